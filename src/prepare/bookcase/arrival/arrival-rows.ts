import { lockWorkspace } from '../../../people/lock-workspace.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { Together } from '../../../platform/together.ts'
import { authoritySlug } from '../../../record/authorities/rows.ts'
import { addAsDocuments } from './add-as-documents.ts'
import { type CameWhole, isTaken } from './came-whole.ts'
import { putOnShelf } from './put-on-shelf.ts'
import type { ArrivingUpload } from './upload.ts'
import { type HeldUpload, hashesKept, uploadsHeld, uploadsOf } from './upload-store.ts'

/** What the record has of files on their way in. */
export interface ArrivalRows {
  /** How far a file is; undefined where it is not the member's. */
  find(member: Member, id: string): Promise<ArrivingUpload | undefined>
  /** Says whose a file that came whole is, or why it is not taken; undefined where the member sent none of that id. */
  settle(came: CameWhole): Promise<ArrivingUpload | undefined>
}

/** So many files in one transaction: it must not keep a page waiting. */
const mostTogether = 24

/**
 * Files of one authority that come at the same time share their transactions: on the embedded engine, which does one
 * thing after the other, a transaction for each file is most of what taking it costs.
 */
export function openArrivalRows(db: Database, clock: Clock): ArrivalRows {
  const found = new Together<Asked, ArrivingUpload | undefined>(mostTogether, (asked, key) =>
    inScope(db, { kind: 'authority', authority: key }, (tx) => findTogether(tx, key, asked))
  )
  const settled = new Together<CameWhole, ArrivingUpload | undefined>(mostTogether, (came, key) =>
    inScope(db, { kind: 'authority', authority: key }, (tx) => settleTogether(tx, clock.now(), key, came))
  )
  return {
    find: (member, id) => found.ask(member.workspace.authority, { account: member.account, id }),
    settle: (came) => settled.ask(came.member.workspace.authority, came)
  }
}

interface Asked {
  readonly account: string
  readonly id: string
}

async function findTogether(
  tx: Transaction,
  key: string,
  asked: readonly Asked[]
): Promise<(ArrivingUpload | undefined)[]> {
  const rows = await uploadsOf(
    tx,
    authoritySlug.parse(key),
    asked.map(({ id }) => id)
  )
  return asked.map(({ account, id }) => theirs(rows, account, id))
}

/**
 * New documents are put in by one statement for all of them. What needs a look at what stands there already (a new
 * version, bytes that are kept, a file that is not taken) goes one after the other behind them.
 */
async function settleTogether(
  tx: Transaction,
  at: Date,
  key: string,
  came: readonly CameWhole[]
): Promise<(ArrivingUpload | undefined)[]> {
  const authority = authoritySlug.parse(key)
  await lockWorkspace(tx, authority)
  const rows = await uploadsHeld(
    tx,
    authority,
    came.map(({ id }) => id)
  )
  const outcomes = new Map<CameWhole, ArrivingUpload>()
  const waiting: (CameWhole & { readonly upload: ArrivingUpload })[] = []
  for (const one of came) {
    const upload = theirs(rows, one.member.account, one.id)
    if (upload === undefined) continue
    // Two requests can bring the last byte: whoever comes second finds what the first made of it.
    if (upload.state !== 'arriving') outcomes.set(one, upload)
    else waiting.push({ ...one, upload })
  }
  const taken = waiting.filter(isTaken)
  const kept = await hashesKept(tx, authority, taken)
  const fresh = taken.filter(({ upload, looked }, place) => {
    const isFirst = taken.findIndex((other) => other.looked.sha256 === looked.sha256) === place
    return isFirst && upload.newVersionOf === undefined && !kept.has(looked.sha256)
  })
  const settled = new Map<string, ArrivingUpload>()
  for (const upload of await addAsDocuments(tx, authority, fresh, at)) settled.set(upload.id, upload)
  for (const one of waiting) {
    if (!settled.has(one.id)) settled.set(one.id, await putOnShelf(tx, one, at))
  }
  return came.map((one) => outcomes.get(one) ?? settled.get(one.id))
}

function theirs(
  rows: ReadonlyMap<string, HeldUpload>,
  account: string,
  id: string
): ArrivingUpload | undefined {
  const row = rows.get(id)
  return row?.account === account ? row.upload : undefined
}
