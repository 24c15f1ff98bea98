import { describe, expect, it } from 'vitest'
import type { FileState, ImportRun } from './import-run.ts'
import { runProgress, whatNeverCame } from './run-progress.ts'

const at = new Date('2026-11-22T12:00:00Z')
const finished: ImportRun['ended'] = { at, as: 'finished' }
const stopped: ImportRun['ended'] = { at, as: 'stopped' }
type Row = [
  string,
  Pick<ImportRun, 'arrival' | 'files' | 'ended'>,
  Partial<Record<FileState, number>>,
  { state: string; sentence: string; settled: number; files: number }
]

const rows: Row[] = [
  [
    'before the first answer',
    { arrival: 'arriving', files: undefined, ended: undefined },
    { waiting: 2 },
    {
      state: 'going',
      settled: 0,
      files: 2,
      sentence: '0 of 2 files done. More are arriving.'
    }
  ],
  [
    'in the middle',
    { arrival: 'whole', files: 40, ended: undefined },
    { taken: 10, 'already-held': 1, 'not-taken': 1, reading: 2, waiting: 26 },
    {
      state: 'going',
      settled: 12,
      files: 40,
      sentence: '12 of 40 files done: 10 taken, 1 already held and 1 not taken.'
    }
  ],
  [
    'at the end',
    { arrival: 'whole', files: 1234, ended: finished },
    { taken: 1234 },
    { state: 'finished', settled: 1234, files: 1234, sentence: '1,234 files: 1,234 taken.' }
  ],
  [
    'stopped on the command line',
    { arrival: 'whole', files: 600, ended: stopped },
    { taken: 1 },
    {
      state: 'stopped',
      settled: 1,
      files: 600,
      sentence: 'Stopped before its end. 1 of 600 files done: 1 taken. The same command carries on.'
    }
  ]
]

describe('how far an import is', () => {
  it.each(rows)('%s', (_name, run, states, progress) => {
    expect(runProgress(run, states)).toEqual(progress)
  })
})

it('says what to do where files never came, and nothing where all did', () => {
  expect(whatNeverCame('whole')).toBeUndefined()
  expect(whatNeverCame('arriving')).toBeUndefined()
  expect(whatNeverCame('broken-off')).toMatch(/broke off.*Send them again/)
  expect(whatNeverCame('too-many')).toMatch(/left out.*Send them again/)
})
