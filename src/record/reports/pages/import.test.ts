import { beforeEach, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests } from '../../../../test/leeds-record.ts'
import { publishedReport, readerOf } from '../../../../test/published-reports.ts'
import { sha256Of } from '../../../platform/files/content-store.ts'
import type { Upload } from '../../../platform/web/request.ts'
import { entriesAfter } from '../../../trail/store.ts'
import type { RecordTools } from '../../tools.ts'
import { importRoutes } from './import.tsx'
import { reportRoutes } from './report-files.ts'

const show = pagesForTests()
const store = storeForTests()
const bytesOf = (name: string) => new TextEncoder().encode(name)

function upload(fileName: string, by = 'Jo Smith'): Upload {
  return { fileName, content: { kind: 'bytes', bytes: bytesOf(fileName) }, form: { by } }
}

onBothEngines('importing by upload', (database) => {
  let started: number
  beforeEach(async () => {
    started = await startWithLeeds(database().db)
  })

  let drawn = 0
  const tools = (): RecordTools => {
    const read = readerOf({
      'one.pdf': publishedReport(),
      'page.pdf': { kind: 'refused', reason: 'not-a-pdf', because: 'It is a web page.' }
    })
    const renderPage = async (_bytes: Uint8Array, page: number) => {
      drawn += 1
      return { kind: 'page' as const, png: bytesOf(`page ${page}`) }
    }
    const readers = { ...read, renderPage } as unknown as RecordTools['readers']
    return { ...readingTools(database().db), clock: noon, store: store(), readers }
  }
  const send = (...files: Upload[]) =>
    ask(importRoutes(tools()), '/import', {
      method: 'POST',
      fromLoopback: true,
      uploads: async function* () {
        yield* files
      }
    })

  it('has a line for each file: taken, held already, refused and why', async () => {
    const large: Upload = { fileName: 'large.pdf', content: { kind: 'too-large' }, form: {} }
    const many: Upload = { fileName: '', content: { kind: 'too-many' }, form: {} }
    const reply = await send(upload('one.pdf'), upload('one.pdf'), upload('page.pdf'), large, many)
    expect(reply).toMatchObject({ kind: 'page', status: 207 })
    const page = await show(reply)
    expect(await page.locator('.tl-lead').innerText()).toBe('1 report taken, 1 already held, 3 not taken.')
    expect(await page.locator('.tl-files > li').allInnerTexts()).toEqual([
      expect.stringMatching(/one\.pdf\s+Taken: 2 paragraphs, 2 areas for improvement Leeds, 2022-02-21/),
      expect.stringMatching(/one\.pdf\s+The record already holds this very file/),
      expect.stringMatching(/page\.pdf · not taken\s+It is a web page/),
      expect.stringMatching(/large\.pdf · not taken\s+The file is larger/),
      expect.stringMatching(/The files after these · not taken/)
    ])
    expect(await entriesAfter(database().db, started, 10)).toMatchObject([
      { actor: 'Jo Smith', action: 'import report' }
    ])
  })

  it('names nobody where nobody gave a name', async () => {
    await send(upload('one.pdf', ' '))
    expect(await entriesAfter(database().db, started, 10)).toMatchObject([
      { actor: 'a person at this machine' }
    ])
  })

  it('asks for a file where none was chosen', async () => {
    const reply = await send()
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(await (await show(reply)).getByRole('alert').innerText()).toContain('Choose one or more reports')
  })

  it('gives the bytes of reports that it holds, and pictures drawn once, and of no other hash', async () => {
    await send(upload('one.pdf'))
    const hash = sha256Of(bytesOf('one.pdf'))
    const routes = reportRoutes(tools())
    expect(await ask(routes, `/reports/${hash}/report.pdf`)).toEqual({
      kind: 'bytes',
      body: expect.anything() as unknown,
      type: 'application/pdf',
      fileName: 'one.pdf',
      immutable: true
    })
    drawn = 0
    const pictures = await Promise.all(
      [1, 1, 2].map((page) => ask(routes, `/reports/${hash}/pages/${page}.png`))
    )
    expect(pictures[0]).toMatchObject({ kind: 'bytes', type: 'image/png', immutable: true })
    expect(drawn).toBe(2)
    for (const address of [
      `/reports/${hash}/pages/5.png`,
      `/reports/${hash}/pages/0.png`,
      `/reports/${'b'.repeat(64)}/report.pdf`,
      '/reports/..%2Fconfig/report.pdf'
    ]) {
      expect(await ask(routes, address), address).toMatchObject({ kind: 'not-found' })
    }
  })

  it('leaves the inspection where it always stood', async () => {
    const page = await show(await send(upload('one.pdf')))
    expect(await page.getByRole('link', { name: 'Leeds, 2022-02-21' }).getAttribute('href')).toBe(
      `/authorities/leeds/inspections/${leeds2022.address}`
    )
  })
})
