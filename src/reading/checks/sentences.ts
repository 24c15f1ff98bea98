import { excerpt } from '../printed/excerpt.ts'
import type { Disagreement, ReadItem } from '../published-report.ts'
import type { Checked } from './checked.ts'

const inside = /^['’‘“"(]*\p{Ll}/u
/** What nobody ends a sentence with, full stop or not; many paragraphs have lost no more than their full stop. */
const breaksOff =
  /(,|-|\b(a|an|and|as|at|by|for|from|in|is|of|on|or|that|the|their|this|to|was|were|which|who|with))$/i

/**
 * A report is made of whole sentences: a text that begins with a small letter or breaks off has lost words, or is
 * a piece of another. Bullets may begin as they like.
 */
export function checkSentences(report: Checked): Disagreement[] {
  if (report.kind.value === 'lac-2013') return []
  const prose = report.unnumbered.filter(({ form }) => form === 'prose')
  const bullets = report.unnumbered.filter(({ form }) => form === 'bullet')
  const lists = [
    ...report.priorityActions,
    ...report.improvements,
    ...report.boardPriorityActions,
    ...report.boardImprovements
  ]
  return [
    ...report.summary.flatMap((text) => named('A paragraph of the summary', text, true)),
    ...report.paragraphs.flatMap((text) => named(`Paragraph ${text.number}`, text, true)),
    ...prose.flatMap((text) => named('A text without a number', text, true)),
    ...bullets.flatMap((text) => named('A bullet', text, false)),
    ...lists.flatMap((text) => named('An item of a list', text, false))
  ]
}

function named(name: string, { text, page }: ReadItem, startsSentence: boolean): Disagreement[] {
  const said = fault(text.trim(), startsSentence)
  return said === undefined
    ? []
    : [{ check: 'unplaced-text', what: `${name} ${said}; words may be lost.`, pages: [page] }]
}

function fault(text: string, startsSentence: boolean): string | undefined {
  if (startsSentence && inside.test(text)) return `begins inside a sentence: "${excerpt(text)}"`
  return breaksOff.test(text) ? `breaks off: "…${text.slice(-60)}"` : undefined
}
