import { z } from 'zod'
import type { ImportLine } from './import-run.ts'

/** Which files of an import are shown, on which page, and whether the page asks for itself again. */
export const runChoice = z.object({
  show: z.enum(['all', 'not-taken', 'needs-a-person']).catch('all'),
  page: z.coerce.number().int().positive().catch(1),
  refresh: z.enum(['on', 'off']).catch('on')
})
export type RunChoice = z.output<typeof runChoice>

/** The files that a choice shows. */
export function chosenLines(lines: readonly ImportLine[], show: RunChoice['show']): readonly ImportLine[] {
  switch (show) {
    case 'all':
      return lines
    case 'not-taken':
      return lines.filter(({ state }) => state === 'not-taken')
    case 'needs-a-person':
      return lines.filter(({ report }) => report !== undefined && report.openQuestions > 0)
  }
}
