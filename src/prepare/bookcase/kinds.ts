import type { DocumentKind, EvidenceOrigin } from './document.ts'
import { documentKinds, evidenceOrigins } from './document.ts'

const kindWords: Readonly<Record<DocumentKind, string>> = {
  'performance-report': 'Performance report',
  'practice-audit': 'Practice audit',
  'case-study': 'Case study',
  feedback: 'Feedback from children and families',
  policy: 'Policy or procedure',
  strategy: 'Strategy',
  plan: 'Plan',
  minutes: 'Minutes',
  'training-record': 'Training record',
  'workforce-data': 'Workforce data',
  letter: 'Letter',
  'peer-review': 'Peer review',
  'inspection-report': 'Inspection report',
  other: 'Another kind'
}

const originWords: Readonly<Record<EvidenceOrigin, string>> = {
  service: 'The service itself',
  partner: 'A partner',
  independent: 'Somebody outside both'
}

export function kindLabel(kind: DocumentKind): string {
  return kindWords[kind]
}

export function originLabel(origin: EvidenceOrigin): string {
  return originWords[origin]
}

export function kindNamed(word: string): DocumentKind | undefined {
  return documentKinds.find((kind) => kind === word)
}

export function originNamed(word: string): EvidenceOrigin | undefined {
  return evidenceOrigins.find((origin) => origin === word)
}

/** Words of a file's name that tell its kind; the first that is found decides. */
const told: readonly (readonly [RegExp, DocumentKind])[] = [
  [/\baudit/i, 'practice-audit'],
  [/\bminutes?\b/i, 'minutes'],
  [/\bpeer\b.*\b(review|challenge)\b/i, 'peer-review'],
  [/\b(inspection|ofsted|ilacs)\b.*\breport\b/i, 'inspection-report'],
  [/\bcase stud(y|ies)\b/i, 'case-study'],
  [/\b(feedback|survey|voice)\b/i, 'feedback'],
  [/\btraining\b/i, 'training-record'],
  [/\b(workforce|caseloads?|vacanc(y|ies)|turnover)\b/i, 'workforce-data'],
  [/\b(performance|scorecard|dashboard|data set|dataset)\b/i, 'performance-report'],
  [/\b(policy|policies|procedures?|guidance|protocol)\b/i, 'policy'],
  [/\bstrateg(y|ies)\b/i, 'strategy'],
  [/\bplan\b/i, 'plan'],
  [/\bletter\b/i, 'letter']
]

/** What kind of document a file's name speaks of, to begin with; people put it right. */
export function kindByName(title: string): DocumentKind {
  return told.find(([words]) => words.test(title))?.[1] ?? 'other'
}
