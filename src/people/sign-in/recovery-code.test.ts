import { describe, expect, it } from 'vitest'
import { newRecoveryCodes, recoveryHash } from './recovery-code.ts'

describe('recovery codes', () => {
  const codes = newRecoveryCodes()

  it('are eight of 120 bits, in groups that can be copied out', () => {
    expect(new Set(codes).size).toBe(8)
    for (const code of codes) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/)
  })

  it('are known however they are typed', () => {
    const [code = ''] = codes
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')} `
    ]) {
      expect(recoveryHash(typed)).toBe(recoveryHash(code))
    }
  })

  it.each(['', '123456', 'ABCD', 'IIII-IIII-IIII-IIII-IIII-IIII', 'A'.repeat(25), 'ä'.repeat(24)])(
    'are not %j',
    (typed) => {
      expect(recoveryHash(typed)).toBeUndefined()
    }
  )

  it('are kept as a hash', () => {
    expect(recoveryHash(codes[0] ?? '')).toMatch(/^[0-9a-f]{64}$/)
  })
})
