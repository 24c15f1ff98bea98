import { z } from 'zod'
import { activityStates } from '../../framework/activity-states.ts'
import { activityThemes } from '../../framework/activity-themes.ts'
import { isIsoDate } from '../../framework/iso-date.ts'
import { parsePartialDate } from '../../framework/partial-date.ts'
import { visitKinds } from '../../framework/visit-rules.ts'
import type { Days } from '../../people/calendar/days.ts'
import {
  type Finding,
  findingId,
  findingKinds,
  type Visit,
  type VisitChange,
  type VisitId,
  visitDeeds,
  visitId
} from './visit.ts'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().transform((value) => value ?? undefined)

const day = maybe(z.string().refine(isIsoDate))

const partialDate = z.string().transform((text, context) => {
  const date = parsePartialDate(text)
  if (date !== undefined) return date
  context.addIssue({ code: 'custom', message: `not a date: ${text}` })
  return z.NEVER
})

/** A row of prepare.visit as the visit it stands for. What does not parse is a fault of ours. */
export const visitRow: z.ZodType<Visit> = z
  .object({
    id: visitId,
    kind: z.enum(visitKinds),
    state: z.enum(activityStates),
    state_reason: maybe(z.string()),
    starts_on: partialDate,
    ends_on: maybe(partialDate),
    themes: z.array(z.enum(activityThemes)),
    inspectors: z.string(),
    note: z.string(),
    notified_on: day,
    letter_received_on: day,
    letter_published_on: day,
    draft_plan_sent_on: day,
    final_plan_sent_on: day,
    record_address: maybe(z.string()),
    instead_of: maybe(visitId),
    revision: z.number()
  })
  .transform((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    stateReason: row.state_reason,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    themes: row.themes,
    inspectors: row.inspectors,
    note: row.note,
    notifiedOn: row.notified_on,
    letterReceivedOn: row.letter_received_on,
    letterPublishedOn: row.letter_published_on,
    draftPlanSentOn: row.draft_plan_sent_on,
    finalPlanSentOn: row.final_plan_sent_on,
    recordAddress: row.record_address,
    insteadOf: row.instead_of,
    revision: row.revision
  }))

export const changeRow: z.ZodType<VisitChange & { readonly visit: VisitId }> = z
  .object({
    visit: visitId,
    what: z.enum(visitDeeds),
    made_by: z.string(),
    made_at: z.date(),
    from_starts_on: maybe(partialDate),
    from_ends_on: maybe(partialDate),
    to_starts_on: maybe(partialDate),
    to_ends_on: maybe(partialDate),
    reason: maybe(z.string())
  })
  .transform((row) => ({
    visit: row.visit,
    what: row.what,
    madeBy: row.made_by,
    madeAt: row.made_at,
    from: daysIn(row.from_starts_on, row.from_ends_on),
    to: daysIn(row.to_starts_on, row.to_ends_on),
    reason: row.reason
  }))

export const findingRow: z.ZodType<Finding> = z
  .object({
    id: findingId,
    visit: visitId,
    kind: z.enum(findingKinds),
    number: z.number(),
    words: z.string(),
    entered_by: z.string(),
    entered_at: z.date(),
    withdrawn_because: maybe(z.string())
  })
  .transform((row) => ({
    id: row.id,
    visit: row.visit,
    kind: row.kind,
    number: row.number,
    words: row.words,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
    withdrawnBecause: row.withdrawn_because
  }))

function daysIn(startsOn: Days['startsOn'] | undefined, endsOn: Days['endsOn']): Days | undefined {
  return startsOn && { startsOn, endsOn }
}
