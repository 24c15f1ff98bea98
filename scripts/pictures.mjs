// `npm run pictures`: takes the pictures of the README and of the user guide, of the real site driven by a real browser.
import { build } from './build.mjs'
import { checkFloor, inRepositoryNode, installWhatIsMissing } from './repository.mjs'

checkFloor()
await installWhatIsMissing()
if (await inRepositoryNode(import.meta.url)) {
  await build()
  const { takePictures } = await import('../tools/pictures.ts')
  await takePictures()
}
