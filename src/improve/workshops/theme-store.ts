import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { lockWorkspace } from '../../people/lock-workspace.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { maybe } from '../columns.ts'
import { findingId } from '../findings/finding.ts'
import { measureId } from '../measures/measure.ts'
import { type ThemeId, themeId, type WorkshopTheme } from './workshop.ts'

const themeRow = z
  .object({
    id: themeId,
    name: z.string(),
    tracks: z.string(),
    place: z.number(),
    illustrative: z.boolean(),
    retired_because: maybe(z.string()),
    revision: z.number()
  })
  .transform(({ retired_because, ...row }) => ({ ...row, retiredBecause: retired_because }))

const measureOfTheme = z.object({ theme: themeId, measure: measureId })
const findingOfTheme = z.object({ theme: themeId, finding: findingId })

/** Every theme of the authority in its order; those that are followed no more are among them. */
export async function workshopThemesOf(db: Queryable, authority: AuthoritySlug): Promise<WorkshopTheme[]> {
  const rows = await db
    .selectFrom('improve.workshop_theme')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('place')
    .orderBy('name')
    .execute()
  const measures = await db
    .selectFrom('improve.workshop_theme_measure')
    .select(['theme', 'measure'])
    .where('authority', '=', authority)
    .orderBy('measure')
    .execute()
  const findings = await db
    .selectFrom('improve.workshop_theme_finding')
    .select(['theme', 'finding'])
    .where('authority', '=', authority)
    .orderBy('finding')
    .execute()
  const measuresBy = Map.groupBy(
    measures.map((row) => measureOfTheme.parse(row)),
    ({ theme }) => theme
  )
  const findingsBy = Map.groupBy(
    findings.map((row) => findingOfTheme.parse(row)),
    ({ theme }) => theme
  )
  return rows.map((row) => {
    const theme = themeRow.parse(row)
    return {
      ...theme,
      measures: (measuresBy.get(theme.id) ?? []).map(({ measure }) => measure),
      findings: (findingsBy.get(theme.id) ?? []).map(({ finding }) => finding)
    }
  })
}

/** The same, held against everybody else who would change a theme until the transaction ends. */
export async function workshopThemesLocked(
  tx: Transaction,
  authority: AuthoritySlug
): Promise<WorkshopTheme[]> {
  await lockWorkspace(tx, authority)
  return workshopThemesOf(tx, authority)
}

/** Keeps a theme as it is now, new or changed. `at` is when it was retired, where it is. */
export async function putWorkshopTheme(
  tx: Transaction,
  authority: AuthoritySlug,
  theme: WorkshopTheme,
  at: Date
): Promise<void> {
  const row = {
    name: theme.name,
    tracks: theme.tracks,
    place: theme.place,
    illustrative: theme.illustrative,
    retired_at: theme.retiredBecause === undefined ? null : at,
    retired_because: theme.retiredBecause ?? null,
    revision: theme.revision
  }
  await tx
    .insertInto('improve.workshop_theme')
    .values({ authority, id: theme.id, ...row })
    .onConflict((conflict) => conflict.columns(['authority', 'id']).doUpdateSet(row))
    .execute()
  await putTies(tx, authority, theme)
}

async function putTies(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, measures, findings }: WorkshopTheme
): Promise<void> {
  for (const table of ['improve.workshop_theme_measure', 'improve.workshop_theme_finding'] as const) {
    await tx.deleteFrom(table).where('authority', '=', authority).where('theme', '=', id).execute()
  }
  if (measures.length > 0) {
    await tx
      .insertInto('improve.workshop_theme_measure')
      .values(measures.map((measure) => ({ authority, theme: id, measure })))
      .execute()
  }
  if (findings.length > 0) {
    await tx
      .insertInto('improve.workshop_theme_finding')
      .values(findings.map((finding) => ({ authority, theme: id, finding })))
      .execute()
  }
}

/** The place after the last theme's. */
export function nextPlace(themes: readonly Pick<WorkshopTheme, 'place'>[]): number {
  return Math.max(0, ...themes.map(({ place }) => place)) + 1
}

/** One theme by its id; undefined where the authority has none of it. */
export function themeAmong(
  themes: readonly WorkshopTheme[],
  id: string | ThemeId
): WorkshopTheme | undefined {
  return themes.find((theme) => theme.id === id)
}
