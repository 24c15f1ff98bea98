import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { ArrivalTools, ChunkOutcome } from './arrival-tools.ts'
import { settleUpload } from './settle-upload.ts'
import type { ArrivingUpload } from './upload.ts'
import { setReceived } from './upload-store.ts'

/**
 * Takes the next bytes of a file. What is answered as received is on the disk to stay, through a lost connection and a
 * restart; with the last byte the file is looked at and put on the shelf, or refused in words.
 */
export async function takeChunk(
  tools: ArrivalTools,
  member: Member,
  id: string,
  from: number,
  chunks: AsyncIterable<Uint8Array>
): Promise<ChunkOutcome> {
  // Nobody adds to a file that is being taken over, and nobody begins from what was so before.
  const outcome = await tools.arriving.alone(id, () => take(tools, member, id, from, chunks))
  if (outcome.kind !== 'busy') return outcome
  const isTheirs = (await tools.rows.find(member, id)) !== undefined
  return isTheirs ? outcome : { kind: 'not-there' }
}

async function take(
  tools: ArrivalTools,
  member: Member,
  id: string,
  from: number,
  chunks: AsyncIterable<Uint8Array>
): Promise<ChunkOutcome> {
  const { db, clock, arriving, rows } = tools
  const upload = await rows.find(member, id)
  if (upload === undefined) return { kind: 'not-there' }
  if (upload.state !== 'arriving') return { kind: 'taken', upload }
  const there = await withWhatIsThere(tools, member, upload)
  if (from !== there.received) return { kind: 'elsewhere', upload: there }
  const added = await arriving.append(there.id, from, chunks, there.declaredBytes)
  const at = clock.now()
  const now = { ...there, received: added.size, changedAt: at }
  // Settling says itself how much came: a small file costs one transaction less.
  if (added.kind !== 'disk-full' && now.received === now.declaredBytes)
    return settleUpload(tools, member, now, added.kind === 'added' ? added.sha256 : undefined)
  await inScope(db, scopeOf(member), (tx) => setReceived(tx, member, there.id, added.size, at))
  return { kind: added.kind === 'disk-full' ? 'disk-full' : 'taken', upload: now }
}

/** The disk says what is there: after it was put back from a backup the rows can know of more. */
async function withWhatIsThere(
  { db, clock, arriving }: ArrivalTools,
  member: Member,
  upload: ArrivingUpload
): Promise<ArrivingUpload> {
  if (upload.received === 0 || (await arriving.size(upload.id)) >= upload.received) return upload
  await inScope(db, scopeOf(member), (tx) => setReceived(tx, member, upload.id, 0, clock.now()))
  return { ...upload, received: 0 }
}
