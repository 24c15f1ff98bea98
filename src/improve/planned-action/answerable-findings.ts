import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { type AnsweredFinding, findingsInWords } from './listed-action.ts'

/** A finding that an action can answer, as its form offers it. */
export interface AnswerableFinding extends AnsweredFinding {
  /** What it came from, with its year: "Standard inspection, 21 February to 4 March 2022". */
  readonly source: string
  /** One of those that the plan is to answer. */
  readonly isOfPlan: boolean
}

const row = z.object({ id: z.string(), source: z.string(), isOfPlan: z.boolean() })

/**
 * The findings that an action can answer: those that its plan has to and those that still stand, and what it answers
 * already. The plan's own first, and of each the latest found first.
 */
export async function answerableFindings(
  db: Queryable,
  authority: AuthoritySlug,
  plan: string,
  answered: readonly string[] = []
): Promise<AnswerableFinding[]> {
  const known = new Map<string, AnsweredFinding>(await findingsInWords(db, authority))
  const rows = await db
    .selectFrom('improve.finding as f')
    .leftJoin('improve.plan_finding as p', (join) =>
      join.onRef('p.authority', '=', 'f.authority').onRef('p.finding', '=', 'f.id').on('p.plan', '=', plan)
    )
    .select(['f.id', 'f.source'])
    .select((select) => select('p.finding', 'is not', null).as('isOfPlan'))
    .where('f.authority', '=', authority)
    .where((select) =>
      select.or([
        select('p.finding', 'is not', null),
        ...(answered.length === 0 ? [] : [select('f.id', 'in', [...answered])]),
        select.and([
          select('f.withdrawn_at', 'is', null),
          select('f.kind', '<>', 'strength'),
          select('f.state', 'in', ['open', 'improving'])
        ])
      ])
    )
    .orderBy('f.found_on', 'desc')
    .orderBy('f.made_at')
    .orderBy('f.id')
    .execute()
  return rows
    .map((one) => row.parse(one))
    .flatMap(({ id, source, isOfPlan }) => {
      const finding = known.get(id)
      return finding === undefined ? [] : [{ ...finding, source, isOfPlan }]
    })
    .toSorted((one, other) => Number(other.isOfPlan) - Number(one.isOfPlan))
}
