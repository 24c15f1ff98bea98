import type { PartialDate } from '../../framework/partial-date.ts'

/** When something is: its first day and, where it has one, its last; each as exactly as it is known. */
export interface Days {
  readonly startsOn: PartialDate
  readonly endsOn: PartialDate | undefined
}
