import { activityLabel, givesGrades } from '../../framework/activity-kinds.ts'
import { themeLabel } from '../../framework/activity-themes.ts'
import { gradeLabel } from '../../framework/grades.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import type { TimelineEvent, TimelineState } from '../../ui/patterns/timeline.tsx'
import { count, number } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import type { HeldJudgement, JudgedActivity } from '../activities/activity.ts'
import { paths } from '../paths.ts'
import type { AuthorityRecord } from './authority-record.ts'

/** Everything that was done at the authority, newest first, what was called off and what is to come included. */
export function timelineEvents({ activities, improvements }: AuthorityRecord): readonly TimelineEvent[] {
  return activities.map((activity) => {
    const named = improvements.filter((improvement) => improvement.activity === activity.id).length
    return {
      id: `activity-${activity.address}`,
      from: activity.startsOn,
      to: activity.endsOn,
      state: stateOf(activity),
      title: activityLabel(activity.kind),
      href: paths.inspection(activity),
      about: aboutOf(activity),
      detail: detailOf(activity),
      more: named > 0 ? count(named, 'area for improvement', 'areas for improvement') : undefined
    }
  })
}

function stateOf(activity: JudgedActivity): TimelineState {
  switch (activity.state) {
    case 'cancelled':
      return 'cancelled'
    case 'planned':
    case 'notified':
      return 'not-yet'
    case 'under-way':
    case 'reported':
    case 'published':
      return activity.judgements.length > 0 ? 'judgement' : 'event'
  }
}

function aboutOf({ themes }: JudgedActivity): string | undefined {
  if (themes.length === 0) return undefined
  return `on ${listInWords(themes.map((theme) => lowerFirst(themeLabel(theme))))}`
}

function detailOf(activity: JudgedActivity): string | undefined {
  if (activity.state === 'cancelled') return activity.stateReason && lowerFirst(activity.stateReason)
  const { judgements } = activity
  const overall = judgements.find(({ area }) => area === 'overall')
  if (overall) return `${gradeLabel(overall.grade)} overall`
  if (judgements.length > 0) return gradesInWords(judgements)
  return givesGrades(activity.kind) && stateOf(activity) === 'event' ? 'grades not in the record' : undefined
}

/** "Good: impact of leaders, help and protection; Outstanding: care leavers", or one grade for all. */
function gradesInWords(judgements: readonly HeldJudgement[]): string {
  const byGrade = [...Map.groupBy(judgements, ({ grade }) => grade)]
  const [only] = byGrade
  if (byGrade.length === 1 && only !== undefined && judgements.length > 1) {
    return `${gradeLabel(only[0])} in all ${number(judgements.length)} judgements`
  }
  return byGrade
    .map(([grade, alike]) => {
      const areas = listInWords(alike.map(({ area }) => lowerFirst(areaLabel(area))))
      return `${gradeLabel(grade)}: ${areas}`
    })
    .join('; ')
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
