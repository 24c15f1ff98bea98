import { setTimeout } from 'node:timers/promises'
import type { WorkbookModel } from '../workbook/workbook.ts'
import type { WriteOutcome } from '../write-outcome.ts'
import type { WriteTask } from './write-task.ts'
import { openWritingProcess, type ProcessBounds } from './writing-process.ts'

/** How long one document may take once it is its turn, what memory it may have, and how many may wait. */
export interface WriterBounds extends ProcessBounds {
  readonly waiting: number
}

const defaultBounds: WriterBounds = { seconds: 30, memoryBytes: 1_500_000_000, waiting: 20 }

/** Writes documents as files, away from the calling process. Close it when no more come. */
export interface DocumentWriters {
  /** A document as a tagged PDF (PDF/UA-1): the same document is the same bytes, on every machine. */
  toPdf(document: unknown): Promise<WriteOutcome>
  /** A document as a Word file with real styles, numbering, contents and headings of tables. */
  toWord(document: unknown): Promise<WriteOutcome>
  /** Tables as an Excel file without a formula anywhere. */
  toWorkbook(workbook: WorkbookModel): Promise<WriteOutcome>
  close(): Promise<void>
}

/** A minute after its last document the process ends, and gives back what Typst remembers. */
const idleMs = 60_000

/** Opens the one process that writes, once the first document comes. */
export function openDocumentWriters(chosen: Partial<WriterBounds> = {}): DocumentWriters {
  const bounds = { ...defaultBounds, ...chosen }
  const writing = openWritingProcess(bounds)
  let last: Promise<unknown> = Promise.resolve()
  let underWay = 0
  let idle = new AbortController()

  async function write(task: WriteTask): Promise<WriteOutcome> {
    if (underWay > bounds.waiting) return { kind: 'gave-up', because: tooMany }
    underWay += 1
    idle.abort()
    const mine = last.then(() => writing.run(task))
    // The next one waits for this one, whatever comes of it.
    last = mine.catch(() => undefined)
    try {
      const outcome = await mine
      switch (outcome.kind) {
        case 'took-too-long':
          return { kind: 'gave-up', because: tookTooLong(bounds.seconds) }
        case 'took-too-much-memory':
          return { kind: 'gave-up', because: tooMuchMemory }
        default:
          return outcome
      }
    } finally {
      underWay -= 1
      if (underWay === 0) endWhenIdle()
    }
  }

  function endWhenIdle(): void {
    idle = new AbortController()
    setTimeout(idleMs, undefined, { signal: idle.signal, ref: false }).then(writing.end, () => undefined)
  }

  return {
    toPdf: async (document) => write({ format: 'pdf', document }),
    toWord: async (document) => write({ format: 'word', document }),
    toWorkbook: async (workbook) => write({ format: 'workbook', workbook }),
    close: async () => {
      idle.abort()
      writing.end()
      await last
    }
  }
}

const tooMany = 'Many files are being written at this moment. Try again in a minute.'

function tookTooLong(seconds: number): string {
  return `Writing the file took more than ${seconds} seconds, so it was stopped. Try again, or split the document.`
}

const tooMuchMemory =
  'Writing the file takes more memory than one file may have, so it was stopped. Split the document.'
