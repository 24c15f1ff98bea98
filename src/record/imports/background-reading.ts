import { type Background, type BackgroundSettings, workInBackground } from '../../platform/background.ts'
import type { ReadingTools } from './actions/read-waiting.ts'
import { readWaiting } from './actions/read-waiting.ts'

/** Reads what waits, beside everything else that the site does. */
export type BackgroundReading = Background

/** Reads waiting files, so many at once; faults of a file, or of the record itself, are told. */
export function readInBackground(tools: ReadingTools, settings: BackgroundSettings): BackgroundReading {
  return workInBackground(() => readWaiting(tools, settings.tell), settings)
}
