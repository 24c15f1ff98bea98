import type { Figure } from '../../../outputs/document/document.ts'
import { words } from '../../../outputs/document/runs.ts'
import { count } from '../../../ui/prose/counts.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { claimsIn, type SelfEvaluationContent } from '../content.ts'
import { type StrengthLevel, strengths } from '../grounds.ts'
import { strengthLabel } from '../strength-in-words.ts'

interface Counted {
  readonly level: StrengthLevel
  readonly claims: number
}

const [barHeight, rowHeight, labelWidth, barWidth] = [22, 34, 120, 420]
const ink = '#1c2830'
const bar = '#14505c'

/** How many claims have which strength, as bars with their words; none where nothing is claimed yet. */
export function strengthFigure(content: SelfEvaluationContent): Figure[] {
  const levels = claimsIn(content).map(({ claim }) => claim.strength.level)
  if (levels.length === 0) return []
  const counted = strengths
    .map((level) => ({ level, claims: levels.filter((one) => one === level).length }))
    .toReversed()
  const shown = counted.filter(({ claims }) => claims > 0)
  const said = shown.map(({ level, claims }) => `${claims} ${strengthLabel(level).toLowerCase()}`)
  return [
    {
      kind: 'figure',
      svg: drawing(counted),
      width: 0.8,
      alt: `Bars: of ${count(levels.length, 'claim')}, ${listInWords(said)}.`,
      caption: 'How strong the evidence for our claims is',
      facts: {
        kind: 'table',
        caption: 'Claims by strength of their evidence',
        columns: [{ heading: 'Strength of evidence' }, { heading: 'Claims', align: 'end' }],
        rows: counted.map(({ level, claims }) => [[words(strengthLabel(level))], [words(String(claims))]])
      }
    }
  ]
}

function drawing(counted: readonly Counted[]): string {
  const most = Math.max(...counted.map(({ claims }) => claims))
  const [width, height] = [labelWidth + barWidth + 60, counted.length * rowHeight]
  const text = 'font-family="Atkinson Hyperlegible Next, Arial, sans-serif" font-size="16"'
  const rows = counted.map(({ level, claims }, place) => {
    const [top, long] = [place * rowHeight + 6, (claims / most) * barWidth]
    return (
      `<text x="0" y="${top + 16}" ${text} fill="${ink}">${strengthLabel(level)}</text>` +
      `<rect x="${labelWidth}" y="${top}" width="${long.toFixed(1)}" height="${barHeight}" fill="${bar}"/>` +
      `<text x="${(labelWidth + long + 8).toFixed(1)}" y="${top + 16}" ${text} fill="${ink}">${claims}</text>`
    )
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${rows.join('')}</svg>`
}
