// `npm run pictures -- FOLDER…`: takes the README's pictures of the real site, with the reports of the folders in it.
import { resolve } from 'node:path'
import { build } from './build.mjs'
import { checkFloor, inRepositoryNode, installWhatIsMissing } from './repository.mjs'

checkFloor()
await installWhatIsMissing()
if (await inRepositoryNode(import.meta.url)) {
  await build()
  const { takePictures } = await import('../tools/pictures.ts')
  await takePictures(process.argv.slice(2).map((folder) => resolve(folder)))
}
