import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { readInspectorNames } from '../printed/lead-inspectors.ts'
import type { Quote } from '../published-report.ts'

/** The inspectors of a visit, with the words that name them. */
export interface NamedInspectors extends Quote {
  readonly names: readonly string[]
}

const office =
  /\b((her|his) majesty.{0,3}s (senior )?inspectors?|s?hmi|(social care )?regulatory inspect(or|ion manager)|senior officer|(lead|ofsted) inspector)\b/i
const unsigned = /^(\(?(signature|signed)\)?.*|[\s_.]+|by email.*)$/i
/** How far below the farewell the names stand, in lines. */
const mostLines = 8
const name = /^\p{Lu}[\p{L}'’.-]*(\s+(?:[\p{Lu}(][\p{L}'’.)-]*|de|van|von|da|di)){1,4}$/u

/**
 * Who signed a letter of a visit: the names that stand beside or above an inspector's office. Those who sign for
 * the inspectorates together, with other offices, are not the inspectors of the visit.
 */
export function signedBy(signature: readonly Line[]): NamedInspectors | undefined {
  const lines = signature.slice(0, mostLines).filter((line) => !unsigned.test(lineText(line)))
  for (const [index, line] of lines.entries()) {
    const text = lineText(line)
    if (!office.test(text)) continue
    const beside = readInspectorNames(text).filter((each) => name.test(each))
    if (beside.length > 0) return { names: beside, page: line.page, quote: text }
    const above = lines[index - 1]
    if (above === undefined) return undefined
    const names = readInspectorNames(lineText(above)).filter((each) => name.test(each))
    return names.length === 0 ? undefined : { names, page: above.page, quote: `${lineText(above)} ${text}` }
  }
  return undefined
}

/** "The lead inspector was Jane Doe", "Her Majesty's Inspectors for this visit were Jane Doe and John Roe" */
const saidToBe = [
  /\blead inspectors?(?: for this (?:visit|inspection))?(?: (?:was|is|were|are)|:) ([^.]+)/i,
  /\binspectors? (?:for|on|during) (?:this|the) (?:visit|inspection) (?:was|were) ([^.]+)/i,
  /\bthe inspectors? (?:was|were) ([^.]+)/i,
  /\b(?:visit|inspection) was (?:carried out|undertaken|led|conducted) by ([^.]+)/i
]

/** The inspectors whom a letter's first paragraphs name. */
export function inspectorsNamedIn(texts: readonly Quote[]): NamedInspectors | undefined {
  for (const { page, quote } of texts) {
    for (const words of saidToBe) {
      const match = words.exec(quote)
      const names = readInspectorNames(match?.[1] ?? '').filter((each) => name.test(each))
      if (match !== null && names.length > 0) return { names, page, quote: match[0] }
    }
  }
  return undefined
}
