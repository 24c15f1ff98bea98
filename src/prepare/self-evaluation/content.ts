import { z } from 'zod'
import { grades } from '../../framework/grades.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { OfficerWords } from '../../people/posts/officer-words.ts'
import { bases, type Claim } from './claim.ts'
import { type Evidence, notCounted, stances } from './evidence.ts'
import { strengths } from './grounds.ts'
import type { OwnGrade } from './own-grade.ts'
import { areasStanding, type Question, questionAsked, questions, type Year } from './self-evaluation.ts'
import type { Strength } from './strength.ts'
import { strengthInWords } from './strength-in-words.ts'

const evidenceInContent = z.object({
  id: z.string(),
  stance: z.enum(stances),
  document: z.string(),
  title: z.string(),
  version: z.number(),
  page: z.number().nullable(),
  quote: z.string().nullable(),
  evidenceOn: z.string().nullable(),
  /** Why it does not count towards the strength; null where it does. */
  notCounted: z.enum(['broken', 'withdrawn', 'expired']).nullable()
})
export type EvidenceInContent = z.output<typeof evidenceInContent>

const claimInContent = z.object({
  id: z.string(),
  text: z.string(),
  /** Who stands behind it, in words; null while nobody was named. */
  post: z.string().nullable(),
  basis: z.enum(bases),
  strength: z.object({ level: z.enum(strengths), sentences: z.array(z.string()) }),
  evidence: z.array(evidenceInContent)
})
export type ClaimInContent = z.output<typeof claimInContent>

const gradeInContent = z.object({ grade: z.enum(grades), reasons: z.string() })

const areaInContent = z.object({
  area: z.enum(judgementAreas),
  label: z.string(),
  printed: z.string(),
  ownGrade: gradeInContent.nullable(),
  /** The questions with the claims that answer them; none under overall effectiveness, which has no claims of its own. */
  questions: z.array(
    z.object({ question: z.enum(questions), asks: z.string(), claims: z.array(claimInContent) })
  )
})
export type AreaInContent = z.output<typeof areaInContent>

const signOffInContent = z.object({
  post: z.string(),
  by: z.string(),
  as: z.enum(['holder', 'deputy']),
  on: z.string(),
  /** Whether what was signed is what stands here: false where something material changed after it was given. */
  forThis: z.boolean()
})
export type SignOffInContent = z.output<typeof signOffInContent>

/**
 * The self-evaluation as one text: what is sent, signed, compared and put out as a document. It holds what is agreed
 * and nothing else, in words of its own, so that it says the same for ever.
 */
export const selfEvaluationContent = z.object({
  authority: z.string(),
  year: z.number(),
  /** The day on which it stood like this. */
  takenOn: z.string(),
  areas: z.array(areaInContent),
  signOffs: z.array(signOffInContent)
})
export type SelfEvaluationContent = z.output<typeof selfEvaluationContent>

/** A claim with what it cites and how strong that makes it today. */
export interface WeighedClaim {
  readonly claim: Claim
  readonly evidence: readonly Evidence[]
  readonly strength: Strength
  /** Who stands behind it, in words. */
  readonly behind: OfficerWords | undefined
}

interface Parts {
  readonly authority: string
  readonly year: Year
  readonly today: IsoDate
  readonly claims: readonly WeighedClaim[]
  readonly grades: ReadonlyMap<string, OwnGrade>
  readonly signOffs?: readonly SignOffInContent[]
}

/** Puts the self-evaluation of a year together from what is agreed. */
export function contentOf({
  authority,
  year,
  today,
  claims,
  grades: own,
  signOffs = []
}: Parts): SelfEvaluationContent {
  const agreed = claims.filter(({ claim }) => claim.state === 'agreed')
  return {
    authority,
    year,
    takenOn: today,
    areas: areasStanding(year, today, keptAreas(claims, own)).map(({ area, label, printed }) => {
      const grade = own.get(area)
      return {
        area,
        label,
        printed,
        ownGrade: grade === undefined ? null : { grade: grade.grade, reasons: grade.reasons },
        questions:
          area === 'overall'
            ? []
            : questions.map((question) => ({
                question,
                asks: questionAsked(question),
                claims: inPlace(agreed, area, question).map((weighed) => claimContent(weighed, today))
              }))
      }
    }),
    signOffs: [...signOffs]
  }
}

/** The areas of which something was claimed or a grade was given: they stay, whatever is judged later. */
export function keptAreas(
  claims: readonly Pick<WeighedClaim, 'claim'>[],
  own: ReadonlyMap<string, OwnGrade>
): ReadonlySet<string> {
  return new Set([...claims.map(({ claim }) => claim.area), ...own.keys()])
}

/** The claims of an area and question in their order. */
export function inPlace<Placed extends { readonly claim: Claim }>(
  claims: readonly Placed[],
  area: string,
  question: Question
): Placed[] {
  return claims
    .filter(({ claim }) => claim.area === area && claim.question === question)
    .toSorted((one, other) => one.claim.place - other.claim.place)
}

function claimContent({ claim, evidence, strength, behind }: WeighedClaim, today: IsoDate): ClaimInContent {
  return {
    id: claim.id,
    text: claim.text,
    post: behind ?? null,
    basis: claim.basis,
    strength: { level: strength.level, sentences: [...strengthInWords(strength, claim.basis)] },
    evidence: evidence.map((one) => evidenceContent(one, today))
  }
}

function evidenceContent(evidence: Evidence, today: IsoDate): EvidenceInContent {
  const { citation, document } = evidence.cited
  return {
    id: evidence.id,
    stance: evidence.stance,
    document: document.id,
    title: document.title,
    version: citation.version,
    page: citation.page ?? null,
    quote: citation.quote ?? null,
    evidenceOn: document.evidenceOn ?? null,
    notCounted: notCounted(evidence, today) ?? null
  }
}

/** Every claim of a content with the area and question that it stands under. */
export function claimsIn({ areas }: SelfEvaluationContent) {
  return areas.flatMap(({ area, label, questions: asked }) =>
    asked.flatMap(({ question, claims }) => claims.map((claim) => ({ area, label, question, claim })))
  )
}
