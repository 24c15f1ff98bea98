import { momentInWords } from '../../ui/prose/moments.ts'
import { paths } from '../paths.ts'
import type { CountedRun } from './kept-runs.ts'
import { runProgress } from './run-progress.ts'
import { senderInWords } from './run-view.ts'

/** One import in a list: when, by whom, and how it went. */
export interface RunRow {
  readonly id: number
  readonly when: string
  readonly href: string
  readonly byWhom: string
  readonly how: string
}

export function runRow(run: CountedRun): RunRow {
  return {
    id: run.id,
    when: momentInWords(run.startedAt),
    href: paths.importRun(run.id),
    byWhom: senderInWords(run),
    how: runProgress(run, run.states).sentence
  }
}
