import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { againstFinal, outcomeOf } from './against-final.ts'
import { isUnderEmbargo, usualDueDay } from './draft-report.ts'
import { passagesIn } from './pasted-passages.ts'

const draft = passagesIn(`1. Children in Exampleshire wait too long for an assessment of their needs.

2. Social workers see children often, and
know them well. 120 children are in care.

3. Managers sign off plans that say little of what is to change.`)

describe('the words of a draft', () => {
  it('are parted where paragraphs are, with their printed numbers', () => {
    expect(draft.map(({ number, words }) => [number, words])).toEqual([
      [1, 'Children in Exampleshire wait too long for an assessment of their needs.'],
      [2, 'Social workers see children often, and know them well. 120 children are in care.'],
      [3, 'Managers sign off plans that say little of what is to change.']
    ])
  })

  it('keep a year or an age at the head of a line for what it is', () => {
    expect(passagesIn('1. Since\n2018 much has changed.\n16 children said so.')).toEqual([
      { number: 1, page: undefined, words: 'Since 2018 much has changed. 16 children said so.' }
    ])
    expect(passagesIn('One.\n\nTwo.').map(({ number, words }) => [number, words])).toEqual([
      [undefined, 'One.'],
      [undefined, 'Two.']
    ])
  })
})

describe('a draft against the published report', () => {
  const final = [
    {
      name: 'paragraph 1',
      words: 'Children in Exampleshire wait too long for an assessment of their needs.'
    },
    {
      name: 'paragraph 2',
      words: 'Social workers see children often, and know them well. 102 children are in care.'
    },
    { name: 'paragraph 3', words: 'Foster carers are prepared for what is asked of them.' }
  ]
  const compared = againstFinal(draft, final)

  it('says what became of each paragraph, word by word', () => {
    expect(compared.map(({ kind }) => kind).toSorted()).toEqual(['added', 'changed', 'removed', 'same'])
    const changed = compared.find(({ kind }) => kind === 'changed')
    expect(changed?.kind === 'changed' && changed.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '120' },
      { kind: 'added', text: '102' }
    ])
  })

  it.each([
    [{ paragraph: 1, says: '' }, 'unchanged'],
    [{ paragraph: 2, says: '120 children' }, 'changed'],
    [{ paragraph: 3, says: '' }, 'removed'],
    [{ paragraph: 9, says: '' }, 'not-known'],
    [{ paragraph: undefined, says: 'wait too long' }, 'unchanged'],
    [{ paragraph: undefined, says: '“120 children are in care.”' }, 'changed'],
    [{ paragraph: undefined, says: '' }, 'not-known']
  ])('of a comment on %j says %s', (comment, outcome) => {
    expect(outcomeOf(comment, compared, final)).toBe(outcome)
  })
})

it('proposes five working days for comments, and none where no bank holidays are known', () => {
  expect(usualDueDay(isoDate('2026-12-21'))).toBe('2026-12-30')
  expect(usualDueDay(isoDate('2090-01-02'))).toBeUndefined()
})

it.each([
  [undefined, true],
  ['2026-11-22', true],
  ['2026-11-21', false]
])('an embargo whose last day is %s lasts on 22 November: %s', (embargoEndsOn, lasts) => {
  const last = embargoEndsOn === undefined ? undefined : isoDate(embargoEndsOn)
  expect(isUnderEmbargo({ embargoEndsOn: last }, isoDate('2026-11-22'))).toBe(lasts)
})
