import { beforeAll, describe, expect, it } from 'vitest'
import { ask, readingTools, wordsOf } from '../../test/ask.ts'
import { onBothEngines } from '../../test/databases.ts'
import { paper, testPapers } from '../../test/papers.ts'
import { memberIn, seedPeople, signedInAt, type TestWorkspace } from '../../test/people.ts'
import { seedRecord } from '../../test/seeded-record.ts'
import type { Member } from '../people/permissions/member.ts'
import { scopeOf } from '../people/permissions/member.ts'
import type { Role } from '../people/permissions/roles.ts'
import { inScope } from '../platform/database/scope.ts'
import type { WebRequest } from '../platform/web/request.ts'
import { recordThings } from '../record/thread/record-things.ts'
import { drawLink, type LinkInput } from './actions/draw-link.ts'
import { withdrawLink } from './actions/withdraw-link.ts'
import { notThere } from './link.ts'
import type { Way } from './relations.ts'
import { threadRoutes } from './routes.ts'
import type { ThingRef, ThingSource } from './thing.ts'
import { thingKey } from './thing-key.ts'
import { openThings } from './things.ts'
import { traceThing } from './trace/trace.ts'

const posts: ThingSource = {
  ...testPapers,
  kinds: ['post'],
  describe: async (_tx, _caller, refs) =>
    refs.map((ref) => ({
      ...{ ...ref, title: 'Director of Children and Families', kindInWords: 'Post' },
      ...{ state: 'Held', href: `/posts/${ref.id}` }
    })),
  find: async () => []
}
const things = openThings([recordThings, testPapers, posts])
const clock = { now: () => signedInAt }
const improvement: ThingRef = { kind: 'improvement', id: 'leeds/2022-02-21/1' }
const plan = paper('leeds-plan')
const answers: LinkInput = { from: plan, relation: 'answers', to: improvement, remark: 'The plan quotes it' }

