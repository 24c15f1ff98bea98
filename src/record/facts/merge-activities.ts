import { activityLabel } from '../../framework/activity-kinds.ts'
import type { PartialDate } from '../../framework/partial-date.ts'
import { earliestDay, latestDay } from '../../framework/partial-date.ts'
import type { FactActivity, FactProblem } from './fact-types.ts'

/**
 * Lays the worked example over the grade tables. The same inspection is one activity: same authority, same
 * kind, and a start that both can mean ("2018" and 29 October 2018). Dates and grades are the tables'; the
 * rest is the example's. What matches nothing is an activity of its own; where the two differ on a grade or
 * an exact date the difference is reported.
 */
export function mergeActivities(
  tabled: readonly FactActivity[],
  told: readonly FactActivity[]
): { activities: readonly FactActivity[]; problems: readonly FactProblem[] } {
  const problems: FactProblem[] = []
  const merged = new Map<FactActivity, FactActivity>()
  const added: FactActivity[] = []
  for (const example of told) {
    const report = (what: string) =>
      problems.push({ file: 'leeds.json', line: undefined, what, row: titleOf(example) })
    const [same, another] = tabled.filter((activity) => isSame(activity, example))
    if (another !== undefined) report('fits more than one inspection of the grade tables')
    if (same === undefined || another !== undefined) {
      added.push(example)
      continue
    }
    for (const what of differences(same, example)) report(what)
    merged.set(same, {
      ...same,
      notifiedOn: example.notifiedOn,
      leadInspectors: example.leadInspectors,
      themes: example.themes,
      judgements: [
        ...same.judgements,
        ...example.judgements.filter(({ area }) => !same.judgements.some((other) => other.area === area))
      ],
      improvements: example.improvements,
      remarks: example.remarks,
      evidence: [...same.evidence, ...example.evidence]
    })
  }
  const activities = [...tabled.map((activity) => merged.get(activity) ?? activity), ...added]
  return { activities, problems }
}

function isSame(one: FactActivity, other: FactActivity): boolean {
  return one.authority === other.authority && one.kind === other.kind && canAgree(one.start, other.start)
}

/** Whether two dates of any precision can mean the same day. */
function canAgree(one: PartialDate, other: PartialDate): boolean {
  return earliestDay(one) <= latestDay(other) && earliestDay(other) <= latestDay(one)
}

function differences(tabled: FactActivity, told: FactActivity): readonly string[] {
  const dates = (['end', 'publishedOn'] as const).flatMap((which) => {
    const [one, other] = [tabled[which], told[which]]
    if (one === undefined || other === undefined || canAgree(one, other)) return []
    return [`${which}: the grade tables say ${one}, the example ${other}`]
  })
  const grades = told.judgements.flatMap(({ area, grade }) => {
    const printed = tabled.judgements.find((judgement) => judgement.area === area)
    if (printed === undefined || printed.grade === grade) return []
    return [`${area}: the grade tables say ${printed.grade}, the example ${grade}`]
  })
  return [...dates, ...grades]
}

function titleOf(activity: FactActivity): string {
  return `${activity.authority}, ${activityLabel(activity.kind)}, ${activity.start}`
}
