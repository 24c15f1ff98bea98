import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingRef, ThingSource, ThreadLink } from '../../thread/thing.ts'
import { actionPaths, actionPatterns } from './action-paths.ts'
import { actionFieldWords } from './field-words.ts'
import { type PlannedAction, progressWords } from './planned-action.ts'
import { chosenActions, findActions } from './store.ts'

const kind = 'planned-action'
const address = new URLPattern({ pathname: actionPatterns.action })

/** What actions of plans tell the thread of themselves: what each answers, who answers for it, what shows that it worked. */
export const actionThings: ThingSource = {
  kinds: [kind],
  describe: async (tx, caller, refs) => {
    const authority = readerAt(caller)
    const ids = refs.filter((ref) => ref.kind === kind).map(({ id }) => id)
    if (authority === undefined || ids.length === 0) return []
    return (await chosenActions(tx, authority, { ids })).map(thingOf)
  },
  linksOf: async (tx, caller, refs) => {
    const authority = readerAt(caller)
    if (authority === undefined) return []
    const ids = await actionsAt(tx, authority, refs)
    if (ids.length === 0) return []
    const actions = (await chosenActions(tx, authority, { ids })).filter(
      ({ withdrawnBecause }) => withdrawnBecause === undefined
    )
    return [...actions.flatMap(linksOfAction), ...(await evidenceLinks(tx, authority, ids))]
  },
  find: async (tx, caller, words, limit) => {
    const authority = readerAt(caller)
    const wanted = words.trim().toLowerCase()
    if (authority === undefined || wanted === '') return []
    // "Action 1.2" is the name that its page has.
    const { first } = await findActions(tx, authority, wanted.replace(/^action /, ''), { most: limit })
    const ids = first.map(({ id }) => id)
    return (await chosenActions(tx, authority, { ids })).map(thingOf)
  },
  fieldWords: { [kind]: actionFieldWords },
  refAt: ({ pathname }) => {
    const id = address.exec({ pathname })?.pathname.groups['action']
    return id === undefined ? undefined : { kind, id }
  }
}

/** The authority whose plans the caller may read; undefined for everybody else. */
function readerAt(caller: Caller) {
  const member = memberOf(caller)
  return member?.may.has('read-plan') === true ? member.workspace.authority : undefined
}

function thingOf(action: PlannedAction): Thing {
  const { id, reference, words, progress, closedAt, withdrawnBecause } = action
  const state = closedAt === undefined ? progressWords(progress) : 'Closed'
  return {
    ...{ kind, id, title: `Action ${reference}`, kindInWords: 'Action', says: words },
    state: withdrawnBecause === undefined ? state : 'Taken out of the plan',
    href: actionPaths.action(id),
    ...(withdrawnBecause === undefined ? {} : { withdrawn: true as const })
  }
}

function linksOfAction({ id, plan, post, findings }: PlannedAction): ThreadLink[] {
  const self: ThingRef = { kind, id }
  return [
    ...findings.map((finding) => ({ from: self, relation: 'answers', to: { kind: 'finding', id: finding } })),
    ...(post === undefined ? [] : [{ from: { kind: 'post', id: post }, relation: 'answers', to: self }]),
    { from: { kind: 'action-plan', id: plan }, relation: 'leads-to', to: self }
  ]
}

/** The actions that hang on the things: themselves, and those that answer a finding, are of a plan, a post's, or evidenced. */
async function actionsAt(
  tx: Transaction,
  authority: NonNullable<ReturnType<typeof readerAt>>,
  refs: readonly ThingRef[]
): Promise<string[]> {
  const named = (of: string) => refs.filter((ref) => ref.kind === of).map(({ id }) => id)
  const [own, findings, plans, posts] = [named(kind), named('finding'), named('action-plan'), named('post')]
  const answering =
    findings.length === 0
      ? []
      : await tx
          .selectFrom('improve.action_finding')
          .select('action')
          .where('authority', '=', authority)
          .where('finding', 'in', findings)
          .execute()
  const held =
    plans.length + posts.length === 0
      ? []
      : await tx
          .selectFrom('improve.action')
          .select('id')
          .where('authority', '=', authority)
          .where('withdrawn_at', 'is', null)
          .where((where) =>
            where.or([
              ...(plans.length === 0 ? [] : [where('plan', 'in', plans)]),
              ...(posts.length === 0 ? [] : [where('post', 'in', posts)])
            ])
          )
          .execute()
  const shown =
    refs.length === 0
      ? []
      : await tx
          .selectFrom('improve.action_evidence')
          .select('action')
          .where('authority', '=', authority)
          .where('withdrawn_at', 'is', null)
          .where((where) =>
            where.or(
              refs.map((ref) =>
                where.and([where('thing_kind', '=', ref.kind), where('thing_id', '=', ref.id)])
              )
            )
          )
          .execute()
  return [
    ...new Set([
      ...own,
      ...answering.map(({ action }) => action),
      ...held.map(({ id }) => id),
      ...shown.map(({ action }) => action)
    ])
  ]
}

async function evidenceLinks(
  tx: Transaction,
  authority: NonNullable<ReturnType<typeof readerAt>>,
  ids: readonly string[]
): Promise<ThreadLink[]> {
  const rows = await tx
    .selectFrom('improve.action_evidence')
    .select(['action', 'thing_kind', 'thing_id'])
    .where('authority', '=', authority)
    .where('action', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.flatMap(({ action, thing_kind, thing_id }) =>
    thing_kind === null || thing_id === null
      ? []
      : [{ from: { kind: thing_kind, id: thing_id }, relation: 'evidences', to: { kind, id: action } }]
  )
}
