import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { memberIn, seedPeople } from '../../../test/people.ts'
import { gallerySite } from '../../../test/pictures/gallery-site.ts'
import { seedPlan } from '../../../test/planned-actions.ts'
import { isoDate } from '../../framework/iso-date.ts'
import { faultsOf } from '../../outputs/document/document-faults.ts'
import type { Member } from '../../people/permissions/member.ts'
import { scopeOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { inScope } from '../../platform/database/scope.ts'
import { changeAction } from '../planned-action/actions/change-action.ts'
import type { ImproveTools } from '../tools.ts'
import { freezePack, type TypedPack } from './actions/freeze-pack.ts'
import { withdrawPack } from './actions/withdraw-pack.ts'
import type { FrozenAction, FrozenMeasure, PackChange, Snapshot, WholePack } from './board-pack.ts'
import { boardPackThings } from './board-pack-things.ts'
import { everyPackRoute } from './every-pack-route.ts'
import { packAsDocument } from './pack-as-document.ts'
import { changesBetween } from './pack-changes.ts'
import { sinceInShort } from './pack-summary.ts'

const day = isoDate('2026-11-22')

function action(changed: Partial<FrozenAction> = {}): FrozenAction {
  return {
    ...{
      id: 'a',
      plan: 'p',
      reference: '1.1',
      words: 'Train managers',
      success: '',
      orphan: false,
      slips: []
    },
    ...{ progress: 'on-track', impact: 'no-evidence-yet', colour: 'green', why: 'It is on course.' },
    ...{
      overruled: false,
      overdue: false,
      silent: false,
      lastHeardOn: day,
      findings: [],
      illustrative: false
    },
    ...changed
  }
}

function record(actions: readonly FrozenAction[], changed: Partial<Snapshot> = {}): Snapshot {
  return {
    ...{ asAt: day, findings: [], measures: [], actions: [...actions] },
    plans: [{ id: 'p', title: 'Plan', state: 'submitted', illustrative: false }],
    ...changed
  }
}

const told = (before: Snapshot, after: Snapshot) =>
  changesBetween(before, after).map(({ kind, says }) => [kind, says])

describe('what changed from one pack to the next', () => {
  it('is nothing where nothing did', () => {
    expect(told(record([action()]), record([action()]))).toEqual([])
  })
  it.each([
    [{ closedOn: day, colour: 'complete' }, 'closed'],
    [{ dueOn: isoDate('2027-01-01') }, 'slipped'],
    [{ colour: 'red', why: 'It is late.' }, 'colour'],
    [{ impact: 'early-signs' }, 'impact']
  ] as [Partial<FrozenAction>, string][])('%j is told once, as %s', (changed, kind) => {
    expect(told(record([action()]), record([action(changed)])).map(([one]) => one)).toEqual([kind])
  })
  it('says why a colour and a due day moved', () => {
    const slips = [{ from: isoDate('2027-01-01'), to: isoDate('2027-03-01'), on: day, reason: 'Nobody came' }]
    const before = action({ dueOn: isoDate('2027-01-01') })
    const after = action({
      dueOn: isoDate('2027-03-01'),
      slips,
      colour: 'amber',
      why: 'It is said to be at risk.'
    })
    expect(told(record([before]), record([after]))).toEqual([
      ['slipped', 'Due on 1 March 2027 in place of 1 January 2027. Nobody came.'],
      ['colour', 'From green: on course, to amber: at risk. It is said to be at risk.']
    ])
  })
  it('tells what is new, open again and taken out, and compares no plan that only one of the two shows', () => {
    const other = { id: 'q', title: 'Other', state: 'draft', illustrative: false } as const
    const before = record([action({ closedOn: day }), action({ id: 'b' })])
    const after = record([action(), action({ id: 'c' }), action({ id: 'd', plan: 'q' })], {
      plans: [...before.plans, other]
    })
    expect(told(before, after).map(([kind]) => kind)).toEqual(['plan-shown', 'new', 'reopened', 'taken-out'])
  })
  it('tells which measures moved', () => {
    const measure: FrozenMeasure = {
      ...{
        id: 'm',
        title: 'In time',
        unit: 'percent',
        unitWords: '',
        says: 'It was 71% on 31 October 2026.',
        illustrative: false
      },
      values: [{ asAt: isoDate('2026-09-30'), value: 68 }]
    }
    const later = { ...measure, values: [...measure.values, { asAt: isoDate('2026-10-31'), value: 71 }] }
    const [first] = told(
      record([], { measures: [{ ...measure, values: [...measure.values] }] }),
      record([], { measures: [later] })
    )
    expect(first).toEqual([
      'measure',
      'It was 71% on 31 October 2026. In the pack before it was 68% on 30 September 2026.'
    ])
  })
})

describe('how much changed, on the first page', () => {
  const since = (changes: PackChange[]) => ({ pack: 'p', title: 'Spring', asAt: day, changes })
  const change = (kind: PackChange['kind']): PackChange => ({ kind, reference: '1', words: 'W', says: 'S' })
  it.each([
    [undefined, 'This is the first pack of this board: there is none to compare it with.'],
    [since([]), 'Since “Spring”, as it stood on 22 November 2026, nothing changed.'],
    [
      since([change('closed'), change('slipped'), change('slipped'), change('colour')]),
      'Since “Spring”, as it stood on 22 November 2026: 1 action closed, 2 due days moved and 1 colour moved.'
    ]
  ])('%#: is a sentence', (before, said) => {
    expect(sinceInShort(before)).toBe(said)
  })
})

onBothEngines('packs for boards', (database) => {
  let officer: Member
  let stranger: Member
  let routes: readonly Route[]
  let now = new Date('2026-11-22T12:00:00Z')
  const clock = { now: () => now }
  const typed: TypedPack = {
    ...{ title: 'First quarter', board: 'Improvement board', meetsOn: '2026-12-03', plans: ['plan-1'] },
    parts: ['counts', 'changes', 'attention', 'actions', 'measures']
  }
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    officer = await memberIn(db, 'leeds', 'governance-officer')
    stranger = await memberIn(db, 'bradford', 'administrator')
    await seedPlan(db, 'leeds', { actions: 3 })
    await seedPlan(db, 'bradford', { id: 'theirs' })
    const site = { ...gallerySite, asset: (name: string) => `/assets/${name}` }
    routes = everyPackRoute({ db, clock, site } as Partial<ImproveTools> as ImproveTools)
  })
  const freeze = async (changed: Partial<TypedPack> = {}): Promise<WholePack> => {
    const outcome = await freezePack(database().db, clock, officer, { ...typed, ...changed })
    if (outcome.kind !== 'frozen') throw new Error(JSON.stringify(outcome))
    return outcome.pack
  }
  const page = async (id: string) => wordsOf(await ask(routes, `/improve/packs/${id}`, {}, officer))

  it('ask for what they need, each at its field', async () => {
    const empty = { title: ' ', board: '', meetsOn: '2026-02-30', plans: ['theirs'], parts: ['nonsense'] }
    const outcome = await freezePack(database().db, clock, officer, empty)
    expect(outcome.kind === 'unfit' && outcome.problems.map(({ field }) => field)).toEqual([
      ...['board', 'title', 'meets-on', 'plans', 'parts']
    ])
  })

  it('never move, say what moved since, and what changed since the last of the same board', async () => {
    const first = await freeze()
    expect(first.content.since).toBeUndefined()
    expect(first.content.record.actions).toHaveLength(3)
    expect(await page(first.id)).toContain('Nothing has moved in the record since')
    await changeAction(
      database().db,
      clock,
      officer,
      { id: 'plan-1-action-2', revision: 1 },
      { dueOn: '2027-06-30', reason: 'The team is not there yet' }
    )
    const after = await page(first.id)
    expect(after).toContain('1 thing moved in the record since 22 November 2026')
    expect(after).toContain('The team is not there yet')
    now = new Date('2027-02-01T12:00:00Z')
    const second = await freeze({ title: 'Second quarter', board: ' improvement BOARD ' })
    expect(second.content.since).toMatchObject({ pack: first.id, title: 'First quarter' })
    expect(second.content.since?.changes.map(({ kind }) => kind)).toContain('slipped')
    expect((await freeze({ board: 'Scrutiny board' })).content.since).toBeUndefined()
    const kept = await inScope(database().db, scopeOf(officer), (tx) =>
      sql<{ due: string }>`select content -> 'record' -> 'actions' -> 1 ->> 'dueOn' as due
        from improve.board_pack where id = ${first.id}`.execute(tx)
    )
    expect(kept.rows[0]?.due).toBe('2027-03-31')
  })

  it('become documents that can be written', async () => {
    const pack = await freeze()
    const document = packAsDocument(pack, 'Leeds')
    expect(faultsOf(document)).toEqual([])
    const said = JSON.stringify(document.blocks)
    for (const { words, why } of pack.content.record.actions) {
      expect(said).toContain(words)
      expect(said).toContain(JSON.stringify(why).slice(1, -1))
    }
    const json = await ask(routes, `/improve/packs/${pack.id}/json`, {}, officer)
    expect(json).toMatchObject({ kind: 'json', body: { pack: { id: pack.id } } })
  })

  it('are withdrawn with a reason, kept, and no longer compared with', async () => {
    const board = 'A board of its own'
    const pack = await freeze({ board })
    const { db } = database()
    expect(await withdrawPack(db, clock, officer, pack.id, ' ')).toMatchObject({ kind: 'unfit' })
    expect(await withdrawPack(db, clock, stranger, pack.id, 'Mine')).toEqual({ kind: 'not-there' })
    expect(await withdrawPack(db, clock, officer, pack.id, 'The wrong plan')).toEqual({ kind: 'withdrawn' })
    expect(await page(pack.id)).toContain('This pack was withdrawn: The wrong plan')
    expect((await freeze({ board })).content.since).toBeUndefined()
    expect(await withdrawPack(db, clock, officer, pack.id, 'Again')).toEqual({ kind: 'not-there' })
  })

  it('are nobody else’s, and hang on the plans that they report on', async () => {
    const pack = await freeze()
    expect(await ask(routes, `/improve/packs/${pack.id}`, {}, stranger)).toMatchObject({ kind: 'not-found' })
    const ref = { kind: 'board-pack', id: pack.id }
    const described = (member: Member) =>
      inScope(database().db, scopeOf(member), (tx) => boardPackThings.describe(tx, member, [ref]))
    expect(await described(stranger)).toEqual([])
    expect(await described(officer)).toMatchObject([{ title: 'First quarter, 3 December 2026' }])
    const links = await inScope(database().db, scopeOf(officer), (tx) =>
      boardPackThings.linksOf(tx, officer, [{ kind: 'action-plan', id: 'plan-1' }])
    )
    expect(links).toContainEqual({
      from: ref,
      relation: 'reports',
      to: { kind: 'action-plan', id: 'plan-1' }
    })
  })
})
