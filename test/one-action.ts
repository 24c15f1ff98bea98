import { beforeAll, beforeEach, expect } from 'vitest'
import { dayInEngland } from '../src/framework/day-in-england.ts'
import { addAction } from '../src/improve/planned-action/actions/add-action.ts'
import { addEvidence } from '../src/improve/planned-action/actions/add-evidence.ts'
import { askToClose } from '../src/improve/planned-action/actions/ask-to-close.ts'
import { decideClosing } from '../src/improve/planned-action/actions/decide-closing.ts'
import { sayHowItStands } from '../src/improve/planned-action/actions/say-how-it-stands.ts'
import { type ListedAction, listedActions } from '../src/improve/planned-action/listed-action.ts'
import type { TypedAction } from '../src/improve/planned-action/typed-action.ts'
import type { Caller } from '../src/people/permissions/caller.ts'
import { type Member, scopeOf } from '../src/people/permissions/member.ts'
import type { OpenDatabase } from '../src/platform/database/database.ts'
import { inScope } from '../src/platform/database/scope.ts'
import type { Thing } from '../src/thread/thing.ts'
import { openThings } from '../src/thread/things.ts'
import { entriesAfter } from '../src/trail/store.ts'
import { memberIn, memberWithout, seedPeople, signedInAt } from './people.ts'
import { seedPlan } from './planned-actions.ts'

export const typedAction: TypedAction & { reason: string } = {
  ...{ reference: '2.1', words: 'Train every team manager', success: 'Children wait less long' },
  ...{ support: '', resources: '', risk: '', post: '', startsOn: '2026-12-01', dueOn: '2027-03-31' },
  ...{ repeatsMonths: '', findings: ['plan-1-finding'], reason: '' }
}

interface People {
  officer: Member
  leader: Member
  contributor: Member
  stranger: Member
  now: Date
  /** Ids of things that their room withdrew. */
  withdrawn: ReadonlySet<string>
}

/** What tests of one action begin with: people, a post that somebody holds, plans in each state, and short ways to act. */
export function stageOfOneAction(database: () => OpenDatabase) {
  const nobody = memberWithout('reader')
  const stage: People = {
    ...{ officer: nobody, leader: nobody, contributor: nobody, stranger: nobody },
    ...{ now: signedInAt, withdrawn: new Set() }
  }
  const clock = { now: () => stage.now }
  const audit: Thing = {
    ...{
      kind: 'document',
      id: 'a1',
      title: 'Audit of May',
      kindInWords: 'Audit',
      state: undefined,
      href: '/a1'
    }
  }
  const things = openThings([
    {
      kinds: ['document', 'planned-action'],
      describe: (_tx, _caller: Caller, refs) =>
        Promise.resolve(
          refs.map(({ kind, id }) => ({
            ...{ ...audit, kind, id },
            ...(stage.withdrawn.has(id) ? { withdrawn: true as const } : {})
          }))
        ),
      linksOf: () => Promise.resolve([]),
      find: () => Promise.resolve([audit])
    }
  ])
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    stage.officer = await memberIn(db, 'leeds', 'link-officer')
    stage.leader = await memberIn(db, 'leeds', 'leader')
    stage.contributor = await memberIn(db, 'leeds', 'contributor')
    stage.stranger = await memberIn(db, 'bradford', 'administrator')
    await inScope(db, { kind: 'installation' }, async (tx) => {
      await tx
        .insertInto('people.post')
        .values({ authority: 'leeds', id: 'head', title: 'Head of practice', answers_for: '' })
        .execute()
      await tx
        .insertInto('people.holding')
        .values({
          ...{ authority: 'leeds', id: 'h', post: 'head', kind: 'holder', name: stage.contributor.name },
          ...{ account: stage.contributor.account, starts_on: '2026-01-01' }
        })
        .execute()
    })
    await seedPlan(db, 'leeds', { post: 'head' })
    await seedPlan(db, 'leeds', { id: 'sent', state: 'submitted', post: 'head' })
    await seedPlan(db, 'leeds', { id: 'over', state: 'ended' })
  })
  beforeEach(() => {
    stage.now = signedInAt
    stage.withdrawn = new Set()
  })

  const here = () => stage.officer.workspace.authority
  const listed = async (id: string, member = stage.officer): Promise<ListedAction> => {
    const [one] = await inScope(database().db, scopeOf(member), (tx) =>
      listedActions(tx, member.workspace.authority, dayInEngland(stage.now), { ids: [id], withdrawn: 'too' })
    )
    if (one === undefined) throw new Error(`No action ${id}`)
    return one
  }
  let turn = 0
  /** A new action with an owner, which starts today. */
  const add = async (changed: Partial<typeof typedAction> = {}): Promise<string> => {
    turn += 1
    const given = { ...typedAction, reference: `9.${turn}`, startsOn: '2026-11-22', post: 'head', ...changed }
    const outcome = await addAction(database().db, clock, stage.officer, 'plan-1', given)
    if (outcome.kind !== 'added') throw new Error(JSON.stringify(outcome))
    return outcome.action.id
  }
  const say = (
    id: string,
    progress: string,
    impact = 'no-evidence-yet',
    remark = '',
    member = stage.officer
  ) => sayHowItStands(database().db, clock, member, id, undefined, { progress, impact, remark })
  const evidence = (id: string, changed = {}) =>
    addEvidence({ db: database().db, clock, things }, stage.contributor, id, {
      ...{ shows: 'impact', words: 'Twelve of fifteen records show it', thing: '', page: '', quote: '' },
      ...changed
    })
  /** An action that is done, with evidence, and closed by somebody else than asked. */
  const closed = async (changed: Partial<typeof typedAction> = {}, of = {}): Promise<string> => {
    const id = await add(changed)
    const { db } = database()
    expect((await evidence(id, of)).kind).toBe('done')
    expect((await say(id, 'done', 'sustained')).kind).toBe('done')
    expect((await askToClose(db, clock, stage.contributor, id, 'Children wait less')).kind).toBe('done')
    stage.now = new Date(stage.now.getTime() + 1000)
    const decision = { decision: 'approved', remark: '' }
    expect((await decideClosing(db, clock, stage.leader, id, decision)).kind).toBe('done')
    return id
  }
  const messages = (outcome: { kind: string; problems?: readonly { field: string; message: string }[] }) =>
    outcome.problems?.map(({ field, message }) => `${field}: ${message}`) ?? [outcome.kind]
  const lastDeeds = async (id: string): Promise<string[]> => {
    const entries = await inScope(database().db, scopeOf(stage.officer), (tx) =>
      entriesAfter(tx, here(), 0, 1000)
    )
    return entries.filter(({ subject }) => subject.id === id).map(({ action }) => action)
  }
  return Object.assign(stage, {
    clock,
    things,
    here,
    listed,
    add,
    say,
    evidence,
    closed,
    messages,
    lastDeeds
  })
}
