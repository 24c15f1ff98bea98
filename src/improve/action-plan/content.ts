import { z } from 'zod'
import { isIsoDate } from '../../framework/iso-date.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { postId } from '../../people/posts/post.ts'
import { findingId, findingKinds, findingStates, origins } from '../findings/finding.ts'
import { colours } from '../planned-action/colour.ts'
import { actionId, impacts, progresses } from '../planned-action/planned-action.ts'
import { planId } from './plan.ts'

const day = z.string().refine(isIsoDate)

const clock = z.object({
  id: z.string(),
  lastDay: day.optional(),
  says: z.string(),
  counts: z.string().optional(),
  source: z.string()
})

const finding = z.object({
  id: findingId,
  kind: z.enum(findingKinds),
  words: z.string(),
  area: z.enum(judgementAreas).optional(),
  state: z.enum(findingStates),
  cameFrom: z.enum(origins),
  source: z.string(),
  foundOn: day,
  page: z.number().optional(),
  paragraph: z.number().optional(),
  quote: z.string().optional(),
  /** It asks for action: it is open or improving, and no strength. */
  asksForAction: z.boolean(),
  illustrative: z.boolean()
})
/** A finding that a plan answers, as the plan carries it. */
export type FindingInContent = z.output<typeof finding>

const post = z.object({
  id: postId,
  title: z.string(),
  /** Who held it or stood in that day; nobody in a vacancy. */
  heldBy: z.array(z.string())
})

const measure = z.object({
  id: z.string(),
  title: z.string(),
  baseline: z.string().optional(),
  target: z.string().optional(),
  targetOn: day.optional(),
  latest: z.string().optional(),
  latestOn: day.optional(),
  /** How it stands, in a sentence or two. */
  says: z.string()
})
export type MeasureInContent = z.output<typeof measure>

const evidence = z.object({
  shows: z.enum(['progress', 'impact']),
  words: z.string(),
  /** What it is read from, in words; undefined for what somebody saw. */
  source: z.string().optional(),
  page: z.number().optional(),
  quote: z.string().optional(),
  addedBy: z.string(),
  addedOn: day
})
export type EvidenceInContent = z.output<typeof evidence>

const action = z.object({
  id: actionId,
  reference: z.string(),
  words: z.string(),
  findings: z.array(findingId),
  post: post.optional(),
  support: z.string(),
  resources: z.string(),
  risk: z.string(),
  success: z.string(),
  startsOn: day.optional(),
  dueOn: day.optional(),
  /** The day that it was first due, where that was another. */
  firstDueOn: day.optional(),
  repeatsMonths: z.number().optional(),
  progress: z.enum(progresses),
  impact: z.enum(impacts),
  colour: z.enum(colours),
  why: z.string(),
  howFar: z.string().optional(),
  /** Why somebody set another colour in place of the computed one, and until when. */
  overruling: z
    .object({ computed: z.enum(colours), reason: z.string(), by: z.string(), until: day })
    .optional(),
  measures: z.array(measure),
  evidence: z.array(evidence),
  updates: z.number(),
  lastRemark: z.object({ words: z.string(), by: z.string(), on: day }).optional(),
  closedOn: day.optional(),
  illustrative: z.boolean()
})
/** An action as a plan carries it. */
export type ActionInContent = z.output<typeof action>

const signature = z.object({
  post: z.string(),
  by: z.string(),
  as: z.enum(['holder', 'deputy']),
  on: day,
  /** It was given for this very state, and not for one before it. */
  forThis: z.boolean()
})

/**
 * A whole plan as it stood on a day, in words where a later day would tell them otherwise: what is signed, submitted and
 * taken away. The version counts the shapes that it has had, so that what was frozen years ago is still read.
 */
export const planContent = z.object({
  version: z.literal(1),
  authority: z.string(),
  takenOn: day,
  plan: z.object({
    id: planId,
    title: z.string(),
    /** What it answers, in words. */
    inspection: z.string().optional(),
    receivedOn: day.optional(),
    reportPublishedOn: day.optional(),
    draftSentOn: day.optional(),
    illustrative: z.boolean()
  }),
  clocks: z.array(clock),
  /** What it has to answer, those that cannot wait first. */
  findings: z.array(finding),
  /** By reference; without those that were taken out. */
  actions: z.array(action),
  signatures: z.array(signature)
})
export type PlanContent = z.output<typeof planContent>
