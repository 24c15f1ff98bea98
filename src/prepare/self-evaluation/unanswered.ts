import { listInWords } from '../../ui/prose/lists.ts'
import type { AreaInContent } from './content.ts'
import { questionInShort } from './self-evaluation.ts'

/**
 * The questions of an area on which nothing is agreed, in one sentence; undefined where each has a claim, or the area
 * asks none. A text that was frozen says it of the day on which it was.
 */
export function unansweredInWords(
  { questions }: Pick<AreaInContent, 'questions'>,
  text: 'live' | 'frozen'
): string | undefined {
  const unanswered = questions.filter(({ claims }) => claims.length === 0)
  if (unanswered.length === 0) return undefined
  const nothing = text === 'live' ? 'Nothing is agreed here yet' : 'Nothing was agreed here'
  if (unanswered.length === questions.length) return `${nothing}.`
  const under = unanswered.map(({ question }) => `“${questionInShort(question)}”`)
  return `${nothing} under ${listInWords(under)}.`
}
