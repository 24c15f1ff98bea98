import type { CellValue } from 'hucre/xlsx'
import { isIsoDate, longDate } from '../../framework/iso-date.ts'

/** A cell as words: days as "3 March 2027", numbers without the dust of binary fractions, yes and no as Excel has them. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim()
  if (typeof value === 'number')
    return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)))
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  const clock = time.slice(0, 5)
  // Excel counts its days from the end of 1899: a time alone is a part of the first of them.
  if (day < '1900-01-01') return clock
  const words = isIsoDate(day) ? longDate(day) : day
  return clock === '00:00' ? words : `${words}, ${clock}`
}
