import type { Question, Year } from './self-evaluation.ts'

const year = '/prepare/self-evaluation/:year'
const claim = '/prepare/claims/:claim'
const wordText = `${year}/word/:text`

/** Every address of the self-evaluation. */
export const selfEvaluationPatterns = {
  selfEvaluations: '/prepare/self-evaluation',
  newSelfEvaluation: '/prepare/self-evaluation/new',
  calibration: '/prepare/calibration',
  calibrationCsv: '/prepare/calibration.csv',
  selfEvaluation: year,
  selfEvaluationJson: `${year}/all.json`,
  selfEvaluationArea: `${year}/areas/:area`,
  newClaim: `${year}/areas/:area/:question/new`,
  ownGrade: `${year}/grades/:area`,
  lastYear: `${year}/last-year`,
  bringWordText: `${year}/word`,
  wordTextFromBookcase: `${year}/word/from-bookcase`,
  wordText,
  wordTextSettled: `${wordText}/settled`,
  wordParagraph: `${wordText}/paragraphs/:place`,
  newContribution: `${year}/contributions/new`,
  contribution: `${year}/contributions/:contribution`,
  contributionTakenBack: `${year}/contributions/:contribution/taken-back`,
  newSignOff: `${year}/sign-offs/new`,
  signOff: `${year}/sign-offs/:signOff`,
  signOffTakenBack: `${year}/sign-offs/:signOff/taken-back`,
  sendSelfEvaluation: `${year}/send`,
  sentSelfEvaluation: `${year}/sent/:number`,
  sinceSent: `${year}/sent/:number/since`,
  claim,
  changeClaim: `${claim}/change`,
  agreeClaim: `${claim}/agree`,
  withdrawClaim: `${claim}/withdraw`,
  bringClaimBack: `${claim}/bring-back`,
  moveClaim: `${claim}/move`,
  citeEvidence: `${claim}/evidence`,
  evidenceTakenBack: `${claim}/evidence/:evidence/taken-back`,
  claimComments: `${claim}/comments`,
  commentSettled: `${claim}/comments/:comment/settled`
} as const

const inYear = (of: Year) => `/prepare/self-evaluation/${of}`
const ofClaim = (id: string) => `/prepare/claims/${id}`
const done = (address: string, what: string | undefined) =>
  what === undefined ? address : `${address}?done=${what}`

interface WordTextQuery {
  readonly show?: string | undefined
  readonly page?: number | undefined
  readonly ticked?: 'sorted' | undefined
  readonly done?: string | undefined
}

function queryOf(query: WordTextQuery): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, `${value}`]]
  )
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`
}

export const selfEvaluationPaths = {
  /** The newest year, or how to begin the first. */
  selfEvaluations: () => selfEvaluationPatterns.selfEvaluations,
  newSelfEvaluation: () => selfEvaluationPatterns.newSelfEvaluation,
  /** Our grades and the judgements that came. */
  calibration: () => selfEvaluationPatterns.calibration,
  calibrationCsv: () => selfEvaluationPatterns.calibrationCsv,
  /** A year; `done` is what has just been done. */
  year: (of: Year, what?: string) => done(inYear(of), what),
  yearJson: (of: Year) => `${inYear(of)}/all.json`,
  area: (of: Year, area: string, what?: string) => done(`${inYear(of)}/areas/${area}`, what),
  /** The form for a new claim; `from` is the contribution that its words come from. */
  newClaim: (of: Year, area: string, question: Question, from?: string) =>
    `${inYear(of)}/areas/${area}/${question}/new${from === undefined ? '' : `?from=${from}`}`,
  ownGrade: (of: Year, area: string) => `${inYear(of)}/grades/${area}`,
  /** Last year's claims beside this year's, to carry them over. */
  lastYear: (of: Year, what?: string) => done(`${inYear(of)}/last-year`, what),
  /** Where a self-evaluation that was written in Word is brought in; `document` is the one of the bookcase that is chosen. */
  bringWordText: (of: Year, document?: string) =>
    `${inYear(of)}/word${document === undefined ? '' : `?document=${document}`}`,
  wordTextFromBookcase: (of: Year) => `${inYear(of)}/word/from-bookcase`,
  /** Its paragraphs, those that wait to be confirmed or others, so many a page; `done` is what was just done to them. */
  wordText: (of: Year, text: string, query: WordTextQuery = {}) =>
    `${inYear(of)}/word/${text}${queryOf(query)}`,
  wordTextSettled: (of: Year, text: string) => `${inYear(of)}/word/${text}/settled`,
  /** One paragraph, to be made a claim in other words or another place. */
  wordParagraph: (of: Year, text: string, place: number, what?: string) =>
    done(`${inYear(of)}/word/${text}/paragraphs/${place}`, what),
  newContribution: (of: Year, area?: string) =>
    `${inYear(of)}/contributions/new${area === undefined ? '' : `?area=${area}`}`,
  contribution: (of: Year, id: string, what?: string) => done(`${inYear(of)}/contributions/${id}`, what),
  contributionTakenBack: (of: Year, id: string) => `${inYear(of)}/contributions/${id}/taken-back`,
  newSignOff: (of: Year) => `${inYear(of)}/sign-offs/new`,
  signOff: (of: Year, id: string) => `${inYear(of)}/sign-offs/${id}`,
  signOffTakenBack: (of: Year, id: string) => `${inYear(of)}/sign-offs/${id}/taken-back`,
  send: (of: Year) => `${inYear(of)}/send`,
  /** The text as it was sent. */
  sent: (of: Year, number: number, what?: string) => done(`${inYear(of)}/sent/${number}`, what),
  /** Every difference between the text as it was sent and what stands now. */
  since: (of: Year, number: number) => `${inYear(of)}/sent/${number}/since`,
  claim: (id: string, what?: string) => done(ofClaim(id), what),
  changeClaim: (id: string) => `${ofClaim(id)}/change`,
  agreeClaim: (id: string) => `${ofClaim(id)}/agree`,
  withdrawClaim: (id: string) => `${ofClaim(id)}/withdraw`,
  bringClaimBack: (id: string) => `${ofClaim(id)}/bring-back`,
  moveClaim: (id: string) => `${ofClaim(id)}/move`,
  /** The form that cites a document for a claim; `document` is the one that was chosen. */
  citeEvidence: (id: string, document?: string) =>
    `${ofClaim(id)}/evidence${document === undefined ? '' : `?document=${document}`}`,
  evidenceTakenBack: (id: string, evidence: string) => `${ofClaim(id)}/evidence/${evidence}/taken-back`,
  comments: (id: string) => `${ofClaim(id)}/comments`,
  commentSettled: (id: string, comment: string) => `${ofClaim(id)}/comments/${comment}/settled`
} as const
