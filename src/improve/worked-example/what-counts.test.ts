import { beforeAll, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { startWithLeeds } from '../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { gallerySite } from '../../../test/pictures/gallery-site.ts'
import { seedPlan } from '../../../test/planned-actions.ts'
import { isoDate } from '../../framework/iso-date.ts'
import { type Member, scopeOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { inScope } from '../../platform/database/scope.ts'
import { openThings } from '../../thread/things.ts'
import { freezePack } from '../board-pack/actions/freeze-pack.ts'
import { readActions } from '../every-action/action-set.ts'
import { everyActionRoute } from '../every-action/every-action-route.ts'
import { mineOf } from '../every-action/mine.ts'
import { waitingIn } from '../every-action/waiting-store.ts'
import { acceptFindings } from '../findings/actions/accept-findings.ts'
import { findingRoutes } from '../findings/pages/finding.tsx'
import { insertMeasureLink } from '../measures/link-store.ts'
import { measureId } from '../measures/measure.ts'
import { everyMeasureRoute } from '../measures/pages/every-measure-route.ts'
import { addAction } from '../planned-action/actions/add-action.ts'
import { warnOfSilence } from '../planned-action/actions/warn-of-silence.ts'
import { listedActions } from '../planned-action/listed-action.ts'
import type { ImproveTools } from '../tools.ts'
import { bringInExample } from './actions/bring-in-example.ts'
import { exampleId, examplePlanId } from './example-ids.ts'
import { exampleMeasures } from './example-plan.ts'
import { countsOn } from './what-counts.ts'

const clock = { now: () => signedInAt }
const today = isoDate('2026-11-22')

it('counts what is made up only on a finding of the example that nothing real answers', () => {
  const [real, madeUp] = [{ illustrative: false }, { illustrative: true }]
  const ofExample = { id: exampleId('finding', 'one') }
  expect(countsOn(ofExample, [madeUp])(madeUp)).toBe(true)
  expect(countsOn(ofExample, [madeUp, real])(madeUp)).toBe(false)
  expect(countsOn({ id: 'own' }, [madeUp])(madeUp)).toBe(false)
  expect(countsOn({ id: 'own' }, [madeUp, real])(real)).toBe(true)
})

onBothEngines('what is made up beside real work', (database) => {
  let routes: Route[]
  let leader: Member
  let own: string
  const db = () => database().db
  const here = <R>(work: Parameters<typeof inScope<R>>[2]) => inScope(db(), scopeOf(leader), work)
  const words = async (address: string) => wordsOf(await ask(routes, address, {}, leader))
  const madeUpMeasure = measureId.parse(exampleId('measure', exampleMeasures[0]?.name ?? ''))

  beforeAll(async () => {
    await startWithLeeds(database())
    await seedPeople(db())
    leader = await memberIn(db(), 'leeds', 'leader')
    // The leader holds the post that answers for the example's actions: they would be the first to be pressed.
    await here(async (tx) => {
      await tx
        .insertInto('people.post')
        .values({ authority: 'leeds', id: 'dcs', title: 'Director of Children’s Services', answers_for: '' })
        .execute()
      await tx
        .insertInto('people.holding')
        .values({
          ...{ authority: 'leeds', id: 'held', post: 'dcs', name: leader.name, account: leader.account },
          ...{ kind: 'holder', starts_on: '2020-01-01' }
        })
        .execute()
    })
    const accepted = await acceptFindings(db(), clock, leader, [], ['improvement:leeds/2022-02-21/1'])
    if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
    expect(await bringInExample(db(), clock, leader)).toEqual({ kind: 'brought-in' })
    const things = openThings([])
    const tools: Partial<ImproveTools> = {
      ...{ db: db(), clock, things, passages: [], found: [], onwards: () => [], texts: [] },
      site: { ...gallerySite, asset: (name) => `/assets/${name}` }
    }
    const all = tools as ImproveTools
    routes = [...everyActionRoute(all), ...findingRoutes(all), ...everyMeasureRoute(all)]
    own = await here(async (tx) => {
      const { id } = await tx
        .selectFrom('improve.finding')
        .select('id')
        .where('authority', '=', 'leeds')
        .where('id', 'not like', 'worked-example-%')
        .executeTakeFirstOrThrow()
      return id
    })
  })

  it('leaves a finding of one’s own without actions, measures or a verdict of the example', async () => {
    const finding = await words(`/improve/findings/${own}`)
    expect(finding).toContain('No action answers it yet.')
    expect(finding).toContain('No measure is tied to it yet.')
    expect(finding).not.toContain('Illustrative')
    expect(finding).not.toContain('Add an action to')
    const worked = await words(`/improve/findings/${own}/did-it-work`)
    expect(worked).toContain('No action answers this finding yet.')
    expect(worked).not.toContain('Illustrative')
  })

  it('tells on a finding of the example what is made up, and says so beside the verdict', async () => {
    const answered = await here((tx) =>
      tx
        .selectFrom('improve.action_finding')
        .select('finding')
        .where('authority', '=', 'leeds')
        .where('finding', 'like', 'worked-example-%')
        .executeTakeFirstOrThrow()
    )
    const worked = await words(`/improve/findings/${answered.finding}/did-it-work`)
    expect(worked).toMatch(/What the figures say [^.]* Illustrative/)
    expect(await words(`/improve/findings/${answered.finding}`)).toContain('Did it work?')
  })

  it('counts in no list but its plan’s, and where it is asked for', async () => {
    expect(await words('/improve/actions')).toContain('There is no action yet.')
    expect(await words('/improve/actions?illustrative=yes')).toContain('7 actions: ')
    expect(await words(`/improve/actions?plan=${examplePlanId}`)).toContain('7 actions: ')
    expect(await words('/improve/measures')).toContain('See the made-up measures of the worked example')
    expect(await words('/improve/measures?show=illustrative')).toContain(
      `${exampleMeasures.length} of ${exampleMeasures.length} measures`
    )
  })

  it('asks nothing of whoever holds the post, and warns nobody', async () => {
    const mine = await here(async (tx) => {
      const set = await readActions(tx, openThings([]), leader.workspace, today)
      expect(set.actions).toHaveLength(7)
      const waiting = await waitingIn(tx, leader.workspace.authority, set)
      return mineOf(waiting, { account: leader.account, mayUpdate: true, mayApprove: true })
    })
    expect(mine).toMatchObject({ all: 0, overdue: [], red: [], silent: [], values: [] })
    await warnOfSilence(db(), clock)
    const told = await here((tx) => tx.selectFrom('improve.action_warning').selectAll().execute())
    expect(told).toEqual([])
  })

  it('colours no action of one’s own', async () => {
    await seedPlan(db(), 'leeds', { id: 'own', actions: 1 })
    const measures = await here(async (tx) => {
      await insertMeasureLink(tx, leader.workspace.authority, 'action', 'own-action-1', madeUpMeasure)
      const [listed] = await listedActions(tx, leader.workspace.authority, today, { ids: ['own-action-1'] })
      return listed?.measures
    })
    expect(measures).toEqual([])
  })

  it('is in no pack beside a plan of one’s own', async () => {
    const typed = { title: 'Pack', board: 'Board', meetsOn: '2026-12-01', parts: ['actions', 'measures'] }
    const mixed = await freezePack(db(), clock, leader, { ...typed, plans: ['own', examplePlanId] })
    expect(mixed).toMatchObject({ kind: 'unfit', problems: [{ field: 'plans' }] })
    const real = await freezePack(db(), clock, leader, { ...typed, plans: ['own'] })
    expect(real).toMatchObject({
      kind: 'frozen',
      pack: { illustrative: false, content: { record: { measures: [] } } }
    })
    const example = await freezePack(db(), clock, leader, { ...typed, plans: [examplePlanId] })
    // The example’s pack is compared with none of the board’s real ones.
    expect(example).toMatchObject({
      kind: 'frozen',
      pack: { illustrative: true, content: { since: undefined } }
    })
  })

  it('makes whatever is added to its plan made up as well', async () => {
    const added = await addAction(db(), clock, leader, examplePlanId, {
      ...{ reference: '9', words: 'One more', success: '', support: '', resources: '', risk: '', post: '' },
      ...{ startsOn: '', dueOn: '', repeatsMonths: '', reason: '', findings: [] }
    })
    expect(added).toMatchObject({ kind: 'added', action: { illustrative: true } })
    expect(await words('/improve/actions')).toContain('1 action: ')
  })
})
