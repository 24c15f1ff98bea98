import { z } from 'zod'
import { type IsoDate, isIsoDate } from '../../framework/iso-date.ts'
import { planStates } from '../action-plan/plan.ts'
import { units } from '../measures/measure.ts'
import { colours } from '../planned-action/colour.ts'
import { impacts, progresses } from '../planned-action/planned-action.ts'

export const packId = z.string().min(1).brand('BoardPackId')
export type PackId = z.output<typeof packId>

/** What a pack can show, in the order in which it does. */
export const packParts = ['counts', 'changes', 'attention', 'actions', 'measures'] as const
export type PackPart = (typeof packParts)[number]

const partLabels: Record<PackPart, string> = {
  changes: 'What changed since the last pack of this board',
  counts: 'How the actions stand: counts in words and pictures',
  attention: 'What needs attention: red, overdue, silent, or with nobody who answers for it',
  actions: 'Every action with its colour and why',
  measures: 'The measures'
}

export function partWords(part: PackPart): string {
  return partLabels[part]
}

const day = z.string().refine(isIsoDate)

/** An action as it stood when the pack was frozen. */
const frozenAction = z.object({
  id: z.string(),
  plan: z.string(),
  reference: z.string(),
  words: z.string(),
  success: z.string(),
  officer: z.string().optional(),
  orphan: z.boolean(),
  startsOn: day.optional(),
  dueOn: day.optional(),
  slips: z.array(z.object({ from: day.optional(), to: day.optional(), on: day, reason: z.string() })),
  progress: z.enum(progresses),
  impact: z.enum(impacts),
  colour: z.enum(colours),
  /** The sentence behind the colour, and whose colour it is where somebody overruled the computed one. */
  why: z.string(),
  overruled: z.boolean(),
  overdue: z.boolean(),
  silent: z.boolean(),
  lastHeardOn: day,
  lastRemark: z.string().optional(),
  closedOn: day.optional(),
  findings: z.array(z.string()),
  illustrative: z.boolean()
})
export type FrozenAction = z.output<typeof frozenAction>

/** A measure as it stood, with its values for the picture. */
const frozenMeasure = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.enum(units),
  unitWords: z.string(),
  /** How it stands, in a sentence or two. */
  says: z.string(),
  target: z.number().optional(),
  values: z.array(z.object({ asAt: day, value: z.number() })),
  illustrative: z.boolean()
})
export type FrozenMeasure = z.output<typeof frozenMeasure>

/** The live record at a moment, as far as a pack shows it. */
const snapshot = z.object({
  asAt: day,
  plans: z.array(
    z.object({ id: z.string(), title: z.string(), state: z.enum(planStates), illustrative: z.boolean() })
  ),
  findings: z.array(z.object({ id: z.string(), words: z.string() })),
  actions: z.array(frozenAction),
  measures: z.array(frozenMeasure)
})
export type Snapshot = z.output<typeof snapshot>

/** What can change from one pack to the next, in the order in which it is told. */
export const changeKinds = [
  'plan-shown',
  'new',
  'closed',
  'reopened',
  'taken-out',
  'slipped',
  'colour',
  'impact',
  'measure'
] as const
export type ChangeKind = (typeof changeKinds)[number]

const packChange = z.object({
  kind: z.enum(changeKinds),
  /** The reference of the action, or nothing for a plan or a measure. */
  reference: z.string(),
  /** The action, the plan or the measure in its own words. */
  words: z.string(),
  /** What changed: "From green to red: it was due on 3 March 2027, 12 days ago, and is not done." */
  says: z.string()
})
export type PackChange = z.output<typeof packChange>

/** What a pack holds, whatever changes afterwards. A later shape of it gets the next number. */
export const packContent = z.object({
  version: z.literal(1),
  parts: z.array(z.enum(packParts)),
  record: snapshot,
  /** The pack of the same board before, and what changed since; undefined for the first. */
  since: z.object({ pack: z.string(), title: z.string(), asAt: day, changes: z.array(packChange) }).optional()
})
export type PackContent = z.output<typeof packContent>

/** What a board was shown. */
export interface BoardPack {
  readonly id: PackId
  readonly title: string
  readonly board: string
  readonly meetsOn: IsoDate
  readonly asAt: IsoDate
  readonly illustrative: boolean
  readonly frozenBy: string
  readonly frozenAs: string | undefined
  readonly frozenAt: Date
  readonly withdrawnBecause: string | undefined
}

export interface WholePack extends BoardPack {
  readonly content: PackContent
}

/** Whether two packs are of one board: its name as people type it. */
export function isSameBoard(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
