/** One of the lists of children that inspectors ask for when the call comes. */
export interface InspectionList {
  readonly number: number
  readonly name: string
}

const names = [
  'Contacts',
  'Early help assessments',
  'Referrals',
  'Assessments',
  'Section 47 enquiries and initial child protection conferences',
  'Children in need',
  'Child protection plans',
  'Children in care',
  'Care leavers',
  'Adoption',
  'Adopters'
] as const

/**
 * The eleven lists of annex A for short and standard inspections (domain reference §4.1, evidence tag V for the templates
 * of 2018 to 2024; one of 2026 was not seen). The lists themselves hold children and are never kept here.
 */
export const inspectionLists: readonly InspectionList[] = names.map((name, place) => ({
  number: place + 1,
  name
}))
