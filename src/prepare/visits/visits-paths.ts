/** Every address of visits between full inspections. */
export const visitsPatterns = {
  visits: '/prepare/visits',
  visitsCsv: '/prepare/visits.csv',
  visitsJson: '/prepare/visits.json',
  newVisit: '/prepare/visits/new',
  visit: '/prepare/visits/:visit',
  visitMove: '/prepare/visits/:visit/move',
  visitCancel: '/prepare/visits/:visit/cancel',
  visitStage: '/prepare/visits/:visit/stage',
  visitDetails: '/prepare/visits/:visit/details',
  visitLetter: '/prepare/visits/:visit/letter',
  visitFindings: '/prepare/visits/:visit/findings',
  visitFindingTakenBack: '/prepare/visits/:visit/findings/:finding/taken-back',
  visitPlans: '/prepare/visits/:visit/plans',
  visitRecord: '/prepare/visits/:visit/record'
} as const

export const visitsPaths = {
  /** Every visit between full inspections, of the authority's own knowledge and of the record's. */
  visits: () => visitsPatterns.visits,
  visitsCsv: () => visitsPatterns.visitsCsv,
  visitsJson: () => visitsPatterns.visitsJson,
  /** The form that plans a visit; `insteadOf` is one that was called off. */
  newVisit: (insteadOf?: string) =>
    insteadOf === undefined ? visitsPatterns.newVisit : `${visitsPatterns.newVisit}?instead-of=${insteadOf}`,
  /** A visit; `done` is what has just been done to it. */
  visit: (visit: string, done?: string) =>
    done === undefined ? `/prepare/visits/${visit}` : `/prepare/visits/${visit}?done=${done}`,
  visitFinding: (visit: string, finding: string) => `/prepare/visits/${visit}#finding-${finding}`,
  visitMove: (visit: string) => `/prepare/visits/${visit}/move`,
  visitCancel: (visit: string) => `/prepare/visits/${visit}/cancel`,
  visitStage: (visit: string) => `/prepare/visits/${visit}/stage`,
  visitDetails: (visit: string) => `/prepare/visits/${visit}/details`,
  visitLetter: (visit: string) => `/prepare/visits/${visit}/letter`,
  visitFindings: (visit: string) => `/prepare/visits/${visit}/findings`,
  visitFindingTakenBack: (visit: string, finding: string) =>
    `/prepare/visits/${visit}/findings/${finding}/taken-back`,
  visitPlans: (visit: string) => `/prepare/visits/${visit}/plans`,
  visitRecord: (visit: string) => `/prepare/visits/${visit}/record`
} as const
