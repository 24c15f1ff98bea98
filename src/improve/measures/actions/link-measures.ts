import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendAllToTrail } from '../../../trail/append.ts'
import type { Deed } from '../../../trail/entry.ts'
import { findingsById } from '../../findings/store.ts'
import { chosenActions } from '../../planned-action/store.ts'
import {
  actionMeasuresOf,
  deleteMeasureLink,
  findingMeasuresOf,
  insertMeasureLink,
  type Linkable,
  linkables
} from '../link-store.ts'
import { measuresNamed } from '../store.ts'

/**
 * What somebody chose beside what they saw chosen: only what differs is written, so that two who choose at once do not
 * undo each other.
 */
export interface Chosen {
  readonly was: readonly string[]
  readonly now: readonly string[]
}

export type LinkOutcome = { readonly kind: 'linked' } | { readonly kind: 'not-there' }

/** An end of a link beside its measure. */
interface Other {
  readonly kind: Linkable
  readonly id: string
}

/** Says which measures show whether an action worked, or whether a finding is put right. */
export function linkMeasures(
  db: Database,
  clock: Clock,
  member: Member,
  to: Other,
  { was, now }: Chosen
): Promise<LinkOutcome> {
  return inScope(db, scopeOf(member), async (tx): Promise<LinkOutcome> => {
    if ((await standing(tx, member, to.kind, [to.id])).size === 0) return { kind: 'not-there' }
    const changes = differing({ was, now }).map(({ id, added }) => ({ ...to, measure: id, added }))
    await writeLinks(tx, clock, member, changes)
    return { kind: 'linked' }
  })
}

/** Says which actions and findings a measure shows something of. */
export function linkMeasureTo(
  db: Database,
  clock: Clock,
  member: Member,
  measure: string,
  chosen: Readonly<Record<Linkable, Chosen>>
): Promise<LinkOutcome> {
  return inScope(db, scopeOf(member), async (tx): Promise<LinkOutcome> => {
    const [held] = await measuresNamed(tx, member.workspace.authority, [measure])
    if (held === undefined || held.withdrawnBecause !== undefined) return { kind: 'not-there' }
    const changes: Change[] = []
    for (const kind of linkables) {
      const wanted = differing(chosen[kind])
      const there = await standing(
        tx,
        member,
        kind,
        wanted.map(({ id }) => id)
      )
      changes.push(
        ...wanted.filter(({ id }) => there.has(id)).map(({ id, added }) => ({ kind, id, measure, added }))
      )
    }
    await writeLinks(tx, clock, member, changes)
    return { kind: 'linked' }
  })
}

interface Change extends Other {
  readonly measure: string
  readonly added: boolean
}

async function writeLinks(
  tx: Transaction,
  clock: Clock,
  member: Member,
  changes: readonly Change[]
): Promise<void> {
  const { authority } = member.workspace
  const measures = new Map(
    (
      await measuresNamed(
        tx,
        authority,
        changes.map(({ measure }) => measure)
      )
    ).map((measure) => [measure.id.toString(), measure])
  )
  const linked = await linksNow(tx, member, [...measures.keys()])
  const deeds: Deed[] = []
  for (const { kind, id, measure, added } of changes) {
    const held = measures.get(measure)
    if (held === undefined || held.withdrawnBecause !== undefined) continue
    if (linked.has(`${kind} ${id} ${measure}`) === added) continue
    if (added) await insertMeasureLink(tx, authority, kind, id, held.id)
    else await deleteMeasureLink(tx, authority, kind, id, held.id)
    const fields = { [kind]: id }
    deeds.push({
      ...{ ...actorOf(member), chain: authority, subject: { kind: 'measure', id: measure } },
      action: added ? 'join measure' : 'part measure',
      ...{ before: added ? {} : fields, after: added ? fields : {} }
    })
  }
  await appendAllToTrail(tx, clock.now(), authority, deeds)
}

async function linksNow(
  tx: Transaction,
  { workspace: { authority } }: Member,
  measures: readonly string[]
): Promise<ReadonlySet<string>> {
  const actions = await actionMeasuresOf(tx, authority, { measures })
  const findings = await findingMeasuresOf(tx, authority, { measures })
  return new Set([
    ...actions.map(({ action, measure }) => `action ${action} ${measure}`),
    ...findings.map(({ finding, measure }) => `finding ${finding} ${measure}`)
  ])
}

/** Those of the actions or findings that are the authority's and stand. */
async function standing(
  tx: Transaction,
  { workspace: { authority } }: Member,
  kind: Linkable,
  ids: readonly string[]
): Promise<ReadonlySet<string>> {
  const held =
    kind === 'action' ? await chosenActions(tx, authority, { ids }) : await findingsById(tx, authority, ids)
  return new Set(
    held.filter(({ withdrawnBecause }) => withdrawnBecause === undefined).map(({ id }) => id.toString())
  )
}

function differing({ was, now }: Chosen): { readonly id: string; readonly added: boolean }[] {
  const [before, after] = [new Set(was), new Set(now)]
  return [
    ...[...after].filter((id) => !before.has(id)).map((id) => ({ id, added: true })),
    ...[...before].filter((id) => !after.has(id)).map((id) => ({ id, added: false }))
  ]
}
