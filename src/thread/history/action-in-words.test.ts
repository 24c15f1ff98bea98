import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { improveWords } from '../../improve/words.ts'
import { prepareWords } from '../../prepare/words.ts'
import { recordWords } from '../../record/words.ts'
import { actionInWords } from './action-in-words.ts'
import { deedsInWords } from './deeds-in-words.ts'
import { isNamedKind, kindInWords } from './kind-words.ts'

it.each([
  ['stand in', 'Let a deputy stand in'],
  ['fill post', 'Gave the post to somebody'],
  ['say what post answers for', 'Said what the post answers for'],
  ['draw link', 'Drew a link'],
  ['apply rule', 'Applied rule'],
  ['draw line', 'Drew line'],
  ['stay', 'Stayed'],
  ['', '']
])('%j is %j', (action, words) => {
  expect(actionInWords(action)).toBe(words)
})

/** Every text of the program but for its tests, in one. */
async function everySource(): Promise<string> {
  const src = new URL('../../', import.meta.url)
  const names = await readdir(src, { recursive: true })
  const files = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  return (await Promise.all(files.map((name) => readFile(new URL(name, src), 'utf8')))).join('\n')
}

it('has words for every action that the program writes in the trail, and every kind that it is about', async () => {
  const source = await everySource()
  const literal = /\baction: '([a-z][^']*)'|\bownDeed\(\s*\w+,\s*'([^']+)'|\baction = '([^']+)'/g
  const found = [...source.matchAll(literal)].map(([, one, other, third]) => one ?? other ?? third ?? '')
  const chosen = [...source.matchAll(/\baction: \w[^\n]* \? '([a-z][^']*)' : '([a-z][^']*)'/g)].flatMap(
    (match) => match.slice(1)
  )
  const actions = new Set([...found, ...chosen])
  expect(actions.size).toBeGreaterThan(40)
  const deeds = { ...deedsInWords, ...recordWords.deeds, ...prepareWords.deeds, ...improveWords.deeds }
  expect([...actions].filter((action) => deeds[action] === undefined)).toEqual([])

  const kinds = new Set(
    [...source.matchAll(/subject(?:: | = )\{ kind: '([a-z-]+)'/g)].map(([, kind]) => kind)
  )
  expect(kinds.size).toBeGreaterThan(10)
  const isNamed = (kind = '') =>
    isNamedKind(kind) ||
    { ...recordWords.kinds, ...prepareWords.kinds, ...improveWords.kinds }[kind] !== undefined
  expect([...kinds].filter((kind) => !isNamed(kind))).toEqual([])
})

it('calls a kind by a name of its own, and not as a field that is called the same', () => {
  expect(kindInWords('account')).toBe('Account')
  expect(kindInWords('link')).toBe('Link')
  expect(kindInWords('child-list')).toBe('Child list')
})
