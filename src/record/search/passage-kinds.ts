/** The pieces of a report's text that can be searched and have an address of their own. */
export const passageKinds = ['paragraph', 'improvement', 'priority-action', 'summary'] as const
export type PassageKind = (typeof passageKinds)[number]

const labels: Record<PassageKind, { readonly one: string; readonly many: string }> = {
  paragraph: { one: 'Paragraph', many: 'Paragraphs' },
  improvement: { one: 'Area for improvement', many: 'Areas for improvement' },
  'priority-action': { one: 'Priority action', many: 'Priority actions' },
  summary: { one: 'Summary, paragraph', many: 'Summaries' }
}

/** The kind as the name of a facet: "Areas for improvement". */
export function passageKindLabel(kind: PassageKind): string {
  return labels[kind].many
}

/** One passage by name: "Paragraph 11", "Area for improvement 2". */
export function passageName(passage: { readonly kind: PassageKind; readonly number: number }): string {
  return `${labels[passage.kind].one} ${passage.number}`
}
