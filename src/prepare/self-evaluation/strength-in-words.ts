import { count, number } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import type { DocumentKind } from '../bookcase/document.ts'
import { kindLabel } from '../bookcase/kinds.ts'
import type { Basis } from './claim.ts'
import type { Grounds, StrengthLevel } from './grounds.ts'
import type { Strength } from './strength.ts'
import type { Shortfall } from './strength-rules.ts'

const levelWords: Record<StrengthLevel, string> = {
  none: 'No evidence',
  weak: 'Weak',
  fair: 'Fair',
  strong: 'Strong'
}

/** The level in a word or two: "Fair". */
export function strengthLabel(level: StrengthLevel): string {
  return levelWords[level]
}

/**
 * Why a claim has the strength that it has, in sentences: what it rests on, how old that is, whose look it is, what
 * says otherwise, what does not count, and what it says of itself that its evidence does not bear out.
 */
export function strengthInWords({ grounds }: Strength, basis: Basis): readonly string[] {
  return [
    restsOn(grounds),
    ...(grounds.documents === 0 ? [] : [age(grounds), outside(grounds)]),
    ...against(grounds),
    ...notCountedInWords(grounds),
    ...basisNotBorneOut(grounds, basis)
  ]
}

/** What the claim would need to be one level stronger, in one sentence; undefined for a strong one. */
export function toBeStronger({ level, wants }: Strength): string | undefined {
  if (wants.length === 0) return undefined
  if (level === 'none') return 'It needs a document to rest on.'
  return `To be ${level === 'weak' ? 'fair' : 'strong'} it needs ${listInWords(wants.map(wantInWords))}.`
}

function restsOn({ documents, kinds }: Grounds): string {
  if (documents === 0) return 'It rests on nothing that counts.'
  const of = kinds.length === 1 ? 'of one kind' : `of ${number(kinds.length)} kinds`
  return `It rests on ${count(documents, 'document')} ${documents === 1 ? '' : `${of} `}(${listInWords(kinds.map(kindInWords))}).`
}

function age({ newestMonths, documents }: Grounds): string {
  const subject = documents === 1 ? 'It' : 'The newest'
  if (newestMonths === undefined) return 'Nobody said of which day the evidence speaks.'
  return newestMonths === 0
    ? `${subject} is less than a month old.`
    : `${subject} is ${count(newestMonths, 'month')} old.`
}

function outside({ fromOutside, documents }: Grounds): string {
  if (fromOutside === 0) return 'Nothing is from outside the service.'
  if (documents === 1) return 'It is from outside the service.'
  return fromOutside === documents
    ? 'All are from outside the service.'
    : `${number(fromOutside)} ${fromOutside === 1 ? 'is' : 'are'} from outside the service.`
}

function against({ against: documents }: Grounds): string[] {
  if (documents === 0) return []
  return [`${count(documents, 'document')} ${documents === 1 ? 'says' : 'say'} otherwise.`]
}

function notCountedInWords({ notCounted: { broken, withdrawn, expired } }: Grounds): string[] {
  const cited = (citations: number, why: string) =>
    citations === 0
      ? []
      : [`${count(citations, 'citation')} ${citations === 1 ? 'does' : 'do'} not count: ${why}.`]
  return [
    ...cited(broken, 'the words cited are not in the newest version'),
    ...cited(withdrawn, 'the document was withdrawn from the bookcase'),
    ...cited(expired, 'the document’s last day has passed')
  ]
}

const casework: readonly DocumentKind[] = ['practice-audit', 'case-study', 'feedback']
const figures: readonly DocumentKind[] = ['performance-report', 'workforce-data', 'training-record']

function basisNotBorneOut({ kinds, documents }: Grounds, basis: Basis): string[] {
  if (documents === 0 || basis === 'not-said') return []
  const lacks = [
    ...(basis !== 'figures' && !kinds.some((kind) => casework.includes(kind)) ? ['casework'] : []),
    ...(basis !== 'casework' && !kinds.some((kind) => figures.includes(kind)) ? ['figures'] : [])
  ]
  if (lacks.length === 0) return []
  return [
    `It says that it rests on ${basisInSentence[basis]}, and cites no document with ${listInWords(lacks, 'or')}.`
  ]
}

const basisInSentence: Record<Exclude<Basis, 'not-said'>, string> = {
  casework: 'casework',
  figures: 'figures',
  both: 'casework and figures'
}

function wantInWords(want: Shortfall): string {
  switch (want.kind) {
    case 'documents':
      return count(want.more, 'more document')
    case 'kinds':
      return 'evidence of another kind'
    case 'newer':
      return `evidence of the last ${want.withinMonths} months`
    case 'outside':
      return 'something from outside the service'
    case 'answer-against':
      return `an answer to what says otherwise (${count(want.against, 'document')})`
  }
}

/** A kind of document within a sentence: "practice audit". */
function kindInWords(kind: DocumentKind): string {
  const label = kindLabel(kind)
  return lowerFirst(label)
}
