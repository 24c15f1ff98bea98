import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimInContent } from '../self-evaluation/content.ts'
import { strengths } from '../self-evaluation/grounds.ts'
import { type ClaimNow, claimsSince } from './claims-since.ts'

const earlierClaim = (id: string, level: ClaimNow['strength'] = 'fair'): ClaimInContent => ({
  ...{ id, text: `Claim ${id}`, post: null, basis: 'both', evidence: [] },
  strength: { level, sentences: [] }
})
const laterClaim = (
  id: string,
  carriedFrom?: string | undefined,
  strength: ClaimNow['strength'] = 'fair'
): ClaimNow => ({ ...{ id, text: `Claim ${id}`, strength }, carriedFrom })

describe('the claims of a year beside those of the year before', () => {
  it('are new, kept, stronger, weaker, or left out', () => {
    const since = claimsSince(
      [earlierClaim('a'), earlierClaim('b', 'weak'), earlierClaim('c', 'strong'), earlierClaim('d')],
      [laterClaim('1', 'a'), laterClaim('2', 'b', 'strong'), laterClaim('3', 'c', 'fair'), laterClaim('4')]
    )
    expect(since.kept).toBe(1)
    expect(since.shifted.map(({ claim, was, to }) => [claim.id, was, to])).toEqual([
      ['2', 'weak', 'stronger'],
      ['3', 'strong', 'weaker']
    ])
    expect(since.added.map(({ id }) => id)).toEqual(['4'])
    expect(since.left.map(({ id }) => id)).toEqual(['d'])
  })

  it('are new where what they were carried from was never agreed', () => {
    expect(claimsSince([], [laterClaim('1', 'gone')]).added).toHaveLength(1)
  })

  it('are each told once', () => {
    const level = fc.constantFrom(...strengths)
    const earlier = fc
      .array(level, { maxLength: 8 })
      .map((levels) => levels.map((one, at) => earlierClaim(`b${at}`, one)))
    const later = fc
      .array(fc.tuple(level, fc.option(fc.nat(9), { nil: undefined })), { maxLength: 8 })
      .map((claims) =>
        claims.map(([one, from], at) =>
          laterClaim(`n${at}`, from === undefined ? undefined : `b${from}`, one)
        )
      )
    fc.assert(
      fc.property(earlier, later, (was, is) => {
        const { added, shifted, kept, left } = claimsSince(was, is)
        expect(added.length + shifted.length + kept).toBe(is.length)
        const carried = new Set(is.map(({ carriedFrom }) => carriedFrom))
        expect(left).toEqual(was.filter(({ id }) => !carried.has(id)))
      })
    )
  })
})
