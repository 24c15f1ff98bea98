import { type IsoDate, parseIsoDate } from '../../framework/iso-date.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { typedLine } from './typed-line.ts'

/** The three boxes of a date as they were typed, with hyphens between; empty where nothing stands in any of them. */
export function typedDay(form: WebRequest['form'], name: string): string {
  const boxes = ['year', 'month', 'day'].map((box) => typedLine(form, `${name}-${box}`).trim())
  return boxes.every((box) => box === '') ? '' : boxes.map((box) => box.padStart(2, '0')).join('-')
}

/** The day that was typed: none where all boxes are empty, no day where they make none of the calendar. */
export function dayTyped(typed: string): IsoDate | 'none' | 'no-day' {
  return typed === '' ? 'none' : (parseIsoDate(typed) ?? 'no-day')
}
