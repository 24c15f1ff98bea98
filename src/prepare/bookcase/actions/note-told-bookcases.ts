import { type AuthoritySlug, isAuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { FactBookcase } from '../../../record/facts/fact-types.ts'
import { toldBookcases } from '../../../record/facts/worked-example-documents.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { type CountedBookcase, insertCounted } from '../counted-sections.ts'

/**
 * Notes in a workspace what papers tell of its bookcases of the past: how many documents each section held, and no
 * document. What stands there already is not noted again, whoever asks and however often.
 */
export async function noteToldBookcases(tx: Transaction, at: Date, authority: AuthoritySlug): Promise<void> {
  for (const told of toldBookcases().filter((one) => one.authority === authority)) {
    const counted = countedFrom(told)
    if (!(await insertCounted(tx, authority, counted))) continue
    await appendToTrail(tx, at, {
      chain: authority,
      actor: 'Throughline',
      action: 'note count of bookcase',
      subject: { kind: 'counted-bookcase', id: counted.countedOn },
      before: {},
      after: {
        countedOn: counted.countedOn,
        source: counted.source,
        ...Object.fromEntries(counted.sections.map(({ section, documents }) => [section, documents]))
      }
    })
  }
}

/** The same for the workspaces that were opened before the papers were known: once, when the server starts. */
export async function noteToldBookcasesEverywhere(db: Database, clock: Clock): Promise<void> {
  await inScope(db, { kind: 'installation' }, async (tx) => {
    const open = await tx.selectFrom('people.workspace').select('authority').orderBy('authority').execute()
    for (const { authority } of open) {
      if (isAuthoritySlug(authority)) await noteToldBookcases(tx, clock.now(), authority)
    }
  })
}

function countedFrom({ countedOn, source, note, sections }: FactBookcase): CountedBookcase {
  return {
    ...{ countedOn, source, note },
    sections: sections.map(({ area, documents }) => ({ section: area, documents }))
  }
}
