import { createHash, randomBytes } from 'node:crypto'
import type { ArchiveContents, ArchiveEntry } from '../src/outputs/archive/archive.ts'
import { writeArchive } from '../src/outputs/archive/write-archive.ts'
import { type Measured, measured } from './machine.ts'

const megabyte = 1_000_000
const fileBytes = 2 * megabyte
const piece = randomBytes(65_536)
const sizes = [125, 500]

/**
 * Archives of 250 MB and of 1 GB in files of 2 MB that do not become smaller, read as fast as they come; beside each
 * what SHA-256 alone takes for the same bytes, and how much memory the process had at most while it ran.
 */
export async function benchArchive(): Promise<Measured> {
  const rows: (string | number)[][] = [
    ['files of 2 MB', 'MB/s', 'of SHA-256 alone', 'most memory MB', 'more than before MB']
  ]
  for (const files of sizes) {
    const bytes = files * fileBytes
    const alone = timed(() => {
      const hash = createHash('sha256')
      for (let at = 0; at < bytes; at += piece.length) hash.update(piece)
      hash.digest()
    })
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss())
    }, 20)
    const start = performance.now()
    let written = 0
    for await (const chunk of writeArchive(contents(files))) written += chunk.length
    const seconds = (performance.now() - start) / 1000
    clearInterval(watch)
    if (written < bytes) throw new Error('The archive is smaller than what went into it.')
    rows.push([
      files,
      Math.round(bytes / megabyte / seconds),
      (alone / seconds).toFixed(2),
      Math.round(most / megabyte),
      Math.round((most - before) / megabyte)
    ])
  }
  return measured(rows)
}

function contents(files: number): ArchiveContents {
  const at = new Date('2027-03-03T09:00:00Z')
  const entry = (_: unknown, place: number): ArchiveEntry => ({
    ...{ folder: 'Section', name: `Document ${place}.pdf`, cells: [], modified: at, bytes: fileBytes },
    open: () => Promise.resolve(pieces())
  })
  return {
    title: 'Bench',
    about: 'Invented.',
    at,
    columns: [],
    entries: Array.from({ length: files }, entry)
  }
}

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let left = fileBytes; left > 0; left -= piece.length) {
    yield await Promise.resolve(piece.subarray(0, Math.min(piece.length, left)))
  }
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
