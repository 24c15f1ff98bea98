import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'

/** What was kept when a page was saved. */
export interface Saved {
  readonly corrected: number
  readonly checked: number
  readonly settled: number
  readonly reopened: number
}

/** "Saved: 1 value put right and 1 question settled."; undefined where nothing was saved. */
export function savedInWords({ corrected, checked, settled, reopened }: Saved): string | undefined {
  const parts = [
    ...(corrected > 0 ? [`${count(corrected, 'value')} put right`] : []),
    ...(checked > 0 ? [`${count(checked, 'value')} marked as checked`] : []),
    ...(settled > 0 ? [`${count(settled, 'question')} settled`] : []),
    ...(reopened > 0 ? [`${count(reopened, 'question')} opened again`] : [])
  ]
  return parts.length === 0 ? undefined : `Saved: ${listInWords(parts)}.`
}
