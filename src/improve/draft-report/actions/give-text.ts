import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Readers } from '../../../reading/workers/readers.ts'
import type { DraftPassage } from '../draft-report.ts'
import { passagesIn } from '../pasted-passages.ts'
import { passagesOfReading } from '../read-passages.ts'
import { replacePassages } from '../store.ts'
import { type DraftOutcome, onDraft, tellTrail, unfit } from './on-draft.ts'

/** A long report has 200,000; a form takes a megabyte, so that nothing below this is cut. */
const mostCharacters = 300_000

/** Keeps the words of a draft that somebody pasted, paragraph by paragraph. */
export function giveText(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  text: string
): Promise<DraftOutcome> {
  if (text.trim() === '')
    return Promise.resolve(unfit('text', 'Paste the words of the draft, or choose its PDF'))
  if (text.length > mostCharacters) {
    return Promise.resolve(
      unfit('text', `Paste at most ${mostCharacters.toLocaleString('en-GB')} characters`)
    )
  }
  return keep(db, clock, member, id, passagesIn(text))
}

/** Reads the words of a draft out of its PDF, in a worker. The file itself is not kept. */
export async function readDraftFile(
  {
    db,
    clock,
    readers
  }: { readonly db: Database; readonly clock: Clock; readonly readers: Pick<Readers, 'read'> },
  member: Member,
  id: string,
  file: { readonly fileName: string; readonly bytes: Uint8Array }
): Promise<DraftOutcome> {
  const read = await readers.read(file)
  if (read.kind === 'refused')
    return unfit('file', `“${file.fileName}” cannot be read. ${read.because} Paste its words instead`)
  const passages = passagesOfReading(read.report)
  if (passages.length === 0)
    return unfit('file', `No paragraph was found in “${file.fileName}”. Paste its words instead`)
  return keep(db, clock, member, id, passages)
}

function keep(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  passages: readonly DraftPassage[]
): Promise<DraftOutcome> {
  return onDraft<DraftOutcome>(db, clock, member, { id, asks: 'all' }, async (open) => {
    await replacePassages(open.tx, member.workspace.authority, open.draft.id, passages)
    await tellTrail(open, {
      action: 'give text of draft report',
      before: {},
      after: { paragraphs: passages.length }
    })
    return { kind: 'changed' }
  })
}
