import { beforeAll, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { startWithLeeds } from '../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { gallerySite } from '../../../test/pictures/gallery-site.ts'
import { type Member, scopeOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { inScope } from '../../platform/database/scope.ts'
import { verifyTrail } from '../../trail/verify.ts'
import { planOf } from '../action-plan/store.ts'
import { acceptFindings } from '../findings/actions/accept-findings.ts'
import { findingsOf } from '../findings/store.ts'
import { measuresOf } from '../measures/store.ts'
import { actionsOf } from '../planned-action/store.ts'
import type { ImproveTools } from '../tools.ts'
import { retireTheme } from '../workshops/actions/retire-theme.ts'
import { inSessions } from '../workshops/session-store.ts'
import { workshopThemesOf } from '../workshops/theme-store.ts'
import { bringInExample } from './actions/bring-in-example.ts'
import { takeExampleOut } from './actions/take-example-out.ts'
import { examplePlanId } from './example-ids.ts'
import { workedExampleRoutes } from './pages/worked-example.tsx'

const clock = { now: () => signedInAt }

onBothEngines('the worked example', (database) => {
  let routes: Route[]
  let leader: Member
  let elsewhere: Member
  const db = () => database().db
  const here = <R>(work: Parameters<typeof inScope<R>>[2]) => inScope(db(), scopeOf(leader), work)
  const all = () =>
    here(async (tx) => {
      const { authority } = leader.workspace
      return {
        findings: await findingsOf(tx, authority),
        plan: await planOf(tx, authority, examplePlanId),
        actions: await actionsOf(tx, authority),
        measures: await measuresOf(tx, authority),
        themes: await workshopThemesOf(tx, authority),
        ...(await inSessions(tx, authority))
      }
    })
  beforeAll(async () => {
    await startWithLeeds(database())
    await seedPeople(db())
    leader = await memberIn(db(), 'leeds', 'leader')
    elsewhere = await memberIn(db(), 'bradford', 'leader')
    const site = { ...gallerySite, asset: (name: string) => `/assets/${name}` }
    routes = workedExampleRoutes({ db: db(), clock, site } as Partial<ImproveTools> as ImproveTools)
  })

  it('says what it brings and what is made up, where papers tell of the authority and nowhere else', async () => {
    const words = wordsOf(await ask(routes, '/improve/worked-example', {}, leader))
    expect(words).toContain('What papers tell')
    expect(words).toContain('What is made up Illustrative')
    expect(words).toContain('Bring in the worked example')
    expect((await ask(routes, '/improve/worked-example', {}, elsewhere)).kind).toBe('not-found')
    expect(await bringInExample(db(), clock, elsewhere)).toEqual({ kind: 'not-there' })
  })

  it('comes in once, with findings that papers tell of and a plan that says it is made up', async () => {
    expect(await bringInExample(db(), clock, leader)).toEqual({ kind: 'brought-in' })
    expect(await bringInExample(db(), clock, leader)).toEqual({ kind: 'here-already' })
    const { findings, plan, actions, measures, themes, conclusions } = await all()
    expect(findings).toHaveLength(11)
    expect(findings.every(({ illustrative }) => !illustrative)).toBe(true)
    // As the papers tell: the inspection of 2022 described every area of the visit of 2021 as improved.
    const ofVisit = findings.filter(({ cameFrom }) => cameFrom === 'focused-visit')
    expect(ofVisit.map(({ state }) => state)).toEqual(Array(4).fill('resolved-at-inspection'))
    expect(findings.find(({ foundOn }) => foundOn === '2018-11-02')?.state).toBe('resolved-at-inspection')
    const cited = findings.flatMap(({ citation }) => citation?.thing.id ?? [])
    expect(cited.toSorted()).toEqual(
      expect.arrayContaining(['leeds/2022-02-21/1', 'leeds/2022-02-21/2', 'leeds/2021-07-20/1'])
    )
    expect(plan).toMatchObject({ receivedOn: '2022-05-09', inspection: '2022-02-21', illustrative: true })
    expect([...actions, ...measures].every(({ illustrative }) => illustrative)).toBe(true)
    expect(actions.map(({ findings: answers }) => answers.length)).not.toContain(0)
    expect(themes).toHaveLength(3)
    expect(conclusions).toHaveLength(6)
  })

  it('is taken out whole while nobody has touched it, and comes again', async () => {
    expect(await takeExampleOut(db(), clock, elsewhere)).toEqual({ kind: 'not-there' })
    expect(await takeExampleOut(db(), clock, leader)).toEqual({ kind: 'taken-out' })
    const { findings, plan, actions, measures, themes } = await all()
    expect([...findings, ...actions, ...measures, ...themes, plan]).toEqual([undefined])
    expect(await takeExampleOut(db(), clock, leader)).toEqual({ kind: 'not-there' })
    expect((await verifyTrail(db())).kind).not.toBe('broken')
  })

  it('says that its actions belong to nobody, until there is a post to give them to', async () => {
    const page = async () => wordsOf(await ask(routes, '/improve/worked-example', {}, leader))
    expect(await page()).toContain('You keep no post called Director of Children and Families')
    await here((tx) =>
      tx
        .insertInto('people.post')
        .values({ authority: 'leeds', id: 'dcs', title: 'Director of Children’s Services', answers_for: '' })
        .execute()
    )
    expect(await page()).toContain('Its made-up actions belong to the post Director of Children’s Services')
    await bringInExample(db(), clock, leader)
    expect((await all()).actions.map(({ post }) => post)).toEqual(Array(7).fill('dcs'))
    expect(await takeExampleOut(db(), clock, leader)).toEqual({ kind: 'taken-out' })
  })

  it('uses findings that were accepted before, and leaves them there', async () => {
    const accepted = await acceptFindings(db(), clock, leader, [], ['improvement:leeds/2022-02-21/1'])
    expect(accepted).toMatchObject({ kind: 'accepted' })
    expect(await bringInExample(db(), clock, leader)).toEqual({ kind: 'brought-in' })
    expect((await all()).findings).toHaveLength(11)
    expect(await takeExampleOut(db(), clock, leader)).toEqual({ kind: 'taken-out' })
    expect((await all()).findings).toHaveLength(1)
  })

  it('is not taken out once somebody changed any of it', async () => {
    await bringInExample(db(), clock, leader)
    const [theme] = (await all()).themes
    if (theme === undefined) throw new Error('There is no theme')
    await retireTheme(db(), clock, leader, { id: theme.id, revision: theme.revision }, { because: 'Done' })
    expect(await takeExampleOut(db(), clock, leader)).toEqual({ kind: 'touched' })
    const words = wordsOf(await ask(routes, '/improve/worked-example', {}, leader))
    expect(words).toContain('can no longer be taken out as a whole')
    expect((await all()).actions).toHaveLength(7)
  })
})
