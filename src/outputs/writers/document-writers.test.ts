import XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { anyDocument } from '../../../test/outputs/any-document.ts'
import { fullDocument } from '../../../test/outputs/full-document.ts'
import { readTaggedPdf } from '../../../test/outputs/tagged-pdf.ts'
import { unzipped } from '../../../test/outputs/unzipped.ts'
import { openDocumentWriters } from './document-writers.ts'

const writers = openDocumentWriters()
afterAll(() => writers.close())

describe('away from the calling thread', () => {
  it('writes both kinds of file', async () => {
    const [pdf, word] = await Promise.all([writers.toPdf(fullDocument), writers.toWord(fullDocument)])
    if (pdf.kind !== 'written' || word.kind !== 'written') throw new Error('One of them was not written.')
    expect(readTaggedPdf(pdf.bytes).title).toBe(fullDocument.title)
    expect([...(await unzipped(word.bytes)).keys()]).toContain('word/document.xml')
  })

  it('writes a workbook, and turns words, numbers, days and empty cells into cells', async () => {
    const columns = ['Words', 'Number', 'Day', 'Nothing'].map((heading) => ({ heading, width: 12 }))
    const rows = [['=1+1', 4, { day: '2027-03-03' }, undefined]]
    const at = new Date('2026-11-22T12:00:00Z')
    const sheets = [{ name: 'Actions', columns, rows }]
    const outcome = await writers.toWorkbook({ title: 'Plan', author: 'Exampleshire', at, sheets })
    if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome))
    const [row] = XLSX.utils.sheet_to_json(XLSX.read(outcome.bytes).Sheets['Actions'] ?? {})
    expect(row).toEqual({ Words: '=1+1', Number: 4, Day: 46_449 })
  })

  it('refuses a picture without words, and writes the next document', async () => {
    const blocks = fullDocument.blocks.map((block) =>
      block.kind === 'figure' ? { ...block, alt: '' } : block
    )
    for (const write of [writers.toPdf, writers.toWord]) {
      expect(await write({ ...fullDocument, blocks })).toEqual({
        kind: 'faulty',
        faults: [
          {
            where: 'the picture “Claims by strength of evidence”',
            because: 'A picture needs words for those who do not see it.'
          }
        ]
      })
    }
    expect(await writers.toPdf({ ...fullDocument, blocks: [] })).toMatchObject({ kind: 'written' })
  })
})

it('gives up on what takes too long', async () => {
  const hasty = openDocumentWriters({ seconds: 0.05 })
  const outcome = await hasty.toPdf(fullDocument)
  expect(outcome).toMatchObject({ kind: 'gave-up', because: expect.stringContaining('stopped') as string })
  await hasty.close()
})

it('gives up on what takes too much memory, and writes the next document', async () => {
  const narrow = openDocumentWriters({ memoryBytes: 1 })
  expect(await narrow.toPdf(fullDocument)).toMatchObject({
    kind: 'gave-up',
    because: expect.stringContaining('memory') as string
  })
  await narrow.close()
  expect(await writers.toPdf(fullDocument)).toMatchObject({ kind: 'written' })
})

// Documents that Typst never came back from, while its memory grew: footnotes in cells of a table over several pages.
it.each([
  [8, 22],
  [43, 17]
])('writes document %i, %i, which once took all the memory there was', async (seed, place) => {
  const [document] = fc.sample(anyDocument, { seed, numRuns: 25 }).slice(place)
  expect(await writers.toPdf(document)).toMatchObject({ kind: 'written' })
})

it('turns away more than may wait', async () => {
  const narrow = openDocumentWriters({ waiting: 1 })
  const outcomes = await Promise.all(Array.from({ length: 4 }, async () => narrow.toPdf(fullDocument)))
  const kinds = outcomes.map(({ kind }) => kind)
  expect(kinds).toContain('written')
  expect(outcomes).toContainEqual({
    kind: 'gave-up',
    because: expect.stringContaining('in a minute') as string
  })
  await narrow.close()
})
