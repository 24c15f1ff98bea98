import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newPasswordProblem } from './new-password-problem.ts'
import { isOftenUsed } from './often-used-passwords.ts'
import { passwordLength, whyNotThisPassword } from './password-rule.ts'

const about = [
  'Ann O’Neill-Smith',
  'ann.oneillsmith@bradford.example',
  'Bradford Metropolitan District Council'
]

describe('a new password', () => {
  it.each([
    'coffee train fish',
    'correcthorsebatterystaple',
    'pässwört mit vielen Zeichen',
    '正しい馬の電池ホチキスは長いです',
    '👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧',
    '   three plain words   ',
    '4871 2093 5562 9914',
    `${'a'.repeat(10)}${'b'.repeat(10)}`,
    `${'words '.repeat(42)}end.`
  ])('takes %j', (password) => {
    expect(newPasswordProblem(password, about)).toBeUndefined()
  })

  it.each([
    ['', /^Enter a password$/],
    ['short', /at least 15 characters; this one has 5/],
    ['fourteen chars', /at least 15 characters; this one has 14/],
    ['👍'.repeat(14), /this one has 14/],
    ['x y'.repeat(86), /no more than 256/],
    ['passwordpassword', /many people have used/],
    ['1QAZ2wsx3edc4rfv', /many people have used/],
    ['aaaaaaaaaaaaaaaaaaa', /many people have used|over and over/],
    ['abc1abc1abc1abc1', /over and over/],
    ['ann.oneillsmith@bradford.example', /your name, your address/],
    ['AnnOneillSmith2026!', /your name, your address/],
    ['Bradford Metropolitan District Council', /your authority/],
    ['throughline-2026-11', /the name of the site/],
    ['throughlinethroughline', /the name of the site/],
    ['password12345678', /the word that it is made of/],
    ['!! Password-2026-Password !!', /the word that it is made of/]
  ])('does not take %j', (password, because) => {
    expect(newPasswordProblem(password, about)).toMatch(because)
  })

  it('asks for no mixture of characters: any that is long enough and not easily guessed will do', () => {
    const long = fc.string({ unit: 'grapheme', minLength: passwordLength.least, maxLength: 60 })
    fc.assert(
      fc.property(long, (password) => {
        const problem = whyNotThisPassword(password, { about, isOftenUsed: () => false })
        expect(problem === undefined || /over and over|your name/.test(problem)).toBe(true)
      })
    )
  })

  it('takes the longest in no time, whatever it is', () => {
    const longest = fc
      .constantFrom('a', 'ab', 'abcdefgh')
      .map((piece) => `${piece.repeat(256).slice(0, 255)}!`)
    fc.assert(fc.property(longest, (password) => newPasswordProblem(password, about) === undefined))
  })
})

describe('passwords that are used often', () => {
  it.each(['123456789123456789', 'qwertyuiop12345', 'QWERTYUIOP12345', '1qaz2wsx3edc4rfv'])(
    'know %s',
    (password) => {
      expect(isOftenUsed(password)).toBe(true)
    }
  )

  it.each(['', 'coffee train fish', '\n'])('do not know %j', (password) => {
    expect(isOftenUsed(password)).toBe(false)
  })
})
