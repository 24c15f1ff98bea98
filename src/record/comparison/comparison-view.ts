import { activityLabel } from '../../framework/activity-kinds.ts'
import { type AreaLine, areaLines } from '../../framework/area-lines.ts'
import { frameworkVersion } from '../../framework/framework-versions.ts'
import { gradeLabel } from '../../framework/grades.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { longPartialDate } from '../../framework/partial-date.ts'
import { dateInWords, datesInWords } from '../../ui/prose/dates.ts'
import type { ShownGrade } from '../../ui/tone.ts'
import type { HeldJudgement, JudgedActivity } from '../activities/activity.ts'
import { standingWords } from '../activities/standing.ts'
import type { Authority } from '../authorities/authority.ts'
import { shownStanding, standingOnLine, standingRemark } from '../national/line-standing.ts'
import { paths } from '../paths.ts'
import { type ComparisonRow, overallOf } from './comparison-row.ts'

interface Link {
  readonly text: string
  readonly href: string
}

/** One judgement beside the others on its line. */
export interface ComparedCell {
  readonly line: string
  readonly label: string
  readonly grade: ShownGrade
  /** Where the grade is of a forerunner, or given together with another. */
  readonly remark: string | undefined
  /** The page of the report that prints it. */
  readonly page: Link | undefined
}

export interface ComparedRow {
  readonly id: string
  readonly authority: Link
  readonly cells: readonly ComparedCell[]
  /** What the grades rest on; or why there are none. */
  readonly rests: readonly (Link | string)[]
  readonly notes: readonly string[]
}

/** A row of the table: the authority, its grade on each line, and the inspection that they rest on. */
export function comparedRow(row: ComparisonRow, on: IsoDate): ComparedRow {
  const { authority } = row
  const base = {
    id: authority.slug,
    authority: { text: authority.name, href: paths.authority(authority.slug) }
  }
  switch (row.kind) {
    case 'inspected':
      return {
        ...base,
        cells: areaLines.map((line) => cell(line, row.inspection)),
        rests: restsOn(row.inspection),
        notes: notesOn(row)
      }
    case 'not-inspected':
      return {
        ...base,
        cells: emptyCells('No judgement yet'),
        rests: ['Nothing published by then'],
        notes: []
      }
    case 'not-yet':
      return {
        ...base,
        cells: emptyCells('Did not exist'),
        rests: [`Established on ${dateInWords(row.from)}.`, ...otherwise('Before it', row.before, on)],
        notes: []
      }
    case 'no-more':
      return {
        ...base,
        cells: emptyCells('Did not exist'),
        rests: [`Abolished on ${dateInWords(row.since)}.`, ...otherwise('After it', row.after, on)],
        notes: []
      }
  }
}

function cell(line: AreaLine, inspection: JudgedActivity): ComparedCell {
  const standing = standingOnLine(line, inspection)
  const judged = standing.kind === 'judged' ? judgementOf(inspection, standing.area) : undefined
  return {
    line: line.id,
    label: line.label,
    grade: shownStanding(line, standing),
    remark: standingRemark(standing, inspection),
    page: judged && pageOf(inspection, judged)
  }
}

function judgementOf(inspection: JudgedActivity, area: HeldJudgement['area']): HeldJudgement | undefined {
  return inspection.judgements.find((judgement) => judgement.area === area)
}

function pageOf(inspection: JudgedActivity, judgement: HeldJudgement): Link | undefined {
  const { citation } = judgement
  if (citation === undefined) return undefined
  return { text: `page ${citation.page}`, href: paths.sourcePage(inspection, citation.page) }
}

function emptyCells(text: string): readonly ComparedCell[] {
  return areaLines.map((line) => ({
    line: line.id,
    label: line.label,
    grade: { tone: 'unknown', text },
    remark: undefined,
    page: undefined
  }))
}

function restsOn(inspection: JudgedActivity): readonly (Link | string)[] {
  const { kind, framework, publishedOn } = inspection
  const published =
    publishedOn === undefined ? 'day of publication not known' : `published ${longPartialDate(publishedOn)}`
  const standings = [...new Set(inspection.judgements.map(({ standing }) => standingWords(standing)))]
  return [
    {
      text: `${activityLabel(kind)}, ${datesInWords(inspection.startsOn, inspection.endsOn)}`,
      href: paths.inspection(inspection)
    },
    `${published}${framework === undefined ? '' : `; ${frameworkVersion(framework).name}`}`,
    standings.join('; ')
  ]
}

function notesOn(row: Extract<ComparisonRow, { kind: 'inspected' }>): readonly string[] {
  const { inspection, lastOverall } = row
  const overall = lastOverall && overallOf(lastOverall)
  const unknownDay =
    inspection.publishedOn === undefined
      ? ['Counted from its last day on site, because the record does not know when it was published.']
      : []
  if (lastOverall === undefined || overall === undefined) return unknownDay
  return [
    ...unknownDay,
    `Last overall grade: ${gradeLabel(overall.grade)}, from the inspection of ${datesInWords(lastOverall.startsOn, lastOverall.endsOn)}.`
  ]
}

function otherwise(word: string, others: readonly Authority[], on: IsoDate): readonly (Link | string)[] {
  if (others.length === 0) return []
  return others.map(({ name, slug }) => ({
    text: `${word}: ${name}`,
    href: paths.compare({ with: slug, on })
  }))
}
