import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import type { Field } from '../activities/field.ts'
import { canBeJudged, dateOutOfOrder, notYetPublished, parseCorrectedValue } from './corrected-value.ts'

describe('parseCorrectedValue', () => {
  it.each<[Field, string, string]>([
    [{ kind: 'judgement', area: 'overall' }, 'requires improvement', 'Requires improvement to be good'],
    [{ kind: 'fieldwork-end' }, ' 2022-03-04 ', '2022-03-04'],
    [{ kind: 'lead-inspectors' }, 'Ann Lee ;  Bo Ray;', 'Ann Lee; Bo Ray'],
    [{ kind: 'paragraph', number: 2 }, 'Plans  are\nclear.', 'Plans are clear.']
  ])('reads %j from %j', (field, typed, value) => {
    expect(parseCorrectedValue(field, typed)).toEqual({ kind: 'value', value })
  })

  it.each<[Field, string, string]>([
    [{ kind: 'judgement', area: 'overall' }, '', 'Choose the grade that the report gives'],
    [{ kind: 'judgement', area: 'overall' }, 'Splendid', 'Choose the grade that the report gives'],
    [{ kind: 'fieldwork-end' }, '2022-02-30', 'Enter a real date, like 4 3 2022 for 4 March 2022'],
    [{ kind: 'fieldwork-end' }, ' ', 'Enter the date'],
    [{ kind: 'paragraph', number: 2 }, ' \n', 'Enter the text as the report prints it'],
    [{ kind: 'paragraph', number: 2 }, 'x'.repeat(20_001), 'Enter no more than 20,000 characters']
  ])('answers %j from %j in words', (field, typed, because) => {
    expect(parseCorrectedValue(field, typed)).toEqual({ kind: 'unfit', because })
  })
})

describe('dateOutOfOrder', () => {
  const held = {
    'fieldwork-start': '2022-02-21',
    'fieldwork-end': '2022-03-04',
    'published-on': '2022-05-09'
  }
  it.each<[Field['kind'] & `${string}-${string}`, string, string | undefined]>([
    ['fieldwork-start', '2022-02-14', undefined],
    [
      'fieldwork-start',
      '2022-03-05',
      'The first day of fieldwork must be the same as or before the last, 4 March 2022'
    ],
    [
      'fieldwork-end',
      '2022-02-20',
      'The last day of fieldwork must be the same as or after the first, 21 February 2022'
    ],
    ['fieldwork-end', '2022-02-21', undefined],
    ['fieldwork-end', '2022-05-10', 'Fieldwork must end before the report was published, on 9 May 2022'],
    [
      'published-on',
      '2022-03-03',
      'The date of publication must be after fieldwork, which ended on 4 March 2022'
    ]
  ])('%s on %s', (kind, value, problem) => {
    expect(dateOutOfOrder({ kind } as Field, value, held)).toBe(problem)
  })

  it('compares a date known to the month only by its month', () => {
    const month = { ...held, 'fieldwork-end': '2022-03', 'published-on': undefined }
    expect(dateOutOfOrder({ kind: 'fieldwork-start' }, '2022-03-20', month)).toBeUndefined()
    expect(dateOutOfOrder({ kind: 'fieldwork-start' }, '2022-04-01', month)).toMatch('March 2022')
  })

  it('has nothing to say of a text', () => {
    expect(dateOutOfOrder({ kind: 'paragraph', number: 1 }, 'Text', held)).toBeUndefined()
  })
})

it('knows which judgements a framework can have', () => {
  expect(canBeJudged({ kind: 'judgement', area: 'overall' }, 'ILACS_2023')).toBe(true)
  expect(canBeJudged({ kind: 'judgement', area: 'overall' }, 'ILACS_2026')).toBe(false)
})

it('lets nothing be published after today', () => {
  const today = isoDate('2026-11-22')
  expect(notYetPublished({ kind: 'published-on' }, '2026-11-22', today)).toBeUndefined()
  expect(notYetPublished({ kind: 'published-on' }, '2099-09-01', today)).toContain('today or in the past')
  expect(notYetPublished({ kind: 'fieldwork-end' }, '2099-09-01', today)).toBeUndefined()
})
