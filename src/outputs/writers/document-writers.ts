import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { WriteOutcome } from '../write-outcome.ts'
import type { WriteTask } from './worker.ts'

/** How long one document may take, its waiting included, and how many may wait. */
export interface WriterBounds {
  readonly seconds: number
  readonly waiting: number
}

const defaultBounds: WriterBounds = { seconds: 30, waiting: 20 }

/** Writes documents as files, away from the calling thread. Close it when no more come. */
export interface DocumentWriters {
  /** A document as a tagged PDF (PDF/UA-1): the same document is the same bytes, on every machine. */
  toPdf(document: unknown): Promise<WriteOutcome>
  /** A document as a Word file with real styles, numbering, contents and headings of tables. */
  toWord(document: unknown): Promise<WriteOutcome>
  close(): Promise<void>
}

/** What the worker's JavaScript may have, in megabytes; Typst and the drawing engine have theirs beside it. */
const resourceLimits = { maxOldGenerationSizeMb: 384 }
/** A minute after its last document the worker ends, and gives back what Typst remembers. */
const idleTimeout = 60_000

/** Opens the one worker thread that writes, once the first document comes. */
export function openDocumentWriters(chosen: Partial<WriterBounds> = {}): DocumentWriters {
  const bounds = { ...defaultBounds, ...chosen }
  const pool = new Piscina<WriteTask, WriteOutcome>({
    filename: workerEntry,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout,
    resourceLimits
  })

  let underWay = 0

  async function write(task: WriteTask): Promise<WriteOutcome> {
    if (underWay > bounds.waiting) return { kind: 'gave-up', because: tooMany }
    underWay += 1
    try {
      return await pool.run(task, { signal: AbortSignal.timeout(bounds.seconds * 1000) })
    } catch (error) {
      const because = reasonToGiveUp(error, bounds.seconds)
      if (because === undefined) throw error
      return { kind: 'gave-up', because }
    } finally {
      underWay -= 1
    }
  }

  return {
    toPdf: async (document) => write({ format: 'pdf', document }),
    toWord: async (document) => write({ format: 'word', document }),
    close: async () => pool.destroy()
  }
}

const tooMany = 'Many files are being written at this moment. Try again in a minute.'

/** The worker beside this file: TypeScript in the sources, JavaScript once built. */
const workerEntry = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url))

/** Why a file is not written though nothing is wrong with us; undefined for a fault of our own. */
function reasonToGiveUp(error: unknown, seconds: number): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'AbortError') {
    return `Writing the file took more than ${seconds} seconds, so it was stopped. Try again, or split the document.`
  }
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'Writing the file takes more memory than one file may have. Split the document.'
    : undefined
}
