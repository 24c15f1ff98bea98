import type { Quote, ReadItem, ReadSection } from '../published-report.ts'
import type { Checked } from './checked.ts'
import { quotesOfValues } from './cited-values.ts'

/**
 * A piece of text that the reading holds: running text, a heading, or the words by which a value is cited. The
 * last two can stand in a table, where a line has words of several cells.
 */
export interface HeldText {
  readonly page: number
  readonly text: string
  readonly form: 'running' | 'heading' | 'cited'
  /** Its first printed line, where the reading keeps it. */
  readonly opening: string | undefined
}

/** Every text of a reading in about the printed order, each once, with the headings and numbers printed with it. */
export function textsOf(report: Checked): readonly HeldText[] {
  const cited = quotesOfValues(report).map(quoted)
  const lists = [
    report.priorityActions,
    report.improvements,
    report.boardPriorityActions,
    report.boardImprovements
  ].flatMap((list) =>
    list.flatMap(({ group, printedNumber, text, page, quote }, index) => [
      ...(group === undefined || group === list[index - 1]?.group ? [] : [headed({ page, heading: group })]),
      held({ page, quote, text: `${printedNumber ?? ''} ${text}` })
    ])
  )
  const items = itemsByQuote(report)
  const body = [
    ...report.summary.map(held),
    ...lists,
    ...report.sections.map(headed),
    ...report.paragraphs
      .filter(({ page, number, quote }) => !items.has(`${page} ${number} ${quote}`))
      .map(({ page, quote, number, text }) => held({ page, quote, text: `${number} ${text}` })),
    ...report.unnumbered.map(held),
    ...report.footnotes.map(({ page, text }) => ({
      page,
      text,
      form: 'running' as const,
      opening: undefined
    }))
  ]
  return once([...cited, ...body].toSorted((a, b) => a.page - b.page))
}

/** Where areas for improvement are numbered like paragraphs, the reading holds them in both lists. */
function itemsByQuote(report: Checked): ReadonlySet<string> {
  return new Set(
    [
      ...report.improvements,
      ...report.priorityActions,
      ...report.boardImprovements,
      ...report.boardPriorityActions
    ].map(({ page, printedNumber, quote }) => `${page} ${printedNumber} ${quote}`)
  )
}

function quoted({ page, quote }: Quote): HeldText {
  return { page, text: quote, form: 'cited', opening: undefined }
}

function headed({ page, heading }: Pick<ReadSection, 'page' | 'heading'>): HeldText {
  return { page, text: heading, form: 'heading', opening: undefined }
}

function held({ page, quote, text }: ReadItem): HeldText {
  return { page, text, form: 'running', opening: quote }
}

/** Values of one line, such as the first and the last day, are cited by the same words, or by those of a heading. */
function once(texts: readonly HeldText[]): readonly HeldText[] {
  const seen = new Set<string>()
  return texts.filter(({ page, text, form }) => {
    if (form !== 'cited') return true
    const key = `${page} ${text}`
    const isHeld =
      seen.has(key) ||
      texts.some((other) => other.form !== 'cited' && other.page === page && other.text.startsWith(text))
    seen.add(key)
    return !isHeld
  })
}
