import type { AreaLine } from '../../framework/area-lines.ts'
import { compareDates, type IsoDate, yearOf } from '../../framework/iso-date.ts'
import { earliestDay } from '../../framework/partial-date.ts'
import type { ShownGrade } from '../../ui/tone.ts'
import {
  type LineStanding,
  shownStanding,
  standingKey,
  standingOnLine,
  standingRank,
  standingRemark
} from './line-standing.ts'
import type { NationalChoice, SortKey } from './national-choice.ts'
import type { EntryWithOutlook, NationalEntry } from './national-entry.ts'

/** One authority in the table, on the map and in the file: all three are made from these rows. */
export interface NationalRow extends EntryWithOutlook {
  readonly standing: LineStanding
  readonly shown: ShownGrade
  /** Where the grade is not the chosen line's own: the area as it was judged. */
  readonly remark: string | undefined
}

/** The authorities that fit the choice, in the order chosen, each with its standing on the line. */
export function nationalRows(
  entries: readonly EntryWithOutlook[],
  line: AreaLine,
  choice: NationalChoice
): readonly NationalRow[] {
  return entries
    .map((entry): NationalRow => {
      const standing = standingOnLine(line, entry.last)
      return {
        ...entry,
        standing,
        shown: shownStanding(line, standing),
        remark: standingRemark(standing, entry.last)
      }
    })
    .filter((row) => fits(row, choice))
    .sort(inOrder(choice))
}

function fits(row: NationalRow, choice: NationalChoice): boolean {
  return (
    (choice.region === undefined || row.authority.region === choice.region) &&
    (choice.grade === undefined || standingKey(row.standing) === choice.grade) &&
    (choice.framework === undefined || row.last?.framework === choice.framework) &&
    (choice.year === undefined || yearInspected(row) === choice.year)
  )
}

export function yearInspected({ last }: NationalEntry): number | undefined {
  return last && yearOf(earliestDay(last.startsOn))
}

type Comparison = (one: NationalRow, other: NationalRow) => number

const byName: Comparison = (one, other) => one.authority.name.localeCompare(other.authority.name, 'en-GB')

const comparisons: Record<SortKey, Comparison> = {
  name: byName,
  region: (one, other) => one.authority.regionName.localeCompare(other.authority.regionName, 'en-GB'),
  grade: (one, other) => standingRank(one.standing) - standingRank(other.standing),
  inspected: (one, other) => compareDates(one.last?.startsOn ?? '', other.last?.startsOn ?? ''),
  due: (one, other) => compareDates(dueOn(one) ?? '', dueOn(other) ?? '')
}

/** The middle of the window in which an authority is due; undefined where nobody can say. */
function dueOn({ next }: EntryWithOutlook): IsoDate | undefined {
  return next.kind === 'expected' ? next.nominal : undefined
}

/** What cannot be ordered (no grade, no inspection) comes last either way; ties go by name. */
function inOrder({ sort, order }: NationalChoice): Comparison {
  const forwards = order === 'ascending' ? 1 : -1
  return (one, other) => {
    const [without, otherWithout] = [isWithout(one, sort), isWithout(other, sort)]
    if (without !== otherWithout) return without ? 1 : -1
    return (without ? 1 : forwards) * comparisons[sort](one, other) || byName(one, other)
  }
}

function isWithout(row: NationalRow, sort: SortKey): boolean {
  if (sort === 'grade') return standingRank(row.standing) > 4
  if (sort === 'due') return dueOn(row) === undefined
  return sort === 'inspected' && row.last === undefined
}
