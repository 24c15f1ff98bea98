import type { IsoDate } from '../../framework/iso-date.ts'

/** Whole calendar months from a day to a later one: from 15 March to 14 May is 1. 0 where the first is the later. */
export function wholeMonths(from: IsoDate, to: IsoDate): number {
  if (to <= from) return 0
  const [years, months] = [part(to, 0, 4) - part(from, 0, 4), part(to, 5, 7) - part(from, 5, 7)]
  return years * 12 + months - (part(to, 8, 10) < part(from, 8, 10) ? 1 : 0)
}

function part(day: IsoDate, from: number, to: number): number {
  return Number(day.slice(from, to))
}
