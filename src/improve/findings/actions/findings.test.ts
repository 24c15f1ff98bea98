import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { fillPages, shelve } from '../../../../test/shelved-documents.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { documentPassages } from '../../../prepare/bookcase/text/document-passages.ts'
import { recordPassages } from '../../../record/thread/record-passages.ts'
import type { Finding } from '../finding.ts'
import { saidOfTwo } from '../same-store.ts'
import { stepsOf } from '../state-store.ts'
import { findingsById } from '../store.ts'
import { themesOf, withThemes } from '../theme-store.ts'
import type { TypedFinding } from '../typed-finding.ts'
import { acceptFindings } from './accept-findings.ts'
import { addFinding, type TypedNewFinding } from './add-finding.ts'
import { changeFinding } from './change-finding.ts'
import { addTheme, changeTheme } from './change-themes.ts'
import { sayWhetherSame } from './say-same.ts'
import { sayState } from './say-state.ts'
import { takeWordsUp } from './take-words-up.ts'
import { putFindingBack, withdrawFinding } from './withdraw-finding.ts'

const clock = { now: () => signedInAt }
const sources = [recordPassages, documentPassages]
const sentence = 'Supervision is regular and it is written down in the record of the child.'

const audit: TypedNewFinding = {
  ...{ kind: 'concern', words: 'Contingency plans are thin', area: 'help-and-protection' },
  ...{ cameFrom: 'practice-audit', source: 'Audit of March 2026', foundOn: '2026-03-04', themes: [] },
  ...{ thing: '', page: '', quote: '' }
}
const paragraph = 'improvement:leeds/2022-02-21/1'
const itsWords = 'What children’s written plans say will be done if things do not get better'

