import { addDays, type IsoDate, monthName, parseIsoDate } from '../../framework/iso-date.ts'
import { addMonths } from '../../framework/months.ts'

const months = new Map(
  Array.from({ length: 12 }, (_, place) => place + 1).flatMap((month): [string, number][] => {
    const name = monthName(month).toLowerCase()
    return [
      [name, month],
      [name.slice(0, 3), month],
      // "Sept" is written too.
      [name.slice(0, 4), month]
    ]
  })
)

/**
 * A day as files and people write it: `2027-03-31`, `31/03/2027` (the day first, as in England), `31 March 2027`,
 * `31-Mar-2027`; a month alone means its last day. Undefined for anything else, a year of two digits among it.
 */
export function readDay(typed: string): IsoDate | undefined {
  const text = typed.trim().toLowerCase()
  const whole = parseIsoDate(text.replace(/[ t]00:00(:00(\.0+)?)?z?$/, ''))
  if (whole !== undefined) return whole
  const [, day, month, year] = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text) ?? []
  if (day !== undefined && month !== undefined && year !== undefined) return dayOf(year, month, day)
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ \-/])?([a-z]+)[ \-/,]+(\d{4})$/.exec(text)
  const number = months.get(named?.[2] ?? '')
  if (named?.[3] === undefined || number === undefined) return undefined
  return named[1] === undefined ? lastOf(named[3], String(number)) : dayOf(named[3], String(number), named[1])
}

function dayOf(year: string, month: string, day: string): IsoDate | undefined {
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function lastOf(year: string, month: string): IsoDate | undefined {
  const first = dayOf(year, month, '1')
  return first && addDays(addMonths(first, 1), -1)
}
