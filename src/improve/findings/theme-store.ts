import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Finding, FindingId } from './finding.ts'
import type { ThemedFinding } from './findings-choice.ts'
import { findingsOf } from './store.ts'

/** A word that findings are grouped by. */
export interface Theme {
  readonly id: string
  readonly name: string
  /** Offered no more; what it groups keeps it. */
  readonly retired: boolean
}

const themeRow = z
  .object({ id: z.string(), name: z.string(), retired_at: z.date().nullable() })
  .transform(({ retired_at, ...row }): Theme => ({ ...row, retired: retired_at !== null }))

/** Every theme of the authority by name; those that are retired last. */
export async function themesOf(db: Queryable, authority: AuthoritySlug): Promise<Theme[]> {
  const rows = await db
    .selectFrom('improve.theme')
    .select(['id', 'name', 'retired_at'])
    .where('authority', '=', authority)
    .orderBy((order) => order('retired_at', 'is not', null))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => themeRow.parse(row))
}

/** Every finding of the authority with its themes, the latest found first; what was withdrawn is among them. */
export async function themedFindings(db: Queryable, authority: AuthoritySlug): Promise<ThemedFinding[]> {
  return withThemes(db, authority, await findingsOf(db, authority))
}

/** These findings with their themes. */
export async function withThemes(
  db: Queryable,
  authority: AuthoritySlug,
  findings: readonly Finding[]
): Promise<ThemedFinding[]> {
  if (findings.length === 0) return []
  const rows = await db
    .selectFrom('improve.finding_theme as grouped')
    .innerJoin('improve.theme as theme', (join) =>
      join.onRef('theme.authority', '=', 'grouped.authority').onRef('theme.id', '=', 'grouped.theme')
    )
    .select(['grouped.finding', 'theme.id', 'theme.name'])
    .where('grouped.authority', '=', authority)
    .$if(findings.length === 1, (query) => query.where('grouped.finding', '=', findings[0]?.id ?? ''))
    .orderBy('theme.name')
    .execute()
  const themes = Map.groupBy(rows, ({ finding }) => finding)
  return findings.map((finding) => ({
    ...finding,
    themes: (themes.get(finding.id) ?? []).map(({ id, name }) => ({ id, name }))
  }))
}

/** Says by which themes a finding is grouped, in place of those before. */
export async function setThemes(
  tx: Transaction,
  authority: AuthoritySlug,
  finding: FindingId,
  themes: readonly string[]
): Promise<void> {
  await tx
    .deleteFrom('improve.finding_theme')
    .where('authority', '=', authority)
    .where('finding', '=', finding)
    .execute()
  if (themes.length === 0) return
  await tx
    .insertInto('improve.finding_theme')
    .values(themes.map((theme) => ({ authority, finding, theme })))
    .execute()
}

export async function insertTheme(
  tx: Transaction,
  authority: AuthoritySlug,
  theme: Pick<Theme, 'id' | 'name'>
): Promise<void> {
  await tx
    .insertInto('improve.theme')
    .values({ authority, ...theme })
    .execute()
}

/** Writes a theme as it is after a change. */
export async function updateTheme(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, name, retired }: Theme,
  at: Date
): Promise<void> {
  await tx
    .updateTable('improve.theme')
    .set({ name, retired_at: retired ? at : null })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** Groups by another theme whatever is grouped by this one. */
export async function moveFindings(
  tx: Transaction,
  authority: AuthoritySlug,
  { from, to }: { readonly from: string; readonly to: string }
): Promise<void> {
  const rows = await tx
    .deleteFrom('improve.finding_theme')
    .where('authority', '=', authority)
    .where('theme', '=', from)
    .returning('finding')
    .execute()
  if (rows.length === 0) return
  await tx
    .insertInto('improve.finding_theme')
    .values(rows.map(({ finding }) => ({ authority, finding, theme: to })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** How many findings each theme groups; what was withdrawn is not counted. */
export async function themeCounts(
  db: Queryable,
  authority: AuthoritySlug
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { themes, withdrawnBecause } of await themedFindings(db, authority)) {
    if (withdrawnBecause !== undefined) continue
    for (const { id } of themes) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
