import { areaLabel } from '../../framework/judgement-areas.ts'
import type { TextKind, TextRef } from '../../people/drafts/draft.ts'
import { claimInShort } from './claim.ts'
import { contributionAt } from './contribution-store.ts'
import { paragraphsAt, wordTextAt } from './from-word/store.ts'
import { claimWords } from './from-word/word-text.ts'
import { ownGradesOf } from './grade-store.ts'
import { standingGrades } from './own-grade.ts'
import {
  areaIn,
  isQuestion,
  judgedAreaIn,
  type Question,
  questionInShort,
  type Year,
  yearIn
} from './self-evaluation.ts'
import { selfEvaluationPaths } from './self-evaluation-paths.ts'
import { claimAt, selfEvaluationOf } from './store.ts'

/** A claim's words. */
const claimText: TextKind = {
  kind: 'claim',
  may: 'write-self-evaluation',
  savedText: async (tx, member, id) => {
    const claim = await claimAt(tx, member.workspace.authority, id)
    if (claim === undefined || claim.state === 'withdrawn') return undefined
    return {
      words: claim.text,
      title: `Claim of ${claim.year}: ${claimInShort(claim, 60)}`,
      href: selfEvaluationPaths.changeClaim(claim.id)
    }
  }
}

/** A claim that is not there yet, by where it is to stand. Nothing of it is saved before it is proposed. */
const newClaimText: TextKind = {
  kind: 'new-claim',
  may: 'write-self-evaluation',
  savedText: async (tx, member, id) => {
    const place = newClaimPlace(id)
    if (place === undefined) return undefined
    const { year, area, question } = place
    const begun = await selfEvaluationOf(tx, member.workspace.authority, year)
    return (
      begun && {
        words: '',
        title: `New claim of ${year}: ${areaLabel(area)}, ${questionInShort(question).toLowerCase()}`,
        href: selfEvaluationPaths.newClaim(year, area, question)
      }
    )
  }
}

/** Why the authority gives itself a grade. */
const reasonsText: TextKind = {
  kind: 'own-grade',
  may: 'agree-self-evaluation',
  savedText: async (tx, member, id) => {
    const [yearPart = '', areaPart = ''] = id.split('.')
    const year = yearIn(yearPart)
    const area = judgedAreaIn(year, areaPart)?.area
    if (year === undefined || area === undefined) return undefined
    const { authority } = member.workspace
    if ((await selfEvaluationOf(tx, authority, year)) === undefined) return undefined
    return {
      words: standingGrades(await ownGradesOf(tx, authority, year)).get(area)?.reasons ?? '',
      title: `Our grade of ${year}: ${areaLabel(area)}`,
      href: selfEvaluationPaths.ownGrade(year, area)
    }
  }
}

/** What is answered to what was asked of a post. */
const answerText: TextKind = {
  kind: 'contribution',
  may: 'write-self-evaluation',
  savedText: async (tx, member, id) => {
    const asked = await contributionAt(tx, member.workspace.authority, id)
    if (asked === undefined || asked.state === 'taken-back') return undefined
    return {
      words: asked.answer,
      title: `Contribution to ${asked.year}: ${areaLabel(asked.area)}`,
      href: selfEvaluationPaths.contribution(asked.year, asked.id)
    }
  }
}

/** What somebody remarks on a claim; nothing of it is saved before it is said. */
const commentText: TextKind = {
  kind: 'claim-comment',
  may: 'write-self-evaluation',
  savedText: async (tx, member, id) => {
    const claim = await claimAt(tx, member.workspace.authority, id)
    return (
      claim && {
        words: '',
        title: `Comment on the claim of ${claim.year}: ${claimInShort(claim, 60)}`,
        href: selfEvaluationPaths.claim(claim.id)
      }
    )
  }
}

/** A paragraph that was written in Word, in the words in which it is to be a claim. */
const wordParagraphText: TextKind = {
  kind: 'word-paragraph',
  may: 'write-self-evaluation',
  savedText: async (tx, member, id) => {
    const [, textPart = '', placePart = ''] = /^(.+)\.(\d{1,6})$/.exec(id) ?? []
    const { authority } = member.workspace
    const text = await wordTextAt(tx, authority, textPart)
    const [paragraph] =
      text === undefined ? [] : await paragraphsAt(tx, authority, text.id, [Number(placePart)])
    if (text === undefined || paragraph === undefined || paragraph.settled !== undefined) return undefined
    return {
      words: claimWords(paragraph),
      title: `Paragraph ${paragraph.place} of “${text.title}”`,
      href: selfEvaluationPaths.wordParagraph(text.year, text.id, paragraph.place)
    }
  }
}

/** The long texts of the self-evaluation, of which drafts are kept. */
export const selfEvaluationTexts: readonly TextKind[] = [
  claimText,
  newClaimText,
  reasonsText,
  answerText,
  commentText,
  wordParagraphText
]

export function claimRef(id: string): TextRef {
  return { kind: claimText.kind, id }
}

export function newClaimRef(year: Year, area: string, question: Question): TextRef {
  return { kind: newClaimText.kind, id: `${year}.${area}.${question}` }
}

export function reasonsRef(year: Year, area: string): TextRef {
  return { kind: reasonsText.kind, id: `${year}.${area}` }
}

export function answerRef(id: string): TextRef {
  return { kind: answerText.kind, id }
}

export function commentRef(claim: string): TextRef {
  return { kind: commentText.kind, id: claim }
}

export function wordParagraphRef(text: string, place: number): TextRef {
  return { kind: wordParagraphText.kind, id: `${text}.${place}` }
}

function newClaimPlace(id: string) {
  const [yearPart = '', areaPart = '', question = ''] = id.split('.')
  const year = yearIn(yearPart)
  const area = areaIn(year, areaPart)
  return year === undefined || area === undefined || !isQuestion(question)
    ? undefined
    : { year, area, question }
}
