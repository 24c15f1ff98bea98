import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, holdsPlainNumbers } from './canonical.ts'
import type { TrailValue } from './entry.ts'

it('writes what JSON says, whatever the order of the keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(parsed(JSON.stringify(value)))
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(parsed(text))).toBe(text)
    })
  )
})

it('sorts keys by code units, also those that look like numbers or like a prototype', () => {
  expect(canonicalJson(parsed('{"b":1,"10":2,"9":3,"B":4,"__proto__":5,"é":6,"":7}'))).toBe(
    '{"":7,"10":2,"9":3,"B":4,"__proto__":5,"b":1,"é":6}'
  )
})

describe('the numbers of a text as PostgreSQL prints it', () => {
  it.each([
    '1',
    '-1',
    '0',
    '0.1',
    '-12.5',
    '[1, 2.25]',
    '{"a": 1}',
    '"1.0"',
    '{"1.0": "2.00"}',
    '"\\"1.0"',
    '1000000000000000000000',
    '0.0000001',
    '-0.00000015',
    `{"a": 1${'0'.repeat(308)}}`,
    'null',
    '{}'
  ])('%s could have been written here', (text) => {
    expect(holdsPlainNumbers(text)).toBe(true)
  })

  it.each([
    '1.0',
    '1.00000000000000000001',
    '[1, 2.50]',
    '{"a": 12345678901234567890}',
    '-0',
    `1${'0'.repeat(400)}`
  ])('%s could not', (text) => {
    expect(holdsPlainNumbers(text)).toBe(false)
  })
})

function parsed(text: string): TrailValue {
  return JSON.parse(text) as TrailValue
}
