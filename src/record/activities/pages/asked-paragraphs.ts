import type { ContentPassage } from '../../reports/contents.ts'

/**
 * The areas for improvement and priority actions that are numbered paragraphs of the report as well, each with that
 * paragraph: before 2016 the numbering runs through the recommendations. A page shows them once, under both addresses.
 */
export function askedParagraphs(
  passages: readonly ContentPassage[]
): ReadonlyMap<ContentPassage, ContentPassage> {
  const numbered = new Map(
    passages
      .filter(({ kind }) => kind === 'paragraph' || kind === 'board-paragraph')
      .map((paragraph) => [keyOf(paragraph, paragraph.number), paragraph])
  )
  return new Map(
    passages.flatMap((asked) => {
      const { kind, printedNumber } = asked
      if (!kind.endsWith('improvement') && !kind.endsWith('priority-action')) return []
      const paragraph = printedNumber === undefined ? undefined : numbered.get(keyOf(asked, printedNumber))
      return paragraph?.value === asked.value ? [[asked, paragraph] as const] : []
    })
  )
}

function keyOf({ part }: ContentPassage, number: number): string {
  return `${part}.${number}`
}
