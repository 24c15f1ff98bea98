import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import { bringInPaths } from '../bring-in-paths.ts'

/** Where pages of a file with a plan stand. */
export function importCrumbs() {
  return [
    { text: sectionWord('improve'), href: improvePaths.improve() },
    { text: 'Bring in a plan', href: bringInPaths.bringIn() }
  ]
}

/** What the second of two who go on with one file is told. */
export const importChanged =
  'Somebody else went on with this file, or its plan changed, and nothing was written. Below is how it stands now'
