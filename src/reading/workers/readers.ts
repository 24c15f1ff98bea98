import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import {
  type DocumentText,
  defaultTextBounds,
  notRead,
  type TextBounds,
  type TextNotRead
} from '../documents/document-text.ts'
import type { DocumentType } from '../documents/document-types.ts'
import type { FileTables } from '../documents/file-tables.ts'
import type { WordBlocks } from '../documents/word-blocks.ts'
import type { Refused } from '../pdf/document.ts'
import { turnAway } from '../pdf/signature.ts'
import type { ReadOutcome, ReadRequest } from '../published-report.ts'
import { refusalOfLostWorker } from './lost-worker.ts'
import { Slots } from './slots.ts'
import type { ReaderAnswer, ReaderTask, RenderOutcome, Wanted } from './tasks.ts'

/** How many workers read at once, and how much one document may take before it is refused. */
export interface ReaderBounds {
  readonly workers: number
  /** The size of the file. */
  readonly bytes: number
  readonly pages: number
  /** From the moment a worker has the document to the moment it has read it. */
  readonly seconds: number
  /** The memory of the PDF engine, for each worker. */
  readonly memoryBytes: number
}

const megabyte = 1_000_000

export const defaultBounds: ReaderBounds = {
  workers: 2,
  bytes: 100 * megabyte,
  pages: 300,
  seconds: 30,
  memoryBytes: 400 * megabyte
}

/** Reads documents away from the calling thread. Close it when no more documents come. */
export interface Readers {
  /** What the document says, or why it was refused. The caller's bytes are left as they are. */
  read(request: ReadRequest): Promise<ReadOutcome>
  /** A picture of a page, counted from 1, at most 3,000 pixels wide. */
  renderPage(bytes: Uint8Array, pageNumber: number, widthPx: number): Promise<RenderOutcome>
  /** The words of a document of any kind, page by page, or why they are not there. */
  textOf(bytes: Uint8Array, type: DocumentType): Promise<DocumentText>
  /** The headings, paragraphs and rows of a Word document, or why they are not there. */
  blocksOf(bytes: Uint8Array): Promise<WordBlocks | TextNotRead>
  /** The tables of a workbook or a CSV file, row by row, or why they are not there. */
  tablesOf(bytes: Uint8Array, fileName: string): Promise<FileTables>
  /** Ends the workers, once what they are doing is done. */
  close(): Promise<void>
}

const widestPicture = 3000

/**
 * What a worker may have for JavaScript's own objects, in megabytes; PDFium's memory comes on top. 300 pages of 900
 * words fit. Left to itself a worker lets far more lie before it clears away: reading the development set eight
 * times over, the process grew past 500 MB.
 */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

/**
 * Opens a pool of worker threads. A document that takes too long or kills its worker is refused; the worker
 * is ended and replaced, and the other documents go on. However many are asked for at once, only as many are copied
 * as there are workers.
 */
export function openReaders(
  chosen: Partial<ReaderBounds> = {},
  textBounds: TextBounds = defaultTextBounds
): Readers {
  const bounds = { ...defaultBounds, ...chosen }
  const compiled = compilePdfium()
  // A failure to compile is reported by the first document that needs it.
  compiled.catch(() => undefined)
  const slots = new Slots(bounds.workers)
  const pool = new Piscina<ReaderTask, ReaderAnswer>({
    filename: workerEntry,
    minThreads: bounds.workers,
    maxThreads: bounds.workers,
    resourceLimits
  })

  async function ask(bytes: Uint8Array, wanted: Wanted): Promise<ReaderAnswer> {
    const isPdf = wanted.what === 'report' || wanted.what === 'page'
    const turnedAway = isPdf ? turnAway(bytes, bounds.bytes) : undefined
    if (turnedAway !== undefined) return { what: 'refused', outcome: turnedAway }
    return slots.run(wanted.what === 'page' ? 'drawing' : 'reading', async () => {
      const copy = Uint8Array.from(bytes)
      const { memoryBytes } = bounds
      const task = { compiled: await compiled, memoryBytes, bounds, bytes: copy, wanted }
      try {
        return await pool.run(task, {
          transferList: [copy.buffer],
          signal: AbortSignal.timeout(bounds.seconds * 1000)
        })
      } catch (error) {
        const outcome = refusalOfLostWorker(error, bounds.seconds, isPdf ? 'PDF' : 'document')
        if (outcome === undefined) throw error
        return { what: 'refused', outcome }
      }
    })
  }

  return {
    async read({ bytes, fileName }) {
      const answer = await ask(bytes, { what: 'report', fileName })
      return answer.what === 'report' || answer.what === 'refused' ? answer.outcome : mismatched(answer)
    },
    async renderPage(bytes, pageNumber, widthPx) {
      const width = Math.min(widestPicture, Math.max(1, Math.round(widthPx)))
      const answer = await ask(bytes, { what: 'page', pageNumber, widthPx: width })
      return answer.what === 'page' || answer.what === 'refused' ? answer.outcome : mismatched(answer)
    },
    async textOf(bytes, type) {
      const answer = await ask(bytes, { what: 'text', type, bounds: textBounds })
      if (answer.what === 'refused') return textNotRead(answer.outcome)
      return answer.what === 'text' ? answer.outcome : mismatched(answer)
    },
    async blocksOf(bytes) {
      const answer = await ask(bytes, { what: 'blocks', bounds: textBounds })
      if (answer.what === 'refused') return textNotRead(answer.outcome)
      return answer.what === 'blocks' ? answer.outcome : mismatched(answer)
    },
    async tablesOf(bytes, fileName) {
      const answer = await ask(bytes, { what: 'tables', fileName })
      if (answer.what === 'refused') return textNotRead(answer.outcome)
      return answer.what === 'tables' ? answer.outcome : mismatched(answer)
    },
    close: async () => pool.close()
  }
}

/** A worker that a document ended, or a PDF that its engine could not hold. */
function textNotRead({ reason, because }: Refused): TextNotRead {
  return notRead(reason === 'too-large' || reason === 'too-slow' ? reason : 'damaged', because)
}

function mismatched({ what }: ReaderAnswer): never {
  throw new Error(`A worker answered with a ${what} that it was not asked for.`)
}

/** The worker beside this file: TypeScript in the sources, JavaScript once built. */
const workerEntry = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url))

async function compilePdfium(): Promise<WebAssembly.Module> {
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  return WebAssembly.compile(await readFile(wasm))
}
