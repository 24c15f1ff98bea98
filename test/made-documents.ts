import { sql } from 'kysely'
import type { Database } from '../src/platform/database/database.ts'
import { inScope } from '../src/platform/database/scope.ts'
import type { DocumentFacts } from '../src/prepare/bookcase/document.ts'
import { signedInAt, type TestWorkspace } from './people.ts'

interface MadeDocument {
  readonly id: string
  readonly title?: string
  readonly kind?: DocumentFacts['kind']
  readonly origin?: DocumentFacts['origin']
  readonly evidenceOn?: string | null
}

/** Puts a document with one version into an authority's bookcase, without any bytes: enough to be cited. */
export async function shelve(db: Database, authority: TestWorkspace, made: MadeDocument): Promise<string> {
  const { id, title = `Document ${id}`, kind = 'practice-audit', origin = 'service' } = made
  const evidenceOn = made.evidenceOn === undefined ? '2026-11-01' : made.evidenceOn
  await inScope(db, { kind: 'authority', authority }, async (tx) => {
    await sql`insert into prepare.document
      (authority, id, title, section, kind, origin, evidence_on, added_at, newest_at)
      values (${authority}, ${id}, ${title}, 'help-and-protection', ${kind}, ${origin}, ${evidenceOn},
        ${signedInAt}, ${signedInAt})`.execute(tx)
    await sql`insert into prepare.document_version
      (authority, document, number, sha256, file_name, bytes, media_type, uploaded_by, uploaded_at)
      values (${authority}, ${id}, 1, ${'0'.repeat(64)}, 'made.pdf', 1, 'application/pdf', 'Somebody',
        ${signedInAt})`.execute(tx)
  })
  return id
}

/** Takes a document out of the bookcase, as its keeper would. */
export async function unshelve(db: Database, authority: TestWorkspace, id: string): Promise<void> {
  await inScope(db, { kind: 'authority', authority }, (tx) =>
    sql`update prepare.document set withdrawn_at = ${signedInAt}, withdrawn_by = 'Somebody',
      withdrawn_because = 'Out of date' where authority = ${authority} and id = ${id}`.execute(tx)
  )
}

/** Empties the self-evaluations of every authority, so that the next test of a suite begins with none. */
export async function forgetClaims(db: Database): Promise<void> {
  await inScope(db, { kind: 'installation' }, async (tx) => {
    await sql`delete from prepare.word_paragraph`.execute(tx)
    await sql`delete from prepare.word_text`.execute(tx)
    await sql`delete from prepare.claim_comment`.execute(tx)
    await sql`delete from prepare.claim_evidence`.execute(tx)
    await sql`delete from prepare.claim`.execute(tx)
    for (const table of ['own_grade', 'contribution_asked', 'sign_off', 'sent_version', 'self_evaluation']) {
      await sql`delete from ${sql.table(`prepare.${table}`)}`.execute(tx)
    }
  })
}
