import { threadPaths } from '../paths.ts'
import {
  type Picture,
  type PictureColumn,
  type PictureEdge,
  type PictureNode,
  pitch
} from '../trace/picture.ts'

/** Where the dots of a column stand, and how large they are. */
const along = 16
const dot = 7.5
/** Where lines go up and down between two columns, left of the dots of the second, and how round they turn. */
const nearestLane = 19
const betweenLanes = 5
const corner = 8

/**
 * The thread as a drawing that is a list as well: column by column, each thing a link with its words, in the order in
 * which one reads. The lines between them say nothing that the words do not.
 */
export function TracePicture({ picture, label }: { readonly picture: Picture; readonly label: string }) {
  return (
    // A region that scrolls sideways must be reachable by keyboard (WCAG 2.1.1), so it takes the focus.
    <section class="tl-trace__picture" aria-label={label} {...focusable}>
      <ol class="tl-trace__columns">
        {picture.columns.map((column) => (
          <li key={column.column}>
            <Column column={column} height={picture.height} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const focusable = { tabIndex: 0 } as const

function Column({ column, height }: { readonly column: PictureColumn; readonly height: number }) {
  return (
    // A group, not an image: the links inside must stay links.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing
    <svg
      class="tl-trace__column"
      viewBox={`0 0 ${pitch} ${height}`}
      width={pitch}
      height={height}
      role="group"
      aria-label={columnInWords(column.column)}
    >
      {column.edges.map((edge) => (
        <path
          class={edge.broken ? 'tl-trace__line tl-trace__line--broken' : 'tl-trace__line'}
          d={pathOf(edge)}
          key={edge.key}
        />
      ))}
      {column.nodes.map((node) => (
        <Node node={node} key={node.key} />
      ))}
    </svg>
  )
}

function Node({ node }: { readonly node: PictureNode }) {
  const { thing, y, column, lines } = node
  const gone = thing.withdrawn ? ' tl-trace__dot--gone' : ''
  const here = column === 0 && !thing.withdrawn ? ' tl-trace__dot--here' : ''
  const mark = <circle class={`tl-trace__dot${gone}${here}`} cx={along} cy={y} r={dot} />
  const words = lines.map(({ plays, text, down }) => (
    <text class={`tl-trace__words tl-trace__words--${plays}`} x={along - dot} y={y + down} key={down}>
      {`${text} `}
    </text>
  ))
  return (
    <>
      {column === 0 ? (
        mark
      ) : (
        <a
          class="tl-trace__follow"
          href={threadPaths.trace(node.key)}
          aria-label={`The thread of ${thing.title}`}
        >
          <circle class="tl-trace__target" cx={along} cy={y} r={dot + 6} />
          {mark}
        </a>
      )}
      {thing.href === '' ? (
        words
      ) : (
        <a class="tl-trace__thing" href={thing.href}>
          <rect
            class="tl-trace__ground"
            x={along - dot - 5}
            y={y + dot + 5}
            width={pitch - 24}
            height={(lines.at(-1)?.down ?? 0) - dot + 3}
          />
          {words}
        </a>
      )}
    </>
  )
}

function columnInWords(column: number): string {
  if (column === 0) return 'You are here'
  const steps = Math.abs(column) === 1 ? 'One step' : `${Math.abs(column)} steps`
  return column < 0 ? `${steps} back: what it rests on` : `${steps} on: what came of it`
}

/** Level along the thing at the left, up or down between the columns, and level again to the dot at the right. */
function pathOf({ from, to, lane }: PictureEdge): string {
  const end = pitch + along
  if (from === to) return `M${along} ${from}H${end}`
  const upright = end - nearestLane - lane * betweenLanes
  const turn = to > from ? corner : -corner
  return [
    `M${along} ${from}H${upright - corner}`,
    `Q${upright} ${from} ${upright} ${from + turn}`,
    `V${to - turn}`,
    `Q${upright} ${to} ${upright + corner} ${to}H${end}`
  ].join('')
}
