import { sql } from 'kysely'
import { z } from 'zod'
import { isIsoDate } from '../../framework/iso-date.ts'
import type {
  CalendarEntry,
  CalendarSource,
  CalendarSpan,
  CalendarViewer
} from '../../people/calendar/calendar-source.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { count } from '../../ui/prose/counts.ts'
import { selfEvaluationPaths } from '../self-evaluation/self-evaluation-paths.ts'

/** By when contributions and sign-offs of the self-evaluation are due: one entry for a day, however many were asked. */
export const fromSelfEvaluation: CalendarSource = {
  entriesOf: async (tx, viewer, span) => {
    if (!viewer.may.has('read-self-evaluation')) return []
    const contributions = await askedIn(tx, 'contribution_asked', 'answered', viewer, span)
    const signOffs = await askedIn(tx, 'sign_off', 'given', viewer, span)
    return [
      ...contributions.map((asked) => entryOf(asked, 'contribution', 'answered')),
      ...signOffs.map((asked) => entryOf(asked, 'sign-off', 'given'))
    ]
  }
}

const askedRow = z
  .object({
    year: z.number(),
    due_on: z.string().refine(isIsoDate),
    asked: z.coerce.number(),
    done: z.coerce.number()
  })
  .transform(({ due_on: dueOn, ...row }) => ({ ...row, dueOn }))
type Asked = z.output<typeof askedRow>

/** What was asked for the days of a span and not taken back, counted by the year it is for and the day it is due. */
async function askedIn(
  tx: Queryable,
  table: 'contribution_asked' | 'sign_off',
  doneState: 'answered' | 'given',
  { authority }: CalendarViewer,
  { from, to }: CalendarSpan
): Promise<readonly Asked[]> {
  const rows = await tx
    .selectFrom(`prepare.${table}`)
    .select(['year', 'due_on'])
    .select([
      sql<unknown>`count(*)`.as('asked'),
      sql<unknown>`count(*) filter (where state = ${doneState})`.as('done')
    ])
    .where('authority', '=', authority)
    .where('state', '!=', 'taken-back')
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .groupBy(['year', 'due_on'])
    .execute()
  return rows.map((row) => askedRow.parse(row))
}

function entryOf(
  { year, dueOn, asked, done }: Asked,
  what: 'contribution' | 'sign-off',
  doneInWords: string
): CalendarEntry {
  return {
    ...{ key: `${what}-${year}-${dueOn}`, kind: 'due', startsOn: dueOn, endsOn: undefined },
    title: `${count(asked, what)} for the self-evaluation of ${year}`,
    state: done === asked ? doneInWords : done === 0 ? undefined : `${done} ${doneInWords}`,
    ...{ cancelled: false, done: done === asked, detail: undefined },
    href: selfEvaluationPaths.year(year)
  }
}
