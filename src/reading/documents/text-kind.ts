import type { ContentType } from './document-types.ts'
import { keep, notTaken } from './not-taken.ts'

/** Endings under which an office computer runs plain text as a program when it is opened. */
const runs =
  /\.(bat|cmd|com|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|sh|bash|py|rb|pl|php|reg|scr|url|lnk|inf)$/i
const webPage =
  /^\s*(<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+(html|svg)|html|head|body|script|svg|iframe)\b/i

/** What a text is: a table if its name says so, a page or a script that would run where it is opened, or plain text. */
export function textKindOf(head: Uint8Array, fileName: string): ContentType {
  const text = decodeText(head)
  if (text.startsWith('#!') || runs.test(fileName)) return notTaken.program
  if (webPage.test(text) || /\.(x?html?|mht|mhtml|svg)$/i.test(fileName)) return notTaken.webPage
  if (/^\s*<\?xml/.test(text)) return notTaken.unknown('xml')
  if (text.startsWith('{\\rtf')) return notTaken.unknown('rtf')
  return keep(/\.(csv|tsv)$/i.test(fileName) ? 'csv' : 'text')
}

/** Whether bytes read as text: no control characters but those of lines, tabs and pages. */
export function readsAsText(head: Uint8Array, tail: Uint8Array): boolean {
  if (utf16Of(head) !== undefined) return !noText.test(decodeText(head.subarray(0, head.length & ~1)))
  return [head, tail].every((bytes) => bytes.every((byte) => byte >= 0x20 || lineControls.has(byte)))
}

const noText = /(?![\t\n\v\f\r])[\p{Cc}\ufffd]/u

// Tab, new line, vertical tab, new page, return; and the end mark of texts made long ago.
const lineControls = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a])

/** A text's characters: UTF-8, UTF-16 where a mark says so, otherwise as Windows writes Western languages. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  // Half a character at a cut is one mark; a text in another encoding has many.
  return utf8.slice(0, -1).includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : utf8
}

function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}
