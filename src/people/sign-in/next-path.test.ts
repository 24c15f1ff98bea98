import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOfThisSite } from './next-path.ts'

describe('where to go on after signing in', () => {
  it.each([
    ['/', '/'],
    ['/account', '/account'],
    ['/authorities/leeds?area=overall#top', '/authorities/leeds?area=overall#top'],
    ['/search?q=a%20b', '/search?q=a%20b'],
    ['/sign-in?next=//evil.example', '/sign-in?next=//evil.example'],
    ['/a/../b', '/b']
  ])('follows %s', (next, to) => {
    expect(pathOfThisSite(next)).toBe(to)
  })

  it.each([
    undefined,
    '',
    'account',
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\\/evil.example',
    '/a/..//evil.example',
    '/.//evil.example',
    '/%2e%2e//evil.example',
    '/./\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'HTTPS://evil.example',
    '//evil.example/%2f..',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\nSet-Cookie: a=b',
    '\t//evil.example',
    ' //evil.example',
    '/ /evil.example',
    '/\u0000',
    '/\u2028/evil.example',
    '/é',
    '\uff0f\uff0fevil.example',
    '@evil.example',
    '?next=//evil.example',
    `/${'a'.repeat(2_000)}`
  ])('does not follow %j', (next) => {
    expect(pathOfThisSite(next)).toBeUndefined()
  })

  it('never leaves the site, whatever is asked for', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      'evil.example',
      '%2f',
      '%5c',
      '@',
      ':',
      '\t',
      '\n',
      '?',
      '#',
      'http'
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const to = pathOfThisSite(pieces.join(''))
        if (to !== undefined) {
          expect(new URL(to, 'https://throughline.example/sign-in').origin).toBe(
            'https://throughline.example'
          )
        }
      }),
      { numRuns: 2_000 }
    )
  })
})