onBothEngines('links that people draw', (database) => {
  beforeAll(async () => {
    await seedRecord(database().db)
    await seedPeople(database().db, signedInAt)
  })

  const as = (role: Role, authority: TestWorkspace = 'leeds') => memberIn(database().db, authority, role)
  const draw = async (input: LinkInput, member?: Member) =>
    drawLink(database().db, clock, member ?? (await as('link-officer')), things, input)
  const withdraw = async (link: string, because: string, member?: Member) =>
    withdrawLink(database().db, clock, member ?? (await as('link-officer')), things, { link, because })
  const drawn = async (input: LinkInput) => {
    const outcome = await draw(input)
    if (outcome.kind === 'unfit') throw new Error(outcome.problems[0]?.message)
    return outcome.id
  }
  const traced = async (start: ThingRef, way: Way, member?: Member, depth = 3) => {
    const caller = member ?? (await as('reader'))
    const trace = await inScope(database().db, scopeOf(caller), (tx) =>
      traceThing(tx, caller, things, start, { depth })
    )
    return trace?.[way].reached.map(({ thing }) => thingKey(thing))
  }
  const asked = async (address: string, member?: Member, changed: Partial<WebRequest> = {}) => {
    const routes = threadRoutes({ ...readingTools(database().db), clock, things })
    return ask(routes, address, changed, member ?? (await as('link-officer')))
  }
  const trailOf = async (member: Member) =>
    inScope(database().db, scopeOf(member), (tx) =>
      tx
        .selectFrom('trail.entry')
        .select(['action', 'before', 'after', 'reason', 'actor'])
        .where('chain', '=', member.workspace.authority)
        .where('subject_kind', '=', 'link')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
    )

  it('are drawn once, withdrawn with a reason, and drawn again, each in the trail', async () => {
    const officer = await as('link-officer')
    const id = await drawn(answers)
    expect(await trailOf(officer)).toMatchObject({
      action: 'draw link',
      actor: 'Leeds link-officer',
      before: {},
      after: {
        from: 'paper:leeds-plan',
        relation: 'answers',
        to: thingKey(improvement),
        remark: 'The plan quotes it'
      }
    })
    expect(await draw(answers)).toMatchObject({
      kind: 'unfit',
      problems: [{ field: 'other', message: 'These two are linked like that already' }]
    })
    expect(await traced(improvement, 'forward')).toEqual(['paper:leeds-plan'])
    expect(await withdraw(id, '  ')).toMatchObject({ kind: 'unfit', problems: [{ field: 'because' }] })
    expect(await withdraw(id, 'It answers another')).toEqual({ kind: 'withdrawn' })
    expect(await trailOf(officer)).toMatchObject({
      action: 'withdraw link',
      after: {},
      reason: 'It answers another'
    })
    expect(await withdraw(id, 'Again')).toEqual({ kind: 'withdrawn-already' })
    expect(await traced(improvement, 'forward')).toEqual([])
    await withdraw(await drawn(answers), 'Tidied up')
  })

  it.each([
    ['to itself', { ...answers, to: plan }, 'A thing cannot be linked to itself: choose another'],
    ['to what is not there', { ...answers, to: paper('leeds-nothing') }, notThere],
    ['to what is another authority’s', { ...answers, to: paper('bradford-plan') }, notThere],
    [
      'to what was withdrawn',
      { ...answers, to: paper('leeds-draft') },
      'The draft of leeds is not there any more: choose another'
    ],
    [
      'that the record holds itself',
      {
        from: { kind: 'inspection', id: 'leeds/2022-02-21' },
        relation: 'leads-to',
        to: improvement,
        remark: ''
      },
      'The record itself links these two like that already: there is nothing to draw'
    ]
  ] satisfies [string, LinkInput, string][])('are refused %s', async (_which, input, message) => {
    expect(await draw(input)).toMatchObject({ kind: 'unfit', problems: [{ message }] })
  })

  it('are refused where the relation cannot join the two', async () => {
    const message =
      'In the thread, no area for improvement decides a paper. Choose one of the ways that are offered'
    const outcome = await draw({ ...answers, relation: 'decides', from: improvement, to: plan })
    expect(outcome).toMatchObject({ kind: 'unfit', problems: [{ field: 'relation', message }] })
  })

  it('are the authority’s alone, in every way', async () => {
    const id = await drawn(answers)
    const other = await as('link-officer', 'bradford')
    expect(await traced(improvement, 'forward', other)).toEqual([])
    expect(await traced(plan, 'back', other)).toBeUndefined()
    expect(await withdraw(id, 'Not mine', other)).toEqual({ kind: 'not-found' })
    expect(await asked(`/trace/withdraw?link=${id}`, other)).toMatchObject({ kind: 'not-found' })
    const never = await asked('/trace?thing=paper:leeds-never', other)
    expect(await asked('/trace?thing=paper:leeds-plan', other)).toEqual(never)
    expect(JSON.stringify(await asked(`/trace?thing=${thingKey(improvement)}`, other))).not.toContain(
      'plan of leeds'
    )
    expect(JSON.stringify(await asked(`/api/v1/trace?thing=${thingKey(improvement)}`, other))).not.toContain(
      'leeds-plan'
    )
    expect(JSON.stringify(await asked('/trace?q=plan', other))).not.toContain('plan of leeds')
    await withdraw(id, 'Tidied up')
  })

  it('show an inspector nothing beyond what they were let in for, nor that there is more', async () => {
    const ids = [
      await drawn(answers),
      await drawn({ ...answers, from: paper('leeds-letter') }),
      await drawn({ from: paper('leeds-letter'), relation: 'cites', to: plan, remark: '' })
    ]
    const inspector = { ...(await as('inspector')), scope: ['shelf:leeds'] }
    expect(await traced(improvement, 'forward', inspector)).toEqual(['paper:leeds-plan'])
    expect(await traced(plan, 'forward', inspector)).toEqual([])
    expect(await traced(paper('leeds-letter'), 'back', inspector)).toBeUndefined()
    expect(JSON.stringify(await asked(`/trace?thing=${thingKey(plan)}`, inspector))).not.toContain('letter')
    const elsewhere = { ...inspector, scope: ['shelf:other'] }
    expect(await traced(improvement, 'forward', elsewhere)).toEqual([])
    for (const id of ids) await withdraw(id, 'Tidied up')
  })

  it('show as broken where their end is gone', async () => {
    await inScope(database().db, scopeOf(await as('link-officer')), (tx) =>
      tx
        .insertInto('thread.link')
        .values({
          ...{
            authority: 'leeds',
            id: 'to-what-is-gone',
            relation: 'cites',
            made_by: 'Jo',
            made_at: signedInAt
          },
          ...{
            from_kind: 'paper',
            from_id: 'leeds-plan',
            to_kind: 'paragraph',
            to_id: 'leeds/2022-02-21/64',
            to_words: 'ab'.repeat(32)
          }
        })
        .execute()
    )
    const words = wordsOf(await asked('/trace?thing=paper:leeds-plan&as=list'))
    expect(words).toContain('Paragraph 64, Leeds, 21 February 2022 · Broken: not in the record now')
    expect(words).not.toContain('The words have changed')
    // It has a thread of its own as long as something is linked to it; without one nobody can tell that it ever was.
    expect(wordsOf(await asked('/trace?thing=paragraph:leeds/2022-02-21/64'))).toContain('The plan of leeds')
    expect(await asked('/trace?thing=paragraph:leeds/2022-02-21/65')).toMatchObject({ kind: 'not-found' })
    await withdraw('to-what-is-gone', 'The report says it no more')
    expect(wordsOf(await asked('/trace?thing=paper:leeds-plan'))).toContain(
      'The plan of leeds cites Paragraph 64, Leeds, 21 February 2022. Withdrawn by Leeds link-officer on 22 November 2026: The report says it no more'
    )
  })

  it('say when what they lead to says something else since', async () => {
    const id = await drawn(answers)
    const words = async () => wordsOf(await asked('/trace?thing=paper:leeds-plan&as=list'))
    expect(await words()).not.toContain('The words have changed')
    const passage = (text: string) =>
      database()
        .db.updateTable('record.passage')
        .set({ text })
        .where('kind', '=', 'improvement')
        .where('activity', '=', (select) =>
          select
            .selectFrom('record.activity')
            .select('id')
            .where('authority', '=', 'leeds')
            .where('address', '=', '2022-02-21')
        )
        .execute()
    await passage('Something else altogether.')
    expect(await words()).toContain('The words have changed since this link was drawn.')
    await withdraw(id, 'Tidied up')
  })

  describe('on the pages', () => {
    it('are found by words or by a pasted address, drawn, and shown', async () => {
      const form = wordsOf(await asked('/trace/link?thing=paper:leeds-minutes&q=plan'))
      expect(form).toContain('The plan of leeds')
      const pasted = encodeURIComponent(
        'https://throughline.leeds.example/authorities/leeds/inspections/2022-02-21#improvement-1'
      )
      expect(wordsOf(await asked(`/trace/link?thing=paper:leeds-minutes&q=${pasted}`))).toContain(
        'Area for improvement 1, Leeds, 21 February 2022'
      )
      const sent = {
        thing: 'paper:leeds-minutes',
        q: 'plan',
        other: 'paper:leeds-plan',
        relation: 'reports.from'
      }
      const done = await asked('/trace/link', undefined, { method: 'POST', form: { ...sent, remark: '' } })
      expect(done).toEqual({ kind: 'redirect', to: '/trace?thing=paper%3Aleeds-minutes&done=linked' })
      const page = wordsOf(await asked('/trace?thing=paper:leeds-minutes&done=linked&as=list'))
      expect(page).toContain('The link was drawn.')
      expect(page).toContain(
        'The minutes of leeds reports on this. Drawn by Leeds link-officer on 22 November 2026'
      )
    })

    it('ask first which thing is meant, and then offer the ways that both ends allow, and no other', async () => {
      const letters = '/trace/link?thing=paper:leeds-minutes&q=leeds'
      const asks = wordsOf(await asked(letters))
      expect(asks).toContain('Which of these?')
      expect(asks).not.toContain('How do these two hang together?')
      expect(wordsOf(await asked(`${letters}&other=`))).toContain('Choose what to link to')
      const both = wordsOf(await asked('/trace/link?thing=improvement:leeds/2022-02-21/1&other=post:dcf'))
      expect(both).toContain('Director of Children and Families')
      expect(both.match(/It [a-z ]+ the other/g)).toEqual([
        'It is answered by the other',
        'It is decided by the other'
      ])
      const gone = await asked('/trace/link?thing=paper:leeds-minutes&other=paper:leeds-draft')
      expect(gone).toMatchObject({ kind: 'page', status: 422 })
      expect(wordsOf(gone)).toContain(notThere)
      const reply = await asked('/trace/link?thing=authority:leeds&other=post:dcf')
      expect(wordsOf(reply)).toContain('Nothing in the thread joins these two')
    })

    it('let a post answer for what was asked', async () => {
      const sent = { thing: thingKey(improvement), q: '', other: 'post:dcf', relation: 'answers.to' }
      const done = await asked('/trace/link', undefined, { method: 'POST', form: { ...sent, remark: '' } })
      expect(done).toMatchObject({ kind: 'redirect' })
      const page = wordsOf(await asked(`/trace?thing=${thingKey(improvement)}&as=list`))
      expect(page).toContain('Area for improvement 1, Leeds, 21 February 2022 is answered by this.')
    })

    it('say what is missing, and keep what was typed', async () => {
      const form = {
        thing: 'paper:leeds-minutes',
        q: '',
        other: 'paper:leeds-plan',
        relation: '',
        remark: 'Because so'
      }
      const reply = await asked('/trace/link', undefined, { method: 'POST', form })
      expect(reply).toMatchObject({ kind: 'page', status: 422 })
      expect(wordsOf(reply)).toContain('Choose how the two hang together')
      expect(JSON.stringify(reply)).toContain('Because so')
    })

    it('answer a program the same as a person', async () => {
      const reply = await asked('/api/v1/trace?thing=paper:leeds-minutes&depth=1')
      expect(reply).toMatchObject({
        kind: 'json',
        body: {
          thing: { id: 'paper:leeds-minutes', title: 'The minutes of leeds', broken: false },
          depth: 1,
          back: {
            things: [{ id: 'paper:leeds-plan', distance: 1 }],
            links: [{ near: 'paper:leeds-minutes', far: 'paper:leeds-plan', relation: 'reports' }],
            left_out: [],
            complete: true
          },
          forward: { things: [], links: [] }
        }
      })
    })

    it.each([
      ['/api/v1/trace?thing=nothing', 'thing'],
      ['/api/v1/trace?thing=paper:leeds-plan&depth=11', 'depth'],
      ['/api/v1/trace?thing=paper:leeds-plan&depth=x', 'depth'],
      ['/api/v1/trace?thing=paper:leeds-plan&way=up', 'way'],
      ['/trace?thing=paper:leeds-plan&depth=0', 'depth']
    ])('refuse %s', async (address, field) => {
      expect(await asked(address)).toMatchObject({ kind: 'bad-request', problems: [{ field }] })
    })

    it.each(['rubbish', 'a&thing=b', ''])(
      'say for people that %j is nothing, and where to look',
      async (named) => {
        const reply = await asked(`/trace?thing=${named}`)
        expect(reply).toMatchObject({ kind: 'page', status: 400 })
        const words = wordsOf(reply)
        expect(words).toContain('The address of this page names nothing that has a thread')
        expect(words).toContain('Find something to start from')
        expect(words).not.toContain('leeds/2022-02-21')
      }
    )

    it('show all links of a thing that has more than a picture holds, a page at a time', async () => {
      const officer = await as('link-officer')
      await inScope(database().db, scopeOf(officer), (tx) =>
        tx
          .insertInto('thread.link')
          .values(
            Array.from({ length: 120 }, (_, at) => ({
              ...{
                authority: 'leeds',
                id: `many-${at}`,
                relation: 'leads-to',
                made_by: 'Jo',
                made_at: signedInAt
              },
              ...{ from_kind: 'paper', from_id: 'leeds-letter', to_kind: 'post', to_id: String(at) }
            }))
          )
          .execute()
      )
      const page = await asked('/trace?thing=paper:leeds-letter')
      expect(wordsOf(page)).toContain('The letter of leeds leads to 108 more things not shown here. Show all')
      const all = JSON.stringify(page)
        .match(/\/trace\?thing=[^"]*along=[^"\\]*/)?.[0]
        ?.replaceAll('&amp;', '&')
      const seen: string[] = []
      for (let next = all; next !== undefined; ) {
        const reply = await asked(next)
        expect(wordsOf(reply)).toContain('All that it leads to')
        const html = reply.kind === 'page' ? reply.html : ''
        seen.push(...[...html.matchAll(/href="\/posts\/(\d+)"/g)].map(([, id]) => id ?? ''))
        const more = /rel="next"/.test(html)
        const hrefs = [...html.matchAll(/href="(\/trace\?[^"]*after=[^"]+)"/g)].map(([, href]) => href ?? '')
        next = more ? hrefs.at(-1)?.replaceAll('&amp;', '&') : undefined
      }
      expect(seen).toHaveLength(120)
      expect(new Set(seen).size).toBe(120)
      const inspector = { ...(await as('inspector')), scope: ['shelf:leeds'] }
      expect(await asked(String(all), inspector)).toEqual(
        await asked('/trace?thing=paper:leeds-no', inspector)
      )
      expect(await asked('/trace?thing=paper:leeds-letter&along=nonsense')).toEqual(page)
    })

    it('teach where nothing is linked', async () => {
      expect(wordsOf(await asked('/trace?thing=authority:leeds'))).toContain('No thread leads here yet')
      const reader = wordsOf(await asked('/trace?thing=authority:leeds', await as('reader')))
      expect(reader).not.toContain('Draw a link')
      expect(reader).toContain('People in your authority who may link things can draw the first link.')
    })
  })
})
