import { beforeAll, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople } from '../../../../test/people.ts'
import { isoDate } from '../../../framework/iso-date.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Thing } from '../../../thread/thing.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { inSessions } from '../session-store.ts'
import { workshopOf } from '../store.ts'
import { workshopThemesOf } from '../theme-store.ts'
import { workshopsAsWork } from '../workshops-as-work.ts'
import { askQuestion } from './ask-question.ts'
import { beginThemes } from './begin-themes.ts'
import { cancelWorkshop } from './cancel-workshop.ts'
import { concludeOnTheme } from './conclude-on-theme.ts'
import { addTheme, changeTheme } from './keep-theme.ts'
import { lookAtEvidence } from './look-at-evidence.ts'
import { noteAttendance } from './note-attendance.ts'
import { changeWorkshop, planWorkshop } from './plan-workshop.ts'
import { retireTheme } from './retire-theme.ts'
import { settleQuestion } from './settle-question.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'
import { writeAgenda } from './write-agenda.ts'

const clock = { now: () => new Date('2027-04-22T10:00:00Z') }

onBothEngines('monitoring workshops', (database) => {
  let leader: Member
  let other: Member
  let reader: Member
  let themes: readonly string[]
  const db = () => database().db
  const here = <R>(work: Parameters<typeof inScope<R>>[2]) => inScope(db(), scopeOf(leader), work)
  const document: Thing = {
    ...{ kind: 'document', id: 'audit', title: 'Audit of assessments', kindInWords: 'Document' },
    ...{ state: undefined, href: '/prepare/bookcase/documents/audit' }
  }
  const things = {
    describe: (_tx: unknown, _caller: unknown, refs: readonly { readonly id: string }[]) =>
      Promise.resolve(new Map(refs.some(({ id }) => id === 'audit') ? [['document:audit', document]] : []))
  }
  beforeAll(async () => {
    await seedPeople(db())
    leader = await memberIn(db(), 'leeds', 'leader')
    other = await memberIn(db(), 'bradford', 'leader')
    reader = await memberIn(db(), 'leeds', 'councillor')
    await inScope(db(), { kind: 'installation' }, async (tx) => {
      await tx
        .insertInto('people.post')
        .values({ authority: 'leeds', id: 'director', title: 'Director of Children and Families' })
        .execute()
      await tx
        .insertInto('improve.measure')
        .values({
          ...{
            authority: 'leeds',
            id: 'in-time',
            title: 'Assessments in time',
            definition: 'x',
            unit: 'percent'
          },
          ...{ direction: 'higher', every_months: 1, made_by: 'Jo', made_at: clock.now() }
        })
        .execute()
      for (const [id, as_at, value] of [
        ['before', '2027-03-31', 71],
        ['after', '2027-04-30', 90]
      ] as const) {
        await tx
          .insertInto('improve.measure_value')
          .values({
            ...{ authority: 'leeds', id, measure: 'in-time', as_at, value },
            ...{ entered_by: 'Jo', entered_at: clock.now() }
          })
          .execute()
      }
    })
    await beginThemes(db(), clock, leader)
    themes = (await here((tx) => workshopThemesOf(tx, leader.workspace.authority))).map(({ id }) => id)
  })
  const typed = (changed: object = {}) => ({
    ...{ on: '2027-04-20', place: 'Civic Hall', ledBy: 'Councillor Ann Roe' },
    ...{ asked: 'Director of Children and Families\nCouncillor Lee', themes: themes.slice(0, 2) },
    ...changed
  })
  const planned = async (changed: object = {}) => {
    const outcome = await planWorkshop(db(), clock, leader, typed(changed))
    if (outcome.kind !== 'kept') throw new Error(JSON.stringify(outcome))
    return outcome.workshop
  }
  const held = async () => {
    const { id } = await planned()
    const noted = await noteAttendance(
      db(),
      clock,
      leader,
      { id, revision: 1 },
      {
        present: 'director of children & families',
        apologies: ''
      }
    )
    if (noted.kind !== 'kept') throw new Error(JSON.stringify(noted))
    return noted.workshop
  }
  const conclude = (workshop: string, changed: object = {}, by = leader) =>
    concludeOnTheme(
      db(),
      clock,
      by,
      { workshop, theme: themes[0] ?? '' },
      {
        ...{ direction: 'better', text: 'Audits show it', seen: { direction: '', text: '' } },
        ...changed
      }
    )
  const actions = async (id: string) =>
    (await here((tx) => entriesAfter(tx, leader.workspace.authority, 0, 500)))
      .filter(({ subject }) => subject.id === id)
      .map(({ action }) => action)
  const wrong = (field: string, words: string) => ({
    kind: 'unfit',
    problems: [{ field, message: expect.stringContaining(words) as string }]
  })

  describe('follow themes', () => {
    it('that begin with three, once', async () => {
      expect(themes).toHaveLength(3)
      expect(await beginThemes(db(), clock, leader)).toEqual({ kind: 'begun-before' })
    })

    it('that are added, tied to measures, changed and retired, each name once', async () => {
      const form = { name: 'Life-story work', tracks: '', measures: ['in-time'], findings: [] }
      const added = await addTheme(db(), clock, leader, form)
      if (added.kind !== 'kept') throw new Error(JSON.stringify(added))
      const { id } = added.theme
      expect(await addTheme(db(), clock, leader, { ...form, name: 'LIFE-story work' })).toMatchObject(
        wrong('name', 'Another theme is called so')
      )
      expect(await addTheme(db(), clock, leader, { ...form, name: 'x', measures: ['none'] })).toMatchObject(
        wrong('measures', 'kept here')
      )
      const two = await Promise.all(
        ['Life stories', 'Identity'].map((name) =>
          changeTheme(db(), clock, leader, { id, revision: 1 }, { ...form, name })
        )
      )
      expect(two.map(({ kind }) => kind).toSorted()).toEqual(['changed-meanwhile', 'kept'])
      const seen = { id, revision: 2 }
      expect(await retireTheme(db(), clock, leader, seen, { because: ' ' })).toMatchObject(
        wrong('because', 'Enter why')
      )
      expect((await retireTheme(db(), clock, leader, seen, { because: 'It lasts' })).kind).toBe('kept')
      expect(await actions(id)).toEqual([
        'add workshop theme',
        'change workshop theme',
        'retire workshop theme'
      ])
      expect(await planWorkshop(db(), clock, leader, typed({ themes: [id] }))).toMatchObject(
        wrong('themes', 'followed now')
      )
    })
  })

  it('are planned with who is asked, and keep the post that a line names', async () => {
    const { id } = await planned()
    expect(await here((tx) => workshopOf(tx, leader.workspace.authority, id))).toMatchObject({
      onDay: '2027-04-20',
      themes: themes.slice(0, 2),
      attendees: [
        { words: 'Director of Children and Families', post: 'director', attendance: 'asked' },
        { words: 'Councillor Lee', post: undefined, attendance: 'asked' }
      ]
    })
  })

  it.each([
    ['no day', { on: '' }, 'on', 'Enter the day'],
    ['no day of the calendar', { on: '2027-02-30' }, 'on', 'a real date'],
    ['no theme', { themes: [] }, 'themes', 'at least one theme'],
    ['a theme of nobody’s', { themes: ['none'] }, 'themes', 'followed now'],
    ['a place too long', { place: 'x'.repeat(201) }, 'place', 'at most 200 characters; these are 201']
  ])('are not kept with %s', async (_name, changed, field, words) => {
    expect(await planWorkshop(db(), clock, leader, typed(changed))).toMatchObject(wrong(field, words))
  })

  it('say to the second of two that the first changed them', async () => {
    const { id } = await planned()
    const change = (place: string) =>
      changeWorkshop(db(), clock, leader, { id, revision: 1 }, typed({ place }))
    const two = await Promise.all([change('By video'), change('Town Hall')])
    expect(two.map(({ kind }) => kind).toSorted()).toEqual(['changed-meanwhile', 'kept'])
  })

  it('are cancelled with a reason, and then changed no more', async () => {
    const { id } = await planned()
    const seen = { id, revision: 1 }
    expect(await cancelWorkshop(db(), clock, leader, seen, { because: '' })).toMatchObject(
      wrong('because', 'Enter why')
    )
    expect((await cancelWorkshop(db(), clock, leader, seen, { because: 'An election' })).kind).toBe('kept')
    expect(await changeWorkshop(db(), clock, leader, { id, revision: 2 }, typed())).toEqual({
      kind: 'not-there'
    })
    expect(await actions(id)).toEqual(['plan workshop', 'cancel workshop'])
  })

  it('are held by saying who was there, not before their day; who was asked and is in no list stays', async () => {
    const later = await planned({ on: '2027-04-23' })
    const note = (id: string, present: string, apologies = '') =>
      noteAttendance(db(), clock, leader, { id, revision: 1 }, { present, apologies })
    expect(await note(later.id, 'Ann')).toMatchObject(wrong('present', '23 April 2027: say then'))
    const { id } = await planned()
    expect(await note(id, '')).toMatchObject(wrong('present', 'Enter who was there'))
    expect(await note(id, 'Ann\nBob', 'ann')).toMatchObject(wrong('apologies', 'as well'))
    expect(await note(id, 'director of children & families', 'Ann')).toMatchObject({
      kind: 'kept',
      workshop: {
        state: 'held',
        attendees: [
          { post: 'director', attendance: 'present' },
          { words: 'Ann', attendance: 'apologies' },
          { words: 'Councillor Lee', attendance: 'asked' }
        ]
      }
    })
  })

  it('conclude on each theme once they were held, and tell the second of two what the first concluded', async () => {
    const { id: notHeld } = await planned()
    expect(await conclude(notHeld)).toEqual({ kind: 'not-there' })
    const { id } = await held()
    expect(await conclude(id, { direction: '' })).toMatchObject(wrong('direction', 'Choose how it went'))
    expect(await conclude(id, { text: ' ' })).toMatchObject(wrong('text', 'Enter what was concluded'))
    expect((await conclude(id)).kind).toBe('concluded')
    expect(await conclude(id, { direction: 'worse' })).toMatchObject({
      kind: 'changed-meanwhile',
      now: { direction: 'better' }
    })
    const seen = { direction: 'better', text: 'Audits show it' }
    expect((await conclude(id, { direction: 'worse', seen })).kind).toBe('concluded')
  })

  it('do not lose a theme that they said something of', async () => {
    const { id, revision } = await held()
    await conclude(id)
    const without = typed({ themes: themes.slice(1, 2) })
    expect(await changeWorkshop(db(), clock, leader, { id, revision }, without)).toMatchObject(
      wrong('themes', 'leave it ticked')
    )
  })

  it('keep a measure with its value on the day of the session, and what is taken back with why', async () => {
    const { id } = await held()
    const look = (what: string) =>
      lookAtEvidence(db(), clock, things, leader, id, { what, theme: '', words: 'It rises' })
    expect(await look('measure:in-time')).toMatchObject({
      evidence: { measure: { id: 'in-time', value: { value: 71, asAt: isoDate('2027-03-31') } } }
    })
    expect(await look('document:audit')).toMatchObject({ evidence: { thing: { id: 'audit' } } })
    expect(await look('document:theirs')).toMatchObject(wrong('what', 'Choose what was looked at'))
    expect(await look('measure:none')).toMatchObject(wrong('what', 'Choose what was looked at'))
    const inWords = await look('words')
    if (inWords.kind !== 'kept') throw new Error(inWords.kind)
    const place = { workshop: id, evidence: inWords.evidence.id }
    const takeBack = (because: string) => withdrawEvidence(db(), clock, leader, place, { because })
    expect(await takeBack('')).toMatchObject(wrong('because', 'Enter why'))
    expect(await takeBack('Said of another team')).toEqual({ kind: 'withdrawn' })
    expect(await takeBack('Again')).toEqual({ kind: 'not-there' })
    const kept = await here((tx) => inSessions(tx, leader.workspace.authority, id))
    const takenBack = kept.evidence.filter(({ withdrawnBecause }) => withdrawnBecause !== undefined)
    expect(kept.evidence).toHaveLength(3)
    expect(takenBack).toMatchObject([{ id: place.evidence, withdrawnBecause: 'Said of another team' }])
  })

  it('ask questions that a post or a later session answers, once', async () => {
    const { id } = await held()
    const ask = (changed: object = {}) =>
      askQuestion(db(), clock, leader, id, {
        words: 'Does it last?',
        theme: '',
        post: 'director',
        ...changed
      })
    expect(await ask({ words: '' })).toMatchObject(wrong('words', 'Enter what is asked'))
    expect(await ask({ post: 'mayor' })).toMatchObject(wrong('post', 'stands now'))
    const asked = await ask()
    if (asked.kind !== 'asked') throw new Error(asked.kind)
    const settle = (by: Member, changed: object = {}) =>
      settleQuestion(db(), clock, by, asked.question.id, {
        ...{ as: 'answered', text: 'It does', inWorkshop: id },
        ...changed
      })
    expect(await settle(reader)).toEqual({ kind: 'not-there' })
    expect(await settle(other)).toEqual({ kind: 'not-there' })
    expect(await settle(leader, { as: '' })).toMatchObject(wrong('as', 'answered or taken back'))
    expect(await settle(leader, { inWorkshop: 'none' })).toMatchObject(wrong('in', 'held after'))
    expect(await settle(leader)).toMatchObject({
      kind: 'settled',
      question: { settled: { on: '2027-04-20', inWorkshop: id } }
    })
    expect((await settle(leader)).kind).toBe('settled-already')
  })

  it('write what is looked at, and show the second of two what the first wrote', async () => {
    const { id } = await planned()
    const write = (text: string) => writeAgenda(db(), clock, leader, id, { text, seen: '' })
    expect((await write('Front door')).kind).toBe('kept')
    expect(await write('Audits')).toEqual({ kind: 'changed-meanwhile', now: 'Front door' })
  })

  it('stand in My work of whoever keeps the plan: to come, over and without a conclusion', async () => {
    const soon = await planned({ on: '2027-05-01' })
    const unsaid = await held()
    const work = await here((tx) => workshopsAsWork.workOf(tx, leader, isoDate('2027-04-22'), clock.now()))
    const keys = work.map(({ key }) => key)
    expect(keys).toContain(`workshop:${soon.id}`)
    expect(keys).toContain(`workshop-conclusions:${unsaid.id}`)
    expect(
      await here((tx) => workshopsAsWork.workOf(tx, reader, isoDate('2027-04-22'), clock.now()))
    ).toEqual([])
  })

  it('are another authority’s as if they were not there', async () => {
    const { id, revision } = await held()
    const seen = { id, revision }
    const gone = { kind: 'not-there' }
    expect(await changeWorkshop(db(), clock, other, seen, typed())).toEqual(gone)
    expect(await cancelWorkshop(db(), clock, other, seen, { because: 'x' })).toEqual(gone)
    expect(await noteAttendance(db(), clock, other, seen, { present: 'x', apologies: '' })).toEqual(gone)
    expect(await conclude(id, {}, other)).toEqual(gone)
    expect(await writeAgenda(db(), clock, other, id, { text: 'x', seen: '' })).toEqual(gone)
    const evidence = { what: 'words', theme: '', words: 'x' }
    expect(await lookAtEvidence(db(), clock, things, other, id, evidence)).toEqual(gone)
    expect(await askQuestion(db(), clock, other, id, { words: 'x', theme: '', post: '' })).toEqual(gone)
  })
})
