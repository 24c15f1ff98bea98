import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type {
  CalendarEntry,
  CalendarSource,
  CalendarSpan,
  CalendarViewer
} from '../../people/calendar/calendar-source.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { documentId } from '../bookcase/document.ts'
import { owedIn } from '../bookcase/expected-store.ts'
import { maybeDay } from '../bookcase/rows.ts'
import { preparePaths } from '../paths.ts'

/**
 * When documents of the bookcase run out or are to be looked at again, and by when missing ones are expected: one entry
 * for a day, however many they are, which names none of them in its title. Whoever only inspects has no calendar.
 */
export const fromBookcase: CalendarSource = {
  entriesOf: async (tx, viewer, span) => {
    if (!viewer.may.has('read-bookcase') || !viewer.may.has('see-workspace')) return []
    const documents = await datedDocuments(tx, viewer, span)
    const owed = (await owedIn(tx, viewer.authority)).map(({ what, dueOn }) => ({
      ...{ title: what, day: dueOn, href: preparePaths.expected() }
    }))
    const days = (of: 'expiresOn' | 'reviewOn') =>
      documents.map((one) => ({ title: one.title, day: one[of], href: preparePaths.document(one.id) }))
    return [
      ...entriesBy(
        'expires',
        days('expiresOn'),
        (many) => `Last day of ${count(many, 'document')} of the bookcase`
      ),
      ...entriesBy(
        'review',
        days('reviewOn'),
        (many) => `Review of ${count(many, 'document')} of the bookcase`
      ),
      ...entriesBy('expected', owed, (many) => `${count(many, 'document')} expected in the bookcase`)
    ]
  }
}

const dated = z
  .object({ id: documentId, title: z.string(), expires_on: maybeDay, review_on: maybeDay })
  .transform(({ expires_on: expiresOn, review_on: reviewOn, ...row }) => ({ ...row, expiresOn, reviewOn }))

/** Documents on the shelf with a day of the span. */
async function datedDocuments(tx: Queryable, { authority }: CalendarViewer, { from, to }: CalendarSpan) {
  const rows = await tx
    .selectFrom('prepare.document')
    .select(['id', 'title', 'expires_on', 'review_on'])
    .where('authority', '=', authority)
    .where('withdrawn_at', 'is', null)
    .where((where) => where.or([where.between('expires_on', from, to), where.between('review_on', from, to)]))
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map((row) => dated.parse(row))
}

interface OnADay {
  readonly title: string
  readonly day: IsoDate | undefined
  readonly href: string
}

const namedAtMost = 3

function entriesBy(
  what: string,
  all: readonly OnADay[],
  titleOf: (many: number) => string
): readonly CalendarEntry[] {
  const byDay = Map.groupBy(
    all.flatMap(({ day, ...one }) => (day === undefined ? [] : [{ ...one, day }])),
    ({ day }) => day
  )
  return [...byDay].map(([day, those]) => ({
    ...{ key: `bookcase-${what}-${day}`, kind: 'due' as const, startsOn: day, endsOn: undefined },
    ...{ title: titleOf(those.length), state: undefined, cancelled: false, done: false },
    detail: `${namesOf(those)}.`,
    href: (those.length === 1 ? those[0]?.href : undefined) ?? preparePaths.bookcase()
  }))
}

function namesOf(those: readonly OnADay[]): string {
  const named = those.slice(0, namedAtMost).map(({ title }) => title)
  const more = those.length - named.length
  return listInWords(more === 0 ? named : [...named, count(more, 'other')])
}
