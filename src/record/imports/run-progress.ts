import { count, number, sentenceCase } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import type { Arrival, FileState, ImportRun } from './import-run.ts'

type States = Readonly<Partial<Record<FileState, number>>>

/** How far an import is. */
export interface RunProgress {
  /** `going` while a file has no answer and somebody is at it. */
  readonly state: 'going' | 'finished' | 'stopped'
  readonly sentence: string
  /** How many files are done, of how many; of those that have arrived while more arrive. */
  readonly settled: number
  readonly files: number
}

/** Says how far an import is, from how many of its files stand in each state. */
export function runProgress(
  run: Pick<ImportRun, 'arrival' | 'files' | 'ended'>,
  states: States
): RunProgress {
  const of = (state: FileState) => states[state] ?? 0
  const settled = of('taken') + of('already-held') + of('not-taken')
  const files = run.files ?? settled + of('waiting') + of('reading')
  const came = cameOfThem(states)
  const done = came === '' ? '' : `: ${came}`
  if (run.ended?.as === 'finished') {
    return { state: 'finished', settled, files, sentence: `${sentenceCase(count(files, 'file'))}${done}.` }
  }
  const soFar = `${number(settled)} of ${count(files, 'file')} done${done}.`
  if (run.ended?.as === 'stopped') {
    const sentence = `Stopped before its end. ${soFar} The same command carries on.`
    return { state: 'stopped', settled, files, sentence }
  }
  const arriving = run.arrival === 'arriving' ? ' More are arriving.' : ''
  return { state: 'going', settled, files, sentence: `${soFar}${arriving}` }
}

/** What came of the files so far: "36 taken, 3 already held and 1 not taken"; empty before the first answer. */
function cameOfThem(states: States): string {
  const parts = [
    [states.taken, 'taken'],
    [states['already-held'], 'already held'],
    [states['not-taken'], 'not taken']
  ] as const
  return listInWords(parts.flatMap(([files = 0, words]) => (files > 0 ? [`${number(files)} ${words}`] : [])))
}

/** What a person should know of files that never came, and do about it; undefined where all did. */
export function whatNeverCame(arrival: Arrival): string | undefined {
  switch (arrival) {
    case 'arriving':
    case 'whole':
      return undefined
    case 'broken-off':
      return 'The upload broke off: files after the last one below did not arrive. Send them again; those that are held are passed over.'
    case 'too-many':
      return 'More files were sent than one upload takes: those after the last one below were left out. Send them again; those that are held are passed over.'
  }
}
