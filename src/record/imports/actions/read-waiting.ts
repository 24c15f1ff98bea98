import { inScope, type Scope } from '../../../platform/database/scope.ts'
import type { HoldingStore } from '../../../platform/files/holding-store.ts'
import type { ImportTools } from '../../reports/actions/import-report.ts'
import { importReport } from '../../reports/actions/import-report.ts'
import { answerInWords } from '../../reports/import-words.ts'
import type { SettledState } from '../import-run.ts'
import type { ClaimedLine } from '../store.ts'
import { claimWaiting, settleLine } from '../store.ts'
import { waitingName } from '../waiting-name.ts'

export interface ReadingTools extends ImportTools {
  readonly waiting: HoldingStore
}

/**
 * Reads the file that has waited longest and takes it into the record; false where none waits. Whatever becomes of
 * it, its line has an answer afterwards, and only then are its bytes let go: a file that stops the reading by a
 * fault of ours, which is told, holds up no other.
 */
export async function readWaiting(tools: ReadingTools, tell: (fault: unknown) => void): Promise<boolean> {
  const line = await inScope(tools.db, everything, claimWaiting)
  if (line === undefined) return false
  const answer = await answerFor(tools, line).catch((error: unknown) => {
    tell(error)
    return stoppedByAFault
  })
  await inScope(tools.db, everything, (tx) => settleLine(tx, line, answer, tools.clock.now()))
  await tools.waiting.letGo(waitingName(line))
  return true
}

// What waits is read whoever sent it; nobody at a browser sees this.
const everything: Scope = { kind: 'installation' }

interface Answer {
  readonly state: SettledState
  readonly words: string
}

async function answerFor(tools: ReadingTools, line: ClaimedLine): Promise<Answer> {
  const bytes = await tools.waiting.read(waitingName(line))
  if (bytes === undefined) return gone
  const outcome = await importReport(tools, { bytes, fileName: line.fileName }, line.sentBy)
  return { state: outcome.kind, words: answerInWords(outcome) }
}

const gone: Answer = {
  state: 'not-taken',
  words: 'The file is no longer on this machine, so it could not be read. Send it again.'
}

const stoppedByAFault: Answer = {
  state: 'not-taken',
  words:
    'A fault in Throughline stopped the reading of this file; the log says more. Send it again, and report it if that does not help.'
}
