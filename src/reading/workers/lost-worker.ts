import type { Refused } from '../pdf/document.ts'
import { refused } from '../pdf/document.ts'

/**
 * Why a document is refused whose worker was ended or died; undefined when the error is none of the
 * document's doing but a fault of ours.
 */
export function refusalOfLostWorker(
  error: unknown,
  seconds: number,
  what: 'PDF' | 'document'
): Refused | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'AbortError') {
    return refused('too-slow', `Reading the ${what} took more than ${seconds} seconds, so it was stopped.`)
  }
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return refused('too-large', `Reading the ${what} takes more memory than one file may have.`)
  }
  if (/worker (thread|exited|terminated)|terminating worker/i.test(error.message)) {
    return refused('damaged', `The ${what} is damaged or made to do harm: it ended the process that read it.`)
  }
  return undefined
}
