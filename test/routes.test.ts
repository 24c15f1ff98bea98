import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { housePaths } from '../src/house/paths.ts'
import { everyRoute } from '../src/house/routes.ts'
import { improvePatterns } from '../src/improve/paths.ts'
import { peoplePatterns } from '../src/people/paths.ts'
import { permissions } from '../src/people/permissions/permissions.ts'
import { preparePatterns } from '../src/prepare/paths.ts'
import { patterns } from '../src/record/paths.ts'
import { threadPatterns } from '../src/thread/paths.ts'

// The table is a list of values; what answers a request is not asked here, so nothing has to stand behind it.
const nothing: unknown = new Proxy({}, { get: () => nothing })
const routes = everyRoute(nothing as Parameters<typeof everyRoute>[0])

describe('the route table', () => {
  it('has every address of paths.ts, and no other', () => {
    const written = new Set<string>(
      [patterns, peoplePatterns, threadPatterns, preparePatterns, improvePatterns, housePaths].flatMap(
        (room) => Object.values(room)
      )
    )
    expect(new Set(routes.map((route) => route.path))).toEqual(written)
  })

  it('answers each method of an address once', () => {
    const rows = routes.map((route) => `${route.method} ${route.path}`)
    expect(rows).toEqual([...new Set(rows)])
  })

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s says who may ask and what is noted',
    (_row, route) => {
      expect(permissions).toContain(route.permission)
      expect(route.audit).toMatch(/^[a-z][a-z’ -]+$/)
    }
  )

  it('lets nobody write without a permission, but for showing who they are', () => {
    const { signIn, signInCode, forgottenPassword, newPassword, invitation, setUp } = peoplePatterns
    const showing = [signIn, signInCode, forgottenPassword, newPassword, invitation, setUp]
    const writes = routes.filter((route) => route.method === 'POST')
    expect(writes.length).toBeGreaterThan(0)
    const open = writes.filter((route) => route.permission === 'everyone').map(({ path }) => path)
    expect(new Set(open)).toEqual(new Set(showing))
  })
})

it('no page writes an address by hand', () => {
  const source = fileURLToPath(new URL('../src/', import.meta.url))
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|paths\.ts$/.test(file)
  )
  expect(files.length).toBeGreaterThan(100)
  const byHand = files.filter((file) =>
    /(href|action|src|to)[=:]\s*\{?\s*[`'"]\/[a-z]/.test(readFileSync(join(source, file), 'utf8'))
  )
  expect(byHand).toEqual([])
})
