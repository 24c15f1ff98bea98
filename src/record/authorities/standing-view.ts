import { activityLabel } from '../../framework/activity-kinds.ts'
import { frameworkVersion } from '../../framework/framework-versions.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import type { StandingFact } from '../../ui/patterns/standing-facts.tsx'
import { dateInWords, datesInWords } from '../../ui/prose/dates.ts'
import type { HeldJudgement, JudgedActivity } from '../activities/activity.ts'
import { changeInWords, changeSince, isInspection, judgedBefore } from '../activities/change-since.ts'
import { overallThatEnded } from '../activities/overall-that-ended.ts'
import { shownGrade } from '../activities/shown-grade.ts'
import { standingWords } from '../activities/standing.ts'
import { paths } from '../paths.ts'
import type { AuthorityRecord } from './authority-record.ts'

/** The inspection by which the authority stands: the latest that ended in judgements. */
export function latestInspection(activities: readonly JudgedActivity[]): JudgedActivity | undefined {
  return activities.find(isInspection)
}

/** Each judgement of the latest inspection with its change, and how many areas for improvement it named. */
export function standingFacts(latest: JudgedActivity, record: AuthorityRecord): readonly StandingFact[] {
  const before = judgedBefore(latest, record.activities)
  return [
    ...asPrinted(latest).map(({ area, grade }) => ({
      label: areaLabel(area),
      value: shownGrade(grade),
      note: before
        ? changeInWords(area, changeSince({ area, grade }, before), yearOf(before))
        : 'first inspection in the record',
      href: paths.value(latest, { kind: 'judgement', area })
    })),
    ...overallThatEnded(latest, record.activities),
    improvementsFact(latest, record)
  ]
}

/** The judgements in the order in which their framework prints them. */
function asPrinted({ framework, judgements }: JudgedActivity): readonly HeldJudgement[] {
  if (framework === undefined) return judgements
  const order = frameworkVersion(framework).areas.map(({ area }) => area)
  return [...judgements].sort((one, other) => order.indexOf(one.area) - order.indexOf(other.area))
}

/** A report that nobody has read yet may hold areas for improvement: then there is no number to give. */
function improvementsFact(latest: JudgedActivity, { improvements }: AuthorityRecord): StandingFact {
  const label = 'Areas for improvement'
  const named = improvements.filter(({ activity, kind }) => activity === latest.id && kind === 'improvement')
  if (latest.standing === 'read') {
    return { label, value: { number: String(named.length) }, href: paths.section(latest, 'improvements') }
  }
  if (named.length === 0) {
    return {
      label,
      value: { tone: 'unknown', text: 'Not yet read' },
      note: 'the report is not in the record'
    }
  }
  return {
    label,
    value: { number: String(named.length) },
    note: standingWords('worked-example'),
    href: paths.section(latest, 'improvements')
  }
}

/** Where the standing comes from: the inspection, and who stands behind its grades. */
export function standingSource(latest: JudgedActivity) {
  const standings = new Set(latest.judgements.map(({ standing }) => standingWords(standing)))
  return {
    words: [...standings].join('; '),
    inspection: { text: inspectionInWords(latest), href: paths.inspection(latest) }
  }
}

/** "Short inspection, 30 June to 4 July 2025". */
export function inspectionInWords(activity: JudgedActivity): string {
  return `${activityLabel(activity.kind)}, ${datesInWords(activity.startsOn, activity.endsOn)}`
}

/** "last inspected 30 June to 4 July 2025, published 15 August 2025". */
export function lastInspectedInWords(latest: JudgedActivity): string {
  const published = latest.publishedOn === undefined ? '' : `, published ${dateInWords(latest.publishedOn)}`
  return `last inspected ${datesInWords(latest.startsOn, latest.endsOn)}${published}`
}

function yearOf(activity: JudgedActivity): string {
  return activity.startsOn.slice(0, 4)
}
