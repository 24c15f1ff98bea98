import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { day, maybe } from '../columns.ts'
import { type Finding, findingId, findingKinds, findingStates, origins } from './finding.ts'

/** A row of improve.finding as the finding it stands for. What does not parse is a fault of ours. */
const findingRow: z.ZodType<Finding> = z
  .object({
    id: findingId,
    kind: z.enum(findingKinds),
    words: z.string(),
    area: maybe(z.enum(judgementAreas)),
    state: z.enum(findingStates),
    came_from: z.enum(origins),
    source: z.string(),
    found_on: day,
    inspection: maybe(z.string()),
    thing_kind: maybe(z.string()),
    thing_id: maybe(z.string()),
    version: maybe(z.string()),
    page: maybe(z.number()),
    paragraph: maybe(z.number()),
    quote: maybe(z.string()),
    illustrative: z.boolean(),
    withdrawn_because: maybe(z.string()),
    revision: z.number()
  })
  .transform((row) => ({
    id: row.id,
    kind: row.kind,
    words: row.words,
    area: row.area,
    state: row.state,
    cameFrom: row.came_from,
    source: row.source,
    foundOn: row.found_on,
    inspection: row.inspection,
    citation:
      row.thing_kind === undefined || row.thing_id === undefined
        ? undefined
        : {
            thing: { kind: row.thing_kind, id: row.thing_id },
            version: row.version,
            page: row.page,
            paragraph: row.paragraph,
            quote: row.quote
          },
    illustrative: row.illustrative,
    withdrawnBecause: row.withdrawn_because,
    revision: row.revision
  }))

/** Every finding of the authority, the latest found first; what was withdrawn is among them. */
export async function findingsOf(db: Queryable, authority: AuthoritySlug): Promise<Finding[]> {
  const rows = await db
    .selectFrom('improve.finding')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('found_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => findingRow.parse(row))
}
