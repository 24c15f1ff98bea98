import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../permissions/caller.ts'
import { postId, type StaffedPost } from '../posts/post.ts'
import { newestOfEachPost, type SignOff, signaturesOf, signOffId, signOffStanding } from './sign-off.ts'
import { forEarlierState, signOffState } from './sign-off-words.ts'

const asked = (id: string, minute: number, changed: Partial<SignOff<string>> = {}): SignOff<string> => ({
  ...{ id: signOffId.parse(id), post: postId.parse('director'), dueOn: isoDate('2027-03-03') },
  ...{ askedBy: 'Bo', askedAccount: 'bo' as AccountId, askedAt: new Date(Date.UTC(2027, 0, 1, 12, minute)) },
  ...{ takenBack: false, given: undefined, ...changed }
})
const signed = (content: string, as: 'holder' | 'deputy' = 'holder') => ({
  given: { by: 'Ann', as, at: new Date('2027-02-01T12:00:00Z'), content }
})
/** Letters that stand now and did not then, as changes. */
const since = (now: string) => (then: string) => [...now].filter((letter) => !then.includes(letter))
const posts = [{ id: 'director', title: 'Director' }] as unknown as readonly StaffedPost[]

describe('a sign-off', () => {
  it.each([
    ['asked', asked('one', 1), 'asked to sign by 3 March 2027'],
    ['taken-back', asked('one', 1, { takenBack: true }), 'no longer asked'],
    ['stands', asked('one', 1, signed('ab')), 'signed by Ann on 1 February 2027'],
    ['overtaken', asked('one', 1, signed('a', 'deputy')), 'signed by Ann, as deputy, on 1 February 2027']
  ])('that is %s says so', (kind, signOff, says) => {
    const standing = signOffStanding(signOff, since('ab'))
    expect(standing.kind).toBe(kind)
    expect(signOffState(signOff, standing)).toBe(says)
  })

  it('given for an earlier state says how much changed since, and no other does', () => {
    const says = (then: string) =>
      forEarlierState(signOffStanding(asked('one', 1, signed(then)), since('ab')), 'the plan')
    expect(says('a')).toBe('1 change since: the signature was given for an earlier state of the plan')
    expect(says('ab')).toBeUndefined()
  })

  it('counts for its post until a newer one does; what was taken back never counts', () => {
    const other = asked('other', 0, { post: postId.parse('chair') })
    const back = asked('back', 3, { takenBack: true })
    expect(newestOfEachPost([asked('two', 2), back, asked('one', 1), other]).map(({ id }) => id)).toEqual([
      'other',
      'two'
    ])
  })

  it('is carried by a text as a signature only once it is given', () => {
    const of = (signOffs: readonly SignOff<string>[]) => signaturesOf(signOffs, posts, since('ab'))
    const signature = { post: 'Director', by: 'Ann', as: 'holder', on: '2027-02-01' }
    expect(of([asked('one', 1)])).toEqual([])
    expect(of([asked('one', 1, signed('a'))])).toEqual([{ ...signature, forThis: false }])
    expect(of([asked('one', 1, signed('a')), asked('two', 2, signed('ab'))])).toEqual([
      { ...signature, forThis: true }
    ])
  })
})
