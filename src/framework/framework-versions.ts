import type { JudgementArea } from './judgement-areas.ts'

export const frameworkVersionIds = ['LEGACY', 'SIF', 'ILACS_2018', 'ILACS_2023', 'ILACS_2026'] as const
export type FrameworkVersionId = (typeof frameworkVersionIds)[number]

/** A judgement area as one framework version prints it in the table of judgements. */
export interface PrintedArea {
  readonly area: JudgementArea
  readonly printed: string
  /** Other wordings of the same row in published reports: slips of the template and changes within a version. */
  readonly alsoPrinted?: readonly string[]
}

/** One version of the inspection framework: which areas it judges, in printed order, and when it applied. */
export interface FrameworkVersion {
  readonly id: FrameworkVersionId
  readonly name: string
  /**
   * First and last day on which fieldwork could begin under the version (ISO); `undefined` is open-ended. SIF
   * and ILACS overlap: the last re-inspections under SIF fell in the first half of 2018.
   */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly areas: readonly PrintedArea[]
  /** Whether reports of the version can judge areas that are not listed, under headings of their own. */
  readonly freeForm: boolean
  readonly evidence: 'V' | 'S' | 'E' | 'R'
}

const leaders: PrintedArea = {
  area: 'impact-of-leaders',
  printed: 'The impact of leaders on social work practice with children and families',
  alsoPrinted: ['The impact of leaders on practice with children and families']
}
const helpAndProtection: PrintedArea = {
  area: 'help-and-protection',
  printed: 'The experiences and progress of children who need help and protection',
  alsoPrinted: ['The experiences and progress of children in need of help and protection']
}
const inCare: PrintedArea = {
  area: 'in-care',
  printed: 'The experiences and progress of children in care'
}
const careLeavers: PrintedArea = {
  area: 'care-leavers',
  printed: 'The experiences and progress of care leavers',
  alsoPrinted: ['The experiences and progress of children care leavers']
}
const overall: PrintedArea = { area: 'overall', printed: 'Overall effectiveness' }

const versions: Record<FrameworkVersionId, FrameworkVersion> = {
  LEGACY: {
    id: 'LEGACY',
    name: 'Before the single inspection framework',
    from: undefined,
    to: '2013-10-31',
    // The rows of the looked-after-only reports of 2013; reports from 2009 to 2012 have headings of their own.
    areas: [
      {
        area: 'overall',
        printed: 'Overall effectiveness of services for looked after children and young people',
        alsoPrinted: ['Overall effectiveness']
      },
      { area: 'capacity-to-improve', printed: 'Capacity to improve' },
      { area: 'outcomes', printed: 'Outcomes for looked after children and young people' },
      { area: 'quality-of-provision', printed: 'Quality of provision' },
      { area: 'leadership-and-management', printed: 'Leadership and management' }
    ],
    freeForm: true,
    evidence: 'V'
  },
  SIF: {
    id: 'SIF',
    name: 'Single inspection framework',
    from: '2013-11-01',
    to: '2018-06-30',
    areas: [
      { area: 'overall', printed: 'The overall judgement', alsoPrinted: ['Overall effectiveness'] },
      { area: 'help-and-protection', printed: '1. Children who need help and protection' },
      { area: 'looked-after-and-permanence', printed: '2. Children looked after and achieving permanence' },
      { area: 'adoption', printed: '2.1 Adoption performance' },
      { area: 'care-leavers', printed: '2.2 Experiences and progress of care leavers' },
      { area: 'leadership-management-governance', printed: '3. Leadership, management and governance' },
      { area: 'lscb', printed: 'The effectiveness of the Local Safeguarding Children Board' }
    ],
    freeForm: false,
    evidence: 'V'
  },
  ILACS_2018: {
    id: 'ILACS_2018',
    name: 'ILACS, 2018 to 2022',
    from: '2018-01-01',
    to: '2022-12-31',
    areas: [
      leaders,
      helpAndProtection,
      {
        area: 'in-care-and-care-leavers',
        printed: 'The experiences and progress of children in care and care leavers'
      },
      overall
    ],
    freeForm: false,
    evidence: 'V'
  },
  ILACS_2023: {
    id: 'ILACS_2023',
    name: 'ILACS, 2023 to March 2026',
    from: '2023-01-01',
    to: '2026-03-31',
    areas: [leaders, helpAndProtection, inCare, careLeavers, overall],
    freeForm: false,
    evidence: 'V'
  },
  ILACS_2026: {
    id: 'ILACS_2026',
    name: 'ILACS, from April 2026',
    from: '2026-04-01',
    to: undefined,
    areas: [leaders, helpAndProtection, inCare, careLeavers],
    freeForm: false,
    evidence: 'V'
  }
}

/** The framework version with this id. */
export function frameworkVersion(id: FrameworkVersionId): FrameworkVersion {
  return versions[id]
}

/**
 * The ILACS version in force on the first day of fieldwork (ISO date); undefined before ILACS began in
 * January 2018. The first day decides, not the last and not publication: South Tyneside's fieldwork began on
 * 5 December 2022, ended in February 2023, and was judged in the areas of 2018 (evidence tag E).
 */
export function ilacsVersionAt(fieldworkStart: string): FrameworkVersion | undefined {
  const ilacs = [versions.ILACS_2026, versions.ILACS_2023, versions.ILACS_2018]
  return ilacs.find((version) => version.from !== undefined && fieldworkStart >= version.from)
}

/** Whether a framework version makes a judgement of an area: the difference between "not judged" and "missing". */
export function judges(id: FrameworkVersionId, area: JudgementArea): boolean {
  return versions[id].areas.some((printed) => printed.area === area)
}
