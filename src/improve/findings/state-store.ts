import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import { day } from '../columns.ts'
import { type FindingId, type FindingState, findingId, findingStates } from './finding.ts'

/** A step in the history of a finding: since when it stands so, and why somebody says so. */
export interface FindingStep {
  readonly finding: FindingId
  readonly state: FindingState
  /** Since when; it may lie before the day on which it was said. */
  readonly since: IsoDate
  readonly because: string
  readonly saidBy: string
  readonly saidAt: Date
}

const stepRow: z.ZodType<FindingStep> = z
  .object({
    finding: findingId,
    state: z.enum(findingStates),
    since: day,
    because: z.string(),
    said_by: z.string(),
    said_at: z.date()
  })
  .transform(({ said_by, said_at, ...row }) => ({ ...row, saidBy: said_by, saidAt: said_at }))

/** How these findings came to where they stand, in the order in which it was so. */
export async function stepsOf(
  db: Queryable,
  authority: AuthoritySlug,
  findings: readonly FindingId[]
): Promise<FindingStep[]> {
  if (findings.length === 0) return []
  const rows = await db
    .selectFrom('improve.finding_state')
    .select(['finding', 'state', 'since', 'because', 'said_by', 'said_at'])
    .where('authority', '=', authority)
    .where('finding', 'in', [...findings])
    .orderBy('since')
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => stepRow.parse(row))
}

export async function insertSteps(
  tx: Transaction,
  authority: AuthoritySlug,
  steps: readonly FindingStep[]
): Promise<void> {
  if (steps.length === 0) return
  await tx
    .insertInto('improve.finding_state')
    .values(
      steps.map((step) => ({
        ...{ authority, id: randomUUID(), finding: step.finding, state: step.state, since: step.since },
        ...{ because: step.because, said_by: step.saidBy, said_at: step.saidAt }
      }))
    )
    .execute()
}

/** How a finding stands by its steps: as the latest day says, and of two of one day the one that was said last. */
export function stateAfter(
  steps: readonly Pick<FindingStep, 'state' | 'since' | 'saidAt'>[]
): FindingState | undefined {
  const inOrder = steps.toSorted(
    (one, other) => one.since.localeCompare(other.since) || one.saidAt.getTime() - other.saidAt.getTime()
  )
  return inOrder.at(-1)?.state
}
