import { z } from 'zod'
import { areaLine } from '../../framework/area-lines.ts'
import { lineOfTheme } from '../../framework/area-texts.ts'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { ActivityId, JudgedActivity } from '../activities/activity.ts'
import type { PassageField } from '../activities/field.ts'
import { activityId } from '../activities/rows.ts'
import { activitiesOf } from '../activities/store.ts'
import { areaOfSection } from '../wordings/area-wording.ts'
import type { ContentSection } from './contents.ts'
import { sectionsOf } from './contents-store.ts'

/** What an inspection or visit asks the authority to improve, with where its report prints it. */
export interface AskedFor {
  readonly activity: JudgedActivity
  readonly field: PassageField & { readonly kind: AskedKind }
  readonly text: string
  /** The file that it was read from; undefined where papers other than the report tell of it. */
  readonly report: string | undefined
  readonly page: number | undefined
  /** The paragraph that gives its full context, where a source names it. */
  readonly restsOn: number | undefined
  /** The area whose section that paragraph stands in, or that its heading names; undefined where neither says. */
  readonly area: JudgementArea | undefined
}

const askedKinds = ['priority-action', 'improvement'] as const
type AskedKind = (typeof askedKinds)[number]

const askedRow = z.object({
  activity: activityId,
  kind: z.enum(askedKinds),
  number: z.number(),
  text: z.string(),
  report: z.string().nullable(),
  page: z.number().nullable(),
  rests_on: z.number().nullable(),
  section: z.number().nullable(),
  theme: z.string().nullable()
})

/** What every report on an authority asks of it, the newest inspection first, in printed order. */
export async function askedOf(db: Queryable, authority: AuthoritySlug): Promise<AskedFor[]> {
  const rows = await db
    .selectFrom('record.passage as asked')
    .innerJoin('record.activity as activity', 'activity.id', 'asked.activity')
    .leftJoin('record.passage as paragraph', (join) =>
      join
        .onRef('paragraph.activity', '=', 'asked.activity')
        .onRef('paragraph.number', '=', 'asked.rests_on_paragraph')
        .on('paragraph.kind', '=', 'paragraph')
    )
    .select(['asked.activity', 'asked.kind', 'asked.number', 'asked.text', 'asked.report', 'asked.page'])
    .select(['asked.rests_on_paragraph as rests_on', 'asked.group_heading as theme'])
    .select('paragraph.section')
    .where('activity.authority', '=', authority)
    .where('asked.kind', 'in', [...askedKinds])
    .orderBy('activity.starts_on', 'desc')
    .orderBy('asked.kind', 'desc')
    .orderBy('asked.number')
    .execute()
  const parsed = rows.map((row) => askedRow.parse(row))
  const activities = new Map((await activitiesOf(db, authority)).map((one) => [one.id, one]))
  const sections = new Map<ActivityId, ContentSection[]>()
  for (const { activity, section } of parsed) {
    if (section !== null && !sections.has(activity)) sections.set(activity, await sectionsOf(db, activity))
  }
  return parsed.flatMap((row): AskedFor[] => {
    const activity = activities.get(row.activity)
    if (activity === undefined) return []
    return [
      {
        activity,
        field: { kind: row.kind, number: row.number },
        text: row.text,
        report: row.report ?? undefined,
        page: row.page ?? undefined,
        restsOn: row.rests_on ?? undefined,
        area: areaAskedOf(
          { section: row.section ?? undefined, theme: row.theme ?? undefined },
          sections.get(row.activity) ?? [],
          activity
        )
      }
    ]
  })
}

/**
 * The area of what a report asks for: that of the section in which its paragraph stands, or that its heading names;
 * undefined where neither says.
 */
export function areaAskedOf(
  { section, theme }: { readonly section: number | undefined; readonly theme: string | undefined },
  sections: readonly ContentSection[],
  { framework }: Pick<JudgedActivity, 'framework'>
): JudgementArea | undefined {
  const told = section === undefined ? undefined : areaOfSection(sections, section)
  if (told !== undefined || theme === undefined || framework === undefined) return told
  const line = lineOfTheme(theme)
  return line && areaLine(line).in[framework]?.area
}
