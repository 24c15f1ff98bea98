import type { PublishedReport } from './published-report.ts'

/** A report read by the rules of its kind, or the essential parts that it lacks: a sign that the file is incomplete. */
export type KindOutcome =
  | { readonly kind: 'read'; readonly report: PublishedReport }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }

/** Which reader read a report; raised whenever a change of the rules can change a value that is read. */
export const currentReader = 'throughline-reader 2'
