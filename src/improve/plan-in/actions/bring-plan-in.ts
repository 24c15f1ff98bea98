import { randomUUID } from 'node:crypto'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { actorOf, type Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { appendAllToTrail } from '../../../trail/append.ts'
import type { Deed } from '../../../trail/entry.ts'
import { type Plan, planId } from '../../action-plan/plan.ts'
import { requireFindings } from '../../action-plan/required-finding-store.ts'
import { insertPlan, planLocked } from '../../action-plan/store.ts'
import { type Finding, type FindingId, findingId } from '../../findings/finding.ts'
import { findingFields } from '../../findings/finding-fields.ts'
import { insertSteps } from '../../findings/state-store.ts'
import { insertFindings } from '../../findings/store.ts'
import { actionId } from '../../planned-action/planned-action.ts'
import { insertActions, type NewAction, noteBrought, type SettledRow, settleRows } from '../brought-store.ts'
import { headingKey } from '../column-headings.ts'
import { findingKey } from '../finding-words.ts'
import { type OpenedImport, openImport } from '../opened-import.ts'
import { type OutcomeCounts, outcomeCounts } from '../row-outcomes.ts'
import { inPortions, rememberHeadings } from '../store.ts'
import {
  type AtImport,
  type ChangedMeanwhile,
  type NotThere,
  onImport,
  type SeenImport,
  type Unfit,
  unfit
} from './on-import.ts'

export type BringOutcome =
  | { readonly kind: 'brought-in'; readonly counts: OutcomeCounts }
  | Unfit
  | ChangedMeanwhile
  | NotThere

/**
 * Brings the rows of a file into a plan, all of them or none, in one transaction and a few statements. What comes of the
 * rows is decided anew; where that is no longer what the person saw, as when somebody added an action with the same
 * reference meanwhile, nothing is written.
 */
export function bringPlanIn(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenImport & { readonly counts: string }
): Promise<BringOutcome> {
  const { authority } = member.workspace
  return onImport<BringOutcome>(db, clock, member, seen, 'open', async (at) => {
    if (at.of.choices.plan !== '') {
      const plan = await planLocked(at.tx, authority, at.of.choices.plan)
      if (plan?.state !== 'draft')
        return unfit('main-content', 'The plan is no draft any more: choose another')
    }
    const opened = await openImport(at.tx, authority, at.of)
    const counts = outcomeCounts(opened.outcomes)
    if (countsKey(counts) !== seen.counts) return { kind: 'changed-meanwhile' }
    if (counts.plain + counts.remarked === 0) return unfit('main-content', 'No row of the file is an action')
    if (opened.into === undefined && at.of.choices.title === '') {
      return unfit('main-content', 'Say which plan the actions go into')
    }
    await bring(at, opened, counts)
    return { kind: 'brought-in', counts }
  })
}

/** The same counts as one text, sent along with the form that confirms them. */
export function countsKey({ all, plain, remarked, leftOut }: OutcomeCounts): string {
  return [all, plain, remarked, leftOut].join('.')
}

async function bring(
  { tx, at, member, of }: AtImport,
  opened: OpenedImport,
  counts: OutcomeCounts
): Promise<void> {
  const { authority } = member.workspace
  const writer = { by: member.name, as: actorOf(member).post, at, account: member.account }
  const plan = opened.into ?? newPlan(of.choices.title)
  if (opened.into === undefined) await insertPlan(tx, authority, plan, { by: member.name, at })
  const { made, byKey } = findingsFor(opened, of.fileName, at)
  await insertFindings(tx, authority, made, { by: member.name, at })
  await insertSteps(
    tx,
    authority,
    made.map(({ id, state, foundOn, source }) => ({
      ...{ finding: id, state, since: foundOn, because: `Found: ${source}`, saidBy: member.name, saidAt: at }
    }))
  )
  const settled = settle(opened, byKey)
  const answered = [...new Set(settled.flatMap(({ action }) => action?.finding ?? []))]
  await requireFindings(tx, authority, plan.id, answered, {
    ...{ reason: `Brought in from ${of.fileName}`, madeBy: member.name, madeAs: writer.as, madeAt: at }
  })
  const actions = settled.flatMap(({ action }) => action ?? [])
  await insertActions(tx, authority, plan.id, actions, writer)
  await settleRows(
    tx,
    authority,
    of,
    settled.map(({ row }) => row)
  )
  await rememberHeadings(tx, authority, headingsHeld(opened), at)
  const brought = { plan: plan.id, madePlan: opened.into === undefined, by: member.name, at }
  await noteBrought(tx, authority, of, { ...brought, madeFindings: made.map(({ id }) => id) })
  await tell({ tx, at, member, of }, [
    ...(opened.into === undefined ? [planDeed(plan)] : []),
    ...made.map(findingDeed),
    ...actions.map((action) => actionDeed(action, plan)),
    {
      ...{ action: 'bring plan in', subject: { kind: 'plan-import', id: of.id }, before: {} },
      after: { fileName: of.fileName, plan: plan.id, ...counts }
    }
  ])
}

type ToldDeed = Pick<Deed, 'action' | 'subject' | 'before' | 'after'>

/** The chain is held once for each portion: a statement takes no more entries than that. */
async function tell({ tx, at, member }: AtImport, deeds: readonly ToldDeed[]): Promise<void> {
  const { authority } = member.workspace
  for (const some of inPortions(deeds)) {
    const told = some.map((deed) => ({ ...actorOf(member), ...deed }))
    await appendAllToTrail(tx, at, authority, told)
  }
}

function newPlan(title: string): Plan {
  return {
    ...{ id: planId.parse(randomUUID()), title, inspection: undefined, receivedOn: undefined },
    ...{ reportPublishedOn: undefined, draftSentOn: undefined, state: 'draft', endedBecause: undefined },
    ...{ illustrative: false, revision: 1 }
  }
}

/** The finding of each of the file's words, and those that are made of them. */
function findingsFor(
  { findings }: OpenedImport,
  fileName: string,
  at: Date
): { readonly made: readonly Finding[]; readonly byKey: ReadonlyMap<string, FindingId> } {
  const made: Finding[] = []
  const byKey = new Map<string, FindingId>()
  for (const { key, words, meaning } of findings) {
    if (meaning.kind === 'none') continue
    if (meaning.kind === 'existing') {
      byKey.set(key, meaning.finding)
      continue
    }
    const finding: Finding = {
      ...{ id: findingId.parse(randomUUID()), kind: 'improvement', words, area: undefined, state: 'open' },
      ...{ cameFrom: 'other', source: `Plan brought in from ${fileName}`, foundOn: dayInEngland(at) },
      ...{ inspection: undefined, citation: undefined, illustrative: false, withdrawnBecause: undefined },
      revision: 1
    }
    made.push(finding)
    byKey.set(key, finding.id)
  }
  return { made, byKey }
}

interface Settled {
  readonly row: SettledRow
  readonly action: NewAction | undefined
}

function settle({ outcomes }: OpenedImport, byKey: ReadonlyMap<string, FindingId>): Settled[] {
  return outcomes.map((outcome): Settled => {
    const { number } = outcome.row
    if (outcome.kind === 'left-out') {
      const said = [outcome.because]
      return {
        row: { number, outcome: 'left-out', said, reference: undefined, action: undefined },
        action: undefined
      }
    }
    const { action: row } = outcome
    const id = actionId.parse(randomUUID())
    return {
      row: { number, outcome: 'taken', said: row.remarks, reference: row.reference, action: id },
      action: {
        id,
        row,
        finding: byKey.get(findingKey(row.finding)),
        update: randomUUID(),
        evidence: randomUUID()
      }
    }
  })
}

function headingsHeld({
  headings,
  columns
}: OpenedImport): ReadonlyMap<string, OpenedImport['columns'][number]> {
  return new Map(
    headings
      .map((heading, place) => [headingKey(heading), columns[place]] as const)
      .filter(([heading]) => heading !== '')
  )
}

function planDeed({ id, title }: Plan): ToldDeed {
  return { action: 'make plan', subject: { kind: 'action-plan', id }, before: {}, after: { title } }
}

function findingDeed(finding: Finding): ToldDeed {
  const subject = { kind: 'finding', id: finding.id }
  return { action: 'make finding of plan file', subject, before: {}, after: findingFields(finding) }
}

function actionDeed({ id, row, finding }: NewAction, { id: plan }: Plan): ToldDeed {
  const { reference, words, post, startsOn, dueOn, progress } = row
  return {
    action: 'bring action in',
    subject: { kind: 'planned-action', id },
    before: {},
    after: {
      ...{
        plan,
        reference,
        words,
        post: post ?? null,
        startsOn: startsOn ?? null,
        dueOn: dueOn ?? null,
        progress
      },
      findings: finding === undefined ? [] : [finding]
    }
  }
}
