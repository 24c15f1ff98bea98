import { expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { seedPlan } from '../../../test/planned-actions.ts'
import { isoDate } from '../../framework/iso-date.ts'
import { scopeOf } from '../../people/permissions/member.ts'
import { inScope } from '../../platform/database/scope.ts'
import { openThings } from '../../thread/things.ts'
import { addMeasure } from '../measures/actions/add-measure.ts'
import { enterValue } from '../measures/actions/enter-values.ts'
import { linkMeasures } from '../measures/actions/link-measures.ts'
import { sayHowItStands } from '../planned-action/actions/say-how-it-stands.ts'
import { readActions, rememberingActions } from './action-set.ts'

const clock = { now: () => signedInAt }
const today = isoDate('2026-11-22')

onBothEngines('what is remembered of all actions', (database) => {
  it('is what reading all of them again would give, whatever was changed meanwhile', async () => {
    const { db } = database()
    await seedPeople(db)
    const { actions } = await seedPlan(db, 'leeds', {
      actions: 3,
      startsOn: '2026-01-01',
      lastHeardAt: signedInAt
    })
    const [first = '', second = ''] = actions
    const member = await memberIn(db, 'leeds', 'leader')
    const things = openThings([])
    const remembered = rememberingActions()
    const seen = (read: typeof readActions) =>
      inScope(db, scopeOf(member), (tx) => read(tx, things, member.workspace, today))
    const colours = async () => {
      const set = await seen(remembered)
      expect(set).toEqual(await seen(readActions))
      return set.actions.map(({ shown, measures }) => [shown.colour, measures.length])
    }
    // Nobody answers for them.
    expect(await colours()).toEqual([
      ['amber', 0],
      ['amber', 0],
      ['amber', 0]
    ])

    const added = await addMeasure(db, clock, member, {
      ...{ title: 'Timely', definition: 'In 45 days, out of all', unit: 'percent', unitWords: '' },
      ...{
        direction: 'higher',
        baseline: '60',
        baselineOn: '2026-01-31',
        target: '80',
        targetOn: '2026-10-31'
      },
      ...{ lowest: '', highest: '', every: '1', post: '', source: '' }
    })
    if (added.kind !== 'added') throw new Error(JSON.stringify(added))
    await linkMeasures(db, clock, member, { kind: 'action', id: first }, { was: [], now: [added.measure] })
    const joined = await colours()
    expect(joined[0]?.[1]).toBe(1)

    const value = { value: '70', numerator: '', denominator: '', source: '', note: '' }
    await enterValue(db, clock, member, { id: added.measure }, { ...value, asAt: '2026-10-31' })
    expect((await colours())[0]).toEqual(['red', 1])

    await sayHowItStands(db, clock, member, second, undefined, {
      ...{ progress: 'off-track', impact: 'no-evidence-yet', remark: 'The trainer left' }
    })
    expect((await colours())[1]).toEqual(['red', 0])

    await linkMeasures(db, clock, member, { kind: 'action', id: first }, { was: [added.measure], now: [] })
    expect((await colours())[0]).toEqual(['amber', 0])
  })
})
