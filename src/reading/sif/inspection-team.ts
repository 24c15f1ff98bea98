import { absent } from '../covers/cover-labels.ts'
import type { Line } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import { readInspectorNames } from '../printed/lead-inspectors.ts'
import type { Reading } from '../published-report.ts'

const label =
  /^(?:The l|Joint l|Co-l|L)ead ?(?:[Ii]nspector|HMI)s?(?: ?\(s\))?(?: (?:was|were)\b)?\s*[:–-]?\s*(?=\p{Lu}|$)/u
const firstWord = /^(The|Joint|Co-lead|Lead)/
/** Another member of the team. */
const otherLabel = /^(deputy|team|additional|quality|senior|associate|shadow)\b|^[\p{L} ]{3,40}:/iu

/**
 * The lead inspector, whom these reports name at the head of the inspection team: "Lead inspector: Shirley Bailey
 * HMI". Where a file holds two reports, the first, on the local authority, counts.
 */
export function readLeadInspectors(lines: readonly Line[]): Reading<readonly string[]> {
  const at = lines.findIndex(
    (line) => firstWord.test(line.words[0]?.text ?? '') && label.test(lineText(line))
  )
  const first = lines[at]
  if (first === undefined) return absent('not-stated', 'The report names no lead inspector.')
  const own = lineText(first).replace(label, '')
  const next = lines[at + 1]
  const goesOn =
    next !== undefined && !otherLabel.test(lineText(next)) && (own === '' || /(,|\band)$/i.test(own))
  const quote = goesOn ? `${lineText(first)} ${lineText(next)}` : lineText(first)
  const names = readInspectorNames(quote.replace(label, ''))
  return names.length === 0
    ? absent('could-not-be-read', `No name can be read in "${quote}".`)
    : { value: names, from: { page: first.page, quote } }
}
