import type { IsoDate } from './iso-date.ts'
import { isoDate } from './iso-date.ts'

const names = [
  'New Year’s Day',
  'Good Friday',
  'Easter Monday',
  'Early May bank holiday',
  'Spring bank holiday',
  'Summer bank holiday',
  'Christmas Day',
  'Boxing Day'
] as const

/**
 * The day (month-day) on which each holiday was or will be kept in England and Wales, substitute days for
 * weekends included, and with the moves of 2012, 2020 and 2022. The columns stand in the order of `names`.
 * Data and not a formula, because Parliament moves and adds days; a test derives what can be derived.
 */
const kept: readonly (readonly [number, ...string[]])[] = [
  [2009, '01-01', '04-10', '04-13', '05-04', '05-25', '08-31', '12-25', '12-28'],
  [2010, '01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  [2011, '01-03', '04-22', '04-25', '05-02', '05-30', '08-29', '12-27', '12-26'],
  [2012, '01-02', '04-06', '04-09', '05-07', '06-04', '08-27', '12-25', '12-26'],
  [2013, '01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  [2014, '01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  [2015, '01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  [2016, '01-01', '03-25', '03-28', '05-02', '05-30', '08-29', '12-27', '12-26'],
  [2017, '01-02', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
  [2018, '01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'],
  [2019, '01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
  [2020, '01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  [2021, '01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  [2022, '01-03', '04-15', '04-18', '05-02', '06-02', '08-29', '12-27', '12-26'],
  [2023, '01-02', '04-07', '04-10', '05-01', '05-29', '08-28', '12-25', '12-26'],
  [2024, '01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  [2025, '01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  [2026, '01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  [2027, '01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  [2028, '01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']
]

/** Days that were kept once. */
const keptOnce: readonly (readonly [string, string])[] = [
  ['2011-04-29', 'Royal wedding'],
  ['2012-06-05', 'Diamond Jubilee'],
  ['2022-06-03', 'Platinum Jubilee'],
  ['2022-09-19', 'State funeral of Queen Elizabeth II'],
  ['2023-05-08', 'Coronation of King Charles III']
]

function readTable(): ReadonlyMap<IsoDate, string> {
  const yearly = kept.flatMap(([year, ...days]) =>
    days.map((day, column): [IsoDate, string] => [isoDate(`${year}-${day}`), names[column] ?? ''])
  )
  return new Map([...yearly, ...keptOnce.map(([day, name]): [IsoDate, string] => [isoDate(day), name])])
}

/**
 * Every bank holiday of England and Wales in the years that are loaded, Good Friday and Christmas Day (which
 * the law counts apart) among them. Source: the lists the government publishes; evidence tag V for the
 * one-offs named in the domain reference §3.1, R for the years still to come.
 */
export const bankHolidays: ReadonlyMap<IsoDate, string> = readTable()

/** The first and the last day for which the bank holidays are known. */
export const calendarRange = { from: isoDate('2009-01-01'), to: isoDate('2028-12-31') } as const

/** What the day is kept as; undefined where it is no bank holiday or lies outside the loaded years. */
export function bankHoliday(day: IsoDate): string | undefined {
  return bankHolidays.get(day)
}
