import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = readFileSync(`${root}/docs/security.md`, 'utf8')
const rows = [...page.matchAll(/^\| (V[\d.]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id = '', about = '', state = '', how = '']) => ({ id, about, state, how })
)

/** The requirements of levels 1 and 2 in version 5.0.0 of the standard: the last of each section, without level 3. */
const sections: Readonly<Record<string, readonly [from: number, to: number]>> = {
  ...{ 'V1.1': [1, 2], 'V1.2': [1, 9], 'V1.3': [1, 11], 'V1.4': [1, 3], 'V1.5': [1, 2] },
  ...{ 'V2.1': [1, 3], 'V2.2': [1, 3], 'V2.3': [1, 4], 'V2.4': [1, 1] },
  ...{ 'V3.2': [1, 2], 'V3.3': [1, 4], 'V3.4': [1, 6], 'V3.5': [1, 5], 'V3.7': [1, 2] },
  ...{ 'V4.1': [1, 3], 'V4.2': [1, 1], 'V4.3': [1, 2], 'V4.4': [1, 4] },
  ...{ 'V5.1': [1, 1], 'V5.2': [1, 3], 'V5.3': [1, 2], 'V5.4': [1, 3] },
  ...{ 'V6.1': [1, 3], 'V6.2': [1, 12], 'V6.3': [1, 4], 'V6.4': [1, 4], 'V6.5': [1, 5], 'V6.6': [1, 3] },
  ...{ 'V6.8': [1, 4], 'V7.1': [1, 3], 'V7.2': [1, 4], 'V7.3': [1, 2], 'V7.4': [1, 5], 'V7.5': [1, 2] },
  ...{ 'V7.6': [1, 2], 'V8.1': [1, 2], 'V8.2': [1, 3], 'V8.3': [1, 1], 'V8.4': [1, 1], 'V9.1': [1, 3] },
  ...{ 'V9.2': [1, 4], 'V10.1': [1, 2], 'V10.2': [1, 2], 'V10.3': [1, 4], 'V10.4': [1, 11] },
  ...{ 'V10.5': [1, 5], 'V10.6': [1, 2], 'V10.7': [1, 3], 'V11.1': [1, 2], 'V11.2': [1, 3] },
  ...{ 'V11.3': [1, 3], 'V11.4': [1, 4], 'V11.5': [1, 1], 'V11.6': [1, 1], 'V12.1': [1, 3] },
  ...{ 'V12.2': [1, 2], 'V12.3': [1, 4], 'V13.1': [1, 1], 'V13.2': [1, 5], 'V13.3': [1, 2] },
  ...{ 'V13.4': [1, 5], 'V14.1': [1, 2], 'V14.2': [1, 4], 'V14.3': [1, 3], 'V15.1': [1, 3] },
  ...{ 'V15.2': [1, 3], 'V15.3': [1, 7], 'V16.1': [1, 1], 'V16.2': [1, 5], 'V16.3': [1, 4] },
  ...{ 'V16.4': [1, 3], 'V16.5': [1, 3], 'V17.1': [1, 1], 'V17.2': [1, 4], 'V17.3': [1, 2] }
}

const states = ['met', 'partly', 'not met', 'not applicable'] as const

it('answers every requirement of levels 1 and 2 once, and in one of four words', () => {
  const asked = Object.entries(sections).flatMap(([section, [from, to]]) =>
    Array.from({ length: to - from + 1 }, (_, index) => `${section}.${from + index}`)
  )
  expect(asked).toHaveLength(253)
  expect(rows.map(({ id }) => id).toSorted()).toEqual(asked.toSorted())
  for (const { id, state, how } of rows) {
    expect(states, id).toContain(state)
    expect(how.trim(), id).not.toBe('')
  }
})

it('counts what it says', () => {
  const counted = states.map((state) => rows.filter((row) => row.state === state).length)
  const [met, partly, not, beside] = counted
  expect(page.replaceAll('\n', ' ')).toContain(
    `${met} are met, ${partly} partly, ${not} are not, and ${beside} do not apply`
  )
})

it('names only tests and documents that are there', () => {
  const files = ['src', 'test', 'docs'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
  )
  const named = rows.flatMap(({ how }) => how.match(/[\w-]+\.(test\.tsx?|md|ts)\b/g) ?? [])
  expect(named.length).toBeGreaterThan(100)
  const there = new Set(files.map((file) => file.replace(/^.*[\\/]/, '')))
  expect([...new Set(named)].filter((name) => !there.has(name))).toEqual([])
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(
    ([, target = '']) => new URL(target, new URL('../docs/', import.meta.url))
  )
  for (const link of links) expect(() => readFileSync(link), link.pathname).not.toThrow()
})
