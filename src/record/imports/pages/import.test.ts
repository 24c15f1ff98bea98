import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests } from '../../../../test/leeds-record.ts'
import { publishedReport, readerOf } from '../../../../test/published-reports.ts'
import type { HoldingStore } from '../../../platform/files/holding-store.ts'
import { openHoldingStore } from '../../../platform/files/holding-store.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { Upload } from '../../../platform/web/request.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { keeperCalled } from '../../keeper.ts'
import type { RecordTools } from '../../tools.ts'
import { readWaiting } from '../actions/read-waiting.ts'
import { startRun } from '../actions/start-run.ts'
import { importRoutes } from './import.tsx'
import { importRunRoutes } from './import-runs.tsx'

const show = pagesForTests()
const store = storeForTests()
const bytesOf = (name: string) => new TextEncoder().encode(name)

let directory: string
let waiting: HoldingStore
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-uploads-'))
  waiting = await openHoldingStore(directory)
})
afterAll(() => rm(directory, { recursive: true, force: true }))

function upload(fileName: string, by = 'Jo Smith'): Upload {
  return { fileName, content: { kind: 'bytes', bytes: bytesOf(fileName) }, form: { by } }
}

onBothEngines('importing by upload', (database) => {
  let started: number
  beforeEach(async () => {
    await sql`truncate record.import_run cascade`.execute(database().owner)
    started = await startWithLeeds(database())
    woken = 0
  })

  let woken = 0
  const tools = (): RecordTools => {
    const readers = readerOf({
      'one.pdf': publishedReport({
        disagreements: [{ check: 'numbering', what: 'Paragraph 3 is missing.', pages: [2] }]
      }),
      'page.pdf': { kind: 'refused', reason: 'not-a-pdf', because: 'It is a web page.' }
    })
    return {
      ...readingTools(database().db),
      ...{ clock: noon, store: store(), waiting },
      readers: readers as unknown as RecordTools['readers'],
      background: {
        wake: () => {
          woken += 1
        }
      },
      uploadBounds: { megabytes: 100, files: 100 }
    }
  }
  const routes = () => [...importRoutes(tools()), ...importRunRoutes(tools())]
  const send = (...files: Upload[]) =>
    ask(routes(), '/import', {
      method: 'POST',
      fromLoopback: true,
      uploads: async function* () {
        yield* files
      }
    })
  const pageOf = (reply: Reply) => {
    if (reply.kind !== 'redirect') throw new Error(`No redirect but ${JSON.stringify(reply)}`)
    return reply.to
  }
  const readAll = async () => {
    while (await readWaiting(tools(), (fault) => expect(fault).toBeUndefined()));
  }

  it('answers at once, shows what waits, and then what came of each file', async () => {
    const large: Upload = { fileName: 'large.pdf', content: { kind: 'too-large' }, form: {} }
    const address = pageOf(await send(upload('one.pdf'), upload('page.pdf'), large))
    expect(address).toMatch(/^\/imports\/\d+$/)
    expect(woken).toBeGreaterThan(0)

    const before = await show(await ask(routes(), address))
    expect(await before.locator('#progress').innerText()).toContain('1 of 3 files done: 1 not taken.')
    expect(await before.locator('.tl-files > li').allInnerTexts()).toEqual([
      'one.pdf · waiting',
      'page.pdf · waiting',
      expect.stringMatching(/^large\.pdf · not taken\s+The file is larger than 100 MB/)
    ])
    expect(await before.content()).toContain('<meta http-equiv="refresh" content="10"')
    const still = await show(await ask(routes(), `${address}?refresh=off`))
    expect(await still.content()).not.toContain('http-equiv="refresh"')

    await readAll()
    const page = await show(await ask(routes(), address))
    expect(await page.content()).not.toContain('http-equiv="refresh"')
    expect(await page.locator('#progress').innerText()).toBe('3 files: 1 taken and 2 not taken.')
    expect(await page.locator('.tl-files > li').allInnerTexts()).toEqual([
      expect.stringMatching(
        /one\.pdf · taken\s+Leeds, standard inspection, 21 February 2022: 2 paragraphs, 2 areas for improvement · 1 question for a person/
      ),
      expect.stringMatching(/page\.pdf · not taken\s+It is a web page/),
      expect.stringMatching(/large\.pdf · not taken/)
    ])
    expect(
      await page
        .getByRole('link', { name: 'Leeds, standard inspection, 21 February 2022' })
        .getAttribute('href')
    ).toBe(`/authorities/leeds/inspections/${leeds2022.address}`)
    expect(
      await page.getByRole('link', { name: 'Go through what needs a person' }).getAttribute('href')
    ).toBe('/review')
    expect(await page.locator('#summary').innerText()).toMatch(/Taken\s+1: Standard inspection 1/)
  })

  it('shows only the files that were not taken, or need a person, when asked', async () => {
    const address = pageOf(await send(upload('one.pdf'), upload('page.pdf')))
    await readAll()
    const names = async (query: string) =>
      (await show(await ask(routes(), address + query))).locator('.tl-file__name').allInnerTexts()
    expect(await names('?show=not-taken')).toEqual(['page.pdf'])
    expect(await names('?show=needs-a-person')).toEqual(['one.pdf'])
    expect(await names('?show=nonsense&page=99')).toEqual(['one.pdf', 'page.pdf'])
  })

  it('has the start and each report in the trail, under the name that was given', async () => {
    await send(upload('one.pdf'))
    await readAll()
    expect(await entriesAfter(database().db, 'national', started, 10)).toMatchObject([
      { actor: 'Jo Smith', action: 'start import' },
      { actor: 'Jo Smith', action: 'import report' }
    ])
  })

  it('names nobody where nobody gave a name', async () => {
    await send(upload('one.pdf', ' '))
    expect(await entriesAfter(database().db, 'national', started, 10)).toMatchObject([
      { actor: 'a person at this machine' }
    ])
  })

  it.each([
    ['too-many', /More files were sent than one upload takes/],
    ['broken-off', /The upload broke off/]
  ] as const)('keeps what came before an end that is %s, and says what is missing', async (kind, words) => {
    const address = pageOf(await send(upload('page.pdf'), { fileName: '', content: { kind }, form: {} }))
    const page = await show(await ask(routes(), address))
    expect(await page.getByRole('main').innerText()).toMatch(words)
    expect(await page.locator('.tl-files > li').count()).toBe(1)
  })

  it('ends the import also where a fault of ours stops the receiving', async () => {
    const failing = ask(routes(), '/import', {
      method: 'POST',
      uploads: async function* () {
        yield upload('page.pdf')
        throw new Error('a fault')
      }
    })
    await expect(failing).rejects.toThrow('a fault')
    await readAll()
    const page = await show(await ask(routes(), '/imports'))
    expect(await page.getByRole('table').innerText()).toContain('1 file: 1 not taken.')
  })

  it('asks for a file where none was chosen, or none came whole', async () => {
    const reply = await send()
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(await (await show(reply)).getByRole('alert').innerText()).toContain('Choose one or more reports')
    const broken = await send({ fileName: '', content: { kind: 'broken-off' }, form: {} })
    expect(await (await show(broken)).getByRole('alert').innerText()).toContain('broke off before the first')
  })

  it('lists earlier imports with who and when, and says what to do before the first', async () => {
    const empty = await show(await ask(routes(), '/import'))
    expect(await empty.getByRole('main').innerText()).toContain('Nothing has been imported yet')
    await send(upload('page.pdf'))
    await startRun(database().db, {
      way: 'command-line',
      by: keeperCalled('jo'),
      startedAt: new Date('2026-07-01T22:30:00Z'),
      files: 600
    })
    const page = await show(await ask(routes(), '/import'))
    const rows = page.getByRole('table').locator('tbody tr')
    expect(await rows.nth(0).innerText()).toMatch(
      /1 July 2026 at 11:30pm.*jo, on the command line.*0 of 600 files done/s
    )
    expect(await rows.nth(1).innerText()).toMatch(/22 November 2026 at 12:00pm.*Jo Smith, in the browser/s)
    expect(await ask(routes(), '/imports/2147483647')).toMatchObject({ kind: 'not-found' })
    expect(await ask(routes(), '/imports/nonsense')).toMatchObject({ kind: 'not-found' })
  })

  it('shows an import of hundreds in pages', async () => {
    const names = Array.from({ length: 205 }, (_, index) => `${index + 1}.pdf`)
    const tooLarge = names.map((fileName): Upload => ({ fileName, content: { kind: 'too-large' }, form: {} }))
    const address = pageOf(await send(...tooLarge))
    const page = await show(await ask(routes(), `${address}?page=3`))
    expect(await page.locator('.tl-file__name').allInnerTexts()).toEqual(names.slice(200))
    const links = page.getByRole('navigation', { name: 'Pages of files' }).getByRole('link')
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toContain(
      `${address}?page=2`
    )
  })
})
