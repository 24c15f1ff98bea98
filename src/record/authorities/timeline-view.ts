import { activityLabel, givesGrades } from '../../framework/activity-kinds.ts'
import { themeLabel } from '../../framework/activity-themes.ts'
import { gradeLabel } from '../../framework/grades.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import type { TimelineEvent, TimelineState } from '../../ui/patterns/timeline.tsx'
import { count, number } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import type { HeldJudgement, JudgedActivity } from '../activities/activity.ts'
import { paths } from '../paths.ts'
import type { AuthorityRecord } from './authority-record.ts'
import type { ImprovementOverYears } from './improvements.ts'

/** Everything that was done at the authority, newest first, what was called off and what is to come included. */
export function timelineEvents({ activities, improvements }: AuthorityRecord): readonly TimelineEvent[] {
  return activities.map((activity) => {
    const named = improvements.filter((improvement) => improvement.activity === activity.id)
    return {
      id: `activity-${activity.address}`,
      from: activity.startsOn,
      to: activity.endsOn,
      state: stateOf(activity),
      title: activityLabel(activity.kind),
      href: paths.inspection(activity),
      about: aboutOf(activity),
      detail: detailOf(activity),
      more: askedInWords(named)
    }
  })
}

/** "4 priority actions, 17 areas for improvement"; undefined where the record holds none. */
function askedInWords(named: readonly ImprovementOverYears[]): string | undefined {
  const improvements = named.filter(({ kind }) => kind === 'improvement').length
  const actions = named.length - improvements
  const parts = [
    actions > 0 ? count(actions, 'priority action') : '',
    improvements > 0 ? count(improvements, 'area for improvement', 'areas for improvement') : ''
  ].filter((part) => part !== '')
  return parts.length === 0 ? undefined : parts.join(', ')
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
    return `${gradeLabel(only[0])} in ${judgements.length === 2 ? 'both' : `all ${number(judgements.length)}`} judgements`
  }
  return byGrade
    .map(([grade, alike]) => {
      const areas = listInWords(alike.map(({ area }) => lowerFirst(areaLabel(area))))
      return `${gradeLabel(grade)}: ${areas}`
    })
    .join('; ')
}
