import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, pagesForTests, wordsOf } from '../../test/ask.ts'
import { onBothEngines } from '../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests } from '../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../test/people.ts'
import { gallerySite } from '../../test/pictures/gallery-site.ts'
import { fileCalled, publishedReport, readerOf } from '../../test/published-reports.ts'
import { atTheMachine, audienceOf, type Caller, nobody } from '../people/permissions/caller.ts'
import type { Member } from '../people/permissions/member.ts'
import { addPost } from '../people/posts/actions/add-post.ts'
import { fillPost } from '../people/posts/actions/fill-post.ts'
import { standIn } from '../people/posts/actions/stand-in.ts'
import { entriesAfter } from '../trail/store.ts'
import { inspectionAt } from './activities/inspection.ts'
import { inspectionRoutes } from './activities/pages/inspection.tsx'
import { correctionRoutes } from './corrections/pages/correct.tsx'
import { keeperCalled, keeperFor, keeperWhoIs, problemWithName, signedAs } from './keeper.ts'
import { paths } from './paths.ts'
import { importReport } from './reports/actions/import-report.ts'
import { reviewRoutes } from './review/pages/review.tsx'
import type { RecordTools } from './tools.ts'

const files = storeForTests()
const clock = { now: () => signedInAt }

describe('whoever has no account', () => {
  it.each([
    ['Ada Example', undefined],
    [' ', 'Enter your name'],
    ['x'.repeat(201), 'Enter no more than 200 characters']
  ])('is asked for a name: %s', (typed, problem) => {
    expect(problemWithName(keeperFor(atTheMachine, typed))).toBe(problem)
  })

  it('is shown by the name that they gave', () => {
    expect(keeperCalled(' Ada Example ')).toEqual({
      shown: 'Ada Example',
      actor: { actor: 'Ada Example' },
      member: undefined
    })
    expect(signedAs(atTheMachine)).toBeUndefined()
  })
})

