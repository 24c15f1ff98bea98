import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { Cookies } from './cookies.tsx'

const source = fileURLToPath(new URL('../../', import.meta.url))

it('names every cookie that the program sets, and no other', () => {
  const set = new Set(
    readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/'(__Host-[\w-]+)'/g)])
      .map(([, name]) => name)
  )
  const named = [...renderToString(<Cookies siteName="Throughline" />).matchAll(/__Host-[\w-]+/g)].map(String)
  expect(set.size).toBeGreaterThan(3)
  expect(new Set(named)).toEqual(set)
})

it('keeps nothing else in the browser', () => {
  const scripts = readdirSync(join(source, 'ui/styles')).filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  for (const file of scripts) {
    expect(readFileSync(join(source, 'ui/styles', file), 'utf8'), file).not.toMatch(
      /localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/
    )
  }
})
