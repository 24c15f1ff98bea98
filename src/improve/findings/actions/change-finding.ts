import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { changedFields } from '../changed-fields.ts'
import { setThemes, themesOf } from '../theme-store.ts'
import { checkFinding, type TypedFinding } from '../typed-finding.ts'
import { type FindingOutcome, onFinding, type SeenFinding, writeFinding } from './on-finding.ts'

/** Changes what is said of a finding. Where it was read stays. */
export function changeFinding(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenFinding,
  typed: TypedFinding
): Promise<FindingOutcome> {
  const { authority } = member.workspace
  return onFinding(db, clock, member, seen, async (open): Promise<FindingOutcome> => {
    const { tx, at, finding } = open
    const themes = await themesOf(tx, authority)
    const held = finding.themes.map(({ id }) => id)
    // A theme that was retired stays where it was.
    const offered = themes.filter(({ id, retired }) => !retired || held.includes(id))
    const checked = checkFinding(typed, { themes: offered, today: dayInEngland(at) })
    if (checked.kind === 'unfit') return checked
    const { themes: chosen, ...fields } = checked.finding
    await setThemes(tx, authority, finding.id, chosen)
    const changed = { ...fields, themes: themes.filter(({ id }) => chosen.includes(id)) }
    return writeFinding(open, changed, {
      action: 'change finding',
      ...changedFields(finding, { ...finding, ...changed })
    })
  })
}
