import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordChanges } from './word-changes.ts'

const marked = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join(' ')

it.each([
  ['Plans are clear.', 'Plans are clear.', 'Plans are clear.'],
  ['Plans are clear.', 'Plans are not clear.', 'Plans are +[not] clear.'],
  ['For 16-17 year olds', 'For 16-18 year olds', 'For -[16-17] +[16-18] year olds'],
  ['Plans  are\nclear.', ' Plans are clear. ', 'Plans are clear.'],
  ['', 'New.', '+[New.]'],
  ['Gone.', '', '-[Gone.]'],
  ['', '', '']
])('from %j to %j is %j', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected)
})

it('gives back the words of both texts', () => {
  const text = fc.array(fc.constantFrom('plans', 'are', 'clear.', 'not', 'all')).map((all) => all.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after)
      const without = (kind: 'added' | 'removed') =>
        changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join(' ')
      expect(without('removed')).toBe(after)
      expect(without('added')).toBe(before)
    })
  )
})
