import XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { WorkbookModel, WorkbookSheet } from './workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const model = (...sheets: WorkbookSheet[]): WorkbookModel => ({
  ...{ title: 'Action plan', author: 'Exampleshire', at: new Date('2026-11-22T12:00:00Z'), sheets }
})
const one = (rows: WorkbookSheet['rows']): WorkbookSheet => ({
  ...{
    name: 'Actions',
    columns: [
      { heading: 'Action', width: 40 },
      { heading: 'Due', width: 12 }
    ],
    rows
  }
})
const read = async (sheet: WorkbookSheet) => {
  const book = XLSX.read(await writeWorkbook(model(sheet)), {
    cellFormula: true,
    cellStyles: true,
    cellDates: false
  })
  return book.Sheets['Actions'] ?? {}
}

describe('a workbook', () => {
  it.each(['=1+1', '=HYPERLINK("http://evil.example")', '+44', '-1', '@sum(A1)', ' =1', '=cmd|calc!A0'])(
    'keeps %s as words',
    async (words) => {
      const sheet = await read(one([[words, undefined]]))
      const cell = sheet['A2'] as XLSX.CellObject
      expect(cell.f).toBeUndefined()
      expect([cell.t, cell.v]).toEqual(['s', words])
    }
  )

  it('has real days, that any spreadsheet can sort and count by', async () => {
    const sheet = await read(one([['Plan', { day: '2027-03-03' }]]))
    const cell = sheet['B2'] as XLSX.CellObject
    expect(cell.t).toBe('n')
    // The days since the end of 1899, as spreadsheets count them.
    expect(cell.v).toBe(46_449)
    expect(cell.w).toBe('3 March 2027')
  })

  it('says its title and who answers for it, and lets every heading be filtered by', async () => {
    const book = XLSX.read(await writeWorkbook(model(one([]))))
    expect(book.Props).toMatchObject({ Title: 'Action plan', Author: 'Exampleshire' })
    expect(book.Sheets['Actions']?.['!autofilter']).toEqual({ ref: 'A1:B1' })
  })

  it('keeps what a row is about in sight, and prints over as many pages as can be read', async () => {
    const columns = Array.from({ length: 10 }, (_, place) => ({ heading: `Column ${place}`, width: 40 }))
    const rows = [columns.map(({ heading }) => heading)]
    const wide: WorkbookSheet = { name: 'Actions', columns, rows, rowHeadings: true }
    const book = await readXlsx(await writeWorkbook(model(wide)))
    const [sheet] = book.sheets
    expect(sheet?.freezePane).toMatchObject({ rows: 1, columns: 1 })
    expect(sheet?.pageSetup).toMatchObject({
      ...{ paperSize: 'a4', orientation: 'landscape', fitToWidth: 3 },
      ...{ printTitlesRow: '$1:$1', printTitlesColumn: '$A:$A' }
    })
  })

  it('makes rows as high as their words, and no higher than a row may be', async () => {
    const book = await readXlsx(
      await writeWorkbook(
        model(
          one([
            ['Short', 1],
            ['ten words '.repeat(12), 1],
            ['a\nb\nc', 1],
            ['words '.repeat(5_000), 1]
          ])
        )
      )
    )
    const heights = [1, 2, 3, 4].map((row) => book.sheets[0]?.rowDefs?.get(row)?.height)
    expect(heights).toEqual([15, 60, 45, 409])
  })

  it('cuts what no cell can hold, and says so', async () => {
    const sheet = await read(one([['long '.repeat(10_000), undefined]]))
    const { v } = sheet['A2'] as XLSX.CellObject
    expect(String(v)).toHaveLength(32_767)
    expect(String(v)).toMatch(/\[cut: a cell holds no more\]$/)
  })

  it('gives back whatever words went in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { maxLength: 4 }),
        async (words) => {
          const sheet = await read(one(words.map((each) => [each, 1])))
          for (const [place, each] of words.entries()) {
            const cell = sheet[`A${place + 2}`] as XLSX.CellObject | undefined
            expect(cell?.f).toBeUndefined()
            expect(String(cell?.v ?? '').trim()).toBe(each.trim())
          }
        }
      ),
      { numRuns: 20 }
    )
  })
})
