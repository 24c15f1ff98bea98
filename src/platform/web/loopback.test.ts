import { expect, it } from 'vitest'
import { isFromLoopback } from './loopback.ts'

it.each([
  ['127.0.0.1', 'localhost:3000', false, true],
  ['::1', '[::1]:3000', false, true],
  ['::ffff:127.0.0.1', '127.0.0.1', false, true],
  ['10.0.0.8', 'localhost:3000', false, false],
  ['127.0.0.1', 'record.example', false, false],
  ['127.0.0.1', '127.evil.example', false, false],
  ['127.0.0.1', 'localhost:3000', true, false],
  ['127.0.0.1', undefined, false, false]
])('from %s to host %s (forwarded: %s) is %s', (remoteAddress, host, forwarded, expected) => {
  expect(isFromLoopback({ remoteAddress, host, forwarded })).toBe(expected)
})
