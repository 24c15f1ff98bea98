import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionInContent, contentOfPlan, findingInContent } from '../../../test/plan-content.ts'
import { addDays, isoDate } from '../../framework/iso-date.ts'
import { postId } from '../../people/posts/post.ts'
import { findingId } from '../findings/finding.ts'
import { type ActionInContent, type PlanContent, planContent } from './content.ts'
import { type Difference, differencesBetween, fingerprintOf } from './differences.ts'

const plan = contentOfPlan()
const withAction = (changed: Partial<ActionInContent>) =>
  contentOfPlan({ actions: [actionInContent('1.1', changed)] })
const oneOf = (after: PlanContent): Difference => {
  const [only, ...others] = differencesBetween(plan, after)
  if (only === undefined || others.length > 0) throw new Error(JSON.stringify([only, ...others]))
  return only
}

describe('what differs between two states of a plan', () => {
  it.each([
    ['reference', { reference: '2' }, '1.1', '2'],
    ['words', { words: 'Do more' }, 'Do 1.1', 'Do more'],
    ['dueOn', { dueOn: isoDate('2027-04-01') }, '3 March 2027', '1 April 2027'],
    ['startsOn', { startsOn: undefined }, '1 September 2026', ''],
    ['repeatsMonths', { repeatsMonths: 3 }, '', 'every 3 months'],
    ['success', { success: '' }, 'Plans say who acts', ''],
    ['support', { support: 'Team managers' }, '', 'Team managers'],
    ['resources', { resources: 'Two posts' }, '', 'Two posts'],
    ['risk', { risk: 'Vacancies' }, '', 'Vacancies'],
    ['findings', { findings: [] }, 'Finding one', ''],
    [
      'post',
      { post: { id: postId.parse('head'), title: 'Head of service', heldBy: [] } },
      'Director',
      'Head of service'
    ],
    [
      'measures',
      { measures: [{ id: 'm', title: 'Plans', target: '80%', says: 'No value has been entered yet.' }] },
      '',
      'Plans (target 80%)'
    ]
  ] as const)('names the field %s with both values', (field, changed, before, after) => {
    expect(oneOf(withAction({ ...changed } as Partial<ActionInContent>))).toMatchObject({
      ...{ kind: 'action-changed', field, before, after }
    })
  })

  it('is nothing where the work goes on, a post is called otherwise or another person holds it', () => {
    const post = { id: postId.parse('director'), title: 'Director of Children', heldBy: ['Bo Example'] }
    const after = withAction({
      ...{ post, progress: 'done', impact: 'sustained', colour: 'complete', updates: 12 },
      lastRemark: { words: 'Done', by: 'Bo', on: isoDate('2026-12-01') }
    })
    expect(differencesBetween(plan, after)).toEqual([])
    expect(fingerprintOf(after)).toBe(fingerprintOf(plan))
  })

  it('tells of actions and findings that came and went', () => {
    const after = contentOfPlan({
      findings: [findingInContent('two'), findingInContent('three', { words: 'Another' })],
      actions: [actionInContent('2.1')]
    })
    expect(differencesBetween(plan, after).map(({ kind }) => kind)).toEqual([
      ...['finding-added', 'finding-added', 'finding-removed', 'action-added', 'action-withdrawn']
    ])
  })

  it('tells of a finding that says otherwise, and of the plan’s own name and day', () => {
    expect(oneOf(contentOfPlan({ findings: [findingInContent('one', { kind: 'concern' })] }))).toMatchObject({
      ...{
        kind: 'finding-changed',
        before: 'Area for improvement: Finding one',
        after: 'Concern: Finding one'
      }
    })
    expect(oneOf(contentOfPlan({ plan: { ...plan.plan, receivedOn: isoDate('2026-05-09') } }))).toMatchObject(
      {
        ...{ kind: 'plan-changed', field: 'receivedOn', before: '', after: '9 May 2026' }
      }
    )
  })
})

const words = fc.string({ maxLength: 4 })
const day = fc.integer({ min: 0, max: 3 }).map((days) => addDays(isoDate('2027-01-01'), days))
const findingIds = ['a', 'b', 'c'].map((id) => findingId.parse(id))
const anyAction = (id: string) =>
  fc
    .record({
      ...{ words, success: words, support: words, dueOn: fc.option(day, { nil: undefined }) },
      findings: fc.subarray(findingIds),
      repeatsMonths: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      progress: fc.constantFrom('on-track', 'done')
    })
    .map((changed) => actionInContent(id, changed))
const anyContent: fc.Arbitrary<PlanContent> = fc
  .record({
    findings: fc.subarray(['a', 'b', 'c']),
    actions: fc.subarray(['1', '2', '3']).chain((ids) => fc.tuple(...ids.map(anyAction)))
  })
  .map(({ findings, actions }) =>
    contentOfPlan({ findings: findings.map((id) => findingInContent(id)), actions })
  )

describe('for every two states of a plan', () => {
  it('a plan differs in nothing from itself, nor from itself written down and read again', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const readAgain = planContent.parse(JSON.parse(JSON.stringify(content)))
        expect(differencesBetween(content, content)).toEqual([])
        expect(differencesBetween(content, readAgain)).toEqual([])
        expect(fingerprintOf(readAgain)).toBe(fingerprintOf(content))
      })
    )
  })

  it('fingerprints are the same exactly where nothing differs', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const same = differencesBetween(one, other).length === 0
        expect(fingerprintOf(one) === fingerprintOf(other)).toBe(same)
      })
    )
  })

  it('what was added one way was taken out the other way, and every change turns round', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const there = differencesBetween(one, other)
        const back = differencesBetween(other, one)
        const many = (of: readonly Difference[], kind: Difference['kind']) =>
          of.filter((difference) => difference.kind === kind).length
        expect(many(back, 'action-withdrawn')).toBe(many(there, 'action-added'))
        expect(many(back, 'finding-removed')).toBe(many(there, 'finding-added'))
        const turned = (of: readonly Difference[], way: 'there' | 'back') =>
          of.flatMap((difference) =>
            difference.kind === 'action-changed'
              ? [
                  `${difference.action.id} ${difference.field} ${way === 'there' ? difference.before : difference.after}`
                ]
              : []
          )
        expect(turned(back, 'back')).toEqual(turned(there, 'there'))
      })
    )
  })
})
