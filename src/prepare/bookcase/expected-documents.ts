import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { PostId } from '../../people/posts/post.ts'
import type { Section } from './document.ts'

export const expectedId = z.string().min(1).brand('ExpectedId')
export type ExpectedId = z.output<typeof expectedId>

/** Something that a section should hold. */
export interface ExpectedDocument {
  readonly id: ExpectedId
  readonly section: Section
  /** What it is: "Quality assurance framework". */
  readonly what: string
  readonly owedBy: PostId | undefined
  readonly dueOn: IsoDate | undefined
  /** Why the authority does not ask for it; undefined where it does. */
  readonly leftOutBecause: string | undefined
}

const shippedEntries: readonly (readonly [id: string, section: Section, what: string])[] = [
  ['organisation-chart', 'whole-authority', 'Organisation chart'],
  ['self-evaluation', 'whole-authority', 'Self-evaluation, as sent'],
  ['previous-action-plan', 'whole-authority', 'Action plan after the last inspection, with progress'],
  ['performance-reports', 'impact-of-leaders', 'Performance reports to leaders'],
  ['quality-assurance-framework', 'impact-of-leaders', 'Quality assurance framework'],
  ['audit-programme', 'impact-of-leaders', 'Programme of practice audits'],
  ['audited-children', 'impact-of-leaders', 'How many records were audited, by theme and by team'],
  ['workforce-data', 'impact-of-leaders', 'Workforce and caseload data'],
  ['sufficiency-strategy', 'in-care', 'Sufficiency strategy'],
  ['corporate-parenting-strategy', 'in-care', 'Corporate parenting strategy']
]

/**
 * What inspectors ask for, as Throughline ships it: the types that councils remember being asked for (domain reference
 * §4.2, evidence tag R: the list of documents in annex A of the framework was not read again). Councils make it theirs.
 */
export const shippedExpected: readonly ExpectedDocument[] = shippedEntries.map(([id, section, what]) => ({
  id: expectedId.parse(id),
  section,
  what,
  owedBy: undefined,
  dueOn: undefined,
  leftOutBecause: undefined
}))

/** The shipped list as an authority made it its own: its entries take the place of those with their ids, or come after. */
export function madeTheirOwn(own: readonly ExpectedDocument[]): readonly ExpectedDocument[] {
  const byId = new Map(own.map((entry) => [entry.id, entry]))
  const shipped = new Set(shippedExpected.map(({ id }) => id))
  return [
    ...shippedExpected.map((entry) => byId.get(entry.id) ?? entry),
    ...own.filter(({ id }) => !shipped.has(id))
  ]
}

/** An expected document, and whether anything answers to it on the shelf. */
export interface ExpectedHere extends ExpectedDocument {
  /** How many documents, not withdrawn, are said to be what is expected. */
  readonly documents: number
}

/** Whether something is owed: it is asked for, and nothing on the shelf answers to it. */
export function isOwed({ leftOutBecause, documents }: ExpectedHere): boolean {
  return leftOutBecause === undefined && documents === 0
}