onBothEngines('keeping findings', (database) => {
  let member: Member
  let elsewhere: Member
  beforeAll(async () => {
    await startWithLeeds(database())
    await seedPeople(database().db)
    member = await memberIn(database().db, 'leeds', 'leader')
    elsewhere = await memberIn(database().db, 'bradford', 'administrator')
    const { authority } = member.workspace
    await shelve(database().db, { id: 'audit', authority, title: 'Audit of March' })
    await inScope(database().db, scopeOf(member), (tx) =>
      fillPages(tx, authority, 'audit', 1, ['Contents', sentence])
    )
  })
  beforeEach(async () => {
    await sql`truncate improve.finding, improve.theme cascade`.execute(database().owner)
  })

  const inLeeds = <R>(work: (tx: Transaction) => Promise<R>) => inScope(database().db, scopeOf(member), work)
  const add = (changed: Partial<TypedNewFinding> = {}, who = member) =>
    addFinding(database().db, clock, who, sources, { ...audit, ...changed })
  /** Lets the record hold a paragraph of the 2022 report in its section, as an import does. */
  const readSectionOf = (paragraph: number) =>
    sql`with activity as (select id from record.activity where authority = 'leeds' and address = '2022-02-21'),
      report as (insert into record.report (sha256, activity, version, file_name, bytes, pages, reader, received_at,
          read_at, reading, differences)
        select repeat('a', 64), id, 1, 'leeds.pdf', 1, 9, 'test', now(), now(), '{}', '[]' from activity
        returning sha256, activity),
      section as (insert into record.section (activity, position, heading, area, report, page)
        select activity, 0, 'Help and protection', 'help-and-protection', sha256, 2 from report)
      insert into record.passage (activity, kind, number, section, text, standing, report, page)
      select activity, 'paragraph', ${paragraph}, 0, 'How decisions are made.', 'read', sha256, 2 from report`.execute(
      database().owner
    )
  const added = async (changed: Partial<TypedNewFinding> = {}): Promise<Finding> => {
    const outcome = await add(changed)
    if (outcome.kind !== 'added') throw new Error(JSON.stringify(outcome))
    return held(outcome.finding)
  }
  const held = async (id: string) => {
    const { authority: leeds } = member.workspace
    const [finding] = await inLeeds(async (tx) => withThemes(tx, leeds, await findingsById(tx, leeds, [id])))
    if (finding === undefined) throw new Error('The finding is gone')
    return finding
  }
  const change = (finding: Finding, typed: Partial<TypedFinding>, who = member) =>
    changeFinding(database().db, clock, who, finding, {
      ...{ kind: finding.kind, words: finding.words, area: finding.area ?? '', cameFrom: finding.cameFrom },
      ...{ source: finding.source, foundOn: finding.foundOn, themes: [], ...typed }
    })

  describe('by hand', () => {
    it('keeps one of any origin, open since the day on which it was found', async () => {
      const finding = await added()
      expect(finding).toMatchObject({ kind: 'concern', state: 'open', citation: undefined, revision: 1 })
      const steps = await inLeeds((tx) => stepsOf(tx, member.workspace.authority, [finding.id]))
      expect(steps).toMatchObject([{ state: 'open', since: '2026-03-04', saidBy: 'Leeds leader' }])
    })

    it.each([
      [{ kind: 'rumour' }, 'kind'],
      [{ words: '  ' }, 'words'],
      [{ words: 'x'.repeat(2001) }, 'words'],
      [{ area: 'weather' }, 'area'],
      [{ cameFrom: '' }, 'origin'],
      [{ source: '' }, 'source'],
      [{ foundOn: '2026-02-30' }, 'found'],
      [{ foundOn: '2026-11-23' }, 'found'],
      [{ themes: ['none'] }, 'themes']
    ])('says what is wrong with %o', async (changed, field) => {
      expect(await add(changed)).toMatchObject({ kind: 'unfit', problems: [{ field }] })
    })
  })

  describe('of a marked place', () => {
    it('keeps the words that stand in the record, and where', async () => {
      const finding = await added({ thing: paragraph, quote: itsWords })
      expect(finding).toMatchObject({
        inspection: '2022-02-21',
        citation: { thing: { kind: 'improvement', id: 'leeds/2022-02-21/1' }, paragraph: 11, quote: itsWords }
      })
    })

    it('says where words that do not stand there were looked for, and keeps nothing', async () => {
      const other = 'Plans are always excellent and everybody knows them by heart'
      expect(await add({ thing: paragraph, quote: other })).toMatchObject({
        problems: [{ field: 'quote', message: expect.stringContaining('do not stand there') as string }]
      })
      expect(await add({ thing: 'document:audit', page: '1', quote: sentence })).toMatchObject({
        problems: [{ field: 'page', message: expect.stringContaining('They stand on page 2') as string }]
      })
      expect(await add({ thing: 'document:audit', page: '9', quote: '' })).toMatchObject({
        problems: [{ field: 'page' }]
      })
    })

    it('makes no second finding of an area for improvement', async () => {
      await added({ thing: paragraph, quote: itsWords })
      expect(await add({ thing: paragraph, quote: itsWords })).toMatchObject({
        kind: 'unfit',
        problems: [{ field: 'thing' }]
      })
    })

    it('pins the version of a document, and is told where the words went in the next', async () => {
      const { citation } = await added({ thing: 'document:audit', page: '2', quote: sentence })
      expect(citation).toMatchObject({ version: '1', page: 2, quote: sentence })
      if (citation === undefined) return
      const leeds = member.workspace.authority
      const now = () => inLeeds((tx) => documentPassages.findAgain(tx, member, citation))
      expect(await now()).toMatchObject({ kind: 'stands' })
      await shelve(database().db, { id: 'audit', authority: leeds, version: 2 })
      expect(await now()).toMatchObject({ kind: 'not-checked' })
      await inLeeds((tx) => fillPages(tx, leeds, 'audit', 2, ['Contents', 'Summary', sentence]))
      expect(await now()).toMatchObject({ kind: 'moved', to: 'page 3 of version 2' })
      await shelve(database().db, { id: 'audit', authority: leeds, version: 3 })
      await inLeeds((tx) => fillPages(tx, leeds, 'audit', 3, ['Nothing of it']))
      expect(await now()).toMatchObject({ kind: 'broken', in: 'version 3' })
    })

    it('is not there for whoever may not see it', async () => {
      expect(await add({ thing: 'document:audit', page: '1' }, elsewhere)).toMatchObject({
        problems: [{ field: 'thing' }]
      })
    })
  })

  it('takes up what the record says now, where it was put right', async () => {
    const accepted = await acceptFindings(database().db, clock, member, [], [paragraph])
    const [one] = accepted.kind === 'accepted' ? accepted.findings : []
    if (one === undefined) throw new Error('Nothing was accepted')
    const now = () =>
      inLeeds((tx) =>
        recordPassages.findAgain(tx, member, {
          ...{
            thing: { kind: 'improvement', id: 'leeds/2022-02-21/1' },
            page: undefined,
            version: undefined
          },
          quote: one.words
        })
      )
    expect(await now()).toMatchObject({ kind: 'stands' })
    await sql`update record.passage set text = 'The quality of plans for children whose lives do not get better'
      where kind = 'improvement' and text like 'What children%'`.execute(database().owner)
    expect(await now()).toMatchObject({
      kind: 'changed',
      says: expect.stringContaining('whose lives') as string
    })
    const outcome = await takeWordsUp(database().db, clock, member, sources, one)
    expect(outcome).toMatchObject({ kind: 'changed', finding: { revision: 2 } })
    expect((await held(one.id)).words).toContain('whose lives do not get better')
  })

  it('takes up the area that the record tells by now, where nobody said one', async () => {
    const key = 'improvement:leeds/2022-02-21/2'
    const accepted = await acceptFindings(database().db, clock, member, [], [key])
    const [one] = accepted.kind === 'accepted' ? accepted.findings : []
    if (one === undefined) throw new Error('Nothing was accepted')
    expect(one.area).toBeUndefined()
    await readSectionOf(5)
    await sql`update record.passage set text = text || ' by now' where kind = 'improvement' and rests_on_paragraph = 5`.execute(
      database().owner
    )
    await takeWordsUp(database().db, clock, member, sources, one)
    expect(await held(one.id)).toMatchObject({ area: 'help-and-protection', revision: 2 })
    await change(await held(one.id), { area: 'impact-of-leaders' })
    await takeWordsUp(database().db, clock, member, sources, await held(one.id))
    expect((await held(one.id)).area).toBe('impact-of-leaders')
  })

  describe('a change', () => {
    it('is kept, and shown to the second of two who change one finding', async () => {
      const finding = await added()
      expect(await change(finding, { words: 'Contingency plans say too little' })).toMatchObject({
        kind: 'changed',
        finding: { revision: 2 }
      })
      expect(await change(finding, { words: 'Something else' })).toMatchObject({
        kind: 'changed-meanwhile',
        ...{ now: { words: 'Contingency plans say too little' }, by: ['Leeds leader'] }
      })
      expect((await held(finding.id)).words).toBe('Contingency plans say too little')
    })

    it('names everybody who was quicker, and nobody who only said that it is the same as another', async () => {
      const finding = await added()
      const other = await memberIn(database().db, 'leeds', 'link-officer')
      const third = await memberIn(database().db, 'leeds', 'governance-officer')
      await change(finding, { words: 'By the first' })
      await change(await held(finding.id), { words: 'By the second' }, other)
      const old = { other: 'improvement:leeds/2018-10-29/1', verdict: 'same', because: '' }
      await sayWhetherSame(database().db, clock, third, [], finding.id, old)
      expect(await change(finding, { words: 'By the last' })).toMatchObject({
        by: ['Leeds link-officer', 'Leeds leader']
      })
    })

    it('of another authority’s finding is the same as of none', async () => {
      const finding = await added()
      expect(await change(finding, {}, elsewhere)).toEqual({ kind: 'not-there' })
      expect(
        await sayState(database().db, clock, elsewhere, finding, { state: 'open', since: '', because: '' })
      ).toEqual({ kind: 'not-there' })
    })
  })

  describe('how it stands', () => {
    const say = (finding: Finding, state: string, since: string, because = 'It shows') =>
      sayState(database().db, clock, member, finding, { state, since, because })

    it('is what the latest day says, also where a step of before is told later', async () => {
      const finding = await added()
      await say(finding, 'resolved', '2026-09-01')
      await say(await held(finding.id), 'improving', '2026-06-01')
      expect((await held(finding.id)).state).toBe('resolved')
      const steps = await inLeeds((tx) => stepsOf(tx, member.workspace.authority, [finding.id]))
      expect(steps.map(({ state }) => state)).toEqual(['open', 'improving', 'resolved'])
    })

    it.each([
      ['gone', '2026-09-01', 'It shows', 'state'],
      ['resolved', '2026-03-03', 'It shows', 'since'],
      ['resolved', '2026-11-23', 'It shows', 'since'],
      ['resolved', '2026-09-01', ' ', 'because']
    ])('is not %s since %s because “%s”', async (state, since, because, field) => {
      expect(await say(await added(), state, since, because)).toMatchObject({
        kind: 'unfit',
        problems: [{ field }]
      })
    })
  })

  it('is withdrawn with a reason, and put back unless another was made of the same words', async () => {
    const finding = await added({ thing: 'improvement:leeds/2022-02-21/2' })
    const withdraw = (one: Finding, reason: string) =>
      withdrawFinding(database().db, clock, member, one, { reason })
    expect(await withdraw(finding, '')).toMatchObject({ kind: 'unfit' })
    await withdraw(finding, 'Said twice')
    expect(await held(finding.id)).toMatchObject({ withdrawnBecause: 'Said twice', revision: 2 })
    expect(await withdraw(await held(finding.id), 'Again')).toEqual({ kind: 'not-there' })
    await putFindingBack(database().db, clock, member, await held(finding.id))
    expect(await held(finding.id)).toMatchObject({ withdrawnBecause: undefined, revision: 3 })
    await withdraw(await held(finding.id), 'After all')
    await added({ thing: 'improvement:leeds/2022-02-21/2' })
    expect(await putFindingBack(database().db, clock, member, await held(finding.id))).toMatchObject({
      kind: 'unfit'
    })
  })

  it('is grouped by themes, which are called otherwise, joined and offered no more', async () => {
    const { db } = database()
    const themes = () => inLeeds((tx) => themesOf(tx, member.workspace.authority))
    for (const name of ['Supervision', 'Oversight']) await addTheme(db, clock, member, name)
    expect(await addTheme(db, clock, member, ' supervision ')).toMatchObject({ kind: 'unfit' })
    const [oversight, supervision] = await themes()
    if (oversight === undefined || supervision === undefined) throw new Error('A theme is gone')
    const finding = await added({ themes: [supervision.id] })
    const deed = (id: string, typed: Partial<Parameters<typeof changeTheme>[4]>, who = member) =>
      changeTheme(db, clock, who, id, { ...{ deed: '', name: '', into: '' }, ...typed })
    expect(await deed(supervision.id, { deed: 'rename', name: 'oversight' })).toMatchObject({ kind: 'unfit' })
    expect(await deed(supervision.id, { deed: 'retire' }, elsewhere)).toEqual({ kind: 'not-there' })
    await deed(supervision.id, { deed: 'merge', into: oversight.id })
    expect((await held(finding.id)).themes).toEqual([{ id: oversight.id, name: 'Oversight' }])
    expect(await themes()).toMatchObject([{ name: 'Oversight' }, { name: 'Supervision', retired: true }])
    expect(await change(await held(finding.id), { themes: [supervision.id] })).toMatchObject({
      kind: 'unfit'
    })
  })

  it('is said to be the same as one of another year, which becomes a finding by it', async () => {
    const { db } = database()
    const finding = await added({ kind: 'strength', words: 'Identity and culture are well considered' })
    const said = () => inLeeds((tx) => saidOfTwo(tx, member.workspace.authority))
    const say = (other: string, verdict: string, who = member) =>
      sayWhetherSame(db, clock, who, [], finding.id, { other, verdict, because: 'Met by 2022' })
    expect(await say('improvement:leeds/2018-10-29/1', 'same')).toEqual({ kind: 'said' })
    const [one] = await said()
    expect(one).toMatchObject({ later: finding.id, isSame: true, because: 'Met by 2022' })
    expect(await held(one?.earlier ?? '')).toMatchObject({ foundOn: '2018-11-02', inspection: '2018-10-29' })
    await say(`finding:${one?.earlier}`, 'different')
    expect(await said()).toMatchObject([{ isSame: false }])
    expect(await say(`finding:${finding.id}`, 'same')).toMatchObject({ kind: 'unfit' })
    expect(await say('finding:nowhere', 'same')).toMatchObject({ kind: 'unfit' })
    expect(await say(`finding:${one?.earlier}`, 'same', elsewhere)).toEqual({ kind: 'not-there' })
  })
})
