import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

type Draw = (document: PDFKit.PDFDocument) => void

/** A PDF drawn by `draw`. */
export async function pdf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument(options)
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => document.on('end', resolve))
  draw(document)
  document.end()
  await ended
  return Uint8Array.from(Buffer.concat(chunks))
}

/** A PDF with these lines on its first page and so many pages in all. */
export async function textPdf(lines: readonly string[], pages = 1): Promise<Uint8Array> {
  return pdf((document) => {
    for (const line of lines) document.text(line)
    for (let page = 1; page < pages; page += 1) document.addPage().text(`Page ${page + 1}`)
  })
}

/** A small PDF that takes PDFium for ever: forms that each draw the next one many times over. */
export function loopingPdf(): Uint8Array {
  const depth = 12
  const fanOut = 'q /F Do Q\n'.repeat(20)
  const forms = Array.from({ length: depth }, (_, level) => {
    const last = level === depth - 1
    const content = last ? 'BT /T 12 Tf (x) Tj ET' : fanOut
    const resources = last ? '/Font << /T 4 0 R >>' : `/XObject << /F ${6 + level} 0 R >>`
    const head = `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << ${resources} >>`
    return `<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream`
  })
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /F 5 0 R >> >> /Contents 17 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...forms,
    '<< /Length 5 >>\nstream\n/F Do\nendstream'
  ])
}

/** A small PDF whose page unpacks to `bytes` bytes of drawing. */
export function swellingPdf(bytes: number): Uint8Array {
  // Packed twice: a stream of nothing packs a thousandfold, and then again.
  const packed = deflateSync(deflateSync(Buffer.alloc(bytes, 'BT (x) Tj ET '), { level: 9 }), { level: 9 })
  const stream = packed.toString('latin1')
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>',
    `<< /Length ${stream.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${stream}\nendstream`
  ])
}

/** Objects numbered from 1, with the table that says where each lies. */
function assemble(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}
