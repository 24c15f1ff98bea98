import { gradeLabel } from '../../framework/grades.ts'
import { yearOf } from '../../framework/iso-date.ts'
import { activitiesOf } from '../../record/activities/store.ts'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { ledgerOf, stepsInWords } from '../self-evaluation/calibration.ts'
import { claimInShort } from '../self-evaluation/claim.ts'
import { claimsIn, inPlace, type SelfEvaluationContent } from '../self-evaluation/content.ts'
import { ownGradesOf } from '../self-evaluation/grade-store.ts'
import { type StrengthLevel, strengths } from '../self-evaluation/grounds.ts'
import { areasJudgedIn, questions } from '../self-evaluation/self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation/self-evaluation-paths.ts'
import { sentVersionsOf } from '../self-evaluation/sign-off-store.ts'
import { type WholeYear, wholeYear } from '../self-evaluation/whole-year.ts'
import { type ClaimNow, type ClaimsSince, claimsSince } from './claims-since.ts'
import type { PackPart, PackSource } from './pack.ts'

/** So much of a claim stands in a pack; the whole stands behind its link, and in the version that was sent. */
const mostOfClaim = 240
const needs = 'read-self-evaluation'

/** What the self-evaluation of the year says: how much is agreed and how well it is borne out, then claim by claim. */
export const selfEvaluation: PackSource = async (tx, { workspace }, { asAt }) => {
  const year = yearOf(asAt)
  const whole = await wholeYear(tx, workspace, year, asAt)
  const heading = `Self-evaluation of ${year}`
  if (whole === undefined) return { heading, needs, lines: [] }
  const agreed = agreedIn(whole)
  const proposed = whole.claims.filter(({ claim }) => claim.state === 'proposed').length
  const sent = (await sentVersionsOf(tx, workspace.authority, year)).at(-1)
  return {
    ...{ heading, needs },
    lines: [
      {
        words: `${sentenceCase(count(agreed.length, 'claim'))} agreed${proposed === 0 ? '' : `, ${proposed} proposed and not agreed yet`}.`
      },
      ...(sent === undefined
        ? []
        : [{ words: 'The whole text, as it was sent.', href: selfEvaluationPaths.sent(year, sent.number) }]),
      ...strengths.flatMap((level) => {
        const held = agreed.filter(({ strength }) => strength.level === level).length
        return held === 0
          ? []
          : [{ words: `${count(held, 'agreed claim')} with ${strengthWords[level]} evidence.` }]
      }),
      ...areasJudgedIn(year).flatMap(({ area, label }) =>
        questions.flatMap((question) =>
          inPlace(agreed, area, question).map(({ claim, strength }) => ({
            words: `${label}: ${claimInShort(claim, mostOfClaim)} (${strengthWords[strength.level]} evidence)`,
            href: selfEvaluationPaths.claim(claim.id)
          }))
        )
      )
    ]
  }
}

/** What changed between the self-evaluation of the year before, as it was sent where it was, and this one. */
export const sinceLastYear: PackSource = async (tx, { workspace }, { asAt }) => {
  const year = yearOf(asAt)
  const heading = `What changed in the self-evaluation since ${year - 1}`
  const whole = await wholeYear(tx, workspace, year, asAt)
  const sent = (await sentVersionsOf(tx, workspace.authority, year - 1)).at(-1)
  const earlier = sent?.content ?? (await wholeYear(tx, workspace, year - 1, asAt))?.content
  if (whole === undefined || earlier === undefined) return { heading, needs, lines: [] }
  const now = agreedIn(whole).map(
    ({ claim, strength }): ClaimNow => ({
      ...{ id: claim.id, text: claim.text, carriedFrom: claim.carriedFrom },
      strength: strength.level
    })
  )
  const since = claimsSince(
    claimsIn(earlier).map(({ claim }) => claim),
    now
  )
  return { heading, needs, lines: [...linesSince(since), ...gradesSince(earlier, whole)] }
}

/** The grades that the authority gives itself, each beside the judgement that came last. */
export const gradesBesideJudgements: PackSource = async (tx, { workspace: { authority } }) => {
  const { judged, waiting } = ledgerOf(await ownGradesOf(tx, authority), await activitiesOf(tx, authority))
  const href = selfEvaluationPaths.calibration()
  return {
    ...{ heading: 'Our own grades', needs },
    lines: [
      ...waiting.map(({ line, ours, year }) => ({
        words: `${line}: we think ${gradeLabel(ours).toLowerCase()} (${year}).`
      })),
      ...judged.map(({ line, ours, theirs, steps, inspectedOn }) => ({
        words: `${line}, inspected ${yearOf(inspectedOn)}: we had thought ${gradeLabel(ours).toLowerCase()}, it was judged ${gradeLabel(theirs).toLowerCase()}. ${stepsInWords(steps)}.`,
        href
      }))
    ]
  }
}

const strengthWords: Record<StrengthLevel, string> = {
  none: 'no',
  weak: 'weak',
  fair: 'fair',
  strong: 'strong'
}

function agreedIn({ claims }: WholeYear) {
  return claims.filter(({ claim }) => claim.state === 'agreed')
}

function linesSince({ added, shifted, kept, left }: ClaimsSince): PackPart['lines'] {
  return [
    ...(kept === 0 ? [] : [{ words: `${count(kept, 'claim')} carried over, as well borne out as before.` }]),
    ...shifted.map(({ claim, was, to }) => ({
      words: `Borne out ${to === 'stronger' ? 'better' : 'less well'}: ${claimInShort(claim, mostOfClaim)} (${strengthWords[was]} evidence before, ${strengthWords[claim.strength]} now)`,
      href: selfEvaluationPaths.claim(claim.id)
    })),
    ...added.map((claim) => ({
      words: `New: ${claimInShort(claim, mostOfClaim)}`,
      href: selfEvaluationPaths.claim(claim.id)
    })),
    ...left.map((claim) => ({ words: `Not claimed any more: ${claimInShort(claim, mostOfClaim)}` }))
  ]
}

function gradesSince(earlier: SelfEvaluationContent, whole: WholeYear): PackPart['lines'] {
  return earlier.areas.flatMap(({ area, label, ownGrade }) => {
    const now = whole.grades.get(area)?.grade
    if (ownGrade === null || now === undefined || now === ownGrade.grade) return []
    const [was, is] = [gradeLabel(ownGrade.grade).toLowerCase(), gradeLabel(now).toLowerCase()]
    return [{ words: `${label}: our own grade was ${was} and is ${is}.` }]
  })
}
