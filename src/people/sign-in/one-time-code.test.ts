import { Secret } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { codeAddress, newCodeSecret, stepOf, typedCode } from './one-time-code.ts'

// RFC 6238, appendix B: the secret, and the last six digits of its examples.
const secret = Secret.fromLatin1('12345678901234567890').base32
const examples = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130']
] as const

describe('a one-time code', () => {
  it.each(examples)('of second %i is %s', (second, code) => {
    expect(stepOf(secret, code, new Date(second * 1_000))).toBe(Math.floor(second / 30))
  })

  it.each([
    [-60, undefined],
    [-30, 37_037_037],
    [0, 37_037_037],
    [30, 37_037_037],
    [60, undefined]
  ])('is known when the clock is %i seconds off: %s', (off, step) => {
    expect(stepOf(secret, '050471', new Date((1_111_111_111 + off) * 1_000))).toBe(step)
  })

  it('is none of another secret', () => {
    expect(stepOf(newCodeSecret(), '050471', new Date(1_111_111_111_000))).not.toBe(37_037_037)
  })

  it.each([
    ['050471', '050471'],
    [' 050 471 ', '050471'],
    ['050-471', '050471'],
    ['50471', undefined],
    ['0504711', undefined],
    ['05O471', undefined],
    ['٠٥٠٤٧١', undefined],
    ['', undefined]
  ])('typed as %j is %s', (typed, code) => {
    expect(typedCode(typed)).toBe(code)
  })

  it('has a secret of 160 bits, another one each time', () => {
    expect(newCodeSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(newCodeSecret()).not.toBe(newCodeSecret())
  })

  it('has an address that an app understands, whatever the person’s address holds', () => {
    const address = new URL(codeAddress(secret, 'a?b&c=d:e@leeds.example'))
    expect(address.protocol).toBe('otpauth:')
    expect(address.searchParams.get('secret')).toBe(secret)
    expect(address.searchParams.get('issuer')).toBe('Throughline')
    expect([...address.searchParams.keys()]).not.toContain('b')
  })
})
