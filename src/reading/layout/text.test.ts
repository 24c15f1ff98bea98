import { describe, expect, it } from 'vitest'
import { lines, set } from '../../../test/reading/printed-lines.ts'
import { joinLines, joinTexts, plainLetters, vocabularyOf } from './text.ts'

describe('plainLetters', () => {
  it.each([
    ['ﬁnancial oﬀers and eﬃcient ﬂows', 'financial offers and efficient flows'],
    ['co\u00adordinated', 'coordinated'],
    ['well\u2011embedded', 'well-embedded'],
    ['Ma\u0301ire', 'Máire'],
    ['children’s ‘front door’ – 2018–19', 'children’s ‘front door’ – 2018–19']
  ])('%j', (printed, plain) => {
    expect(plainLetters(printed)).toBe(plain)
  })
})

describe('joinTexts', () => {
  const vocabulary = new Set(['inspection', 'wellbeing', 'well-being'])
  it.each([
    ['a well-', 'embedded model', 'a well-embedded model'],
    ['the inspec-', 'tion team', 'the inspection team'],
    ['their well-', 'being', 'their well-being'],
    ['for 16-', 'and 17-year-olds', 'for 16- and 17-year-olds'],
    ['in 2018–', '19 the council', 'in 2018–19 the council'],
    ['services –', 'which are', 'services – which are'],
    ['one line', 'and the next', 'one line and the next'],
    ['', 'start', 'start']
  ])('%j and %j', (before, after, joined) => {
    expect(joinTexts(before, after, vocabulary)).toBe(joined)
  })
})

it('learns the vocabulary from inside lines only, where no word is parted', () => {
  const printed = lines(set('an inspec- tion of inspection teams', 71, 700), set('tion of care', 71, 686))
  expect(vocabularyOf(printed)).toEqual(new Set(['inspec', 'tion', 'of', 'inspection']))
  expect(
    joinLines(lines(set('an inspec-', 71, 700), set('tion of care', 71, 686)), vocabularyOf(printed))
  ).toBe('an inspection of care')
})
