import type { Line } from '../layout/lines.ts'
import type { Vocabulary } from '../layout/text.ts'
import { joinLines, lineText } from '../layout/text.ts'
import { readPeriods } from '../printed/inspection-dates.ts'
import type { Quote } from '../published-report.ts'

/** A part of the cover, with its place. */
export interface CoverPart extends Quote {
  /** The words without their label. */
  readonly text: string
}

/** What an ILACS cover prints above the table of judgements. */
export interface IlacsCover {
  /** The authority, cut out of the title or from the line beside it. */
  readonly authority: CoverPart | undefined
  readonly dates: CoverPart | undefined
  readonly inspectors: CoverPart | undefined
}

type Group = 'title' | 'dates' | 'inspectors' | 'other'

const datesLabel = /^(inspection dates?|dates? of (the )?inspection)\s*:?\s*/i
const inspectorsLabel = /^(the )?lead (inspectors?|hmi)(\s*\(s\))?( (was|were)\b)?\s*:?\s*/i
const otherLabel = /^\p{L}[\p{L} ]{2,40}:\s/u
/** Ofsted's logo, where it is text and not a picture. */
const logo = /^(ofsted|raising standards|improving lives|raising standards,? improving lives)$/i
/** What runs the services for the authority ("delivered by Exampleshire Children's Trust"), and is not it. */
const provider =
  /\b(delivered|provided|run) (by|for|on behalf)\b|\bon behalf of\b|\btrust\b|\bchildren first\b|\bachieving for children\b/i

/** Parts the lines above the table of judgements into authority, dates and inspectors. */
export function readIlacsCover(lines: readonly Line[], vocabulary: Vocabulary): IlacsCover {
  const groups: Record<Group, Line[]> = { title: [], dates: [], inspectors: [], other: [] }
  let group: Group = 'title'
  for (const line of lines.flatMap(partedAtLabel)) {
    const text = lineText(line)
    if (logo.test(text)) continue
    if (datesLabel.test(text)) group = 'dates'
    else if (inspectorsLabel.test(text)) group = 'inspectors'
    else if (group === 'title' && readPeriods(text) !== undefined) group = 'dates'
    else if (group !== 'title' && otherLabel.test(text)) group = 'other'
    groups[group].push(line)
  }
  const labelled = (of: readonly Line[], label: RegExp): CoverPart | undefined => {
    const quote = joinLines(of, vocabulary)
    const [first] = of
    return first === undefined ? undefined : { text: quote.replace(label, ''), page: first.page, quote }
  }
  return {
    authority: readTitle(groups.title, vocabulary),
    dates: labelled(groups.dates, datesLabel),
    inspectors: labelled(groups.inspectors, inspectorsLabel)
  }
}

/** Two labels that stand side by side on one line, as two. */
function partedAtLabel(line: Line): readonly Line[] {
  const at = line.words.findIndex((_, index) => {
    const text = lineText({ words: line.words.slice(index) })
    return index > 0 && /^(Inspection dates?:|Lead [Ii]nspectors?:)/.test(text)
  })
  return at === -1
    ? [line]
    : [line.words.slice(0, at), line.words.slice(at)].map((words) => ({ ...line, words }))
}

const opensTitle = /^([\p{L}-]+ )?(re-?)?inspection of\b/iu
const title =
  /^(?:[\p{L}-]+ )?(?:re-?)?inspection of\s+(?:(.*?)\s*,?\s*)??(?:local authority\s+)?children.{0,3}s\s+(?:social\s+care\s+)?services?\s*(.*)$/iu

/**
 * From 2021 the title names the authority ("Inspection of Dorset local authority children's services");
 * before, it stands on its own above "Inspection of children's social care services".
 */
function readTitle(lines: readonly Line[], vocabulary: Vocabulary): CoverPart | undefined {
  const start = lines.findIndex((line, index) => {
    const text = joinLines(lines.slice(index, index + 2), vocabulary)
    return opensTitle.test(text) && /^([\p{L}-]+ )?(re-?)?inspection\b/iu.test(lineText(line))
  })
  const [first] = lines.slice(start)
  if (start === -1 || first === undefined) return undefined
  const above = lines.slice(0, start)
  const quote = joinLines(lines.slice(start), vocabulary)
  const [, inside, after = ''] = title.exec(quote) ?? []
  if (inside !== undefined && inside !== '') {
    return { text: inside, page: first.page, quote }
  }
  const own = above.filter((line) => !provider.test(lineText(line)))
  const largest = Math.max(...own.map((line) => line.size))
  const name = own.filter((line) => line.size >= largest * 0.9)
  const text = name.length === 0 ? after.replace(/^(in|of|for|at)\s+/i, '') : joinLines(name, vocabulary)
  return text === '' ? undefined : { text, page: first.page, quote: name.length === 0 ? quote : text }
}
