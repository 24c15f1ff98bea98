import type { ReportPart } from '../../reading/published-report.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'

/**
 * The pieces of a report's text that have an address of their own. A report on an authority and its safeguarding
 * children board numbers the board's paragraphs from 1 again, so the board's texts are of kinds of their own; a
 * review of a board alone has plain ones. `text` is what stands in a section without a number, counted in order.
 */
export const passageKinds = [
  'summary',
  'improvement',
  'priority-action',
  'paragraph',
  'board-improvement',
  'board-priority-action',
  'board-paragraph',
  'text',
  'footnote'
] as const
export type PassageKind = (typeof passageKinds)[number]

const labels: Record<PassageKind, { readonly one: string; readonly many: string }> = {
  summary: { one: 'Summary, paragraph', many: 'Summaries' },
  improvement: { one: 'Area for improvement', many: 'Areas for improvement' },
  'priority-action': { one: 'Priority action', many: 'Priority actions' },
  paragraph: { one: 'Paragraph', many: 'Paragraphs' },
  'board-improvement': {
    one: 'Safeguarding board, area for improvement',
    many: 'Areas for improvement for the safeguarding board'
  },
  'board-priority-action': {
    one: 'Safeguarding board, priority action',
    many: 'Priority actions for the safeguarding board'
  },
  'board-paragraph': { one: 'Safeguarding board, paragraph', many: 'Paragraphs on the safeguarding board' },
  text: { one: 'Text without a number,', many: 'Text without a number' },
  footnote: { one: 'Footnote', many: 'Footnotes' }
}

/** The kind as the name of a facet: "Areas for improvement". */
export function passageKindLabel(kind: PassageKind): string {
  return labels[kind].many
}

/** One passage by name: "Paragraph 11", "Safeguarding board, paragraph 3". */
export function passageName(passage: { readonly kind: PassageKind; readonly number: number }): string {
  return `${labels[passage.kind].one} ${passage.number}`
}

/**
 * The name where nothing around it says whose report it is from: what stands in a part on the safeguarding board
 * says so, whatever its kind.
 */
export function passageNameAlone(passage: {
  readonly kind: PassageKind
  readonly number: number
  readonly part: ReportPart
}): string {
  const name = passageName(passage)
  if (passage.part !== 'board' || passage.kind.startsWith('board-')) return name
  return `Safeguarding board, ${lowerFirst(name)}`
}
