import { expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

const mark = (text: string) => text.replaceAll('[', '\u0001').replaceAll(']', '\u0002')
const shown = (text: string, taken: string) =>
  excerpt(text, mark(taken))
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join('')

it.each([
  // The engine leaves the full stop out: nothing is missing, so there are no dots.
  ['The recording of supervision.', 'The recording of [supervision]', 'The recording of [supervision].'],
  ['“Supervision” is late', '[Supervision]” is late', '“[Supervision]” is late'],
  ['Supervision is late.', '[Supervision] is late.', '[Supervision] is late.'],
  ['First a. Then supervision is late. Last b.', 'supervision is late', '… supervision is late …'],
  [
    'Supervision is late. Much else is said here. Plans wait.',
    '[Supervision] is late … Plans wait',
    '[Supervision] is late … Plans wait.'
  ]
])('of %j, taken as %j, is %j', (text, taken, expected) => {
  expect(shown(text, taken)).toBe(expected)
})
