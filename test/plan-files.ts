import XLSX from '@e965/xlsx'
import { repacked, unpacked } from '../src/reading/documents/unpacked.ts'

/** A workbook with one sheet, as a council would save its plan. */
export function planWorkbook(
  rows: readonly (readonly unknown[])[],
  merged: readonly string[] = []
): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows as unknown[][], { UTC: true })
  sheet['!merges'] = merged.map((range) => XLSX.utils.decode_range(range))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Plan')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

/** A plan as councils keep them: a title, merged findings, dates as text, colours, a section row and a double reference. */
export function councilPlan(): Uint8Array {
  return planWorkbook(
    [
      ['Improvement plan', '', '', '', '', '', '', ''],
      ['Ref', 'Recommendation', 'Action', 'Lead officer', 'Start', 'By when', 'RAG', 'Progress'],
      [
        '1.1',
        'Identity and culture in plans',
        'Train every team',
        'Head of Practice',
        '1/4/2027',
        'Sep-27',
        'Amber',
        'Begun'
      ],
      ['1.2', '', '=Audit plans', 'A. Person', '', 'Ongoing', 'Green', ''],
      ['Priority 2', '', '', '', '', '', '', ''],
      [
        '1.2',
        'Supervision of social workers',
        'Set a standard',
        '',
        '',
        new Date(Date.UTC(2027, 8, 30)),
        '',
        ''
      ]
    ],
    ['B3:B4']
  )
}

/** The same workbook as Excel saves one that carries a program. */
export async function withMacros(workbook: Uint8Array): Promise<Uint8Array> {
  const parts = await unpacked(workbook, () => true, 10_000_000)
  if ('kind' in parts) throw new Error(parts.because)
  const types = Buffer.from(parts.get('[Content_Types].xml') ?? []).toString()
  return repacked(
    new Map([
      ...parts,
      [
        '[Content_Types].xml',
        Buffer.from(types.replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'))
      ],
      ['xl/vbaProject.bin', Buffer.from('a program')]
    ] as const)
  )
}
