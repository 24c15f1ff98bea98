import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { settingsTable } from '../src/platform/config.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('lists every setting as the program knows it', () => {
  expect(readme).toContain(settingsTable())
})

it('points only at files that are there', () => {
  const targets = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '')
  expect(targets.length).toBeGreaterThan(5)
  expect(targets.filter((target) => !existsSync(new URL(`../${target}`, import.meta.url)))).toEqual([])
})
