import { expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { systemClock } from '../../platform/clock.ts'
import { verifyTrail } from '../../trail/verify.ts'
import { activitiesOf } from '../activities/store.ts'
import { authoritySlug } from '../authorities/rows.ts'
import { allAuthorities, allGroups, neighboursOf, successionOf } from '../authorities/store.ts'
import { startFromFacts } from './actions/start-from-facts.ts'
import { loadShippedFacts } from './shipped-facts.ts'

const facts = loadShippedFacts()
const leeds = authoritySlug.parse('leeds')

onBothEngines('an empty record started from the shipped facts', (database) => {
  it('is filled once, also where two start at the same time, and the trail says so', async () => {
    const { db } = database()
    const outcomes = await Promise.all([1, 2].map(() => startFromFacts(db, systemClock, () => facts)))
    expect(outcomes.toSorted((a, b) => b.kind.localeCompare(a.kind))).toEqual([
      { kind: 'started', authorities: facts.authorities.length, activities: facts.activities.length },
      { kind: 'already-started' }
    ])
    expect(await startFromFacts(db, systemClock, () => facts)).toEqual({ kind: 'already-started' })
    expect(await verifyTrail(db)).toMatchObject({ kind: 'whole', entries: 1 })
  })

  it('has the 153 current authorities and their predecessors', async () => {
    const authorities = await allAuthorities(database().db)
    expect(authorities.filter((authority) => authority.abolishedOn === undefined)).toHaveLength(153)
    const dorset = await successionOf(database().db, authoritySlug.parse('dorset'))
    expect(dorset.predecessors.map((authority) => authority.slug)).toContain('dorset-to-2019')
  })

  it('tells the history of Leeds from 2009 to 2025, newest first', async () => {
    const history = await activitiesOf(database().db, leeds)
    expect(history.map((activity) => [activity.address, activity.kind, activity.state])).toEqual([
      ['2025-06-30', 'ilacs-short', 'published'],
      ['2022-02-21', 'ilacs-standard', 'published'],
      ['2021-07-20', 'focused-visit', 'published'],
      ['2021-04', 'annual-engagement-meeting', 'reported'],
      ['2020-03', 'jtai', 'cancelled'],
      ['2018-10-29', 'ilacs-short', 'published'],
      ['2015-01-20', 'sif', 'published'],
      ['2011', 'safeguarding-and-looked-after-reinspection', 'published'],
      ['2009-11', 'safeguarding-and-looked-after', 'published']
    ])
    expect(history[1]?.judgements.map(({ area, grade }) => [area, grade])).toEqual(
      expect.arrayContaining([
        ['impact-of-leaders', 'outstanding'],
        ['help-and-protection', 'good'],
        ['in-care-and-care-leavers', 'outstanding'],
        ['overall', 'outstanding']
      ])
    )
  })

  it('knows the statistical neighbours in order, and the core cities', async () => {
    const { db } = database()
    expect(await neighboursOf(db, leeds)).toHaveLength(10)
    const groups = await allGroups(db)
    const coreCities = groups.find((group) => group.id === 'english-core-cities')
    expect(coreCities?.members).toHaveLength(8)
    expect(coreCities?.members).toContain('leeds')
  })
})
