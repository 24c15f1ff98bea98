import { describe, expect, it } from 'vitest'
import { hashPassword, isHashedOtherwise, isPassword } from './password-hash.ts'

describe('a password’s hash', () => {
  it('is Argon2id at today’s cost, another one each time', async () => {
    const [one, two] = await Promise.all([
      hashPassword('coffee train fish'),
      hashPassword('coffee train fish')
    ])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
    expect(isHashedOtherwise(one)).toBe(false)
  })

  it.each([
    '$argon2id$v=19$m=19456,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$bXVzdCBub3QgbWF0Y2ggYW55IHBhc3N3b3JkIGF0IGFsbCE',
    '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$bXVzdCBub3QgbWF0Y2ggYW55IHBhc3N3b3JkIGF0IGFsbCE'
  ])('is not today’s: %s', (hash) => {
    expect(isHashedOtherwise(hash)).toBe(true)
  })

  it.each([
    ['coffee train fish', true],
    ['coffee train fisk', false],
    ['', false],
    ['coffee train fish'.repeat(50_000), false]
  ])('looks at the whole of what was typed', async (typed, right) => {
    const hash = await hashPassword('coffee train fish')
    expect(await isPassword(hash, typed, false)).toEqual({ kind: 'done', result: right })
  })

  it('never is that of an account without one', async () => {
    expect(await isPassword(null, '', false)).toEqual({ kind: 'done', result: false })
    expect(await isPassword(undefined, 'anything', true)).toEqual({ kind: 'done', result: false })
  })

  it('is looked at so many times at once and no more: the rest is told to come again', async () => {
    const hash = await hashPassword('coffee train fish')
    const looks = await Promise.all(Array.from({ length: 200 }, () => isPassword(hash, 'wrong', false)))
    expect(looks.filter(({ kind }) => kind === 'done')).toHaveLength(66)
  })
})
