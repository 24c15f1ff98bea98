import { z } from 'zod'
import { type PlanId, planId } from '../action-plan/plan.ts'
import { progresses } from '../planned-action/planned-action.ts'
import { planFields } from './plan-field.ts'
import { duplicateChoices } from './row-outcomes.ts'

export const planImportId = z.string().min(1).brand('PlanImportId')
export type PlanImportId = z.output<typeof planImportId>

/** A file waits until somebody confirms what its rows come to; what was brought in can be taken back. */
export const importStates = ['open', 'brought-in', 'taken-back'] as const
export type ImportState = (typeof importStates)[number]

const importStateLabels: Record<ImportState, string> = {
  open: 'Not brought in yet',
  'brought-in': 'Brought in',
  'taken-back': 'Taken back'
}

export function importStateWords(state: ImportState): string {
  return importStateLabels[state]
}

const pairs = <Value extends z.ZodType>(value: Value) => z.array(z.tuple([z.string(), value])).readonly()

/**
 * What was chosen of a file. What nobody chose is not there, and stands as it is guessed: a post, a progress and a
 * finding by the words of the file, empty for none; a finding also `new`, to be made of the words.
 */
export const importChoices = z
  .object({
    columns: z.array(z.enum(planFields).nullable()).readonly().default([]),
    owners: pairs(z.string()).default([]),
    statuses: pairs(z.enum(progresses).or(z.literal(''))).default([]),
    findings: pairs(z.string()).default([]),
    duplicates: z.enum(duplicateChoices).default('suffix'),
    /** The plan that the rows go into; empty for a new one, which is called so. */
    plan: planId.or(z.literal('')).default(''),
    title: z.string().default('')
  })
  .readonly()
export type ImportChoices = z.output<typeof importChoices>

/** A sheet of the file, by its place from 0. */
export interface ImportSheet {
  readonly place: number
  readonly name: string
  readonly isHidden: boolean
  readonly rows: number
}

/** A file with a plan on its way in. */
export interface PlanImport {
  readonly id: PlanImportId
  readonly fileName: string
  /** What was met in reading it, in sentences. */
  readonly notes: readonly string[]
  readonly state: ImportState
  readonly sheet: number
  /** The row that heads the columns, counted as Excel does. */
  readonly headingRow: number
  readonly choices: ImportChoices
  /** The plan that it went into; undefined while it waits. */
  readonly plan: PlanId | undefined
  readonly receivedBy: string
  readonly receivedAt: Date
  readonly broughtBy: string | undefined
  readonly broughtAt: Date | undefined
  readonly takenBackBy: string | undefined
  readonly takenBackAt: Date | undefined
  readonly revision: number
}
