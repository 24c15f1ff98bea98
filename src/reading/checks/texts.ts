import type { Quote, Reading } from '../published-report.ts'
import type { Checked } from './check-reading.ts'

/** A piece of text that the reading holds. `whole` pieces hold nothing but what lines of the report print. */
export interface HeldText {
  readonly page: number
  readonly text: string
  readonly whole: boolean
}

/** Every text of a reading in about the printed order, each once, with the headings and numbers printed with it. */
export function textsOf(report: Checked): readonly HeldText[] {
  const values: readonly Reading<unknown>[] = [
    report.kind,
    report.authority,
    report.urn,
    report.fieldworkStart,
    report.fieldworkEnd,
    report.datesAsPrinted,
    report.published,
    report.publishedOnCover,
    report.leadInspectors,
    ...report.judgements.map(({ grade }) => grade)
  ]
  const cited = values.flatMap((reading) =>
    'from' in reading && 'page' in reading.from ? [quoted(reading.from)] : []
  )
  const lists = [
    report.priorityActions,
    report.improvements,
    report.boardPriorityActions,
    report.boardImprovements
  ].flatMap((list) =>
    list.flatMap(({ group, printedNumber, text, page }, index) => [
      ...(group === undefined || group === list[index - 1]?.group
        ? []
        : [{ page, text: group, whole: false }]),
      { page, text: `${printedNumber ?? ''} ${text}`, whole: printedNumber === undefined }
    ])
  )
  const body = [
    ...report.summary.map(held),
    ...lists,
    ...report.sections.map(({ page, heading }) => held({ page, text: heading })),
    ...report.paragraphs.map(({ page, number, text }) => held({ page, text: `${number} ${text}` })),
    ...report.unnumbered.map(held),
    ...report.footnotes.map(held)
  ]
  return once([...cited, ...body].toSorted((a, b) => a.page - b.page))
}

function quoted({ page, quote }: Quote): HeldText {
  return { page, text: quote, whole: false }
}

function held({ page, text }: { readonly page: number; readonly text: string }): HeldText {
  return { page, text, whole: true }
}

/** Values of one line, such as the first and the last day, are cited by the same words. */
function once(texts: readonly HeldText[]): readonly HeldText[] {
  const seen = new Set<string>()
  return texts.filter(({ page, text, whole }) => {
    const key = `${page} ${text}`
    if (seen.has(key) && !whole) return false
    seen.add(key)
    return true
  })
}
