import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DatabaseAddress } from '../platform/database/database.ts'
import { forgetSiteAddress, noteSiteAddress, siteAddress } from './site-address.ts'

let directory: string
let config: { database: DatabaseAddress }
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-site-'))
  config = { database: { kind: 'embedded', directory } }
})
afterAll(() => rm(directory, { recursive: true }))

it('is known of the process that noted it, until that forgets it', async () => {
  await noteSiteAddress(config, 'http://127.0.0.1:3000')
  expect(await siteAddress(config, process.pid)).toBe('http://127.0.0.1:3000')
  await forgetSiteAddress(config)
  expect(await siteAddress(config, process.pid)).toBeUndefined()
})

it('is not taken for that of another process, which came after one that was killed', async () => {
  await noteSiteAddress(config, 'http://127.0.0.1:3000')
  expect(await siteAddress(config, process.pid + 1)).toBeUndefined()
  expect(await siteAddress(config, undefined)).toBeUndefined()
})

it('is unknown where the note cannot be read', async () => {
  await writeFile(join(directory, 'site.json'), '{"pid":')
  expect(await siteAddress(config, process.pid)).toBeUndefined()
})

it('is noted nowhere for a database server', async () => {
  const server: { database: DatabaseAddress } = { database: { kind: 'server', url: 'postgres://there' } }
  await noteSiteAddress(server, 'http://127.0.0.1:3000')
  expect(await siteAddress(server, process.pid)).toBeUndefined()
})
