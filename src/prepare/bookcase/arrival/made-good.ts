import { actorOf, type Member } from '../../../people/permissions/member.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Sha256 } from '../../../platform/files/content-store.ts'
import { appendAllToTrail } from '../../../trail/append.ts'

/**
 * Notes that a kept file which was found damaged or missing is whole again, for whoever gave its bytes anew: the store
 * has put them in its place. Whether there was one.
 */
export async function madeGood(tx: Transaction, member: Member, sha256: Sha256, at: Date): Promise<boolean> {
  const { authority } = member.workspace
  const found = await tx
    .selectFrom('prepare.document_version')
    .select(['document', 'number', 'verified_as'])
    .where('authority', '=', authority)
    .where('sha256', '=', sha256)
    .where('verified_as', 'in', ['damaged', 'missing'])
    .execute()
  if (found.length === 0) return false
  await tx
    .updateTable('prepare.document_version')
    .set({ verified_at: at, verified_as: 'whole' })
    .where('authority', '=', authority)
    .where('sha256', '=', sha256)
    .execute()
  const deeds = found.map(({ document, number, verified_as: before }) => ({
    ...actorOf(member),
    action: 'find kept file whole again',
    subject: { kind: 'document', id: document },
    before: { version: number, file: before },
    after: { version: number, file: 'whole' }
  }))
  await appendAllToTrail(tx, at, authority, deeds)
  return true
}
