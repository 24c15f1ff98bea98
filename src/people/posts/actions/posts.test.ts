import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { isoDate } from '../../../framework/iso-date.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { type Member, scopeOf } from '../../permissions/member.ts'
import { peopleHere } from '../people-here.ts'
import { holdingId, type PostId, type StaffedPost } from '../post.ts'
import { insertHolding, postsOf } from '../store.ts'
import { addPost } from './add-post.ts'
import { changeLastDay } from './change-last-day.ts'
import { endPost } from './end-post.ts'
import { fillPost } from './fill-post.ts'
import { namePost } from './name-post.ts'
import { sayWhatItAnswersFor } from './say-what-it-answers-for.ts'
import { standIn } from './stand-in.ts'
import { takeBackHolding } from './take-back-holding.ts'

const clock = { now: () => signedInAt }
const director = { title: 'Director of Children and Families', alsoKnownAs: ['DCS'], answersFor: '' }
const jo = { account: '', name: 'Jo Smith' }
const leader = { account: 'leader-leeds', name: '' }

onBothEngines('changing posts', (database) => {
  let member: Member
  let elsewhere: Member
  let id: PostId
  beforeAll(async () => {
    await seedPeople(database().db)
    member = await memberIn(database().db, 'leeds', 'link-officer')
    elsewhere = await memberIn(database().db, 'bradford', 'administrator')
  })
  let number = 0
  beforeEach(async () => {
    number += 1
    const named = { ...director, title: `${director.title} ${number}`, alsoKnownAs: [`DCS ${number}`] }
    const outcome = await addPost(database().db, clock, member, named)
    if (outcome.kind !== 'added') throw new Error('The post was not added')
    id = outcome.post
  })

  const posts = (who: Member = member) =>
    inScope(database().db, scopeOf(who), (tx) => postsOf(tx, who.workspace.authority))
  const held = async (): Promise<StaffedPost> => {
    const post = (await posts()).find((one) => one.id === id)
    if (post === undefined) throw new Error('The post is gone')
    return post
  }
  const fill = (person: typeof jo, from: string, to = '') =>
    fillPost(database().db, clock, member, id, { ...person, from, to })
  const lastEntries = (count: number) =>
    inScope(database().db, scopeOf(member), async (tx) =>
      (await entriesAfter(tx, member.workspace.authority, 0, 1000)).slice(-count)
    )
  const newsOf = (account: string) =>
    inScope(database().db, { kind: 'installation' }, (tx) =>
      tx
        .selectFrom('people.notification')
        .select(['words', 'href'])
        .where('account', '=', account)
        .where('href', '=', `/posts/${id}`)
        .orderBy('at')
        .execute()
    )

  it('keeps a post, and who added it, in the chain of the authority', async () => {
    expect(await held()).toMatchObject({ title: `${director.title} ${number}`, holdings: [] })
    expect(await lastEntries(1)).toMatchObject([
      {
        chain: 'leeds',
        actor: 'Leeds link-officer',
        account: 'link-officer-leeds',
        action: 'add post',
        subject: { kind: 'post', id },
        after: { title: `${director.title} ${number}` }
      }
    ])
  })

  it('takes no words that mean another post', async () => {
    const outcome = await addPost(database().db, clock, member, {
      ...director,
      title: `the director, children & families ${number}`,
      alsoKnownAs: [`dcs ${number}`]
    })
    expect(outcome.kind === 'unfit' && outcome.problems.map(({ field }) => field)).toEqual([
      'title',
      'also-known-as'
    ])
  })

  it('passes a post on, and ends the holder before on the day before', async () => {
    await fill(jo, '2024-09-01')
    expect(await fill(leader, '2027-03-03')).toMatchObject({
      kind: 'filled',
      ended: { name: 'Jo Smith', on: '2027-03-02' }
    })
    expect((await held()).holdings).toMatchObject([
      { name: 'Jo Smith', account: undefined, startsOn: '2024-09-01', endsOn: '2027-03-02' },
      { name: 'Leeds leader', account: 'leader-leeds', startsOn: '2027-03-03', endsOn: undefined }
    ])
    expect(await newsOf('leader-leeds')).toEqual([
      {
        words: `You hold the post of ${director.title} ${number} from 3 March 2027.`,
        href: `/posts/${id}`
      }
    ])
    expect(await lastEntries(1)).toMatchObject([
      { action: 'fill post', after: { holder: 'Leeds leader', from: '2027-03-03', until: null } }
    ])
  })

  it('says in words where two would hold it at once, and what to do', async () => {
    await fill(jo, '2026-01-01', '2027-03-31')
    expect(await fill(leader, '2027-03-03')).toEqual({
      kind: 'unfit',
      problems: [
        {
          field: 'from',
          message:
            'The post is Jo Smith’s from 1 January 2026 to 31 March 2027: choose a first day after 31 March 2027, or bring that last day forward first'
        }
      ]
    })
    expect((await held()).holdings).toHaveLength(1)
  })

  it('lets only one of two have it who ask at the same moment', async () => {
    const outcomes = await Promise.all([
      fill(jo, '2027-01-01', '2027-12-31'),
      fill({ ...jo, name: 'Ann Lee' }, '2027-06-01', '2027-08-31')
    ])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['filled', 'unfit'])
  })

  it('has the database itself refuse two holders of one day', async () => {
    await fill(jo, '2024-09-01')
    const second = {
      id: holdingId.parse(`second-${number}`),
      kind: 'holder' as const,
      name: 'Ann Lee',
      account: undefined,
      startsOn: isoDate('2025-01-01'),
      endsOn: undefined,
      because: undefined
    }
    const write = inScope(database().db, scopeOf(member), (tx) =>
      insertHolding(tx, member.workspace.authority, id, second)
    )
    await expect(write).rejects.toThrow(/exclu/i)
  })

  const misfits: readonly [string, typeof jo & { from: string; to: string }, string[]][] = [
    ['nobody', { account: '', name: ' ', from: '2027-03-03', to: '' }, ['account']],
    ['two at once', { ...leader, name: 'Jo Smith', from: '2027-03-03', to: '' }, ['name']],
    ['no such account', { account: 'leader-bradford', name: '', from: '2027-03-03', to: '' }, ['account']],
    ['an inspector', { account: 'inspector-leeds', name: '', from: '2027-03-03', to: '' }, ['account']],
    ['no such day', { ...jo, from: '2027-02-30', to: '2027-13-01' }, ['from', 'to']],
    ['a year that is a slip', { ...jo, from: '0027-03-03', to: '' }, ['from']],
    ['an end before the start', { ...jo, from: '2027-03-03', to: '2027-03-02' }, ['to']]
  ]
  it.each(misfits)('takes no holder who is %s', async (_what, said, fields) => {
    const outcome = await fillPost(database().db, clock, member, id, said)
    expect(outcome.kind === 'unfit' && outcome.problems.map(({ field }) => field)).toEqual(fields)
    expect((await held()).holdings).toEqual([])
  })

  describe('a deputy', () => {
    const leave = { from: '2026-11-20', to: '2026-12-04', because: 'annual leave' }
    const deputise = (person: typeof jo, changed: Partial<typeof leave> = {}) =>
      standIn(database().db, clock, member, id, { ...person, ...leave, ...changed })

    it('stands in beside the holder, and is told', async () => {
      await fill(jo, '2024-09-01')
      expect(await deputise(leader)).toMatchObject({ kind: 'stands-in' })
      expect(await newsOf('leader-leeds')).toMatchObject([
        {
          words: `You stand in for the ${director.title} ${number} from 20 November 2026 to 4 December 2026: annual leave.`
        }
      ])
      expect(await lastEntries(1)).toMatchObject([{ action: 'stand in', reason: 'annual leave' }])
    })

    it('acts with the post at once', async () => {
      await deputise(leader)
      const signedIn = await memberIn(database().db, 'leeds', 'leader')
      expect(signedIn.posts).toContainEqual({ id, title: `${director.title} ${number}`, as: 'deputy' })
    })

    it('has a last day and a reason, and is nobody who is in the post already', async () => {
      await fill(jo, '2024-09-01')
      expect(await deputise(jo, { to: '', because: '' })).toMatchObject({
        problems: [{ field: 'to' }, { field: 'because' }]
      })
      expect(await deputise(jo)).toMatchObject({
        problems: [
          { field: 'account', message: expect.stringContaining('Jo Smith holds the post') as string }
        ]
      })
    })
  })

  it('moves a last day, and never over somebody else', async () => {
    await fill(jo, '2024-09-01')
    await fill(leader, '2027-03-03')
    const [first] = (await held()).holdings
    const change = (to: string) =>
      changeLastDay(database().db, clock, member, id, { holding: first?.id ?? '', to })
    expect(await change('2026-12-31')).toMatchObject({ kind: 'changed' })
    expect(await change('2026-12-31')).toEqual({ kind: 'unchanged' })
    expect(await change('2027-03-03')).toMatchObject({
      kind: 'unfit',
      problems: [{ message: expect.stringContaining('before 3 March 2027') as string }]
    })
    expect(await change('')).toMatchObject({ kind: 'unfit' })
    expect(await change('2024-08-31')).toMatchObject({ kind: 'unfit' })
    expect((await held()).holdings[0]?.endsOn).toBe('2026-12-31')
  })

  it('takes back what was a mistake, with a reason, and the trail keeps both', async () => {
    await fill(jo, '2024-09-01')
    const [first] = (await held()).holdings
    const takeBack = (reason: string) =>
      takeBackHolding(database().db, clock, member, id, { holding: first?.id ?? '', reason })
    expect(await takeBack(' ')).toMatchObject({ kind: 'unfit', problems: [{ field: 'reason' }] })
    expect(await takeBack('wrong person')).toMatchObject({ kind: 'taken-back' })
    expect((await held()).holdings).toEqual([])
    expect(await lastEntries(1)).toMatchObject([
      { action: 'take back holding', before: { holder: 'Jo Smith' }, reason: 'wrong person' }
    ])
  })

  it('renames, keeps what it was called, and lets nobody overwrite what they never saw', async () => {
    const old = (await held()).title
    const rename = (title: string, seen: string) =>
      namePost(database().db, clock, member, id, { title, alsoKnownAs: [], seen })
    expect(await rename(`Director of Children’s Services ${number}`, old)).toEqual({ kind: 'named' })
    expect(await held()).toMatchObject({
      title: `Director of Children’s Services ${number}`,
      formerTitles: [{ title: old, until: '2026-11-22' }]
    })
    expect(await rename('Another', old)).toEqual({
      kind: 'changed-meanwhile',
      now: `Director of Children’s Services ${number}`
    })
  })

  it('says what it answers for, and shows both where two wrote', async () => {
    const say = (text: string, seen: string) =>
      sayWhatItAnswersFor(database().db, clock, member, id, { text, seen })
    expect(await say('The front door.', '')).toEqual({ kind: 'said' })
    expect(await say('Placements.', '')).toEqual({ kind: 'changed-meanwhile', now: 'The front door.' })
    expect(await say('x'.repeat(20_001), 'The front door.')).toMatchObject({ kind: 'unfit' })
    expect((await held()).answersFor).toBe('The front door.')
  })

  it('ends only when nobody is in it beyond the day, and stays as it was then', async () => {
    await fill(jo, '2024-09-01')
    expect(await endPost(database().db, clock, member, id)).toMatchObject({
      kind: 'still-open',
      holdings: [{ name: 'Jo Smith' }]
    })
    const [first] = (await held()).holdings
    await changeLastDay(database().db, clock, member, id, { holding: first?.id ?? '', to: '2026-11-22' })
    expect(await endPost(database().db, clock, member, id)).toEqual({ kind: 'ended', on: '2026-11-22' })
    expect(await fill(jo, '2027-01-01')).toEqual({ kind: 'not-there' })
  })

  it('is nothing to another authority: neither seen nor changed', async () => {
    const { db } = database()
    await fill(jo, '2024-09-01')
    const [first] = (await held()).holdings
    const holding = first?.id ?? ''
    expect(await posts(elsewhere)).toEqual([])
    const tries = [
      fillPost(db, clock, elsewhere, id, { ...jo, from: '2027-01-01', to: '' }),
      standIn(db, clock, elsewhere, id, { ...jo, from: '2027-01-01', to: '2027-01-02', because: 'x' }),
      namePost(db, clock, elsewhere, id, {
        title: 'Taken',
        alsoKnownAs: [],
        seen: `${director.title} ${number}`
      }),
      sayWhatItAnswersFor(db, clock, elsewhere, id, { text: 'x', seen: '' }),
      changeLastDay(db, clock, elsewhere, id, { holding, to: '2027-01-01' }),
      takeBackHolding(db, clock, elsewhere, id, { holding, reason: 'x' }),
      endPost(db, clock, elsewhere, id)
    ]
    for (const outcome of await Promise.all(tries)) expect(outcome).toEqual({ kind: 'not-there' })
    const people = await inScope(db, scopeOf(elsewhere), (tx) =>
      peopleHere(tx, elsewhere.workspace.authority, signedInAt)
    )
    expect(people.every(({ account }) => account.endsWith('bradford'))).toBe(true)
    expect(await held()).toMatchObject({ answersFor: '', holdings: [{ endsOn: undefined }] })
  })

  it('may have the same words in two authorities', async () => {
    const named = { title: `${director.title} ${number}`, alsoKnownAs: [], answersFor: '' }
    expect(await addPost(database().db, clock, elsewhere, named)).toMatchObject({ kind: 'added' })
  })
})
