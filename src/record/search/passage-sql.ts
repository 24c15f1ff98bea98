import { type RawBuilder, sql } from 'kysely'

/** Passages, each with its inspection, its authority, its section and the grade of that section's area. */
export const passagesInPlace = sql`record.passage
  join record.activity on activity.id = passage.activity
  join record.authority on authority.slug = activity.authority
  left join record.section on section.activity = passage.activity and section.position = passage.section
  left join record.judgement on judgement.activity = passage.activity and judgement.area = section.area`

/** What a person typed, as the search engine's own query. */
export function wordsAsked(q: string): RawBuilder<unknown> {
  return sql`websearch_to_tsquery('english', ${q})`
}

/** Holds of the passages in which the words stand: of none where they only leave out, or are all too common. */
export function holding(q: string): RawBuilder<unknown> {
  const words = wordsAsked(q)
  return sql`passage.words @@ ${words} and querytree(${words}) not in ('', 'T')`
}
