// `npm run bench`: measures what the README promises, as ratios in one run on this machine.
import { build } from './build.mjs'
import { checkFloor, inRepositoryNode, installWhatIsMissing } from './repository.mjs'

checkFloor()
await installWhatIsMissing()
if (await inRepositoryNode(import.meta.url)) {
  await build()
  await import('../bench/bench.ts')
}
