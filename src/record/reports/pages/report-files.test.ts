import { beforeEach, expect, it } from 'vitest'
import { ask, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { noon, startWithLeeds, storeForTests } from '../../../../test/leeds-record.ts'
import { fileCalled, publishedReport, readerOf } from '../../../../test/published-reports.ts'
import { sha256Of } from '../../../platform/files/content-store.ts'
import type { RecordTools } from '../../tools.ts'
import { importReport } from '../actions/import-report.ts'
import { reportRoutes } from './report-files.ts'

const store = storeForTests()
const bytesOf = (name: string) => new TextEncoder().encode(name)

onBothEngines('the files of reports', (database) => {
  beforeEach(async () => {
    await startWithLeeds(database())
  })

  let drawn = 0
  const tools = (): RecordTools => {
    const renderPage = async (_bytes: Uint8Array, page: number) => {
      drawn += 1
      return { kind: 'page' as const, png: bytesOf(`page ${page}`) }
    }
    const readers = { ...readerOf({ 'one.pdf': publishedReport() }), renderPage }
    return {
      ...readingTools(database().db),
      clock: noon,
      store: store(),
      readers: readers as unknown as RecordTools['readers']
    }
  }

  it('are the bytes of reports that it holds, and pictures drawn once, and of no other hash', async () => {
    await importReport(tools(), fileCalled('one.pdf'), { actor: 'Jo Smith' })
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
})
