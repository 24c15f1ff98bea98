import type { Pdfium } from '../pdf/pdfium.ts'
import { type DocumentText, notRead, type TextBounds, type TextPage, withinBounds } from './document-text.ts'
import { aboutTypes, type DocumentType } from './document-types.ts'
import { textOfOpenText } from './open-text.ts'
import { textOfPdf } from './pdf-text.ts'
import { trackedChangesNote } from './self-evaluation-in-word.ts'
import { textOfSlides } from './slides-text.ts'
import { decodeText } from './text-kind.ts'
import { partPages, partsOf } from './text-parts.ts'
import { wordBlocks } from './word-blocks.ts'
import { textOfOldWorkbook, textOfWorkbook } from './workbook-text.ts'

/**
 * The words of a document page by page, or why they are not there, in words. Its bytes stay as they are. Whatever an
 * upload does to a library, the outcome is a value; one that takes for ever or all memory is ended from outside
 * (`reading/workers`). PDFium is only started where a PDF is read.
 */
export async function textOfDocument(
  pdfium: () => Promise<Pdfium>,
  bytes: Uint8Array,
  type: DocumentType,
  bounds: TextBounds
): Promise<DocumentText> {
  if (bytes.length === 0) return notRead('empty', 'The file is empty.')
  if (bytes.length > bounds.bytes) {
    const most = Math.round(bounds.bytes / 1_000_000)
    return notRead(
      'too-large',
      `It has more than ${most} MB, the most that is read. It is found by its title alone.`
    )
  }
  switch (type) {
    case 'pdf':
      return textOfPdf(await pdfium(), bytes, bounds)
    case 'word':
      return textOfWord(bytes, bounds)
    case 'workbook':
    case 'open-workbook':
      return textOfWorkbook(bytes, type, bounds)
    case 'old-workbook':
      return textOfOldWorkbook(bytes, bounds)
    case 'slides':
      return textOfSlides(bytes, bounds)
    case 'open-text':
      return textOfOpenText(bytes, bounds)
    case 'text':
    case 'csv':
      return textOfPlain(decodeText(bytes), bounds)
    case 'old-word':
    case 'old-slides':
      return notRead(
        'not-this-kind',
        `The words of a ${aboutTypes[type].label} are not read. Save it as ${type === 'old-word' ? '.docx' : '.pptx'} and give it as a new version.`
      )
    case 'png':
    case 'jpeg':
      return notRead('not-this-kind', 'It is a picture: it is found by its title alone.')
  }
}

async function textOfWord(bytes: Uint8Array, bounds: TextBounds): Promise<DocumentText> {
  const read = await wordBlocks(bytes, bounds)
  if (read.kind === 'not-read') return read
  const notes = read.hasTrackedChanges ? [trackedChangesNote] : []
  const { blocks } = read
  if (!read.hasPages) {
    const stretches = blocks.map(({ kind, text }) => ({ text, opens: kind === 'heading' }))
    return withinBounds(partPages(partsOf(stretches)), notes, bounds)
  }
  const pages: TextPage[] = []
  for (const { page, text } of blocks) {
    const last = pages.at(-1)
    if (last?.number === page) pages[pages.length - 1] = { ...last, text: `${last.text}\n${text}` }
    else pages.push({ number: page, label: `page ${page}`, text })
  }
  return withinBounds(pages, notes, bounds)
}

/** Parted where the text itself turns a page; otherwise by length, between lines. */
function textOfPlain(text: string, bounds: TextBounds): DocumentText {
  const printed = text.split('\f')
  if (printed.length > 1) {
    const pages = printed.map((page, place) => ({
      number: place + 1,
      label: `page ${place + 1}`,
      text: page
    }))
    return withinBounds(pages, [], bounds)
  }
  const stretches = text.split(/\r\n?|\n/).flatMap((line) => (line.trim() === '' ? [] : pieces(line)))
  return withinBounds(partPages(partsOf(stretches)), [], bounds)
}

/** A line that goes on for pages is parted between words. */
function pieces(line: string): { text: string }[] {
  return (line.match(/.{1,4000}(?:\s|$)|.{1,4000}/gsu) ?? []).map((text) => ({ text }))
}
