import type { JudgementArea } from './judgement-areas.ts'
import { judgementAreas } from './judgement-areas.ts'

export const frameworkVersionIds = ['LEGACY', 'SIF', 'ILACS_2018', 'ILACS_2023', 'ILACS_2026'] as const
export type FrameworkVersionId = (typeof frameworkVersionIds)[number]

/** A judgement area as one framework version prints it in the table of judgements. */
export interface PrintedArea {
  readonly area: JudgementArea
  readonly printed: string
}

/** One version of the inspection framework: which areas it judges, in printed order, and when it applied. */
export interface FrameworkVersion {
  readonly id: FrameworkVersionId
  readonly name: string
  /** First and last day of fieldwork to which the version applies (ISO); `undefined` is open-ended. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly areas: readonly PrintedArea[]
  readonly evidence: 'V' | 'S' | 'E' | 'R'
}

const leaders = 'The impact of leaders on social work practice with children and families'
const helpAndProtection = 'The experiences and progress of children who need help and protection'

const versions: Record<FrameworkVersionId, FrameworkVersion> = {
  LEGACY: {
    id: 'LEGACY',
    name: 'Before the single inspection framework',
    from: undefined,
    to: '2013-10-31',
    areas: judgementAreas.map((area) => ({ area, printed: area })),
    evidence: 'V'
  },
  SIF: {
    id: 'SIF',
    name: 'Single inspection framework',
    from: '2013-11-01',
    to: '2018-06-30',
    areas: [
      { area: 'overall', printed: 'Overall effectiveness' },
      { area: 'help-and-protection', printed: 'Children who need help and protection' },
      { area: 'looked-after-and-permanence', printed: 'Children looked after and achieving permanence' },
      { area: 'adoption', printed: 'Adoption performance' },
      { area: 'care-leavers', printed: 'Experiences and progress of care leavers' },
      { area: 'leadership-management-governance', printed: 'Leadership, management and governance' },
      { area: 'lscb', printed: 'The effectiveness of the Local Safeguarding Children Board' }
    ],
    evidence: 'V'
  },
  ILACS_2018: {
    id: 'ILACS_2018',
    name: 'ILACS, 2018 to 2022',
    from: '2018-01-01',
    to: '2022-12-31',
    areas: [
      { area: 'impact-of-leaders', printed: leaders },
      { area: 'help-and-protection', printed: helpAndProtection },
      {
        area: 'in-care-and-care-leavers',
        printed: 'The experiences and progress of children in care and care leavers'
      },
      { area: 'overall', printed: 'Overall effectiveness' }
    ],
    evidence: 'V'
  },
  ILACS_2023: {
    id: 'ILACS_2023',
    name: 'ILACS, 2023 to March 2026',
    from: '2023-01-01',
    to: '2026-03-31',
    areas: [
      { area: 'impact-of-leaders', printed: leaders },
      { area: 'help-and-protection', printed: helpAndProtection },
      { area: 'in-care', printed: 'The experiences and progress of children in care' },
      { area: 'care-leavers', printed: 'The experiences and progress of care leavers' },
      { area: 'overall', printed: 'Overall effectiveness' }
    ],
    evidence: 'V'
  },
  ILACS_2026: {
    id: 'ILACS_2026',
    name: 'ILACS, from April 2026',
    from: '2026-04-01',
    to: undefined,
    areas: [
      { area: 'impact-of-leaders', printed: leaders },
      { area: 'help-and-protection', printed: helpAndProtection },
      { area: 'in-care', printed: 'The experiences and progress of children in care' },
      { area: 'care-leavers', printed: 'The experiences and progress of care leavers' }
    ],
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
