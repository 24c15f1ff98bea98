import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { isSameForm, recognise } from './recognise.ts'

interface Called {
  readonly title: string
  readonly alsoKnownAs?: readonly string[]
  readonly formerTitles?: readonly string[]
  readonly ended?: true
}
function post({ title, alsoKnownAs = [], formerTitles = [], ended }: Called) {
  return {
    title,
    alsoKnownAs,
    formerTitles: formerTitles.map((former) => ({ title: former, until: isoDate('2021-04-01') })),
    endedOn: ended ? isoDate('2024-01-01') : undefined
  }
}

describe('two forms of words', () => {
  it.each([
    ['Director of Children and Families', 'the director of children and families'],
    ['Director of Children and Families', 'Director of Children & Families'],
    ['Director of Children and Families', 'Director, Children & Families Services'],
    ['Director of Children and Families', 'Director for Children and Families'],
    ['Director of Children and Families', ' Director  of Children\nand Families service '],
    ['Director of Children’s Services', "Director of Children's Services"],
    ['Director of Children’s Services', 'Director, Children’s Service'],
    ['Head of Front Door', 'The Head of the Front-Door']
  ])('are the same: %s = %s', (one, other) => {
    expect(isSameForm(one, other)).toBe(true)
  })

  it.each([
    ['Director of Children and Families', 'Deputy Director of Children and Families'],
    ['Director of Children and Families', 'Director of Children'],
    ['Director of Children and Families', 'Director for Children and Families social services'],
    ['Director of Services', 'Director'],
    ['Director of Children and Families', 'National Director for Social Care'],
    ['', ' , & the']
  ])('are not the same: %s, %s', (one, other) => {
    expect(isSameForm(one, other) && one !== '').toBe(false)
  })

  it('are the same the other way round too, and each is the same as itself', () => {
    const word = fc.constantFrom(
      'Director',
      'of',
      'the',
      '&',
      'and',
      ',',
      'Children',
      '’s',
      'Services',
      'Head'
    )
    const form = fc.array(word, { maxLength: 7 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(form, form, (one, other) => {
        expect(isSameForm(one, one)).toBe(true)
        expect(isSameForm(one, other)).toBe(isSameForm(other, one))
        expect(isSameForm(`the ${one.toUpperCase()}`, one)).toBe(true)
      })
    )
  })
})

describe('recognising a post', () => {
  const director = post({
    title: 'Director of Children and Families',
    alsoKnownAs: ['Director for Children and Families social services', 'DCS'],
    formerTitles: ['Director of Children’s Services']
  })
  const deputy = post({ title: 'Deputy director of children and families social work' })
  const head = post({ title: 'Head of Service' })
  const posts = [deputy, director, head]

  it.each([
    ['by its title', 'THE DIRECTOR OF CHILDREN AND FAMILIES', director],
    ['by another form of words', 'dcs', director],
    ['by what it was called before', 'Director, Children’s Services', director],
    ['a deputy as a post of their own', 'deputy director children and families social work service', deputy]
  ])('%s', (_how, words, expected) => {
    expect(recognise(words, posts)).toEqual({ kind: 'recognised', post: expected })
  })

  it.each(['', 'the', 'Director', 'Director of Families', 'Chief Executive'])('knows no “%s”', (words) => {
    expect(recognise(words, posts)).toEqual({ kind: 'unknown' })
  })

  it('takes the post that stands before one that has ended, and one that has ended where no other stands', () => {
    const ended = post({ title: 'DCS', ended: true })
    expect(recognise('DCS', [ended, director])).toEqual({ kind: 'recognised', post: director })
    expect(recognise('DCS', [ended])).toEqual({ kind: 'recognised', post: ended })
  })

  it('says where the words alone do not tell', () => {
    const [one, other] = [
      post({ title: 'DCS', ended: true }),
      post({ title: 'D.C.S', alsoKnownAs: ['dcs'], ended: true })
    ]
    expect(recognise('DCS', [one, other])).toEqual({ kind: 'several', posts: [one, other] })
  })
})
