import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importInto } from '../../test/import-folder.ts'
import { forgetSiteAddress, noteSiteAddress } from '../house/site-address.ts'
import { withHouse } from './with-house.ts'

const example = fileURLToPath(new URL('../../examples/exampleshire.pdf', import.meta.url))

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-house-'))
})
afterAll(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }))

it('points a command at the site that has the record open, and only where it is a site', {
  timeout: 120_000
}, async () => {
  const { environment, terminal, run, told } = importInto(directory)
  await withHouse(environment, terminal, async (_house, config) => {
    await noteSiteAddress(config, 'http://127.0.0.1:4711')
    expect(await run([example])).toBe(3)
    expect(told).toEqual([
      expect.stringContaining('is in use by process'),
      'The site at http://127.0.0.1:4711 has the record open. Stop it first (Ctrl+C where it runs), or do this in the browser at http://127.0.0.1:4711/import.'
    ])
    await forgetSiteAddress(config)
    told.length = 0
    expect(await run([example])).toBe(3)
    expect(told).toEqual([expect.stringContaining('is in use by process')])
    return 0
  })
})

it('says which setting is wrong, and where nothing can be kept', async () => {
  const wrong = importInto(directory)
  expect(await withHouse({ PORT: 'many' }, wrong.terminal, async () => 0)).toBe(3)
  expect(wrong.told).toEqual([expect.stringMatching(/^PORT must be/)])
  const nowhere = importInto('/dev/null/record')
  expect(await nowhere.run([example])).toBe(3)
  expect(nowhere.told).toEqual([expect.stringMatching(/cannot be written: \/dev\/null is a file\.$/)])
})
