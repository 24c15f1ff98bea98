import { areaLines } from '../../framework/area-lines.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import type { ShownGrade } from '../../ui/tone.ts'
import { shownStanding, standingOnLine, standingRemark } from '../national/line-standing.ts'
import type { NationalEntry } from '../national/national-entry.ts'
import { paths } from '../paths.ts'
import type { AuthorityRecord } from './authority-record.ts'
import { latestInspection } from './standing-view.ts'

export interface NeighbourRow {
  readonly id: string
  readonly name: string
  readonly href: string
  /** The authority itself, which stands first. */
  readonly self: boolean
  /** One for each line, in the order of the columns. */
  readonly grades: readonly { readonly shown: ShownGrade; readonly remark: string | undefined }[]
  readonly inspected: { readonly when: string; readonly href: string } | undefined
}

/** The authority and its statistical neighbours, nearest first, each by its last inspection. */
export interface NeighboursView {
  readonly lines: readonly string[]
  /** None where the record knows no neighbours. */
  readonly rows: readonly NeighbourRow[]
  readonly compareHref: string
}

export function neighboursView({ authority, activities, neighbours }: AuthorityRecord): NeighboursView {
  const itself: NationalEntry = { authority, last: latestInspection(activities) }
  const all = [itself, ...neighbours]
  return {
    lines: areaLines.map((line) => line.label),
    rows: neighbours.length === 0 ? [] : all.map((entry) => neighbourRow(entry, entry === itself)),
    compareHref: paths.compare({ with: all.map((entry) => entry.authority.slug).join(',') })
  }
}

function neighbourRow({ authority, last }: NationalEntry, self: boolean): NeighbourRow {
  return {
    id: authority.slug,
    name: authority.name,
    href: paths.authority(authority.slug),
    self,
    grades: areaLines.map((line) => {
      const standing = standingOnLine(line, last)
      return { shown: shownStanding(line, standing), remark: standingRemark(standing, last) }
    }),
    inspected: last && { when: dateInWords(last.startsOn.slice(0, 7)), href: paths.inspection(last) }
  }
}
