import type { Refused } from './document.ts'
import { refused } from './document.ts'

/** PDF readers look for the header in the first 1,024 bytes, because some servers put bytes before it. */
const headerWithin = 1024
/** What a PDF has between end marks: behind the first of a file made for the web, or behind one before a change. */
const goesOn = /\bendobj\b|\d obj\b/

/** Turns away, before any parsing, what is empty, too large, no PDF or cut short; undefined when it may be opened. */
export function turnAway(bytes: Uint8Array, mostBytes: number): Refused | undefined {
  if (bytes.length === 0) return refused('empty', 'The file is empty.')
  if (bytes.length > mostBytes) {
    return refused(
      'too-large',
      `The file has ${megabytes(bytes.length)}; at most ${megabytes(mostBytes)} are read.`
    )
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, headerWithin))
  if (start.includes('%PDF-')) {
    return isWhole(bytes)
      ? undefined
      : refused('damaged', 'The PDF is cut short: its end is missing. Download it again.')
  }
  return /<!doctype html|<html|<head|<\?xml/i.test(start)
    ? refused('not-a-pdf', 'The file is a web page named as a PDF; it holds no report.')
    : refused('not-a-pdf', 'The file is not a PDF.')
}

/** A whole PDF ends with its end mark, but for the bytes that some servers add. */
function isWhole(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf('%%EOF')
  return end !== -1 && !goesOn.test(buffer.toString('latin1', end))
}

function megabytes(bytes: number): string {
  const size = bytes / 1_000_000
  return `${size >= 10 ? Math.round(size) : size.toFixed(1)} MB`
}
