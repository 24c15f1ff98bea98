import { z } from 'zod'
import {
  type OtherInspection,
  otherInspectionBy,
  otherInspectionLabel,
  otherInspections
} from '../../framework/other-inspections.ts'
import type { Days } from '../../people/calendar/days.ts'

export const ownDateId = z.string().min(1).brand('OwnDateId')
export type OwnDateId = z.output<typeof ownDateId>

export const ownDateKinds = [...otherInspections, 'own'] as const
export type OwnDateKind = (typeof ownDateKinds)[number]

/** Days that the authority wrote into its calendar itself: another inspectorate's visit, or days of its own. */
export interface OwnDate extends Days {
  readonly id: OwnDateId
  readonly kind: OwnDateKind
  readonly title: string
  readonly note: string
  readonly enteredBy: string
  readonly enteredAt: Date
  /** Why it does not take place; it stays on the calendar. */
  readonly cancelledBecause: string | undefined
  /** Counts the changes; who saw an older one is told. */
  readonly revision: number
}

export function isOwnDateKind(kind: string): kind is OwnDateKind {
  return ownDateKinds.some((known) => known === kind)
}

function isInspection(kind: OwnDateKind): kind is OtherInspection {
  return kind !== 'own'
}

/** The kind in words for a choice, and who comes. */
export function ownDateWords(kind: OwnDateKind): { readonly label: string; readonly hint: string } {
  if (!isInspection(kind)) {
    return {
      label: 'Days of our own',
      hint: 'When people are tied up: half term, an election, the move to another system'
    }
  }
  return { label: otherInspectionLabel(kind), hint: `Inspected by ${otherInspectionBy(kind)}` }
}

/** Whether inspectors are here on these days. */
export function bringsInspectors(kind: OwnDateKind): boolean {
  return isInspection(kind)
}
