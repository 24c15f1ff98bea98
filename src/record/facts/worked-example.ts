import { z } from 'zod'
import { activityKinds } from '../../framework/activity-kinds.ts'
import { activityStates } from '../../framework/activity-states.ts'
import { activityThemes } from '../../framework/activity-themes.ts'
import { frameworkVersionIds } from '../../framework/framework-versions.ts'
import { printedGrades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { longPartialDate } from '../../framework/partial-date.ts'
import { dayCell, partialDateCell, slugCell } from './cells.ts'
import type { FactActivity, FactBookcase, FactContradiction, FactDocument } from './fact-types.ts'

const evidence = z.object({
  about: z.string(),
  source: z.string(),
  tag: z.enum(['V', 'S', 'E', 'R', 'derived']),
  note: z.string().optional()
})

const activity = z.strictObject({
  kind: z.enum(activityKinds),
  framework: z.enum(frameworkVersionIds).optional(),
  state: z.enum(activityStates),
  stateReason: z.string().optional(),
  notifiedOn: partialDateCell.optional(),
  start: partialDateCell,
  end: partialDateCell.optional(),
  publishedOn: partialDateCell.optional(),
  leadInspectors: z.array(z.string()).default([]),
  themes: z.array(z.enum(activityThemes)).default([]),
  judgements: z.partialRecord(z.enum(judgementAreas), z.enum(printedGrades)).default({}),
  improvements: z
    .array(z.strictObject({ text: z.string(), page: z.int().optional(), paragraph: z.int().optional() }))
    .default([]),
  remarks: z.array(z.string()).default([]),
  evidence: z.array(evidence).min(1)
})

const workedExample = z.strictObject({
  authority: slugCell,
  documents: z.array(
    z.strictObject({ id: z.string(), title: z.string(), dated: partialDateCell.nullable() })
  ),
  activities: z.array(activity),
  bookcases: z.array(
    z.strictObject({
      countedOn: dayCell,
      source: z.string(),
      place: z.string(),
      note: z.string(),
      sections: z.partialRecord(z.enum(judgementAreas), z.int().nonnegative())
    })
  ),
  contradictions: z.array(
    z.strictObject({
      about: z.string(),
      accounts: z.array(z.strictObject({ source: z.string(), says: z.string() })).min(2),
      remark: z.string()
    })
  )
})

export interface WorkedExample {
  readonly documents: readonly FactDocument[]
  readonly activities: readonly FactActivity[]
  readonly bookcases: readonly FactBookcase[]
  readonly contradictions: readonly FactContradiction[]
}

/**
 * Reads the facts of a worked example: one authority's activities as its own papers tell them, each fact
 * with the document it rests on. Throws where the data is wrong or cites a document it does not list.
 */
export function readWorkedExample(json: string): WorkedExample {
  const parsed: unknown = JSON.parse(json)
  const example = workedExample.parse(parsed)
  const { authority } = example
  const documents = example.documents.map((document) => ({ ...document, dated: document.dated ?? undefined }))
  const activities = example.activities.map(
    (given): FactActivity => ({
      authority,
      kind: given.kind,
      framework: given.framework,
      state: given.state,
      stateReason: given.stateReason,
      notifiedOn: given.notifiedOn,
      start: given.start,
      end: given.end,
      publishedOn: given.publishedOn,
      leadInspectors: given.leadInspectors,
      themes: given.themes,
      judgements: judgementAreas.flatMap((area) => {
        const grade = given.judgements[area]
        return grade === undefined ? [] : [{ area, grade }]
      }),
      improvements: given.improvements.map(({ text, page, paragraph }) => ({ text, page, paragraph })),
      remarks: given.remarks,
      source: 'worked-example',
      evidence: given.evidence.map(({ about, source, tag, note }) => ({ about, source, tag, note }))
    })
  )
  const contradictions = example.contradictions.map((given) => ({ authority, ...given }))
  const cited = [
    ...example.bookcases.map((given) => given.source),
    ...activities.flatMap((given) => given.evidence.map((item) => item.source)),
    ...contradictions.flatMap((given) => given.accounts.map((account) => account.source))
  ]
  const unlisted = cited.find((source) => !documents.some((document) => document.id === source))
  if (unlisted !== undefined) throw new Error(`${authority}: cites ${unlisted}, which it does not list`)
  const titles = new Map(
    documents.map(({ id, title, dated }) => [
      id,
      [title, ...(dated ? [longPartialDate(dated)] : [])].join(', ')
    ])
  )
  const bookcases = example.bookcases.map(
    ({ countedOn, source, place, note, sections }): FactBookcase => ({
      ...{ authority, countedOn, note },
      source: [titles.get(source), place].join(', '),
      sections: judgementAreas.flatMap((area) => {
        const held = sections[area]
        return held === undefined ? [] : [{ area, documents: held }]
      })
    })
  )
  return { documents, activities, bookcases, contradictions }
}
