import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeHref } from './safe-href.ts'

describe('safeHref', () => {
  it.each([
    'https://reports.example.org.uk/a?b=c#d',
    'http://example.org',
    'mailto:a@example.org',
    '/authorities/leeds',
    '/',
    '?page=2',
    '#p11'
  ])('lets %s stand in a link', (address) => {
    expect(safeHref(address)).toBe(address)
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere',
    'reports/80481.pdf',
    'not an address',
    ''
  ])('does not let %j', (address) => {
    expect(safeHref(address)).toBeUndefined()
  })

  it('only ever lets through an address that a browser takes to this site, http, https or mail', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'javascript:data/\\\t\n #?.@x') })
    fc.assert(
      fc.property(nasty, (address) => {
        const safe = safeHref(address)
        if (safe === undefined) return
        const resolved = new URL(safe, 'https://here.example')
        const here = resolved.origin === 'https://here.example'
        expect(here || /^(https?|mailto):/.test(safe)).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })
})
