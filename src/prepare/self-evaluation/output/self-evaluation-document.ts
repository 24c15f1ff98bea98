import { gradeLabel } from '../../../framework/grades.ts'
import { type IsoDate, isIsoDate, longDate } from '../../../framework/iso-date.ts'
import type { Block, DocumentModel, Fact, Run } from '../../../outputs/document/document.ts'
import { paragraphs, strong, words } from '../../../outputs/document/runs.ts'
import { basisLabel } from '../claim.ts'
import type {
  AreaInContent,
  ClaimInContent,
  EvidenceInContent,
  SelfEvaluationContent,
  SignOffInContent
} from '../content.ts'
import { strengthLabel } from '../strength-in-words.ts'
import { unansweredInWords } from '../unanswered.ts'
import { strengthFigure } from './strength-figure.ts'

/** Whether the text is one that was sent, or what is agreed at the moment that the file is made. */
export type Standing =
  | { readonly kind: 'sent'; readonly to: string; readonly on: IsoDate; readonly at: Date }
  | { readonly kind: 'live'; readonly at: Date }

/**
 * For whom it is written. What is sent says what is claimed, who stands behind it and what bears it out; the working
 * paper says as well how strong that is by our own measure, and what does not count any more.
 */
export const editions = ['to-send', 'working'] as const
export type Edition = (typeof editions)[number]

/**
 * A self-evaluation as a document: area by area and question by question, each claim with what it cites, what says
 * otherwise included. It says of itself whether it is what was sent or what stands now.
 */
export function selfEvaluationDocument(
  content: SelfEvaluationContent,
  standing: Standing,
  edition: Edition
): DocumentModel {
  const { authority, year, signOffs } = content
  const title = `Self-evaluation of children’s services ${year}`
  return {
    title,
    subtitle: authority,
    author: authority,
    language: 'en-GB',
    at: standing.at.toISOString(),
    status: `${edition === 'working' ? 'Working paper. ' : ''}${statusOf(content, standing)}`,
    header: `${authority}: self-evaluation ${year}`,
    footer: authority,
    contents: true,
    particulars: [
      ...(standing.kind === 'sent' ? [{ term: 'Sent to', words: standing.to }] : []),
      ...signOffs.map((signOff) => ({ term: 'Signed', words: signatureInWords(signOff) }))
    ],
    blocks: [
      ...(edition === 'working' ? strengthFigure(content) : []),
      ...content.areas.flatMap((area) => areaBlocks(area, standing, edition))
    ]
  }
}

function statusOf(content: SelfEvaluationContent, standing: Standing): string {
  if (standing.kind === 'sent') return `As sent ${longDate(standing.on)}`
  return isIsoDate(content.takenOn) ? `Draft: what is agreed on ${longDate(content.takenOn)}` : 'Draft'
}

function signatureInWords({ post, by, as, on, forThis }: SignOffInContent): string {
  const who = `for the ${post} by ${by}${as === 'deputy' ? ', as deputy' : ''}`
  const when = isIsoDate(on) ? `, on ${longDate(on)}` : ''
  return `${who}${when}${forThis ? '' : ', for an earlier text'}`
}

function areaBlocks(area: AreaInContent, standing: Standing, edition: Edition): Block[] {
  const { label, ownGrade, questions } = area
  const unanswered = unansweredInWords(area, standing.kind === 'sent' ? 'frozen' : 'live')
  const grade: Block[] =
    ownGrade === null
      ? edition === 'working'
        ? [{ kind: 'paragraph', runs: [words('We have given ourselves no grade here.')] }]
        : []
      : [
          { kind: 'paragraph', runs: [words('Our own grade: '), strong(gradeLabel(ownGrade.grade))] },
          ...paragraphs(ownGrade.reasons)
        ]
  return [
    { kind: 'heading', level: 1, text: label },
    ...grade,
    ...questions
      .filter(({ claims }) => claims.length > 0)
      .flatMap(({ asks, claims }): Block[] => [
        { kind: 'heading', level: 2, text: asks },
        ...claims.flatMap((claim, place) => claimBlocks(claim, place + 1, edition))
      ]),
    ...(unanswered === undefined ? [] : paragraphs(unanswered))
  ]
}

function claimBlocks(claim: ClaimInContent, number: number, edition: Edition): Block[] {
  const cited = (stance: EvidenceInContent['stance']) =>
    claim.evidence.filter(
      (evidence) => evidence.stance === stance && (edition === 'working' || evidence.notCounted === null)
    )
  const facts = edition === 'working' ? workingFacts(claim) : factsToSend(claim)
  const [bearing, against] = [cited('for'), cited('against')]
  return [
    { kind: 'heading', level: 3, text: `Claim ${number}` },
    ...paragraphs(claim.text),
    ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, facts }]),
    ...(bearing.length === 0 ? [] : [citations('What it cites:', bearing)].flat()),
    ...(against.length === 0
      ? []
      : [
          {
            kind: 'note' as const,
            label: 'What says otherwise',
            content: [{ kind: 'list' as const, style: 'bullet' as const, items: against.map(itemOf) }]
          }
        ])
  ]
}

function workingFacts({ strength, post, basis }: ClaimInContent): Fact[] {
  return [
    {
      term: 'Strength of evidence',
      runs: [words([`${strengthLabel(strength.level)}.`, ...strength.sentences].join(' '))]
    },
    { term: 'Stands behind it', runs: [words(post ?? 'Nobody was named')] },
    { term: 'Rests on', runs: [words(basisLabel(basis))] }
  ]
}

/** What is known of the claim; what nobody said is not written into what others read. */
function factsToSend({ post, basis }: ClaimInContent): Fact[] {
  return [
    ...(post === null ? [] : [{ term: 'Stands behind it', runs: [words(post)] }]),
    ...(basis === 'not-said' ? [] : [{ term: 'Rests on', runs: [words(basisLabel(basis))] }])
  ]
}

function citations(lead: string, evidence: readonly EvidenceInContent[]): Block[] {
  return [
    { kind: 'paragraph', runs: [words(lead)] },
    { kind: 'list', style: 'bullet', items: evidence.map(itemOf) }
  ]
}

const notCountedWords = {
  broken: 'the words are not in its newest version',
  withdrawn: 'it was withdrawn from the bookcase',
  expired: 'its last day has passed'
} as const

/** Whether the quote brings its own full stop, so that none follows it. */
function endsSentence(quote: string | null): boolean {
  return quote !== null && /[.!?…]$/.test(quote.trimEnd())
}

/** "Practice audit, spring, version 2, page 4, of 3 March 2027: “the words”. Not counted: its last day has passed." */
function itemOf(evidence: EvidenceInContent): { readonly runs: readonly Run[] } {
  const { title, version, page, quote, evidenceOn, notCounted } = evidence
  const place = [
    `version ${version}`,
    ...(page === null ? [] : [`page ${page}`]),
    ...(evidenceOn !== null && isIsoDate(evidenceOn) ? [`of ${longDate(evidenceOn)}`] : [])
  ].join(', ')
  return {
    runs: [
      { kind: 'words', text: title, strong: true },
      words(`, ${place}${quote === null ? '' : `: “${quote}”`}${endsSentence(quote) ? '' : '.'}`),
      ...(notCounted === null ? [] : [words(` Not counted: ${notCountedWords[notCounted]}.`)])
    ]
  }
}
