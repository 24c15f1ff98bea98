import { beforeAll, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople } from '../../../../test/people.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { packsOf } from '../pack-store.ts'
import { followUpsOf, meetingOf } from '../store.ts'
import { agreeFollowUp } from './agree-follow-up.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { freezePack } from './freeze-pack.ts'
import { noteLetter } from './note-letter.ts'
import { changeMeeting, planMeeting } from './plan-meeting.ts'
import { settleFollowUp } from './settle-follow-up.ts'
import { writeMeeting } from './write-meeting.ts'

const clock = { now: () => new Date('2027-04-22T10:00:00Z') }
const typed = {
  on: '2027-04-22',
  place: 'Merrion House',
  fromOfsted: 'A regional director',
  attendees: ['director']
}

onBothEngines('engagement meetings', (database) => {
  let leader: Member
  let other: Member
  const db = () => database().db
  beforeAll(async () => {
    await seedPeople(db())
    leader = await memberIn(db(), 'leeds', 'leader')
    other = await memberIn(db(), 'bradford', 'leader')
    await inScope(db(), { kind: 'installation' }, async (tx) => {
      for (const authority of ['leeds', 'bradford']) {
        for (const [id, title] of [
          ['director', 'Director of Children and Families'],
          ['head', 'Head of service']
        ] as const) {
          await tx.insertInto('people.post').values({ authority, id, title }).execute()
        }
      }
    })
  })
  const planned = async () => {
    const outcome = await planMeeting(db(), clock, leader, typed)
    if (outcome.kind !== 'kept') throw new Error(JSON.stringify(outcome))
    return outcome.meeting
  }
  const here = <R>(work: Parameters<typeof inScope<R>>[2]) => inScope(db(), scopeOf(leader), work)
  const actions = async (...ids: string[]) =>
    (await here((tx) => entriesAfter(tx, leader.workspace.authority, 0, 500)))
      .filter(({ subject }) => ids.includes(subject.id))
      .map(({ action }) => action)

  it('are planned with who goes, changed, and stand on the trail', async () => {
    const { id } = await planned()
    const changed = await changeMeeting(
      db(),
      clock,
      leader,
      { id, revision: 1 },
      { ...typed, attendees: ['head', 'director'] }
    )
    expect(changed).toMatchObject({ kind: 'kept', meeting: { revision: 2 } })
    expect(await here((tx) => meetingOf(tx, leader.workspace.authority, id))).toMatchObject({
      onDay: '2027-04-22',
      place: 'Merrion House',
      attendees: ['director', 'head']
    })
    expect(await actions(id)).toEqual(['plan engagement meeting', 'change engagement meeting'])
  })

  it('are not changed, nor the trail, where nothing is', async () => {
    const { id } = await planned()
    const again = await changeMeeting(db(), clock, leader, { id, revision: 1 }, typed)
    expect(again).toMatchObject({ kind: 'kept', meeting: { revision: 1 } })
    expect(await actions(id)).toEqual(['plan engagement meeting'])
  })

  it('say to the second of two that the first changed them', async () => {
    const { id } = await planned()
    const change = (place: string) =>
      changeMeeting(db(), clock, leader, { id, revision: 1 }, { ...typed, place })
    const two = await Promise.all([change('Civic Hall'), change('By video')])
    expect(two.map(({ kind }) => kind).toSorted()).toEqual(['changed-meanwhile', 'kept'])
  })

  it.each([
    ['no day', { on: '' }, 'on', 'Enter the day of the meeting'],
    ['no day of the calendar', { on: '2027-02-30' }, 'on', 'a real date'],
    ['a day long ago', { on: '1827-02-20' }, 'on', 'a real date'],
    ['a post of nobody’s', { attendees: ['mayor'] }, 'attendees', 'posts of your authority'],
    ['a place too long', { place: 'x'.repeat(201) }, 'place', 'at most 200 characters; these are 201']
  ])('are not kept with %s', async (_name, changed, field, words) => {
    const outcome = await planMeeting(db(), clock, leader, { ...typed, ...changed })
    expect(outcome).toMatchObject({
      kind: 'unfit',
      problems: [{ field, message: expect.stringContaining(words) as string }]
    })
  })

  it('are another authority’s as if they were not there', async () => {
    const { id } = await planned()
    const seen = { id, revision: 1 }
    const agreed = { what: 'Send it', owner: 'director', due: '2027-05-01' }
    expect(await changeMeeting(db(), clock, other, seen, typed)).toEqual({ kind: 'not-there' })
    expect(await cancelMeeting(db(), clock, other, seen, { because: 'x' })).toEqual({ kind: 'not-there' })
    expect(await noteLetter(db(), clock, other, seen, { on: '', says: '' })).toEqual({ kind: 'not-there' })
    expect(await agreeFollowUp(db(), clock, other, id, agreed)).toEqual({ kind: 'not-there' })
    expect(await freezePack(db(), clock, other, [], id)).toEqual({ kind: 'not-there' })
    const text = { part: 'agenda', text: 'x', seen: '' } as const
    expect(await writeMeeting(db(), clock, other, id, text)).toEqual({ kind: 'not-there' })
  })

  describe('that are called off', () => {
    it('keep why, and are changed no more', async () => {
      const { id } = await planned()
      const seen = { id, revision: 1 }
      expect(await cancelMeeting(db(), clock, leader, seen, { because: ' ' })).toMatchObject({
        kind: 'unfit',
        problems: [{ field: 'because' }]
      })
      expect(
        await cancelMeeting(db(), clock, leader, seen, { because: 'An inspection began' })
      ).toMatchObject({
        kind: 'kept',
        meeting: { state: 'cancelled', cancelledBecause: 'An inspection began' }
      })
      expect(await changeMeeting(db(), clock, leader, { id, revision: 2 }, typed)).toEqual({
        kind: 'not-there'
      })
    })

    it('are not those that were held', async () => {
      const { id } = await planned()
      await writeMeeting(db(), clock, leader, id, { part: 'record', text: 'We talked', seen: '' })
      const outcome = await cancelMeeting(db(), clock, leader, { id, revision: 2 }, { because: 'x' })
      expect(outcome).toMatchObject({ kind: 'unfit', problems: [{ field: 'because' }] })
    })
  })

  describe('as they are written', () => {
    it('were held once somebody writes what was said', async () => {
      const { id } = await planned()
      await writeMeeting(db(), clock, leader, id, { part: 'agenda', text: 'One. Two.', seen: '' })
      const outcome = await writeMeeting(db(), clock, leader, id, {
        part: 'record',
        text: 'Said.',
        seen: ''
      })
      expect(outcome).toMatchObject({ kind: 'kept', meeting: { state: 'held', agenda: 'One. Two.' } })
    })

    it('cannot have been held on a day that is still to come', async () => {
      const later = await planMeeting(db(), clock, leader, { ...typed, on: '2027-04-23' })
      if (later.kind !== 'kept') throw new Error(later.kind)
      const { id } = later.meeting
      const outcome = await writeMeeting(db(), clock, leader, id, {
        part: 'record',
        text: 'Said.',
        seen: ''
      })
      expect(outcome).toMatchObject({ kind: 'unfit', problems: [{ field: 'text' }] })
    })

    it('lose neither of two texts', async () => {
      const { id } = await planned()
      await writeMeeting(db(), clock, leader, id, { part: 'agenda', text: 'Mine', seen: '' })
      const second = await writeMeeting(db(), clock, leader, id, {
        part: 'agenda',
        text: 'Theirs',
        seen: ''
      })
      expect(second).toEqual({ kind: 'changed-meanwhile', now: 'Mine' })
      expect(await here((tx) => meetingOf(tx, leader.workspace.authority, id))).toMatchObject({
        agenda: 'Mine'
      })
    })
  })

  describe('and Ofsted’s letter', () => {
    it.each([
      ['2027-04-21', 'the same as or after the meeting, 22 April 2027'],
      ['2027-04-23', 'not ahead of today'],
      ['', 'Enter the day on which the letter came']
    ])('cannot have come on %j', async (on, words) => {
      const { id } = await planned()
      const outcome = await noteLetter(db(), clock, leader, { id, revision: 1 }, { on, says: '' })
      expect(outcome).toMatchObject({
        kind: 'unfit',
        problems: [{ field: 'on', message: expect.stringContaining(words) as string }]
      })
    })

    it('says that the meeting was held', async () => {
      const { id } = await planned()
      const says = { on: '2027-04-22', says: 'Thank you for meeting us.' }
      expect(await noteLetter(db(), clock, leader, { id, revision: 1 }, says)).toMatchObject({
        kind: 'kept',
        meeting: { state: 'held', letterOn: '2027-04-22', letterSays: 'Thank you for meeting us.' }
      })
    })
  })

  describe('and what was agreed', () => {
    const agreed = { what: 'Send the audit programme', owner: 'head', due: '2027-05-01' }
    it('is a post’s by a day, and is settled once', async () => {
      const { id } = await planned()
      const outcome = await agreeFollowUp(db(), clock, leader, id, agreed)
      if (outcome.kind !== 'agreed') throw new Error(JSON.stringify(outcome))
      const settle = (as: string, words: string) =>
        settleFollowUp(db(), clock, leader, outcome.followUp.id, { as, with: words })
      expect(await settle('done', '')).toMatchObject({ kind: 'unfit', problems: [{ field: 'with' }] })
      expect(await settle('', 'Sent')).toMatchObject({ kind: 'unfit', problems: [{ field: 'as' }] })
      expect(await settle('done', 'Sent on 3 May')).toMatchObject({ kind: 'settled' })
      expect(await settle('withdrawn', 'No')).toMatchObject({ kind: 'settled-already' })
      expect(await here((tx) => followUpsOf(tx, leader.workspace.authority, id))).toMatchObject([
        { owner: 'head', dueOn: '2027-05-01', settled: { as: 'done', with: 'Sent on 3 May' } }
      ])
      expect(await actions(id, outcome.followUp.id)).toEqual([
        'plan engagement meeting',
        'agree follow-up',
        'finish follow-up'
      ])
    })

    it('is not another authority’s to settle', async () => {
      const { id } = await planned()
      const outcome = await agreeFollowUp(db(), clock, leader, id, agreed)
      if (outcome.kind !== 'agreed') throw new Error(outcome.kind)
      const settled = { as: 'done', with: 'Sent' }
      expect(await settleFollowUp(db(), clock, other, outcome.followUp.id, settled)).toEqual({
        kind: 'not-there'
      })
    })
  })

  it('keep a pack as it stood, whatever changes afterwards', async () => {
    const { id } = await planned()
    let words = 'Two claims are weak'
    const source = async () => ({ heading: 'Self-evaluation', lines: [{ words }] })
    expect(await freezePack(db(), clock, leader, [source], id)).toMatchObject({ kind: 'frozen' })
    words = 'No claim is weak'
    const [pack] = await here((tx) => packsOf(tx, leader.workspace.authority, id))
    expect(pack).toMatchObject({
      asAt: '2027-04-22',
      frozenBy: 'Leeds leader',
      parts: [{ heading: 'Self-evaluation', lines: [{ words: 'Two claims are weak' }] }]
    })
  })
})
