import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TrailFields } from '../../trail/entry.ts'
import { changesIn } from './changes.ts'
import { fieldInWords } from './field-words.ts'

describe('what an entry changed, in words', () => {
  const change = (before: TrailFields, after: TrailFields) => changesIn({ before, after })

  it.each<[string, TrailFields, TrailFields, unknown]>([
    ['a value', { title: 'DCS' }, { title: 'DCF' }, { field: 'Title', before: 'DCS', after: 'DCF' }],
    [
      'a day',
      { until: null },
      { until: '2027-03-03' },
      { field: 'Until', before: undefined, after: '3 March 2027' }
    ],
    [
      'a moment',
      { endsAt: '2026-11-22T09:30:00.000Z' },
      {},
      { field: 'Ends at', before: '22 November 2026 at 9:30am', after: undefined }
    ],
    ['yes and no', { wanted: true }, { wanted: false }, { before: 'Yes', after: 'No' }],
    [
      'a list',
      { alsoKnownAs: ['a', 'b'] },
      { alsoKnownAs: [] },
      { field: 'Also known as', before: 'a; b', after: undefined }
    ],
    ['a number', { page: 1 }, { page: 2022 }, { before: '1', after: '2022' }],
    ['a word of ours', { area: 'help-and-protection' }, {}, { before: 'Help and protection' }],
    [
      'a fingerprint',
      {},
      { sha256: 'ab'.repeat(32) },
      { field: 'Fingerprint of the file', after: 'abababababab…' }
    ],
    ['a field within', { a: { bC: 1 } }, { a: { bC: 2 } }, { field: 'A, b c', before: '1', after: '2' }],
    ['a list of things', { steps: [{ by: 'x' }] }, {}, { field: 'Steps, 1, how', before: 'x' }]
  ])('%s', (_what, before, after, found) => {
    expect(change(before, after)).toMatchObject([found])
  })

  it('says nothing of what stayed as it was, or was nothing and is', () => {
    expect(change({ a: 1, b: '', c: [] }, { a: 1, b: null, d: '' })).toEqual([])
  })

  it('says that a value is not set any more only where the entry says so', () => {
    expect(change({ until: '2027-03-03' }, { until: null })).toMatchObject([{ emptied: true }])
    expect(change({ email: 'ann@leeds.example' }, {})).toMatchObject([
      { field: 'Email address', before: 'ann@leeds.example', after: undefined, emptied: false }
    ])
  })

  it('says nothing of what did not happen', () => {
    expect(change({}, { disconnected: false })).toEqual([])
    expect(change({}, { disconnected: true })).toMatchObject([{ after: 'Yes' }])
    expect(change({}, { whole: false })).toMatchObject([{ field: 'Every entry holds', after: 'No' }])
  })

  it('shows a long text as its changed words', () => {
    const before = 'Answers for help and protection, children in care and care leavers in all of Leeds.'
    const found = change({ answersFor: before }, { answersFor: before.replace('all of', 'the whole of') })
    expect(found).toMatchObject([{ field: 'What the post answers for', kind: 'text' }])
    expect(found[0]?.kind === 'text' && found[0].words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'all' },
      { kind: 'added', text: 'the whole' }
    ])
  })

  it('names accounts, and calls fields as their room does', () => {
    const entry = { before: {}, after: { account: 'k3', dueOn: '2027-03-03' } }
    expect(changesIn(entry, { dueOn: 'To be done by' }, new Map([['k3', 'Ada Byron']]))).toMatchObject([
      { field: 'To be done by', after: '3 March 2027' },
      { field: 'Whose account', after: 'Ada Byron' }
    ])
  })

  it('says something of any field that changed, and never anything but words', () => {
    const value = fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean())
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (after) => {
        const found = change({}, after)
        expect(found).toHaveLength(Object.keys(after).length)
        for (const each of found) expect(each.field).not.toBe('')
      })
    )
  })
})

it.each([
  ['alsoKnownAs', 'Also known as'],
  ['judgement.overall', 'Judgement, overall'],
  ['help-and-protection', 'Help and protection'],
  ['oneTimeCodes', 'One-time codes'],
  ['', 'Value']
])('the field %j is called %s', (field, words) => {
  expect(fieldInWords(field)).toBe(words)
})
