import type { KeptAlready } from '../store.ts'
import type { ArrivingUpload } from './upload.ts'

/** That a file stands on the shelf already, where, and what to do if it should stand there otherwise. */
export function sameInWords(
  { title, version, isNewest, isWithdrawn, document }: KeptAlready,
  { newVersionOf }: Pick<ArrivingUpload, 'newVersionOf'>,
  wasMadeGood: boolean
): string {
  if (wasMadeGood) {
    return `The same file was here already as “${title}”, but its kept copy was damaged or lost: what you sent now stands in its place.`
  }
  if (document === newVersionOf)
    return 'This is the very file that is its newest version. Nothing was stored.'
  if (isWithdrawn) {
    return `The same file is here already as “${title}”, which was withdrawn. Nothing was stored: put that back if it should stand.`
  }
  const which = isNewest ? `“${title}”` : `version ${version} of “${title}”, which has a newer one`
  return `The same file is here already as ${which}. Nothing was stored twice.`
}
