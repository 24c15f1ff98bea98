import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { type Finding, type FindingKind, findingStateWords, type Origin } from './finding.ts'

const kindCounts: Record<FindingKind, readonly [string, string]> = {
  'priority-action': ['priority action', 'priority actions'],
  improvement: ['area for improvement', 'areas for improvement'],
  concern: ['concern', 'concerns'],
  strength: ['strength', 'strengths']
}

const inOrder = ['priority-action', 'improvement', 'concern', 'strength'] as const

/** How many of each kind: "1 priority action and 2 areas for improvement"; empty for none. */
export function countOf(findings: readonly { readonly kind: FindingKind }[]): string {
  return listInWords(
    inOrder.flatMap((kind) => {
      const many = findings.filter((one) => one.kind === kind).length
      return many === 0 ? [] : [count(many, ...kindCounts[kind])]
    })
  )
}

const origins: Record<Origin, string> = {
  inspection: 'Inspection',
  'focused-visit': 'Focused visit',
  'monitoring-visit': 'Monitoring visit',
  jtai: 'Joint inspection',
  'practice-audit': 'Practice audit',
  complaint: 'Complaint',
  motion: 'Motion of the council',
  'peer-review': 'Peer review',
  'self-evaluation': 'Self-evaluation',
  other: 'Something else'
}

/** What found it, in words: "Practice audit". */
export function originWords(origin: Origin): string {
  return origins[origin]
}

/** How a finding stands in a word or two. What is strong is not open: it stands. */
export function standsAs({ kind, state, withdrawnBecause }: Finding): string {
  if (withdrawnBecause !== undefined) return 'Withdrawn'
  return kind === 'strength' && state === 'open' ? 'Stands' : findingStateWords(state)
}

const longestTitle = 160

/** The words as a title: whole where they are short, else up to a word's end with an ellipsis. */
export function shortWords(words: string): string {
  if (words.length <= longestTitle) return words
  const cut = words.slice(0, longestTitle)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2))}…`
}
