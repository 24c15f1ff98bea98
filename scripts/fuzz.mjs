// `npm run fuzz`: damages reports in thousands of ways and looks that each is refused, doubted, or read as it was.
import { checkFloor, inRepositoryNode, installWhatIsMissing } from './repository.mjs'

checkFloor()
await installWhatIsMissing()
if (await inRepositoryNode(import.meta.url)) {
  await import('../tools/fuzz/fuzz.ts')
}
