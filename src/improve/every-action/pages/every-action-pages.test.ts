import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { startMailServer, type TestMailServer } from '../../../../test/mail-server.ts'
import { forgetNews, memberIn, seedPeople } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { seedPlan } from '../../../../test/planned-actions.ts'
import { sendNext } from '../../../people/mail/actions/send-next.ts'
import { chooseMail } from '../../../people/notifications/actions/choose-mail.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { mailServerOf } from '../../../platform/mail/mail-server.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { openThings } from '../../../thread/things.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { sayHowItStands } from '../../planned-action/actions/say-how-it-stands.ts'
import type { ImproveTools } from '../../tools.ts'
import { tellOfWeek } from '../actions/tell-of-week.ts'
import { everyActionRoute } from '../every-action-route.ts'
import { mineAsWork } from '../mine-as-work.ts'

onBothEngines('the actions seen together', (database) => {
  let leader: Member
  let contributor: Member
  let stranger: Member
  let routes: readonly Route[]
  // A Monday morning.
  let now = new Date('2026-11-23T08:00:00Z')
  const clock = { now: () => now }
  let withdrawn: ReadonlySet<string> = new Set()
  const things = openThings([
    {
      kinds: ['audit'],
      describe: (_tx, _caller, refs) =>
        Promise.resolve(
          refs.map(({ kind, id }) => ({
            ...{ kind, id, title: 'Audit of May', kindInWords: 'Audit', state: undefined, href: `/${id}` },
            ...(withdrawn.has(id) ? { withdrawn: true as const } : {})
          }))
        ),
      linksOf: () => Promise.resolve([]),
      find: () => Promise.resolve([])
    }
  ])
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    await seedPeople(db)
    await inScope(db, { kind: 'installation' }, async (tx) => {
      for (const id of ['head', 'other']) {
        await sql`insert into people.post (authority, id, title, answers_for)
          values ('leeds', ${id}, ${`The ${id}`}, '')`.execute(tx)
      }
      await sql`insert into people.holding (authority, id, post, kind, name, account, starts_on)
        values ('leeds', 'h', 'head', 'holder', 'Jo', 'contributor-leeds', '2026-01-01')`.execute(tx)
    })
    leader = await memberIn(db, 'leeds', 'leader')
    contributor = await memberIn(db, 'leeds', 'contributor')
    stranger = await memberIn(db, 'bradford', 'administrator')
    const report = { inspection: '2022-02-21', receivedOn: '2026-06-01' }
    await seedPlan(db, 'leeds', { post: 'head', actions: 3, dueOn: '2026-11-01', ...report })
    await seedPlan(db, 'leeds', { id: 'sent', title: 'Sent plan', state: 'submitted', actions: 60 })
    await seedPlan(db, 'bradford', { id: 'theirs', title: 'Theirs' })
    const site = { ...gallerySite, asset: (name: string) => `/assets/${name}` }
    routes = everyActionRoute({ db, clock, site, things } as Partial<ImproveTools> as ImproveTools)
  })
  beforeEach(() => {
    now = new Date('2026-11-23T08:00:00Z')
  })

  const get = (address: string, member = leader) => ask(routes, address, {}, member)
  const post = (address: string, form: Record<string, string | string[]>, member = leader) =>
    ask(routes, address, { method: 'POST', form }, member)
  const page = async (address: string, member = leader) => wordsOf(await get(address, member))
  const seenOn = (reply: Reply): string[] => {
    if (reply.kind !== 'page') throw new Error(JSON.stringify(reply))
    return [...new Set([...reply.html.matchAll(/name="seen" value="([^"]+)"/g)].map(([, seen = '']) => seen))]
  }

  it('shows one page of a list, filtered, with the files of exactly that', async () => {
    expect(await page('/improve/actions')).toContain('63 actions')
    const red = await page('/improve/actions?plan=plan-1&overdue=yes')
    expect(red).toContain('3 of 63 actions')
    expect(red).toContain('22 days overdue')
    expect(red).toContain('Due on a Sunday')
    // Nearly every action ends after its plan was sent: that is said once on the plan, and in no row.
    expect(red).not.toContain('8 September 2026')
    expect(red).not.toContain('Sent plan ·')
    const csv = await get('/improve/actions.csv?plan=plan-1')
    expect(csv.kind === 'text' && csv.body.trim().split('\r\n')).toHaveLength(4)
    const json = await get('/improve/actions.json?plan=sent&page=2')
    expect(json.kind === 'json' && json.body).toMatchObject({ asked: 'plan=sent' })
    expect((json as { body: { actions: unknown[] } }).body.actions).toHaveLength(60)
  })

  it('shows the same as a board, parted as asked, and along the months', async () => {
    expect(await page('/improve/actions?view=board')).toContain('On track 63 actions')
    const byImpact = await page('/improve/actions?view=board&columns=impact')
    expect(byImpact).toContain('No evidence yet 63 actions')
    // A column in which nothing stands takes no room, and is not kept silent.
    expect(byImpact).not.toContain('Sustained 0 actions')
    expect(byImpact).toContain('No action stands under Early signs, Sustained and Not working.')
    const timeline = await page('/improve/actions?view=timeline&plan=plan-1')
    expect(timeline).toContain('The same in words')
    expect(timeline).toContain(
      'Overdue. The written statement of proposed action was due on 8 September 2026: 70 working days from the report. It lies before'
    )
    expect(await page('/improve/actions?view=timeline&plan=sent')).not.toContain('Days that bind')
  })

  it('says what an address asks wrongly, and what fits nothing', async () => {
    expect(await get('/improve/actions?colour=purple')).toMatchObject({ kind: 'bad-request' })
    expect(await page('/improve/actions?plan=theirs')).toContain('No action fits all of these filters')
    expect(await page('/improve/actions', stranger)).toContain('Theirs')
    expect(await page('/improve/actions', stranger)).not.toContain('Improvement plan')
  })

  it('shows at once what was just said of an action', async () => {
    await page('/improve/actions')
    const said = { progress: 'off-track', impact: 'no-evidence-yet', remark: 'Nobody came' }
    await sayHowItStands(database().db, clock, leader, 'sent-action-7', undefined, said)
    expect(await page('/improve/actions?progress=off-track')).toContain('1 of 63 actions')
    expect(await page('/improve/actions?progress=off-track', stranger)).toContain('No action fits')
  })

  it('shows in every view, without waiting for the clock, that evidence of a closed action was withdrawn', async () => {
    const { db } = database()
    const by = { added_by: 'Jo Smith', added_at: now }
    await inScope(db, { kind: 'installation' }, async (tx) => {
      await tx
        .updateTable('improve.action')
        .set({ closed_at: now, progress: 'done' })
        .where('id', '=', 'sent-action-9')
        .execute()
      const evidence = {
        id: 'e-9',
        action: 'sent-action-9',
        shows: 'impact' as const,
        words: 'Seen in the audit'
      }
      await tx
        .insertInto('improve.action_evidence')
        .values({ authority: 'leeds', ...evidence, thing_kind: 'audit', thing_id: 'a-9', ...by })
        .execute()
    })
    const told = (id: string) =>
      inScope(db, { kind: 'installation' }, (tx) =>
        appendToTrail(tx, now, {
          ...{
            chain: leader.workspace.authority,
            actor: 'Jo Smith',
            action: 'keep audit',
            before: {},
            after: { id }
          },
          subject: { kind: 'audit', id }
        })
      )
    await told('a-9')
    expect(await page('/improve/actions?colour=complete')).toContain('1 of 63 actions')
    withdrawn = new Set(['a-9'])
    await told('a-9')
    for (const view of ['list', 'board', 'timeline']) {
      const words = await page(`/improve/actions?plan=sent&colour=red&progress=done&view=${view}`)
      expect(words).toContain('1 of 63 actions')
      if (view === 'list') expect(words).toContain('Evidence missing: it was closed on evidence')
    }
    withdrawn = new Set()
    await told('a-9')
    expect(await page('/improve/actions?colour=complete')).toContain('1 of 63 actions')
    await inScope(db, { kind: 'installation' }, (tx) =>
      tx
        .updateTable('improve.action')
        .set({ closed_at: null, progress: 'on-track' })
        .where('id', '=', 'sent-action-9')
        .execute()
    )
    await told('a-9')
  })

  describe('saved views', () => {
    it('are kept for one person or for everybody, and only theirs may remove them', async () => {
      const shared = { name: 'Reds', query: 'colour=red&page=2', shared: 'yes' }
      expect(await page('/improve/actions?colour=red')).toContain('It keeps what is shown now: Colour: Red')
      const saved = await post('/improve/saved-views', shared)
      if (saved.kind !== 'redirect') throw new Error(saved.kind)
      expect(saved.to).toMatch(/^\/improve\/actions\?colour=red&saved=/)
      expect(await page(saved.to)).toContain('This view is saved as “Reds”')
      // A view of somebody else's authority was never saved here.
      expect(await page(saved.to, stranger)).not.toContain('is saved as')
      // Whoever keeps no plans keeps a view for themselves alone.
      await post('/improve/saved-views', { name: 'Mine', query: 'post=mine', shared: 'yes' }, contributor)
      expect(await page('/improve/actions')).toContain('Reds')
      expect(await page('/improve/actions')).not.toContain('Mine Remove')
      expect(await page('/improve/actions', contributor)).toMatch(/Reds.*Mine/)
      expect(await page('/improve/actions', stranger)).not.toContain('Reds')
      const again = await post('/improve/saved-views', { name: 'reds', query: 'colour=amber', shared: 'yes' })
      expect(again).toMatchObject({ kind: 'page', status: 422 })
      expect(wordsOf(again)).toContain('called “reds” already')
      const rows = await sql<{ id: string }>`select id from improve.saved_view where name = 'Reds'`.execute(
        database().owner
      )
      const remove = `/improve/saved-views/${rows.rows[0]?.id}/remove`
      expect(await post(remove, {}, contributor)).toMatchObject({ kind: 'not-found' })
      expect(await post(remove, {}, stranger)).toMatchObject({ kind: 'not-found' })
      expect(await post(remove, {})).toMatchObject({ kind: 'redirect' })
      expect(await page('/improve/actions')).not.toContain('Reds')
    })
  })

  describe('a change of many', () => {
    it('is previewed, done one by one, and says what became of each', async () => {
      const form = await get('/improve/change-actions?action=sent-action-1&action=sent-action-2')
      const seen = seenOn(form)
      expect(seen).toHaveLength(2)
      const due = { 'due-day': '1', 'due-month': '5', 'due-year': '2027', what: 'due', seen }
      const unfit = await post('/improve/change-actions', due)
      expect(unfit).toMatchObject({ status: 422 })
      expect(wordsOf(unfit)).toContain('Enter why')
      const preview = await post('/improve/change-actions', { ...due, reason: 'The board moved it' })
      expect(wordsOf(preview)).toContain('2 actions will change')
      expect(wordsOf(preview)).toContain('31 March 2027 → becomes 1 May 2027')
      // Meanwhile somebody changes one of them.
      await sql`update improve.action set revision = 2 where id = 'sent-action-2'`.execute(database().owner)
      const done = await post('/improve/change-actions', {
        ...{ ...due, due: '2027-05-01', reason: 'The board moved it', step: 'change' }
      })
      expect(wordsOf(done)).toContain('1 action was changed, 1 was not')
      expect(wordsOf(done)).toContain('changed it after you chose it')
      const entries = await inScope(database().db, scopeOf(leader), (tx) =>
        entriesAfter(tx, leader.workspace.authority, 0, 100)
      )
      const changes = entries.filter(({ action }) => action === 'change action')
      expect(changes.map(({ subject, reason }) => [subject.id, reason])).toEqual([
        ['sent-action-1', 'The board moved it']
      ])
    })
    it('takes all that fit, but not more than can be waited for, and nothing of another authority', async () => {
      expect(seenOn(await get('/improve/change-actions?all=yes&plan=sent'))).toHaveLength(60)
      expect(wordsOf(await get('/improve/change-actions'))).toContain('No action was chosen')
      const theirs = await post('/improve/change-actions', {
        ...{ what: 'post', post: 'head', seen: `1 ${now.toISOString()} theirs-action-1`, step: 'change' }
      })
      expect(wordsOf(theirs)).toContain('It is not in a plan any more')
      expect(await post('/improve/change-actions', { seen: 'nonsense' })).toMatchObject({ kind: 'not-found' })
    })
  })

  describe('mine, this week', () => {
    it('shows what the posts of the asker have to do, and takes a word on each', async () => {
      expect(await page('/improve/mine')).toContain('You hold no post')
      expect(await page('/improve/mine', contributor)).toContain('3 actions are overdue')
      const html = await get('/improve/mine', contributor)
      const [seen = ''] = seenOn(html)
      const path = '/improve/mine/plan-1-action-1'
      const said = { seen, progress: 'at-risk', impact: 'no-evidence-yet', remark: '' }
      const unfit = await post(path, said, contributor)
      expect(unfit).toMatchObject({ status: 422 })
      expect(wordsOf(unfit)).toContain('Enter what stands in the way')
      const done = await post(path, { ...said, remark: 'Too few people' }, contributor)
      expect(done).toEqual({ kind: 'redirect', to: '/improve/mine?done=plan-1-action-1' })
      const late = await post(path, { ...said, remark: 'Still too few' }, contributor)
      expect(late).toMatchObject({ status: 409 })
      expect(wordsOf(late)).toContain('Still too few')
      expect(await post('/improve/mine/theirs-action-1', said, contributor)).toMatchObject({
        kind: 'not-found'
      })
    })
    it('stands in My work', async () => {
      const work = await inScope(database().db, scopeOf(contributor), (tx) =>
        mineAsWork.workOf(tx, contributor, '2026-11-23' as never, now)
      )
      expect(work.map(({ dueOn }) => dueOn)).toEqual(['2026-11-01', '2026-11-01', '2026-11-01'])
    })
  })

  describe('the weekly mail', () => {
    let mail: TestMailServer
    beforeAll(async () => {
      mail = await startMailServer()
    })
    afterAll(() => mail.close())
    const sendAll = async () => {
      const tools = { db: database().db, clock, siteAddress: 'https://record.example' }
      const server = mailServerOf(mail.settings)
      while ((await sendNext({ ...tools, server }, server)).kind !== 'none-due');
    }
    it('goes once a week to whoever has something, and to nobody else', async () => {
      await forgetNews(database().db)
      now = new Date('2026-11-23T06:30:00Z')
      await tellOfWeek(database().db, clock, things)
      now = new Date('2026-11-23T07:30:00Z')
      await tellOfWeek(database().db, clock, things)
      await tellOfWeek(database().db, clock, things)
      now = new Date('2026-11-24T07:30:00Z')
      await tellOfWeek(database().db, clock, things)
      await sendAll()
      const text = mail.received.map(({ to, source }) => [to, source.replaceAll(/=\r?\n/g, '')] as const)
      expect(text.map(([to]) => to)).toEqual([['contributor@leeds.example']])
      expect(text[0]?.[1]).toContain('3 actions are overdue')
      expect(text[0]?.[1]).toContain('https://record.example/improve/mine')
    })
    it('comes again the next week, unless the person turned it off', async () => {
      await forgetNews(database().db)
      const before = mail.received.length
      await chooseMail(database().db, clock, contributor, { plan: 'none' })
      now = new Date('2026-11-30T09:00:00Z')
      await tellOfWeek(database().db, clock, things)
      await sendAll()
      expect(mail.received.length).toBe(before)
      const news = await sql`select 1 from people.notification where account = 'contributor-leeds'`.execute(
        database().owner
      )
      expect(news.rows).toHaveLength(1)
    })
  })
})
