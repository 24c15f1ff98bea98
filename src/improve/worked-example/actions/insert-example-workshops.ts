import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { FindingId } from '../../findings/finding.ts'
import { measureId } from '../../measures/measure.ts'
import { measuredOn } from '../../workshops/measured-on.ts'
import { insertEvidence, putConclusion } from '../../workshops/session-store.ts'
import { startingThemes } from '../../workshops/starting-themes.ts'
import { putWorkshop } from '../../workshops/store.ts'
import { putWorkshopTheme, workshopThemesOf } from '../../workshops/theme-store.ts'
import { evidenceId, themeId, workshopId } from '../../workshops/workshop.ts'
import { exampleId } from '../example-ids.ts'
import { exampleSessions, exampleTies } from '../example-workshops.ts'

/**
 * Keeps the three themes of the motion with what they are tied to, and two made-up sessions. An authority that follows
 * themes of its own keeps those alone.
 */
export async function insertExampleWorkshops(
  tx: Transaction,
  authority: AuthoritySlug,
  idOf: ReadonlyMap<string, FindingId>,
  made: { readonly by: string; readonly at: Date }
): Promise<void> {
  if ((await workshopThemesOf(tx, authority)).length > 0) return
  const themeOf = (name: string) => themeId.parse(exampleId('theme', name))
  for (const [before, { name, measures, findings }] of exampleTies.entries()) {
    const starting = startingThemes[before]
    if (starting === undefined) continue
    await putWorkshopTheme(
      tx,
      authority,
      {
        ...{ ...starting, id: themeOf(name), place: before + 1 },
        measures: measures.map((measure) => measureId.parse(exampleId('measure', measure))),
        findings: findings.flatMap((finding) => idOf.get(finding) ?? []),
        ...{ illustrative: false, retiredBecause: undefined, revision: 1 }
      },
      made.at
    )
  }
  for (const { name, onDay, concluded } of exampleSessions) {
    const id = workshopId.parse(exampleId('workshop', name))
    await putWorkshop(
      tx,
      authority,
      {
        ...{ id, onDay, state: 'held', cancelledBecause: undefined, place: 'Made up' },
        ...{ ledBy: { words: 'The chair of the board (made up)', post: undefined }, agenda: '' },
        themes: concluded.map(({ theme }) => themeOf(theme)),
        attendees: [
          { words: 'Members of the scrutiny board (made up)', post: undefined, attendance: 'present' }
        ],
        ...{ illustrative: true, revision: 1 }
      },
      made
    )
    for (const { theme, direction, words } of concluded) {
      await putConclusion(
        tx,
        authority,
        { workshop: id, theme: themeOf(theme), direction, words, concludedBy: made.by },
        { ...made, as: undefined }
      )
      for (const tied of exampleTies.find((one) => one.name === theme)?.measures ?? []) {
        const measure = await measuredOn(tx, authority, exampleId('measure', tied), onDay)
        if (measure === undefined) continue
        await insertEvidence(
          tx,
          authority,
          {
            ...{ id: evidenceId.parse(exampleId('evidence', `${name}-${theme}-${tied}`)), workshop: id },
            ...{ theme: themeOf(theme), words: 'The figure as it stood that day (made up)', measure },
            ...{ thing: undefined, addedBy: made.by, withdrawnBecause: undefined }
          },
          made.at
        )
      }
    }
  }
}
