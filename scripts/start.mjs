// `npm start`: installs what is missing, builds what changed, and runs the site.
import { build } from './build.mjs'
import { checkFloor, inRepositoryNode, installWhatIsMissing, stop } from './repository.mjs'

checkFloor()
await installWhatIsMissing()
if (await inRepositoryNode(import.meta.url)) {
  try {
    await build()
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error))
  }
  process.setSourceMapsEnabled(true)
  await import('../dist/server.js')
}
