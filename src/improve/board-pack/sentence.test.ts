import { expect, it } from 'vitest'
import { withoutStop } from './sentence.ts'

it.each([
  ['Write a chronology in every case.', 'Write a chronology in every case'],
  ['Write a chronology in every case', 'Write a chronology in every case'],
  ['Agree thresholds, etc.. ', 'Agree thresholds, etc.. ']
])('takes one full stop off the end of %j', (words, without) => expect(withoutStop(words)).toBe(without))
