import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { nearEnd, relationInWords, type Way } from '../relations.ts'
import type { Thing } from '../thing.ts'
import { thingKey } from '../thing-key.ts'
import type { Trace } from './trace.ts'
import type { Reached, Side, Step } from './walk.ts'
import { wrapWords } from './wrap-words.ts'

/** One line of words beside a dot, with the part it plays. */
export interface PictureLine {
  readonly plays: 'relation' | 'kind' | 'title' | 'says' | 'state'
  readonly text: string
  /** Down from the dot to the foot of the letters. */
  readonly down: number
}

/** A thing in the picture: how far down its dot is, and the words that hang below it. */
export interface PictureNode {
  readonly key: string
  readonly thing: Thing
  /** Steps from the start: negative for what it rests on. */
  readonly column: number
  /** How far down its dot is. */
  readonly y: number
  readonly lines: readonly PictureLine[]
  /** How it hangs together with the thing before it, read from the middle outwards; undefined for the start. */
  readonly relation: string | undefined
}

/** The line from a dot to one in the next column, by how far down they are. */
export interface PictureEdge {
  readonly key: string
  readonly from: number
  readonly to: number
  /** Which of the few upright lines between the columns it takes: links that part from one thing share one. */
  readonly lane: number
  readonly broken: boolean
}

export interface PictureColumn {
  readonly column: number
  /** From the top. */
  readonly nodes: readonly PictureNode[]
  /** From these to the next column at the right. */
  readonly edges: readonly PictureEdge[]
}

/** A trace as a drawing: columns of things, what it rests on at the left and what came of it at the right. */
export interface Picture {
  readonly height: number
  /** From the left. */
  readonly columns: readonly PictureColumn[]
}

/** From one column to the next, and how much of that words may take. */
export const pitch = 240
const textWidth = 196
/** Room above the first dot. */
const top = 16
const sizes: Record<
  PictureLine['plays'],
  { readonly size: number; readonly line: number; readonly most: number }
> = {
  relation: { size: 15, line: 20, most: 1 },
  kind: { size: 15, line: 20, most: 2 },
  title: { size: 16, line: 21, most: 5 },
  says: { size: 15, line: 20, most: 3 },
  state: { size: 15, line: 20, most: 2 }
}
const belowDot = 14
const betweenNodes = 30
const lanes = 4

/** Lays a trace out. The first thing on each side stands level with the start: one line runs through them. */
export function layOut({ start, back, forward }: Trace): Picture {
  const nodes = [
    node(start, 0, undefined, top),
    ...laidSide(start, back, 'back'),
    ...laidSide(start, forward, 'forward')
  ]
  const left = Math.min(...nodes.map(({ column }) => column))
  const right = Math.max(...nodes.map(({ column }) => column))
  const edges = [...edgesOf(nodes, start, back, 'back'), ...edgesOf(nodes, start, forward, 'forward')]
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at)
  return {
    height: Math.max(...nodes.map((one) => one.y + heightOf(one.lines))),
    columns: columns.map((column) => ({
      column,
      nodes: nodes.filter((one) => one.column === column).toSorted((one, other) => one.y - other.y),
      edges: inLanes(edges.filter((edge) => edge.column === column))
    }))
  }
}

function laidSide(start: Thing, side: Side, way: Way): PictureNode[] {
  const children = new Map<string, { readonly reached: Reached; readonly step: Step }[]>()
  const placed = new Set([thingKey(start)])
  const reachedBy = new Map(side.reached.map((one) => [thingKey(one.thing), one]))
  for (const step of side.steps) {
    const reached = reachedBy.get(thingKey(step.far))
    if (reached === undefined || placed.has(thingKey(step.far))) continue
    placed.add(thingKey(step.far))
    const parent = thingKey(step.near)
    children.set(parent, [...(children.get(parent) ?? []), { reached, step }])
  }
  const nodes: PictureNode[] = []
  // Gives how much room the things that hang from this one take.
  const lay = (key: string, from: number): number => {
    let y = from
    for (const { reached, step } of children.get(key) ?? []) {
      const column = way === 'back' ? -reached.distance : reached.distance
      const relation = relationInWords(step.relation, nearEnd(step.relation, way))
      const laid = node(reached.thing, column, relation, y)
      nodes.push(laid)
      y += Math.max(heightOf(laid.lines), lay(laid.key, y))
    }
    return y - from
  }
  lay(thingKey(start), top)
  return nodes
}

function node(thing: Thing, column: number, relation: string | undefined, y: number): PictureNode {
  return { key: thingKey(thing), thing, column, y, relation, lines: linesOf(thing, relation) }
}

function linesOf(thing: Thing, relation: string | undefined): PictureLine[] {
  const parts: readonly (readonly [PictureLine['plays'], string | undefined])[] = [
    ['relation', relation],
    ['kind', kindBeside(thing)],
    ['title', thing.title],
    ['says', thing.says],
    ['state', thing.withdrawn ? brokenInWords(thing) : thing.state]
  ]
  let down = belowDot
  return parts.flatMap(([plays, text]) => {
    if (text === undefined) return []
    const { size, line, most } = sizes[plays]
    return wrapWords(text, textWidth, size, most).map((words) => {
      down += line
      return { plays, text: words, down }
    })
  })
}

/** The kind in words, where the title does not begin with it. */
export function kindBeside({ title, kindInWords }: Thing): string | undefined {
  return title.toLowerCase().startsWith(kindInWords.toLowerCase()) ? undefined : kindInWords
}

/** What is said of a thing that a link leads to and that is gone. */
export function brokenInWords({ state }: Thing): string {
  return state === undefined ? 'Broken: not there any more' : `Broken: ${lowerFirst(state)}`
}

function heightOf(lines: readonly PictureLine[]): number {
  return (lines.at(-1)?.down ?? 0) + betweenNodes
}

interface PlacedEdge {
  /** The one at the left of the two. */
  readonly column: number
  /** The thing whose links share a lane: they part from it, or come together in it. */
  readonly joint: string
  readonly edge: Omit<PictureEdge, 'lane'>
}

/** Lines between neighbouring columns. Links that lead round, to where the walk has been, are told in the list. */
function edgesOf(nodes: readonly PictureNode[], start: Thing, side: Side, way: Way): PlacedEdge[] {
  const isOnSide = ({ key, column }: PictureNode) =>
    key === thingKey(start) || (way === 'back' ? column < 0 : column > 0)
  const onSide = new Map(nodes.filter(isOnSide).map((one) => [one.key, one]))
  return side.steps.flatMap((step) => {
    const near = onSide.get(thingKey(step.near))
    const far = onSide.get(thingKey(step.far))
    if (near === undefined || far === undefined) return []
    if (Math.abs(far.column) - Math.abs(near.column) !== 1) return []
    const [from, to] = way === 'back' ? [far, near] : [near, far]
    const key = `${from.key} ${step.relation} ${to.key}`
    const broken = [step.near, step.far].some(({ withdrawn }) => withdrawn)
    return [{ column: from.column, joint: near.key, edge: { key, from: from.y, to: to.y, broken } }]
  })
}

function inLanes(edges: readonly PlacedEdge[]): PictureEdge[] {
  const joints = [...new Set(edges.filter(({ edge }) => edge.from !== edge.to).map(({ joint }) => joint))]
  // What is broken lies below what holds, where the two share a line.
  const broken = edges.toSorted((one, other) => Number(other.edge.broken) - Number(one.edge.broken))
  return broken.map(({ joint, edge }) => ({ ...edge, lane: Math.max(0, joints.indexOf(joint)) % lanes }))
}
