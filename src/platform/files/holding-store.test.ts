import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openHoldingStore } from './holding-store.ts'

const bytes = new TextEncoder().encode('%PDF-1.7 a report')
let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-holding-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

it('holds bytes under a name, also when it is opened again, until they are let go', async () => {
  await (await openHoldingStore(directory)).hold('3-1', bytes)
  const store = await openHoldingStore(directory)
  expect(new Uint8Array((await store.read('3-1')) ?? [])).toEqual(bytes)
  expect(await store.read('3-2')).toBeUndefined()
  await store.letGo('3-1')
  await store.letGo('3-1')
  expect(await store.read('3-1')).toBeUndefined()
})

it('lets go of what nobody needs, once it is old', async () => {
  const store = await openHoldingStore(directory)
  const longAgo = new Date(Date.now() - 3_601_000)
  for (const name of ['needed', 'left', 'arriving']) await store.hold(name, bytes)
  for (const name of ['needed', 'left']) await utimes(join(directory, 'held', name), longAgo, longAgo)
  await store.letGoOfOld((name) => name === 'needed')
  expect(await store.read('needed')).toBeDefined()
  expect(await store.read('left')).toBeUndefined()
  expect(await store.read('arriving')).toBeDefined()
})
