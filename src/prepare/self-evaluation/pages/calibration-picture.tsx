import { gradeLabel, gradeRank, grades } from '../../../framework/grades.ts'
import { longDate, yearOf } from '../../../framework/iso-date.ts'
import { ink, muted, rule, thread, white } from '../../../ui/charts/palette.ts'
import { Figure } from '../../../ui/patterns/figure.tsx'
import { type LedgerLine, stepsInWords } from '../calibration.ts'

const [rowHeight, top, left, step] = [44, 40, 230, 150]
const width = left + step * 3 + 70

/**
 * Each judged grade as a line from what we thought (an open ring) to what was judged (a filled square), along the
 * scale from inadequate to outstanding. The table beside it says the same in words.
 */
export function CalibrationPicture({ judged }: { readonly judged: readonly LedgerLine[] }) {
  const height = top + judged.length * rowHeight + 10
  return (
    <Figure
      headline="How far our grades were from the judgements"
      subtitle="Open ring: our grade. Filled square: the judgement."
      below={<p class="tl-chart__sentence">The table below says the same, with the days.</p>}
    >
      <section class="tl-calibration" aria-label="How far our grades were from the judgements" {...focusable}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords(judged)} font-size="14">
          {grades.map((grade) => (
            <g key={grade}>
              <line x1={at(grade)} x2={at(grade)} y1={top - 8} y2={height} stroke={rule} />
              <text x={at(grade)} y={top - 18} text-anchor="middle" fill={muted}>
                {grade === 'requires-improvement' ? 'Requires improvement' : gradeLabel(grade)}
              </text>
            </g>
          ))}
          {judged.map((entry, row) => (
            <Row key={`${entry.line} ${entry.inspectedOn}`} entry={entry} y={top + row * rowHeight + 22} />
          ))}
        </svg>
      </section>
    </Figure>
  )
}

// A region that scrolls sideways must be reachable by keyboard (WCAG 2.1.1), so it takes the focus.
const focusable = { tabIndex: 0 } as const

function Row({ entry, y }: { readonly entry: LedgerLine; readonly y: number }) {
  const [ours, theirs] = [at(entry.ours), at(entry.theirs)]
  return (
    <g>
      <text x="0" y={y + 5} fill={ink}>
        {entry.line}, {yearOf(entry.inspectedOn)}
      </text>
      <line x1={ours} x2={theirs} y1={y} y2={y} stroke={thread} stroke-width="3" />
      <rect x={theirs - 7} y={y - 7} width="14" height="14" fill={ink} />
      <circle
        cx={ours}
        cy={y}
        r={ours === theirs ? 13 : 8}
        fill={ours === theirs ? 'none' : white}
        stroke={thread}
        stroke-width="3"
      />
    </g>
  )
}

// The best grade stands on the right.
function at(grade: LedgerLine['theirs']): number {
  return left + step * (4 - (gradeRank(grade) ?? 4))
}

function inWords(judged: readonly LedgerLine[]): string {
  return judged
    .map(
      ({ line, inspectedOn, ours, theirs, steps }) =>
        `${line}, ${longDate(inspectedOn)}: we thought ${gradeLabel(ours)}, the judgement was ${gradeLabel(theirs)}. ${stepsInWords(steps)}.`
    )
    .join(' ')
}