onBothEngines('a member who keeps the record', (database) => {
  const show = pagesForTests()
  let officer: Member
  let deputy: Member
  let holdsNone: Member
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    const administrator = await memberIn(db, 'leeds', 'administrator')
    const named = { title: 'Inspection link officer', alsoKnownAs: [], answersFor: '' }
    const added = await addPost(db, clock, administrator, named)
    if (added.kind !== 'added') throw new Error('not added')
    const days = { name: '', from: '2026-11-01', to: '2026-12-01' }
    await fillPost(db, clock, administrator, added.post, { account: 'link-officer-leeds', ...days })
    const leave = { account: 'administrator-leeds', ...days, because: 'annual leave' }
    await standIn(db, clock, administrator, added.post, leave)
    officer = await memberIn(db, 'leeds', 'link-officer')
    deputy = await memberIn(db, 'leeds', 'administrator')
    holdsNone = await memberIn(db, 'bradford', 'administrator')
  })
  beforeEach(async () => {
    const { db } = database()
    await startWithLeeds(database())
    const readers = readerOf({ 'one.pdf': publishedReport() })
    const importing = { db, clock: noon, store: files(), readers }
    await importReport(importing, fileCalled('one.pdf'), { actor: 'jo' })
  })

  const tools = () => {
    const site = { ...gallerySite, asset: (name: string) => `/assets/${name}` }
    return { db: database().db, clock: noon, site, texts: [] } as Partial<RecordTools> as RecordTools
  }
  const overall = () => paths.correct(leeds2022, { kind: 'judgement', area: 'overall' })
  const correct = (caller: Caller, by?: string) =>
    ask(
      correctionRoutes(tools()),
      overall(),
      {
        method: 'POST',
        form: { seen: 'Outstanding', value: 'Good', reason: 'Misread', say: 'correct', ...(by && { by }) }
      },
      caller
    )
  const lastEntry = async () => (await entriesAfter(database().db, 'national', 0, 1000)).at(-1)

  it('is signed with the post and the authority, as holder, deputy or by name', () => {
    expect(keeperWhoIs(officer).shown).toBe('Inspection link officer, Leeds')
    expect(keeperWhoIs(deputy).shown).toBe('Deputy for the Inspection link officer, Leeds')
    expect(keeperWhoIs(holdsNone).shown).toBe('Bradford administrator, Bradford')
  })

  it('corrects without being asked for a name, and the trail has account and post', async () => {
    const page = await show(await ask(correctionRoutes(tools()), overall(), {}, officer))
    expect(await page.getByLabel('Your name').count()).toBe(0)
    expect(await page.getByRole('main').innerText()).toContain('“Inspection link officer, Leeds”')
    expect(await correct(officer)).toMatchObject({ kind: 'redirect' })
    expect(await lastEntry()).toMatchObject({
      action: 'correct value',
      actor: 'Leeds link-officer',
      account: 'link-officer-leeds',
      post: 'Inspection link officer'
    })
  })

  it('cannot sign as somebody else, whatever the form says', async () => {
    await correct(officer, 'The Director')
    const inspection = await inspectionAt(database().db, leeds2022.authority, leeds2022.address)
    expect(inspection?.corrections).toMatchObject([{ madeBy: 'Inspection link officer, Leeds' }])
  })

  it('shows the public the post and no name', async () => {
    await correct(officer)
    const words = wordsOf(await ask(inspectionRoutes(tools()), paths.inspection(leeds2022)))
    expect(words).toContain('Inspection link officer, Leeds')
    expect(words).not.toContain('Leeds link-officer')
    const data = await ask(inspectionRoutes(tools()), paths.inspectionJson(leeds2022))
    expect(JSON.stringify(data)).toContain('Inspection link officer, Leeds')
    expect(JSON.stringify(data)).not.toContain('link-officer-leeds')
  })

  it('reviews a page without a name in the form or in any address', async () => {
    const address = paths.review(leeds2022, { by: 'The Director' })
    const reply = await ask(reviewRoutes(tools()), address, {}, officer)
    const page = await show(reply)
    expect(await page.getByLabel('Your name').count()).toBe(0)
    expect(reply.kind === 'page' && reply.html).not.toContain('by=The')
    const report = await page.locator('input[name="report"]').getAttribute('value')
    const sent = {
      report: report ?? '',
      page: '1',
      'seen.judgement.overall': 'Outstanding',
      'value.judgement.overall': 'Good',
      reason: 'Misread',
      say: 'save'
    }
    const saved = await ask(
      reviewRoutes(tools()),
      paths.review(leeds2022),
      { method: 'POST', form: sent },
      officer
    )
    expect(saved).toMatchObject({ kind: 'redirect', to: expect.not.stringContaining('by=') as string })
    expect(await lastEntry()).toMatchObject({
      account: 'link-officer-leeds',
      post: 'Inspection link officer'
    })
  })

  it('is shown the way to the thread and the history, and nobody else is', async () => {
    const linksFor = async (caller: Caller) => {
      const reply = await ask(
        inspectionRoutes(tools()),
        paths.inspection(leeds2022),
        {},
        audienceOf(caller).caller
      )
      return reply.kind === 'page'
        ? [...reply.html.matchAll(/href="(\/(?:trace|history)[^"]*)"/g)].map(([, to]) => to)
        : []
    }
    const inspection = 'inspection%3Aleeds%2F2022-02-21'
    expect(await linksFor(officer)).toEqual([`/trace?thing=${inspection}`, `/history?thing=${inspection}`])
    for (const caller of [atTheMachine, nobody, await memberIn(database().db, 'leeds', 'leader')]) {
      expect(await linksFor(caller)).toEqual([])
    }
    expect(audienceOf(officer)).toEqual(audienceOf(holdsNone))
  })

  it('leaves whoever is at the machine with their name, as before', async () => {
    const page = await show(await ask(correctionRoutes(tools()), overall(), {}, atTheMachine))
    expect(await page.getByLabel('Your name').count()).toBe(1)
    expect(await correct(atTheMachine)).toMatchObject({ kind: 'page', status: 422 })
    await correct(atTheMachine, 'Ada Example')
    expect(await lastEntry()).toMatchObject({ actor: 'Ada Example' })
    expect(await lastEntry()).not.toHaveProperty('account')
  })
})
