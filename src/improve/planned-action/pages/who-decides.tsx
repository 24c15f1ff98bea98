import { sentenceCase } from '../../../ui/prose/counts.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import type { WaitingClosing } from '../who-decides.ts'

/** So many are named one by one. */
const mostNames = 5

/** Who can decide on a closing, by name, so that nobody has to guess whom to ask. */
export function WhoDecides({ waiting: { deciders } }: { readonly waiting: WaitingClosing }) {
  if (deciders.length === 0) {
    return (
      <>
        Nobody else here may agree plans yet: an administrator can invite a leader or an inspection link
        officer.
      </>
    )
  }
  const more = deciders.length - mostNames
  const names = more > 1 ? [...deciders.slice(0, mostNames), `${more} others`] : deciders
  return <>{sentenceCase(listInWords([...names], 'or'))} can decide.</>
}
