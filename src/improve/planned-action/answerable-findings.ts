import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { type AnsweredFinding, findingsInWords } from './listed-action.ts'

/** The findings that an action can answer: those that its plan has to, then the others that stand; and those it answers. */
export async function answerableFindings(
  db: Queryable,
  authority: AuthoritySlug,
  plan: string,
  answered: readonly string[] = []
): Promise<AnsweredFinding[]> {
  const known = await findingsInWords(db, authority)
  const required = await db
    .selectFrom('improve.plan_finding')
    .select('finding')
    .where('authority', '=', authority)
    .where('plan', '=', plan)
    .execute()
  const first = new Set<string>([...required.map(({ finding }) => finding), ...answered])
  const open = await db
    .selectFrom('improve.finding')
    .select('id')
    .where('authority', '=', authority)
    .where('withdrawn_at', 'is', null)
    .where('kind', '<>', 'strength')
    .where('state', 'in', ['open', 'improving'])
    .orderBy('found_on', 'desc')
    .execute()
  const ids = new Set([...first, ...open.map(({ id }) => id)])
  return [...known.values()]
    .filter(({ id }) => ids.has(id))
    .toSorted((one, other) => Number(first.has(other.id)) - Number(first.has(one.id)))
}
