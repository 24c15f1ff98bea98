import { describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { seedRecord } from '../../../../test/seeded-record.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { outlookThings } from '../outlook-things.ts'
import { overrulingsOf } from '../store.ts'
import { overruleOutlook } from './overrule-outlook.ts'
import { withdrawOverruling } from './withdraw-overruling.ts'

const clock: Clock = { now: () => signedInAt }
const typed = {
  kind: 'ilacs-standard',
  earliest: '2027-03-01',
  latest: '2027-06-30',
  reason: 'Said at the engagement meeting'
}

onBothEngines(
  'overruling the outlook',
  (database) => {
    const db = () => database().db
    const fill = async () => {
      await seedRecord(db())
      await seedPeople(db())
      return memberIn(db(), 'leeds', 'link-officer')
    }
    const overrulingsHere = async (authority: 'leeds' | 'bradford') => {
      const member = await memberIn(db(), authority, 'link-officer')
      return inScope(db(), scopeOf(member), (tx) => overrulingsOf(tx, member.workspace.authority))
    }
    const trail = async () =>
      inScope(db(), { kind: 'installation' }, (tx) =>
        tx
          .selectFrom('trail.entry')
          .select(['action', 'before', 'after', 'reason', 'actor'])
          .where('chain', '=', 'leeds')
          .orderBy('seq')
          .execute()
      )

    it('keeps who, when and why, beside what the rules said that day, and tells the trail', async () => {
      const member = await fill()
      expect(await overruleOutlook(db(), clock, member, typed)).toMatchObject({ kind: 'overruled' })
      const [made] = await overrulingsHere('leeds')
      expect(made).toMatchObject({
        ...{ kind: 'ilacs-standard', earliestOn: '2027-03-01', latestOn: '2027-06-30' },
        ...{ reason: 'Said at the engagement meeting', madeBy: 'Leeds link-officer', madeAt: signedInAt },
        ruledThen: {
          rule: 'N8',
          said: { kind: 'ilacs-short', earliestOn: '2027-12-30', latestOn: '2028-12-30' }
        },
        withdrawn: undefined
      })
      expect((await trail()).at(-1)).toMatchObject({
        action: 'overrule outlook',
        actor: 'Leeds link-officer',
        reason: 'Said at the engagement meeting',
        before: { rule: 'N8', kind: 'ilacs-short', earliestOn: '2027-12-30', latestOn: '2028-12-30' },
        after: { kind: 'ilacs-standard', earliestOn: '2027-03-01', latestOn: '2027-06-30' }
      })
      expect(await overrulingsHere('bradford')).toEqual([])
    })

    it('lets one stand at a time, whoever comes second, at the same moment too', async () => {
      const member = await fill()
      const outcomes = await Promise.all([
        overruleOutlook(db(), clock, member, typed),
        overruleOutlook(db(), clock, member, { ...typed, reason: 'Heard it too' })
      ])
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['one-stands', 'overruled'])
      expect(await overrulingsHere('leeds')).toHaveLength(1)
    })

    it('withdraws with a reason, keeps the history, and makes room for another', async () => {
      const member = await fill()
      const made = await overruleOutlook(db(), clock, member, typed)
      const id = made.kind === 'overruled' ? made.overruling : ''
      expect(await withdrawOverruling(db(), clock, member, { id, because: ' ' })).toMatchObject({
        kind: 'unfit',
        problems: [{ field: 'because' }]
      })
      expect(await withdrawOverruling(db(), clock, member, { id, because: 'A misunderstanding' })).toEqual({
        kind: 'withdrawn'
      })
      expect(await withdrawOverruling(db(), clock, member, { id, because: 'Again' })).toEqual({
        kind: 'withdrawn-already',
        by: 'Leeds link-officer'
      })
      expect(await overruleOutlook(db(), clock, member, typed)).toMatchObject({ kind: 'overruled' })
      expect((await overrulingsHere('leeds')).map(({ withdrawn }) => withdrawn?.because).toSorted()).toEqual([
        'A misunderstanding',
        undefined
      ])
      expect((await trail()).map(({ action }) => action)).toEqual([
        'overrule outlook',
        'withdraw overruling of outlook',
        'overrule outlook'
      ])
    })

    it('answers for another authority’s as for one that never was, and changes nothing', async () => {
      const member = await fill()
      const made = await overruleOutlook(db(), clock, member, typed)
      const id = made.kind === 'overruled' ? made.overruling : ''
      const stranger = await memberIn(db(), 'bradford', 'link-officer')
      for (const strange of [id, 'never-was']) {
        expect(await withdrawOverruling(db(), clock, stranger, { id: strange, because: 'Why not' })).toEqual({
          kind: 'not-there'
        })
      }
      expect((await overrulingsHere('leeds'))[0]?.withdrawn).toBeUndefined()
      const ref = { kind: 'outlook-overruling', id }
      const seenBy = (who: typeof member) =>
        inScope(db(), scopeOf(who), (tx) => outlookThings.describe(tx, who, [ref]))
      expect(await seenBy(stranger)).toEqual([])
      expect(await seenBy(member)).toMatchObject([
        { title: 'Expected: a standard inspection between 1 March 2027 and 30 June 2027', says: typed.reason }
      ])
      expect(outlookThings.refAt?.(new URL(`http://here/prepare/outlook#overruling-${id}`))).toEqual(ref)
    })

    describe('what does not fit', () => {
      it('changes nothing and tells the trail nothing', async () => {
        const member = await fill()
        const before = (await trail()).length
        expect(await overruleOutlook(db(), clock, member, { ...typed, latest: '2027-02-30' })).toMatchObject({
          kind: 'unfit'
        })
        expect(await overrulingsHere('leeds')).toEqual([])
        expect((await trail()).length).toBe(before)
      })
    })
  },
  'per-test'
)
