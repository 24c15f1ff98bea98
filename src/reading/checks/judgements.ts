import type { PrintedGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import { checkJudgements } from '../../framework/judgement-rules.ts'
import type { Disagreement, ReadJudgement } from '../published-report.ts'
import type { Checked } from './checked.ts'
import { pageOf } from './page-of.ts'

/**
 * The judgements against the headings of the sections, against the areas that the framework judges, and against
 * what published reports are known to combine: a set that was never seen is a sign of a misreading.
 */
export function checkJudgementsRead(report: Checked): Disagreement[] {
  return [
    ...unread(report),
    ...repeated(report),
    ...againstHeadings(report),
    ...withoutSection(report),
    ...unseen(report)
  ]
}

function unread({ judgements }: Checked): Disagreement[] {
  return judgements.flatMap(({ grade }) =>
    'absent' in grade && grade.absent === 'could-not-be-read'
      ? [{ check: 'judgements' as const, what: grade.because, pages: [1] }]
      : []
  )
}

function repeated({ judgements }: Checked): Disagreement[] {
  return judgements
    .filter(({ area }, index) => judgements.findIndex((other) => other.area === area) !== index)
    .map(({ area, grade }) => ({
      check: 'judgements',
      what: `The report’s judgements name ${areaLabel(area)} twice.`,
      pages: [pageOf(grade) ?? 1]
    }))
}

function againstHeadings({ judgements, sections }: Checked): Disagreement[] {
  return sections.flatMap(({ area, grade, heading, page }): Disagreement[] => {
    if (area === undefined) return []
    const judged = judgements.filter((one) => one.area === area && 'value' in one.grade)
    if (judged.length === 0) {
      return [
        {
          check: 'judgements',
          what: `The section "${heading}" names ${areaLabel(area)}, which has no grade among the report’s judgements.`,
          pages: [page]
        }
      ]
    }
    if (grade === undefined || judged.some((judgement) => gradeOf(judgement) === grade)) return []
    const printed = judged.flatMap((judgement) => pageOf(judgement.grade) ?? [])
    return [
      {
        check: 'judgements',
        what: `The report’s judgements and the section’s heading differ on ${areaLabel(area)}: "${heading}".`,
        pages: [...new Set([...printed, page])]
      }
    ]
  })
}

/** Where sections stand for judgement areas, every area but overall effectiveness has one, with its grade. */
function withoutSection({ kind, judgements, sections }: Checked): Disagreement[] {
  if (kind.value !== 'ilacs-standard' && kind.value !== 'ilacs-short') return []
  return judgements.flatMap(({ area, grade }): Disagreement[] => {
    const page = pageOf(grade)
    if (area === 'overall' || page === undefined) return []
    const section = sections.find((one) => one.area === area)
    if (section === undefined) {
      return [
        {
          check: 'judgements',
          what: `${areaLabel(area)} is in the table of judgements but has no section.`,
          pages: [page]
        }
      ]
    }
    return section.grade === undefined
      ? [
          {
            check: 'judgements',
            what: `The section "${section.heading}" prints no grade beside its heading.`,
            pages: [section.page]
          }
        ]
      : []
  })
}

function unseen({ framework, judgements }: Checked): Disagreement[] {
  if (!('value' in framework)) return []
  const grades = Object.fromEntries(
    judgements.flatMap((judgement): [JudgementArea, PrintedGrade][] => {
      const grade = gradeOf(judgement)
      return grade === undefined ? [] : [[judgement.area, grade]]
    })
  )
  return checkJudgements(framework.value, grades)
    .filter(({ weight }) => weight === 'unseen')
    .map(({ says, areas }) => ({
      check: 'judgements',
      what: says,
      pages: [
        ...new Set(
          judgements.flatMap(({ area, grade }) => (areas.includes(area) ? (pageOf(grade) ?? []) : []))
        )
      ]
    }))
}

function gradeOf({ grade }: ReadJudgement): PrintedGrade | undefined {
  return 'value' in grade ? grade.value : undefined
}
