import PDFDocument from 'pdfkit'
import { left, pageEnd, width } from './page-shape.ts'

/** A piece of an invented document, drawn under the one before it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly type?: Type }
  | { readonly kind: 'bullet'; readonly text: string; readonly level?: 1 | 2; readonly indent?: number }
  | { readonly kind: 'numbered'; readonly number: number; readonly text: string }
  /** Two columns: a label and what stands beside it. */
  | { readonly kind: 'row'; readonly label: string; readonly value: string; readonly at?: number }
  /** Two columns whose lines are set one by one: the column with fewer stands beside the middle of the other. */
  | {
      readonly kind: 'cells'
      readonly label: readonly string[]
      readonly value: readonly string[]
      readonly type?: Type
    }
  | { readonly kind: 'gap'; readonly points: number }
  | { readonly kind: 'turn' }

export interface Type {
  readonly size?: number
  readonly bold?: boolean
  /** How far in from the margin, in points. */
  readonly indent?: number
}

/** Text at the head or foot of each page from the second on. */
export interface Furniture {
  readonly head?: (page: number) => string
  readonly foot?: (page: number) => string
}

const body = { size: 12, bold: false, indent: 0 }

/** A line or paragraph of running text. */
export function prose(text: string): Piece {
  return { kind: 'text', text }
}

/** A bold line, larger than the text or as large. */
export function heading(text: string, size = 12): Piece {
  return { kind: 'text', text, type: { bold: true, size } }
}

export function bullets(...texts: readonly string[]): readonly Piece[] {
  return texts.map((text) => ({ kind: 'bullet', text }))
}

/** Numbered paragraphs that follow one another. */
export function numbered(first: number, ...texts: readonly string[]): readonly Piece[] {
  return texts.map((text, index) => ({ kind: 'numbered', number: first + index, text }))
}

/** Draws an invented document: no template of anyone's, but the parts and types that published ones have. */
export function drawPieces(pieces: readonly Piece[], furniture: Furniture = {}): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 90, bottom: 842 - pageEnd, left, right: 595 - left - width },
    bufferPages: true,
    compress: false,
    info: { Title: 'An invented document, made as an example', Author: 'Throughline' }
  })
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(parts)))
    })
    doc.on('error', reject)
  })
  for (const piece of pieces) drawPiece(doc, piece)
  furnish(doc, furniture)
  doc.end()
  return bytes
}

function drawPiece(doc: PDFKit.PDFDocument, piece: Piece): void {
  switch (piece.kind) {
    case 'turn':
      doc.addPage()
      return
    case 'gap':
      doc.y += piece.points
      return
    case 'text': {
      const { size, bold, indent } = { ...body, ...piece.type }
      face(doc, bold, size).text(piece.text, left + indent, doc.y, { width: width - indent })
      doc.y += size * 0.8
      return
    }
    case 'bullet':
      hanging(
        doc,
        piece.level === 2 ? 'o' : '•',
        piece.text,
        (piece.indent ?? 0) + (piece.level === 2 ? 36 : 0),
        18
      )
      return
    case 'numbered':
      hanging(doc, `${piece.number}.`, piece.text, 0, 28)
      return
    case 'cells': {
      const { size, bold, indent } = { ...body, ...piece.type }
      cells(face(doc, bold, size), piece.label, piece.value, size * 1.2, indent)
      return
    }
    case 'row': {
      const top = doc.y
      const at = piece.at ?? 340
      face(doc, false, 11).text(piece.value, left + at, top, { lineBreak: false })
      doc.text(piece.label, left, top, { width: at - 20 })
      doc.y += 10
      return
    }
  }
}

function cells(
  doc: PDFKit.PDFDocument,
  label: readonly string[],
  value: readonly string[],
  leading: number,
  indent: number
): void {
  const top = doc.y
  const height = Math.max(label.length, value.length) * leading
  const column = (lines: readonly string[], at: number): void => {
    const start = top + (height - lines.length * leading) / 2
    for (const [index, line] of lines.entries()) {
      doc.text(line, at, start + index * leading, { lineBreak: false })
    }
  }
  column(label, left + indent)
  column(value, left + 317)
  doc.y = top + height + 10
}

function hanging(doc: PDFKit.PDFDocument, mark: string, text: string, indent: number, hang: number): void {
  if (doc.y > pageEnd - 30) doc.addPage()
  const top = doc.y
  face(doc, false, 12).text(mark, left + indent, top, { lineBreak: false })
  doc.text(text, left + indent + hang, top, { width: width - indent - hang })
  doc.y += 8
}

function face(doc: PDFKit.PDFDocument, bold: boolean, size: number): PDFKit.PDFDocument {
  return doc.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size)
}

function furnish(doc: PDFKit.PDFDocument, { head, foot }: Furniture): void {
  for (let index = 1; index < doc.bufferedPageRange().count; index += 1) {
    doc.switchToPage(index)
    doc.page.margins.bottom = 0
    face(doc, false, 9)
    if (head !== undefined) doc.text(head(index + 1), left, 40, { lineBreak: false })
    if (foot !== undefined) doc.text(foot(index + 1), left, 800, { lineBreak: false })
  }
}
