import type { Line } from '../layout/lines.ts'
import type { Vocabulary } from '../layout/text.ts'
import { joinLines, lineText } from '../layout/text.ts'
import type { Quote } from '../published-report.ts'

/** A part of the cover as printed, with its place. */
export interface CoverPart extends Quote {
  readonly text: string
}

/** What an ILACS cover prints above the table of judgements. */
export interface IlacsCover {
  readonly title: CoverPart | undefined
  /** The authority, cut out of the title or from the line above it. */
  readonly authority: CoverPart | undefined
  readonly dates: CoverPart | undefined
  readonly inspectors: CoverPart | undefined
  readonly unplaced: readonly Line[]
}

const datesLabel = /^(inspection dates?|dates? of (the )?inspection)\s*:?\s*/i
const inspectorsLabel = /^lead inspectors?(\s*\(s\))?\s*:?\s*/i
const titleOf =
  /^inspection of\s+(.*?)\s*(?:local authority\s+)?children.{0,3}s\s+(?:social\s+care\s+)?services\s*$/i

/** Parts the lines above the table of judgements into title, authority, dates and inspectors. */
export function readIlacsCover(lines: readonly Line[], vocabulary: Vocabulary): IlacsCover {
  const groups: Record<'title' | 'dates' | 'inspectors', Line[]> = { title: [], dates: [], inspectors: [] }
  let group: keyof typeof groups = 'title'
  for (const line of lines) {
    const text = lineText(line)
    if (datesLabel.test(text)) group = 'dates'
    else if (inspectorsLabel.test(text)) group = 'inspectors'
    groups[group].push(line)
  }
  const part = (of: readonly Line[], label: RegExp): CoverPart | undefined => {
    const printed = joinLines(of, vocabulary)
    const [first] = of
    return first === undefined
      ? undefined
      : { text: printed.replace(label, ''), page: first.page, quote: printed }
  }
  const { title, authority, unplaced } = readTitle(groups.title, vocabulary)
  return {
    title,
    authority,
    unplaced,
    dates: part(groups.dates, datesLabel),
    inspectors: part(groups.inspectors, inspectorsLabel)
  }
}

/**
 * From 2021 the title names the authority ("Inspection of Dorset local authority children's services");
 * before, it stands on its own above "Inspection of children's social care services".
 */
function readTitle(
  lines: readonly Line[],
  vocabulary: Vocabulary
): Pick<IlacsCover, 'title' | 'authority' | 'unplaced'> {
  const start = lines.findIndex((line) => /^inspection of\b/i.test(lineText(line)))
  const [first] = lines.slice(start)
  if (start === -1 || first === undefined) return { title: undefined, authority: undefined, unplaced: lines }
  const quote = joinLines(lines.slice(start), vocabulary)
  const title = { text: quote, page: first.page, quote }
  const [, named = ''] = titleOf.exec(quote) ?? []
  const above = lines.slice(0, start)
  if (named !== '' && !/^local authority$/i.test(named)) {
    return { title, authority: { text: named, page: first.page, quote }, unplaced: above }
  }
  const name = joinLines(above, vocabulary)
  return {
    title,
    authority: name === '' ? undefined : { text: name, page: above[0]?.page ?? first.page, quote: name },
    unplaced: []
  }
}
