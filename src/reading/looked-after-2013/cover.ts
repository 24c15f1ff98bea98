import { inspectionDates, leadInspector, publishedOn } from '../covers/cover-labels.ts'
import type { CoverLabel, CoverPart } from '../covers/labelled-lines.ts'
import { readLabelled } from '../covers/labelled-lines.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import { joinLines, lineText } from '../layout/text.ts'

/** What the cover prints. */
export interface LookedAfterCover {
  readonly title: CoverPart | undefined
  readonly authority: CoverPart | undefined
  readonly dates: CoverPart | undefined
  readonly inspector: CoverPart | undefined
  readonly published: CoverPart | undefined
  /** The lines after the cover. */
  readonly after: readonly Line[]
}

type Label = 'dates' | 'inspector' | 'published' | 'age group'

const labels: ReadonlyMap<Label, CoverLabel> = new Map([
  ['dates', inspectionDates],
  ['inspector', leadInspector],
  ['published', publishedOn],
  ['age group', { words: /^age group\s*:?\s*/i, holds: () => true }]
])

const title = /^inspection of (services for )?looked.after children/i
const opensBody = /^(contents|about this inspection)$/i
const copyright = /^(© ?crown copyright|website:|this document may be reproduced)/i
const logo = /^(ofsted|raising standards|improving lives|raising standards,? improving lives)$/i
const runningName = /^(\p{L}.{2,60}?) inspection of (services for )?looked.after children/iu

/** Reads the cover of an inspection of looked after children services: all before its contents. */
export function readLookedAfterCover({ lines, pages, setting }: LaidOutDocument): LookedAfterCover {
  const opening = lines.findIndex((line) => line.page <= 5 && opensBody.test(lineText(line)))
  const end = opening === -1 ? lines.findIndex((line) => line.page !== lines[0]?.page) : opening
  const cover = lines.slice(0, Math.max(end, 0)).filter((line) => !logo.test(lineText(line)))
  const { parts, rest } = readLabelled(cover, labels, setting.vocabulary)
  const copied = rest.findIndex((line) => copyright.test(lineText(line)))
  const own = copied === -1 ? rest : rest.slice(0, copied)
  const titled = titleLines(own)
  const partOf = (those: readonly Line[]): CoverPart | undefined => {
    const quote = joinLines(those, setting.vocabulary)
    return those[0] === undefined ? undefined : { text: quote, page: those[0].page, quote }
  }
  return {
    title: partOf(titled),
    authority: partOf(largest(own.filter((line) => !titled.includes(line)))) ?? nameInHeads(pages),
    dates: parts.get('dates'),
    inspector: parts.get('inspector'),
    published: parts.get('published'),
    after: lines.slice(Math.max(end, 0))
  }
}

/** The title, which can take two lines: "Inspection of looked after children / services". */
function titleLines(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex((line) => title.test(lineText(line)))
  const [first, second] = start === -1 ? [] : lines.slice(start)
  if (first === undefined) return []
  return second !== undefined && /^(children\P{L}{0,2}s? )?services?$/iu.test(lineText(second))
    ? [first, second]
    : [first]
}

/** The lines in the largest type: the authority's name, and not a note beside it. */
function largest(lines: readonly Line[]): readonly Line[] {
  const size = Math.max(...lines.map((line) => line.size))
  return lines.filter((line) => line.size >= size * 0.9)
}

/** The authority as the running heads repeat it, where the cover has no text. */
function nameInHeads(pages: LaidOutDocument['pages']): CoverPart | undefined {
  for (const { number, furniture } of pages) {
    for (const line of furniture) {
      const quote = lineText(line)
      const [, text] = runningName.exec(quote) ?? []
      if (text !== undefined) return { text, page: number, quote }
    }
  }
  return undefined
}
