import { Details } from '../govuk/components.tsx'
import { Figure } from '../patterns/figure.tsx'
import type { ShownGrade } from '../tone.ts'
import { countGrades, countsInWords } from './grade-counts.ts'
import { GradeLegend } from './grade-legend.tsx'
import { GradeMark, GradePatterns, rimOn, textOn } from './grade-marks.tsx'
import { ink } from './palette.ts'

/** One place on the map, a square wide. */
export interface MapTile {
  readonly id: string
  /** Column from the west and row from the north, from 0. */
  readonly x: number
  readonly y: number
  /** Two or three letters. */
  readonly letters: string
  readonly name: string
  /** The region: a line is drawn where two of them meet. */
  readonly group: string
  readonly href: string
  readonly grade: ShownGrade
}

interface TileMapProps {
  readonly id: string
  readonly headline: string
  readonly subtitle?: string | undefined
  readonly tiles: readonly MapTile[]
  /** What a tile is: "authority", "authorities". */
  readonly one: string
  readonly many: string
  /** Whether the page already says the counts in words, so that the map need not. */
  readonly saidElsewhere?: boolean | undefined
  /** The table that says the same: past the map for those who do not want to step through it. */
  readonly tableHref: string
  /** Where each grade of the key leads: usually the same page, filtered. */
  readonly gradeHref?: ((grade: ShownGrade) => string) | undefined
}

const unit = 40
const gap = 3

/** A map of equal squares, so that a small authority counts as much as a large one. Each square is a link. */
export function TileMap(props: TileMapProps) {
  const { id, headline, subtitle, tiles, one, many, tableHref } = props
  const counts = countGrades(tiles.map((tile) => tile.grade)).map((each) => ({
    ...each,
    href: props.gradeHref?.(each.grade)
  }))
  return (
    <Figure
      headline={headline}
      subtitle={subtitle}
      below={
        <>
          {props.saidElsewhere !== true && (
            <p class="tl-chart__sentence">{countsInWords(counts, one, many)}</p>
          )}
          <Details
            classes="tl-chart__table"
            summaryText="What the letters stand for"
            html={<Letters tiles={tiles} />}
          />
        </>
      }
    >
      <a class="govuk-skip-link" href={tableHref}>
        Skip the map: the table says the same
      </a>
      <div class="tl-map">
        <Tiles id={id} tiles={tiles} label={headline} />
        <GradeLegend id={`${id}-key`} counts={counts} />
      </div>
    </Figure>
  )
}

function Tiles({
  id,
  tiles,
  label
}: {
  readonly id: string
  readonly tiles: readonly MapTile[]
  readonly label: string
}) {
  const columns = Math.max(0, ...tiles.map((tile) => tile.x)) + 1
  const rows = Math.max(0, ...tiles.map((tile) => tile.y)) + 1
  const inReadingOrder = [...tiles].sort((one, other) => one.y - other.y || one.x - other.x)
  return (
    // A group, not an image: the links inside must stay links.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a drawing
    <svg
      class="tl-map__tiles"
      viewBox={`0 0 ${columns * unit} ${rows * unit}`}
      role="group"
      aria-label={label}
    >
      <GradePatterns id={id} />
      {inReadingOrder.map((tile) => (
        <Tile id={id} tile={tile} key={tile.id} />
      ))}
      <path d={borders(tiles)} stroke={ink} stroke-width="2" stroke-linecap="square" fill="none" />
    </svg>
  )
}

function Tile({ id, tile }: { readonly id: string; readonly tile: MapTile }) {
  const x = tile.x * unit + gap / 2
  const y = tile.y * unit + gap / 2
  const side = unit - gap
  return (
    <a class="tl-map__tile" href={tile.href}>
      <title>{`${tile.name} (${tile.letters}): ${tile.grade.text}`}</title>
      <GradeMark id={id} tone={tile.grade.tone} box={{ x, y, width: side, height: side }} />
      <text
        class="tl-map__letters"
        x={x + side / 2}
        y={y + side / 2}
        text-anchor="middle"
        dominant-baseline="central"
        fill={textOn(tile.grade.tone)}
        {...rimOn(tile.grade.tone)}
      >
        {tile.letters}
      </text>
    </a>
  )
}

/** A line in each gap between two neighbours of different regions. */
function borders(tiles: readonly MapTile[]): string {
  const groupAt = new Map(tiles.map((tile) => [`${tile.x} ${tile.y}`, tile.group]))
  const differs = (tile: MapTile, x: number, y: number) => {
    const neighbour = groupAt.get(`${x} ${y}`)
    return neighbour !== undefined && neighbour !== tile.group
  }
  return tiles
    .flatMap((tile) => [
      differs(tile, tile.x + 1, tile.y) ? `M${(tile.x + 1) * unit} ${tile.y * unit}v${unit}` : '',
      differs(tile, tile.x, tile.y + 1) ? `M${tile.x * unit} ${(tile.y + 1) * unit}h${unit}` : ''
    ])
    .join('')
}

function Letters({ tiles }: { readonly tiles: readonly MapTile[] }) {
  const inOrder = [...tiles].sort((one, other) => one.letters.localeCompare(other.letters, 'en-GB'))
  return (
    <dl class="tl-letters">
      {inOrder.map((tile) => (
        <div key={tile.id}>
          <dt>{tile.letters}</dt>
          <dd>{tile.name}</dd>
        </div>
      ))}
    </dl>
  )
}
