import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { inScope } from '../../platform/database/scope.ts'
import { peoplePaths } from '../paths.ts'
import type { Member } from '../permissions/member.ts'
import { scopeOf } from '../permissions/member.ts'
import type { PeopleTools } from '../tools.ts'
import { endDrafts } from './actions/end-drafts.ts'
import { keepDrafts, madeFor } from './actions/keep-drafts.ts'
import { putBack, throwAway } from './actions/throw-away.ts'
import { tidyDrafts } from './actions/tidy-drafts.ts'
import type { TextKind } from './draft.ts'
import { draftsInForm } from './drafts-in-form.ts'
import { draftRoutes } from './pages/draft-routes.ts'
import { draftField, type SentDraft } from './sent-drafts.ts'
import { draftsOf } from './store.ts'

/** What is saved, by the id of the text; a text that is not here is not there. */
const saved = new Map<string, string>()
const texts: readonly TextKind[] = [
  {
    kind: 'note',
    may: 'link',
    savedText: async (_tx, _member, id) => {
      const words = saved.get(id)
      return words === undefined ? undefined : { words, title: `Note ${id}`, href: `/notes/${id}` }
    }
  }
]

let now = signedInAt
const clock = { now: () => now }
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

onBothEngines('drafts', (database) => {
  let jo: Member
  let sam: Member
  let elsewhere: Member
  let reader: Member
  let id = ''
  let count = 0

  beforeAll(async () => {
    await seedPeople(database().db)
    jo = await memberIn(database().db, 'leeds', 'link-officer')
    sam = await memberIn(database().db, 'leeds', 'leader')
    reader = await memberIn(database().db, 'leeds', 'reader')
    elsewhere = await memberIn(database().db, 'bradford', 'leader')
  })
  beforeEach(() => {
    now = signedInAt
    count += 1
    id = `n${count}`
    saved.set(id, 'As saved.')
  })

  const sent = (words: string, changed: Partial<SentDraft> = {}): SentDraft => ({
    name: 'words',
    text: { kind: 'note', id },
    words,
    base: saved.get(id) ?? '',
    writing: `window-one-${id}`,
    turn: 1,
    continues: undefined,
    ...changed
  })
  const keep = async (member: Member, draft: SentDraft, from: 'typing' | 'sending' = 'typing') => {
    const all = { as: madeFor(member), drafts: [draft] }
    const outcome = await keepDrafts(database().db, clock, member, texts, all, from)
    return outcome.kind === 'looked-at' ? outcome.drafts[0] : undefined
  }
  const own = async (member: Member) =>
    (await inScope(database().db, scopeOf(member), (tx) => draftsOf(tx, member)))
      .filter((draft) => draft.text.id === id)
      .map(({ words, thrownAwayAt }) => (thrownAwayAt === undefined ? words : `thrown away: ${words}`))
  const form = async (member: Member, query: Record<string, string> = {}, typed?: string) => {
    const drafts = await draftsInForm({ db: database().db, clock, texts }, member, {
      href: `/notes/${id}`,
      query,
      texts: [{ name: 'words', label: 'Note', text: { kind: 'note', id }, saved: saved.get(id) ?? '', typed }]
    })
    const field = drafts?.fields[0]
    if (field === undefined) throw new Error('The form has no draft')
    return field
  }
  /** A window that opens the form and types into it, as the page would. */
  const typeInto = async (member: Member, words: string, query?: Record<string, string>) => {
    const field = await form(member, query)
    const hidden = (part: Parameters<typeof draftField>[0]) =>
      field.hidden.find(({ name }) => name === draftField(part, 'words'))?.value ?? ''
    const [writing = '', turn = ''] = hidden('continues').split(' ')
    const draft = sent(words, {
      writing: hidden('writing'),
      base: field.base,
      continues: writing === '' ? undefined : { writing, turn: Number(turn) }
    })
    await keep(member, draft)
    return draft
  }

  it('come back with what was typed and when it began, in another window too', async () => {
    await typeInto(jo, 'As saved. And more.')
    later(3)
    const field = await form(jo)
    expect(field.words).toBe('As saved. And more.')
    expect(field.notice?.words).toBe('You began this on 22 November 2026 at 12:00pm. It is not saved yet.')
    await typeInto(jo, 'As saved. And more. And on.')
    expect(await own(jo)).toEqual(['As saved. And more. And on.'])
    expect((await form(jo)).notice?.words).toContain('began this on 22 November 2026 at 12:00pm')
  })

  it('are not made by opening a form, or by typing what is saved', async () => {
    expect(await keep(jo, sent('As saved.'))).toMatchObject({ kind: 'nothing-to-keep' })
    expect(await own(jo)).toEqual([])
    await keep(jo, sent('Other.'))
    expect(await keep(jo, sent('As saved.', { turn: 2 }))).toMatchObject({ kind: 'nothing-to-keep' })
    expect(await own(jo)).toEqual([])
  })

  it('of two windows of one person are both kept, and each shows the other', async () => {
    await typeInto(jo, 'From the first window.')
    const second = sent('From the second window.', { writing: 'another-window' })
    later(1)
    await keep(jo, second)
    expect(await own(jo)).toEqual(['From the second window.', 'From the first window.'])
    const field = await form(jo)
    expect(field.words).toBe('From the second window.')
    expect(field.others.map(({ who }) => who)).toEqual(['You, in another window,'])
  })

  it('of a window that goes on while another took its words over are both kept', async () => {
    const first = await typeInto(jo, 'One.')
    const second = await form(jo)
    later(1)
    await keep(jo, { ...first, words: 'One. Late.', turn: 2 })
    const continues = second.hidden.find(({ name }) => name.includes('continues'))?.value.split(' ')
    await keep(
      jo,
      sent('One. Two.', {
        writing: 'second-window',
        continues: { writing: continues?.[0] ?? '', turn: Number(continues?.[1]) }
      })
    )
    expect((await own(jo)).toSorted()).toEqual(['One. Late.', 'One. Two.'])
  })

  it('are not undone by what overtook on the way', async () => {
    await keep(jo, sent('Typed last.', { turn: 2 }))
    await keep(jo, sent('Typed fir', { turn: 1 }))
    expect(await own(jo)).toEqual(['Typed last.'])
  })

  it('end when the text is saved, and do not come back with what arrives late', async () => {
    const kept = await keep(jo, sent('Saved now.'), 'sending')
    saved.set(id, 'Saved now.')
    if (kept) await endDrafts(database().db, clock, jo, [kept])
    expect(await own(jo)).toEqual([])
    expect(await keep(jo, sent('Saved no', { base: 'As saved.', turn: 3 }))).toMatchObject({
      kind: 'saved-already'
    })
    expect((await form(jo)).notice).toBeUndefined()
  })

  it('are kept for another window where a page out of the browser’s memory sends its form again', async () => {
    const kept = await keep(jo, sent('Saved now.'), 'sending')
    saved.set(id, 'Saved now.')
    if (kept) await endDrafts(database().db, clock, jo, [kept])
    expect(await keep(jo, sent('Saved now.', { base: 'As saved.' }), 'sending')).toMatchObject({
      kind: 'saved-already'
    })
    const again = await keep(jo, sent('Saved, and changed.', { base: 'As saved.' }), 'sending')
    expect(again).toMatchObject({ kind: 'kept', changedMeanwhile: true })
    expect(await own(jo)).toEqual(['Saved, and changed.'])
  })

  it('that say what is saved are offered to nobody: the program was killed between the two', async () => {
    await keep(jo, sent('Saved now.'), 'sending')
    saved.set(id, 'Saved now.')
    const field = await form(jo)
    expect(field).toMatchObject({ words: 'Saved now.', notice: undefined, clash: undefined, others: [] })
    expect(await own(jo)).toEqual([])
  })

  it('show both where the text was saved meanwhile, until the person chooses', async () => {
    saved.set(id, 'One two three four five six of all.')
    await typeInto(jo, 'One 2 three four five six of all.')
    saved.set(id, 'One two three four 5 six of all.')
    const field = await form(jo)
    expect(field.words).toBe('One 2 three four five six of all.')
    expect(field.base).toBe('One two three four five six of all.')
    expect(field.clash?.differences.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(
      ['two', '5']
    )
    // Typing on is no choice: the next time shows both again.
    await typeInto(jo, 'Zero, one 2 three four five six of all.')
    expect((await form(jo)).clash).toBeDefined()

    const joined = await form(
      jo,
      Object.fromEntries(new URLSearchParams(field.clash?.joinedHref?.split('?')[1]))
    )
    expect(joined).toMatchObject({ clash: undefined, base: 'One two three four 5 six of all.' })
    const mine = await form(jo, { take: 'mine' })
    expect(mine).toMatchObject({
      words: 'Zero, one 2 three four five six of all.',
      base: 'One two three four 5 six of all.'
    })
    await typeInto(jo, 'Zero, one 2 three four 5 six. More.', { take: 'joined' })
    expect((await form(jo)).clash).toBeUndefined()
  })

  it('offer no joined text where both changed the same words', async () => {
    await typeInto(jo, 'As I saved.')
    saved.set(id, 'As they saved.')
    const { clash } = await form(jo)
    expect(clash).toBeDefined()
    expect(clash?.joinedHref).toBeUndefined()
  })

  it('of others who may write the text show their name, and their words can be taken over', async () => {
    const theirs = await typeInto(sam, 'Sam wrote this.')
    const field = await form(jo)
    expect(field.words).toBe('As saved.')
    expect(field.others).toMatchObject([{ who: 'Leeds leader', when: '22 November 2026 at 12:00pm' }])
    const taken = await form(jo, { of: theirs.writing })
    expect(taken.words).toBe('Sam wrote this.')
    expect(taken.notice?.words).toContain('a draft that Leeds leader began')
    await typeInto(jo, 'Sam wrote this. Jo too.', { of: theirs.writing })
    expect(await own(sam)).toEqual(['Sam wrote this.'])
    expect(await own(jo)).toEqual(['Sam wrote this. Jo too.'])
  })

  it('are refused to whoever may not write the text, and unknown to another authority', async () => {
    expect(await keep(reader, sent('Reader’s words.'))).toMatchObject({ kind: 'no-such-text' })
    await typeInto(sam, 'Private to Leeds.')
    expect((await form(elsewhere)).others).toEqual([])
    expect(await keep(jo, sent('Words.', { text: { kind: 'nothing', id } }))).toMatchObject({
      kind: 'no-such-text'
    })
    const forged = { as: madeFor(sam), drafts: [sent('For somebody else.')] }
    expect(await keepDrafts(database().db, clock, jo, texts, forged, 'typing')).toEqual({
      kind: 'somebody-else'
    })
    expect(await own(jo)).toEqual([])
  })

  it('tell who else writes to whoever may write the text, and to nobody else', async () => {
    await keep(sam, sent('Sam’s words.', { writing: `window-sam-${id}` }))
    const routes = draftRoutes({ db: database().db, clock, texts } as Partial<PeopleTools> as PeopleTools)
    const told = async (member: Member) => {
      const { text, words, base, writing } = sent('As saved.')
      const form = {
        words,
        'draft.as': madeFor(member),
        [draftField('text', 'words')]: `${text.kind}:${text.id}`,
        [draftField('base', 'words')]: base,
        [draftField('writing', 'words')]: writing,
        [draftField('turn', 'words')]: '1'
      }
      return ask(routes, peoplePaths.keepDrafts(), { method: 'POST', form }, member)
    }
    expect(await told(jo)).toMatchObject({
      body: { others: 'Leeds leader writes here too, last at 12:00pm.' }
    })
    expect(await told(reader)).toMatchObject({ body: { others: '' } })
    expect(await told(elsewhere)).toMatchObject({ body: { others: '' } })
  })

  it('that are too long are refused with their length, and what was kept stays', async () => {
    await keep(jo, sent('Short.'))
    expect(await keep(jo, sent('x'.repeat(100_001), { turn: 2 }))).toMatchObject({
      kind: 'too-long',
      length: 100_001
    })
    expect(await own(jo)).toEqual(['Short.'])
  })

  it('can be thrown away and put back, both in the trail', async () => {
    const { writing } = await typeInto(jo, 'Not good.')
    expect(await throwAway(database().db, clock, sam, writing)).toEqual({ kind: 'not-there' })
    expect(await throwAway(database().db, clock, jo, writing)).toMatchObject({ kind: 'done' })
    expect(await throwAway(database().db, clock, jo, writing)).toEqual({ kind: 'not-there' })
    expect((await form(jo)).words).toBe('As saved.')
    expect(await own(jo)).toEqual(['thrown away: Not good.'])
    expect(await putBack(database().db, clock, jo, writing)).toMatchObject({ kind: 'done' })
    expect((await form(jo)).words).toBe('Not good.')
    const entries = await inScope(database().db, scopeOf(jo), (tx) =>
      tx
        .selectFrom('trail.entry')
        .select('action')
        .where('subject_id', '=', `note:${id}`)
        .orderBy('seq')
        .execute()
    )
    expect(entries.map(({ action }) => action)).toEqual(['throw away draft', 'put back draft'])
  })

  it('are neither changed nor removed by a colleague, whatever the code does', async () => {
    await typeInto(jo, 'Jo’s.')
    await inScope(database().db, scopeOf(sam), async (tx) => {
      const changed = await tx
        .updateTable('people.draft')
        .set({ words: '' })
        .where('account', '=', jo.account)
        .executeTakeFirst()
      const removed = await tx.deleteFrom('people.draft').where('account', '=', jo.account).executeTakeFirst()
      expect([changed.numUpdatedRows, removed.numDeletedRows]).toEqual([0n, 0n])
    })
    expect(await own(jo)).toEqual(['Jo’s.'])
  })

  describe('that lie untouched', () => {
    const days = (count: number) => later(count * 24 * 60)

    it('are told about after 90 days and removed 30 days later; a touch keeps them', async () => {
      const { writing } = await typeInto(jo, 'Long ago.')
      const second = await typeInto(sam, 'Long ago too.')
      days(91)
      expect((await tidyDrafts(database().db, clock)).told).toBeGreaterThanOrEqual(2)
      const news = await inScope(database().db, { kind: 'installation' }, (tx) =>
        tx.selectFrom('people.notification').select('words').where('account', '=', jo.account).execute()
      )
      expect(news.map(({ words }) => words)).toContain(
        `Your draft of “Note ${id}” was last changed on 22 November 2026. It is removed on 23 March 2027 unless you go on with it.`
      )
      days(10)
      await keep(sam, { ...second, words: 'Touched.', turn: 2 })
      days(21)
      await tidyDrafts(database().db, clock)
      expect(await own(jo)).toEqual([])
      expect(await own(sam)).toEqual(['Touched.'])
      expect(writing).not.toBe('')
    })

    it('can be put back for seven days after they were thrown away, and no longer', async () => {
      const { writing } = await typeInto(jo, 'Thrown.')
      await throwAway(database().db, clock, jo, writing)
      days(6)
      await tidyDrafts(database().db, clock)
      expect(await own(jo)).toEqual(['thrown away: Thrown.'])
      days(2)
      await tidyDrafts(database().db, clock)
      expect(await putBack(database().db, clock, jo, writing)).toEqual({ kind: 'not-there' })
    })
  })
})
