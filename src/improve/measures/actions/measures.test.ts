import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { isoDate } from '../../../framework/iso-date.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { latestOfMeasures } from '../latest-store.ts'
import { linkedTo } from '../linked-store.ts'
import { type MeasureId, standingBreaks, standingValues, type WholeMeasure } from '../measure.ts'
import { measureThings } from '../measure-things.ts'
import { measuresAsWork } from '../measures-as-work.ts'
import { standingOf } from '../standing.ts'
import { measureOf, wholeMeasuresOf } from '../store.ts'
import type { TypedMeasure } from '../typed-measure.ts'
import type { TypedValue } from '../typed-value.ts'
import { addMeasure } from './add-measure.ts'
import { breakSeries, takeBreakBack } from './break-series.ts'
import { changeMeasure, withdrawMeasure } from './change-measure.ts'
import { correctValue, withdrawValue } from './correct-value.ts'
import { enterSeries, enterValue } from './enter-values.ts'
import { linkMeasures, linkMeasureTo } from './link-measures.ts'

// Sunday 22 November 2026.
const clock = { now: () => signedInAt }
const today = isoDate('2026-11-22')
const timely: TypedMeasure = {
  ...{ title: 'Timely assessments', definition: 'Within 45 working days, out of all', unit: 'percent' },
  ...{ unitWords: '', direction: 'higher', baseline: '60', baselineOn: '2026-01-31', target: '80%' },
  ...{ targetOn: '2027-01-31', lowest: '', highest: '', every: '1', post: 'manager', source: 'Report' }
}
const value: TypedValue = {
  ...{ asAt: '2026-10-31', value: '', numerator: '17', denominator: '25', source: '', note: 'First' }
}

