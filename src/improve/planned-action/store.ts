import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { postId } from '../../people/posts/post.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { planId } from '../action-plan/plan.ts'
import { maybe, maybeDay } from '../columns.ts'
import { findingId } from '../findings/finding.ts'
import { actionId, impacts, type PlannedAction, progresses } from './planned-action.ts'

/** An action as a search tells of it. */
export type FoundAction = Pick<PlannedAction, 'id' | 'reference' | 'words'>

const foundRow: z.ZodType<FoundAction> = z.object({ id: actionId, reference: z.string(), words: z.string() })

const answersRow = z.object({ action: actionId, finding: findingId })

/** A row of improve.action as the action it stands for, without its findings. What does not parse is a fault of ours. */
const actionRow = z
  .object({
    id: actionId,
    plan: planId,
    reference: z.string(),
    words: z.string(),
    success: z.string(),
    support: z.string(),
    resources: z.string(),
    risk: z.string(),
    post: maybe(postId),
    starts_on: maybeDay,
    due_on: maybeDay,
    progress: z.enum(progresses),
    impact: z.enum(impacts),
    last_heard_at: z.date(),
    closed_at: maybe(z.date()),
    repeats_months: maybe(z.number()),
    came_again_from: maybe(actionId),
    illustrative: z.boolean(),
    withdrawn_because: maybe(z.string()),
    revision: z.number()
  })
  .transform(
    (row): Omit<PlannedAction, 'findings'> => ({
      id: row.id,
      plan: row.plan,
      reference: row.reference,
      words: row.words,
      success: row.success,
      support: row.support,
      resources: row.resources,
      risk: row.risk,
      post: row.post,
      startsOn: row.starts_on,
      dueOn: row.due_on,
      progress: row.progress,
      impact: row.impact,
      lastHeardAt: row.last_heard_at,
      closedAt: row.closed_at,
      repeatsMonths: row.repeats_months,
      cameAgainFrom: row.came_again_from,
      illustrative: row.illustrative,
      withdrawnBecause: row.withdrawn_because,
      revision: row.revision
    })
  )

/** Which of the authority's actions are meant: those of one plan, those named, or every one. */
export interface ChosenActions {
  readonly plan?: string | undefined
  readonly ids?: readonly string[] | undefined
}

/** Every action of the authority, or of one of its plans, by reference; what was taken out is among them. */
export function actionsOf(db: Queryable, authority: AuthoritySlug, plan?: string): Promise<PlannedAction[]> {
  return chosenActions(db, authority, { plan })
}

/** The actions that are meant, by reference; what was taken out is among them. */
export async function chosenActions(
  db: Queryable,
  authority: AuthoritySlug,
  { plan, ids }: ChosenActions
): Promise<PlannedAction[]> {
  if (ids?.length === 0) return []
  const rows = await db
    .selectFrom('improve.action')
    .selectAll()
    .where('authority', '=', authority)
    .$if(plan !== undefined, (query) => query.where('plan', '=', plan ?? ''))
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .execute()
  const answers = await db
    .selectFrom('improve.action_finding')
    .select(['action', 'finding'])
    .where('authority', '=', authority)
    .$if(ids !== undefined, (query) => query.where('action', 'in', ids ?? []))
    .execute()
  const findingsOf = Map.groupBy(
    answers.map((row) => answersRow.parse(row)),
    ({ action }) => action
  )
  return rows
    .map((row) => actionRow.parse(row))
    .map((action) => ({
      ...action,
      findings: (findingsOf.get(action.id) ?? []).map(({ finding }) => finding)
    }))
    .toSorted(byReference)
}

/** The actions that answer a finding, by reference; what was taken out is among them. */
export async function actionsAnswering(
  db: Queryable,
  authority: AuthoritySlug,
  finding: string
): Promise<PlannedAction[]> {
  const rows = await db
    .selectFrom('improve.action_finding')
    .select('action')
    .where('authority', '=', authority)
    .where('finding', '=', finding)
    .execute()
  return chosenActions(db, authority, { ids: rows.map(({ action }) => action) })
}

/** Of the actions that stand, made up or not where that is asked, those whose reference and words hold every word that is sought; how many, and the first of them. */
export async function findActions(
  db: Queryable,
  authority: AuthoritySlug,
  sought: string,
  { most, illustrative }: { readonly most: number; readonly illustrative?: boolean }
): Promise<{ readonly all: number; readonly first: readonly FoundAction[] }> {
  const rows = await db
    .selectFrom('improve.action')
    .select(['id', 'reference', 'words'])
    .where('authority', '=', authority)
    .$if(illustrative !== undefined, (query) => query.where('illustrative', '=', illustrative === true))
    .where('withdrawn_at', 'is', null)
    .execute()
  const wanted = sought.toLowerCase().split(/\s+/)
  const found = rows.filter(({ reference, words }) => {
    const text = `${reference} ${words}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
  const first = found.toSorted(byReference).slice(0, most)
  return { all: found.length, first: first.map((row) => foundRow.parse(row)) }
}

const inNumbers = new Intl.Collator('en-GB', { numeric: true })

/** References in the order that people count in: 1.2 before 1.10. */
function byReference(one: Pick<PlannedAction, 'reference'>, other: Pick<PlannedAction, 'reference'>): number {
  return inNumbers.compare(one.reference, other.reference)
}
