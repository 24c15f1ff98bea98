import type { FrameworkVersionId } from './framework-versions.ts'
import { frameworkVersion, judges } from './framework-versions.ts'
import type { Grade, PrintedGrade } from './grades.ts'
import { gradeRank } from './grades.ts'
import type { JudgementArea } from './judgement-areas.ts'
import { areaLabel, judgementAreas } from './judgement-areas.ts'

export type Judgements = Readonly<Partial<Record<JudgementArea, PrintedGrade>>>

/**
 * Something about a set of judgements that a person should look at. `unseen`: no published report has it, so a
 * misreading is likely. `unusual`: published reports have it, for a reason worth recording. A warning never
 * blocks, and overall effectiveness is never worked out from the rest: it is a human judgement.
 */
export interface JudgementWarning {
  readonly rule: string
  readonly weight: 'unseen' | 'unusual'
  readonly says: string
  readonly areas: readonly JudgementArea[]
  readonly evidence: 'V' | 'S' | 'E' | 'R'
}

const sifKeyAreas = [
  'help-and-protection',
  'looked-after-and-permanence',
  'leadership-management-governance'
] as const
const practiceAreas = ['help-and-protection', 'in-care-and-care-leavers', 'in-care', 'care-leavers'] as const

/**
 * Checks a set of judgements against the areas of its framework version and against what the published reports
 * show about overall effectiveness. Source: domain reference §2.2 (V) and §2.3, measured over 102 SIF and 307
 * ILACS tables (E). The wording of the guidance itself was not read. A review of a safeguarding children board
 * alone has one grade and lacks none.
 */
export function checkJudgements(
  framework: FrameworkVersionId,
  grades: Judgements
): readonly JudgementWarning[] {
  return [...checkAreas(framework, grades), ...checkOverall(framework, grades)]
}

function checkAreas(framework: FrameworkVersionId, grades: Judgements): readonly JudgementWarning[] {
  const { areas, name, freeForm } = frameworkVersion(framework)
  if (freeForm) return []
  const foreign = judgementAreas.filter((area) => grades[area] !== undefined && !judges(framework, area))
  const boardAlone = Object.keys(grades).every((area) => area === 'lscb')
  const missing = areas
    .map(({ area }) => area)
    .filter((area) => grades[area] === undefined && area !== 'lscb' && !boardAlone)
  return [
    ...foreign.map(
      (area): JudgementWarning => ({
        rule: 'area-not-judged',
        weight: 'unseen',
        says: `${areaLabel(area)} is not judged under “${name}”.`,
        areas: [area],
        evidence: 'V'
      })
    ),
    ...missing.map(
      (area): JudgementWarning => ({
        rule: 'area-missing',
        weight: 'unusual',
        says: `${areaLabel(area)} is judged under “${name}”, and has no grade here.`,
        areas: [area],
        evidence: 'V'
      })
    )
  ]
}

function checkOverall(framework: FrameworkVersionId, grades: Judgements): readonly JudgementWarning[] {
  const { overall } = grades
  if (overall === undefined || overall === 'not-judged') return []
  switch (framework) {
    case 'SIF':
      return sifOverall(overall, grades)
    case 'ILACS_2018':
    case 'ILACS_2023':
      return ilacsOverall(overall, grades)
    case 'LEGACY':
    case 'ILACS_2026':
      return []
  }
}

function sifOverall(overall: PrintedGrade, grades: Judgements): readonly JudgementWarning[] {
  const inadequate = withGrade(sifKeyAreas, grades, ['inadequate'])
  if (inadequate.length === 0) return sifOverallOutside(overall, grades)
  if (overall === 'inadequate') return []
  return [
    unseen(
      'sif-key-judgement-limits-overall',
      'Under the single inspection framework an inadequate key judgement always made the whole inadequate.',
      ['overall', ...inadequate]
    )
  ]
}

/** In 167 of 167 tables the whole lay between the best and the worst of the three key judgements (E). */
function sifOverallOutside(overall: PrintedGrade, grades: Judgements): readonly JudgementWarning[] {
  const rank = gradeRank(overall)
  const ranks = sifKeyAreas.flatMap((area) => {
    const grade = grades[area]
    return grade === undefined ? [] : (gradeRank(grade) ?? [])
  })
  const isWithin = rank === undefined || (rank >= Math.min(...ranks) && rank <= Math.max(...ranks))
  if (ranks.length < 2 || isWithin) return []
  return [
    unseen(
      'sif-overall-between-key-judgements',
      'Under the single inspection framework the whole always lay between the best and the worst key judgement.',
      ['overall', ...sifKeyAreas]
    )
  ]
}

function ilacsOverall(overall: PrintedGrade, grades: Judgements): readonly JudgementWarning[] {
  const warnings: JudgementWarning[] = []
  const leaders = grades['impact-of-leaders']
  const inadequate = withGrade(practiceAreas, grades, ['inadequate'])
  const belowGood = withGrade(practiceAreas, grades, ['requires-improvement', 'inadequate'])
  if (inadequate.length > 0 && overall !== 'inadequate') {
    warnings.push(
      unseen(
        'practice-judgement-limits-overall',
        'An inadequate practice judgement, care leavers alone included, always made the whole inadequate.',
        ['overall', ...inadequate]
      )
    )
  }
  if (leaders === 'inadequate' && inadequate.length === 0) {
    const seen = overall === 'requires-improvement' || overall === 'inadequate'
    warnings.push({
      rule: 'leaders-alone-inadequate',
      weight: seen ? 'unusual' : 'unseen',
      says: 'Leaders alone were judged inadequate: seen four times, with the whole inadequate or requiring improvement.',
      areas: ['overall', 'impact-of-leaders'],
      evidence: 'E'
    })
  }
  if (overall === 'outstanding') {
    const practice = withGrade(practiceAreas, grades, ['outstanding'])
    if (leaders !== 'outstanding' || practice.length === 0 || belowGood.length > 0) {
      warnings.push(
        unseen(
          'what-outstanding-takes',
          'Outstanding overall always came with outstanding leaders, an outstanding practice judgement and none below good.',
          ['overall', 'impact-of-leaders', ...belowGood]
        )
      )
    }
  }
  if (overall === 'good' && belowGood.length > 1) {
    warnings.push(
      unseen('what-good-bears', 'Good overall never came with two practice judgements below good.', [
        'overall',
        ...belowGood
      ])
    )
  }
  return warnings
}

function withGrade(
  areas: readonly JudgementArea[],
  grades: Judgements,
  wanted: readonly Grade[]
): readonly JudgementArea[] {
  return areas.filter((area) => wanted.some((grade) => grades[area] === grade))
}

function unseen(rule: string, says: string, areas: readonly JudgementArea[]): JudgementWarning {
  return { rule, weight: 'unseen', says, areas, evidence: 'E' }
}