onBothEngines('changing measures', (database) => {
  let member: Member
  let holder: Member
  let elsewhere: Member
  let id: MeasureId
  let number = 0

  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    await inScope(db, { kind: 'installation' }, async (tx) => {
      await sql`insert into people.post (authority, id, title) values ('leeds', 'manager', 'Performance manager')`.execute(
        tx
      )
      await sql`insert into people.post (authority, id, title) values ('bradford', 'theirs', 'Manager elsewhere')`.execute(
        tx
      )
      await sql`insert into improve.plan (authority, id, title, state, made_by, made_at)
        values ('leeds', 'plan', 'Plan', 'draft', 'Sam Green', ${signedInAt})`.execute(tx)
      await sql`insert into improve.action (authority, id, plan, reference, words, progress, impact, last_heard_at, added_by, added_at)
        values ('leeds', 'act', 'plan', '1.1', 'Allocate sooner', 'on-track', 'no-evidence-yet', ${signedInAt}, 'Sam Green', ${signedInAt})`.execute(
        tx
      )
      await sql`insert into improve.finding (authority, id, kind, words, state, came_from, source, found_on, made_by, made_at)
        values ('leeds', 'find', 'improvement', 'Timeliness', 'open', 'inspection', 'Inspection', '2022-05-09', 'Sam Green', ${signedInAt})`.execute(
        tx
      )
    })
    member = await memberIn(db, 'leeds', 'leader')
    const post = { id: 'manager', title: 'Performance manager', as: 'holder' as const }
    holder = { ...(await memberIn(db, 'leeds', 'contributor')), posts: [post] }
    elsewhere = await memberIn(db, 'bradford', 'administrator')
  })

  const add = async (changed: Partial<TypedMeasure> = {}): Promise<MeasureId> => {
    number += 1
    const title = `Timely assessments ${number}`
    const outcome = await addMeasure(database().db, clock, member, { ...timely, title, ...changed })
    if (outcome.kind !== 'added') throw new Error(JSON.stringify(outcome))
    return outcome.measure
  }
  const held = async (which = id): Promise<WholeMeasure> => {
    const measure = await inScope(database().db, scopeOf(member), (tx) =>
      measureOf(tx, member.workspace.authority, which)
    )
    if (measure === undefined) throw new Error('The measure is gone')
    return measure
  }
  const lastEntry = () =>
    inScope(database().db, scopeOf(member), async (tx) =>
      (await entriesAfter(tx, member.workspace.authority, 0, 10_000)).at(-1)
    )
  const enter = (changed: Partial<TypedValue> = {}, who = member) =>
    enterValue(database().db, clock, who, { id }, { ...value, ...changed })
  const messages = (outcome: object): string => JSON.stringify(outcome)

  beforeEach(async () => {
    id = await add()
  })

  it('keeps a measure as it was said', async () => {
    expect(await held()).toMatchObject({
      ...{ unit: 'percent', direction: 'higher', everyMonths: 1, post: 'manager', revision: 1 },
      ...{ baseline: { value: 60, on: '2026-01-31' }, target: { value: 80, on: '2027-01-31' } }
    })
    expect(await lastEntry()).toMatchObject({
      ...{ chain: 'leeds', action: 'add measure', subject: { kind: 'measure', id } },
      after: { baseline: 60, target: 80, everyMonths: 1 }
    })
  })

  it.each([
    [{ title: '' }, /Enter what the measure is called/],
    [{ title: ' TIMELY   assessments 1' }, /Another measure has this name/],
    [{ definition: '' }, /Enter what is counted/],
    [{ unit: 'parsecs' }, /Choose the unit/],
    [{ direction: '' }, /Choose which way is better/],
    [{ baseline: '0.6' }, /Is 60% meant/],
    [{ baseline: '160' }, /Enter a baseline from 0 to 100/],
    [{ baselineOn: '' }, /Enter the day that the baseline speaks of/],
    [{ baseline: '', target: '' }, /Enter the baseline, or take its day away/],
    [{ targetOn: '2026-01-31' }, /must be after the day of the baseline/],
    [{ target: '50' }, /The target of 50% is worse than the baseline of 60%/],
    [{ lowest: '90', highest: '10' }, /The highest value must be/],
    [{ every: '7' }, /Choose how often/],
    [{ post: 'theirs' }, /Choose a post from the list/]
  ])('does not add %j', async (changed, said) => {
    const title = `Another ${JSON.stringify(changed)}`.slice(0, 100)
    const outcome = await addMeasure(database().db, clock, member, { ...timely, title, ...changed })
    expect(outcome.kind).toBe('unfit')
    expect(messages(outcome)).toMatch(said)
  })

  it('shows the second of two who change it that the first was quicker', async () => {
    const change = (source: string) =>
      changeMeasure(
        database().db,
        clock,
        member,
        { id, revision: 1 },
        { ...timely, title: `One of two ${number}`, source }
      )
    expect((await change('First')).kind).toBe('changed')
    expect(await lastEntry()).toMatchObject({ before: { source: 'Report' }, after: { source: 'First' } })
    expect((await change('Second')).kind).toBe('changed-meanwhile')
    expect((await held()).source).toBe('First')
  })

  it('keeps the unit and the range that its values have', async () => {
    await enter()
    const change = (changed: Partial<TypedMeasure>) =>
      changeMeasure(
        database().db,
        clock,
        member,
        { id, revision: 1 },
        { ...timely, title: 'Kept', ...changed }
      )
    const others = { baseline: '', baselineOn: '', target: '', targetOn: '' }
    expect(messages(await change({ ...others, unit: 'days' }))).toMatch(
      /Values have been entered in the unit “Percentage”/
    )
    expect(messages(await change({ ...others, lowest: '70' }))).toMatch(/but one is 68% on 31 October 2026/)
  })

  it('computes a value from its parts, and refuses another for the same day', async () => {
    expect((await enter()).kind).toBe('changed')
    expect(standingValues(await held())).toMatchObject([
      { asAt: '2026-10-31', value: 68, fraction: { numerator: 17, denominator: 25 }, enteredBy: member.name }
    ])
    expect(await lastEntry()).toMatchObject({
      action: 'enter value of measure',
      after: { value: 68, numerator: 17 }
    })
    expect(messages(await enter({ note: 'Again' }, holder))).toMatch(
      /31 October 2026 has a value already: 68%/
    )
  })

  it('puts a value right and withdraws one, and forgets neither', async () => {
    await enter()
    const [old] = standingValues(await held())
    const seen = { id, value: old?.id ?? '' }
    const right = { ...value, numerator: '18', reason: 'One was counted twice' }
    expect(
      messages(await correctValue(database().db, clock, member, seen, { ...right, numerator: '17' }))
    ).toMatch(/stands already/)
    expect((await correctValue(database().db, clock, member, seen, right)).kind).toBe('changed')
    expect((await held()).values).toMatchObject([
      { value: 68, withdrawn: { because: 'One was counted twice', by: member.name } },
      { value: 72, withdrawn: undefined, insteadOf: old?.id }
    ])
    expect((await correctValue(database().db, clock, holder, seen, right)).kind).toBe('changed-meanwhile')
    const now = standingValues(await held())[0]?.id ?? ''
    const away = (reason: string) =>
      withdrawValue(database().db, clock, member, { id, value: now }, { reason })
    expect(messages(await away(''))).toMatch(/Enter why it is withdrawn/)
    expect((await away('Of another authority')).kind).toBe('changed')
    expect(standingValues(await held())).toEqual([])
    expect((await enter()).kind).toBe('changed')
  })

  it('enters a series whole or not at all', async () => {
    const paste = (text: string) => enterSeries(database().db, clock, member, { id }, { text })
    const broken = await paste('31/08/2026,61\n30/09/2026,0.6\n31/10/2026,63')
    expect(messages(broken)).toMatch(/1 line of 3 does not fit, so nothing was saved yet/)
    expect((await held()).values).toEqual([])
    const months = Array.from({ length: 70 }, (_, place) => {
      const [year, month] = [2021 + Math.floor(place / 12), (place % 12) + 1]
      return `01/${String(month).padStart(2, '0')}/${year}\t${50 + (place % 30)}`
    })
    expect((await paste(`Date\tValue\n${months.join('\n')}`)).kind).toBe('changed')
    expect(standingValues(await held())).toHaveLength(70)
    expect(Object.keys((await lastEntry())?.after ?? {})).toHaveLength(70)
    expect(messages(await paste(months.join('\n')))).toMatch(/No line has a value that is not there already/)
    expect(messages(await paste(' '))).toMatch(/Paste the series/)
  })

  it('breaks a series from a day on, and joins it again', async () => {
    await enter()
    const say = (from: string, revision: number) =>
      breakSeries(
        database().db,
        clock,
        member,
        { id, revision },
        { from, definition: 'Otherwise', because: 'A new system' }
      )
    expect(messages(await say('2027-01-01', 1))).toMatch(/cannot lie after today/)
    expect((await say('2026-11-01', 1)).kind).toBe('changed')
    expect((await say('2026-11-02', 1)).kind).toBe('changed-meanwhile')
    expect(messages(await say('2026-11-01', 2))).toMatch(/on this day already/)
    const measure = await held()
    expect(
      standingOf(measure, standingValues(measure), standingBreaks(measure), today).distance
    ).toBeUndefined()
    const made = standingBreaks(measure)[0]?.id ?? ''
    const back = await takeBreakBack(
      database().db,
      clock,
      member,
      { id, revision: 2, break: made },
      { reason: 'Not so' }
    )
    expect(back.kind).toBe('changed')
    expect(standingBreaks(await held())).toEqual([])
    expect((await say('2026-11-01', 3)).kind).toBe('changed')
  })

  it('tells the newest value of every measure at once, as each page does', async () => {
    await enter()
    await enter({ asAt: '2026-09-30', numerator: '10' })
    const [latest, whole] = await inScope(database().db, scopeOf(member), async (tx) => [
      await latestOfMeasures(tx, member.workspace.authority),
      await wholeMeasuresOf(tx, member.workspace.authority)
    ])
    for (const measure of whole.filter(({ withdrawnBecause }) => withdrawnBecause === undefined)) {
      const one = latest.get(measure.id)
      const newest = one?.latest === undefined ? [] : [one.latest]
      expect(standingOf(measure, newest, one?.breaks ?? [], today)).toEqual(
        standingOf(measure, standingValues(measure), standingBreaks(measure), today)
      )
    }
    expect(latest.get(id)?.latest).toMatchObject({ asAt: '2026-10-31', value: 68 })
  })

  it('is joined to actions and findings from either side, by two at once', async () => {
    const { db } = database()
    const both = { action: { was: [], now: ['act', 'gone'] }, finding: { was: [], now: ['find'] } }
    expect(await linkMeasureTo(db, clock, member, id, both)).toEqual({ kind: 'linked' })
    const other = await add()
    // Somebody who saw neither chosen chooses the other: the first stays.
    await linkMeasures(db, clock, member, { kind: 'action', id: 'act' }, { was: [], now: [other] })
    const linked = (which: string) =>
      inScope(db, scopeOf(member), (tx) => linkedTo(tx, member.workspace.authority, which))
    for (const which of [id, other]) {
      expect((await linked(which)).actions).toMatchObject([{ id: 'act' }])
    }
    expect((await linked(id)).findings).toMatchObject([{ id: 'find' }])
    const things = await inScope(db, scopeOf(member), (tx) =>
      measureThings.linksOf(tx, member, [{ kind: 'measure', id }])
    )
    expect(things).toEqual([
      { from: { kind: 'measure', id }, relation: 'measures', to: { kind: 'planned-action', id: 'act' } },
      { from: { kind: 'measure', id }, relation: 'measures', to: { kind: 'finding', id: 'find' } }
    ])
    await linkMeasures(db, clock, member, { kind: 'action', id: 'act' }, { was: [id], now: [] })
    expect((await linked(id)).actions).toEqual([])
    expect(await lastEntry()).toMatchObject({ action: 'part measure', before: { action: 'act' }, after: {} })
    expect(
      await linkMeasures(db, clock, elsewhere, { kind: 'action', id: 'act' }, { was: [], now: [id] })
    ).toEqual({ kind: 'not-there' })
  })

  it('asks the post for the value whose day has come', async () => {
    const work = async (day: string) =>
      (
        await inScope(database().db, scopeOf(holder), (tx) =>
          measuresAsWork.workOf(tx, holder, isoDate(day), signedInAt)
        )
      ).filter(({ key }) => key === `measure:${id}`)
    expect(await work('2026-11-22')).toMatchObject([{ detail: 'Your post answers for the figure.' }])
    await enter()
    expect(await work('2026-11-29')).toEqual([])
    expect(await work('2026-11-30')).toMatchObject([{ dueOn: '2026-11-30' }])
    const withoutPost = await inScope(database().db, scopeOf(member), (tx) =>
      measuresAsWork.workOf(tx, member, today, signedInAt)
    )
    expect(withoutPost).toEqual([])
  })

  it('withdraws a measure with a reason: then it counts nowhere, and takes nothing', async () => {
    await enter()
    const withdraw = (reason: string) =>
      withdrawMeasure(database().db, clock, member, { id, revision: 1 }, { reason })
    expect(messages(await withdraw(''))).toMatch(/Enter why it is withdrawn/)
    expect((await withdraw('Counted no more.')).kind).toBe('changed')
    const latest = await inScope(database().db, scopeOf(member), (tx) =>
      latestOfMeasures(tx, member.workspace.authority)
    )
    expect(latest.has(id)).toBe(false)
    const late = await enter({ asAt: '2026-09-30' })
    expect(late.kind).toBe('changed-meanwhile')
    expect(messages(late)).toMatch(/Counted no more/)
    const [thing] = await inScope(database().db, scopeOf(member), (tx) =>
      measureThings.describe(tx, member, [{ kind: 'measure', id }])
    )
    expect(thing).toMatchObject({ withdrawn: true, state: 'Withdrawn' })
  })

  it('is not there for another authority', async () => {
    const { db } = database()
    const seen = { id, revision: 1 }
    const tries = [
      enterValue(db, clock, elsewhere, seen, value),
      enterSeries(db, clock, elsewhere, seen, { text: '31/10/2026,61' }),
      changeMeasure(db, clock, elsewhere, seen, timely),
      withdrawMeasure(db, clock, elsewhere, seen, { reason: 'Ours now' }),
      breakSeries(db, clock, elsewhere, seen, { from: '2026-11-01', definition: 'x', because: 'y' })
    ]
    for (const outcome of await Promise.all(tries)) expect(outcome.kind).toBe('not-there')
    const things = await inScope(db, scopeOf(elsewhere), (tx) =>
      measureThings.describe(tx, elsewhere, [{ kind: 'measure', id }])
    )
    expect(things).toEqual([])
  })
})
