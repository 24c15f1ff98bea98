import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { day, maybe } from '../columns.ts'
import { asksForAction, type Finding, findingId, findingKinds, findingStates, origins } from './finding.ts'

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

/** The findings of these ids, in no order; what is not the authority's is missing. */
export async function findingsById(
  db: Queryable,
  authority: AuthoritySlug,
  ids: readonly string[]
): Promise<Finding[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('improve.finding')
    .selectAll()
    .where('authority', '=', authority)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return rows.map((row) => findingRow.parse(row))
}

/** The findings about which something is still to be done, the latest found first. */
export async function openFindings(db: Queryable, authority: AuthoritySlug): Promise<Finding[]> {
  return (await findingsOf(db, authority)).filter(asksForAction)
}

/** Every finding of the authority, the latest found first; what was withdrawn is among them. */
export async function findingsOf(db: Queryable, authority: AuthoritySlug): Promise<Finding[]> {
  const rows = await db
    .selectFrom('improve.finding')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('found_on', 'desc')
    .orderBy('made_at')
    // As the report prints them, where several were accepted at once.
    .orderBy('thing_id')
    .orderBy('id')
    .execute()
  return rows.map((row) => findingRow.parse(row))
}

/** Who made a finding, and when. */
interface Made {
  readonly by: string
  readonly at: Date
}

/** Keeps findings; answers those that are kept now. One that stands already for the same thing is not kept twice. */
export async function insertFindings(
  tx: Transaction,
  authority: AuthoritySlug,
  findings: readonly Finding[],
  made: Made
): Promise<Finding[]> {
  if (findings.length === 0) return []
  const rows = await tx
    .insertInto('improve.finding')
    .values(
      findings.map((finding) => ({
        ...{
          authority,
          id: finding.id,
          kind: finding.kind,
          words: finding.words,
          area: finding.area ?? null
        },
        ...{ state: finding.state, came_from: finding.cameFrom, source: finding.source },
        found_on: finding.foundOn,
        inspection: finding.inspection ?? null,
        thing_kind: finding.citation?.thing.kind ?? null,
        thing_id: finding.citation?.thing.id ?? null,
        version: finding.citation?.version ?? null,
        page: finding.citation?.page ?? null,
        paragraph: finding.citation?.paragraph ?? null,
        quote: finding.citation?.quote ?? null,
        illustrative: finding.illustrative,
        made_by: made.by,
        made_at: made.at,
        revision: finding.revision
      }))
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  const kept = new Set(rows.map(({ id }) => id))
  return findings.filter(({ id }) => kept.has(id))
}

/** Holds a finding against everybody else who would change it, until the transaction ends. */
export async function lockFinding(tx: Transaction, authority: AuthoritySlug, id: string): Promise<void> {
  await tx
    .selectFrom('improve.finding')
    .select('id')
    .where('authority', '=', authority)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** Writes a finding as it stands after a change. What it was read from stays, but for the words that it cites. */
export async function updateFinding(
  tx: Transaction,
  authority: AuthoritySlug,
  finding: Finding,
  changed: Made
): Promise<void> {
  const isWithdrawn = finding.withdrawnBecause !== undefined
  await tx
    .updateTable('improve.finding')
    .set({
      ...{ kind: finding.kind, words: finding.words, area: finding.area ?? null, state: finding.state },
      ...{ came_from: finding.cameFrom, source: finding.source, found_on: finding.foundOn },
      version: finding.citation?.version ?? null,
      page: finding.citation?.page ?? null,
      paragraph: finding.citation?.paragraph ?? null,
      quote: finding.citation?.quote ?? null,
      withdrawn_because: finding.withdrawnBecause ?? null,
      withdrawn_by: isWithdrawn ? changed.by : null,
      withdrawn_at: isWithdrawn ? changed.at : null,
      revision: finding.revision
    })
    .where('authority', '=', authority)
    .where('id', '=', finding.id)
    .execute()
}
