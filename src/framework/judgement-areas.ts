/**
 * Every area that a full inspection of children's services has judged since 2009, across framework versions.
 * The labels are today's short forms; the printed wording of each version stands in `framework-versions.ts`.
 * Source: published reports, evidence tag V (domain reference §2.2).
 */
export const judgementAreas = [
  'overall',
  'impact-of-leaders',
  'help-and-protection',
  'in-care-and-care-leavers',
  'in-care',
  'care-leavers',
  'looked-after-and-permanence',
  'adoption',
  'leadership-management-governance',
  'lscb',
  'capacity-to-improve',
  'outcomes',
  'quality-of-provision',
  'leadership-and-management'
] as const
export type JudgementArea = (typeof judgementAreas)[number]

const labels: Record<JudgementArea, string> = {
  overall: 'Overall effectiveness',
  'impact-of-leaders': 'Impact of leaders',
  'help-and-protection': 'Help and protection',
  'in-care-and-care-leavers': 'Children in care and care leavers',
  'in-care': 'Children in care',
  'care-leavers': 'Care leavers',
  'looked-after-and-permanence': 'Children looked after and achieving permanence',
  adoption: 'Adoption performance',
  'leadership-management-governance': 'Leadership, management and governance',
  lscb: 'Local safeguarding children board',
  'capacity-to-improve': 'Capacity to improve',
  outcomes: 'Outcomes for children and young people',
  'quality-of-provision': 'Quality of provision',
  'leadership-and-management': 'Leadership and management'
}

/** The short name of an area, for headings, tables and charts. */
export function areaLabel(area: JudgementArea): string {
  return labels[area]
}
