import PDFDocument from 'pdfkit'

/** A file as the file picker of a browser hands it over. */
export interface PickedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A paper of one page with a paragraph for each text; `padding` bytes stand in it that nothing shows, as in a scan. */
export function paper(title: string, texts: readonly string[], padding = 0): Promise<PickedFile> {
  const doc = new PDFDocument({ size: 'A4', margin: 72, compress: false, info: { Title: title } })
  doc.fontSize(20).text(title).fontSize(12)
  for (const text of texts) doc.moveDown().text(text)
  if (padding > 0) doc.ref({ Length: padding }).end(Buffer.alloc(padding, 'scan '))
  const written: Buffer[] = []
  doc.on('data', (part: Buffer) => written.push(part))
  const ended = new Promise<void>((resolve) => doc.once('end', resolve))
  doc.end()
  return ended.then(() => ({ ...picked(`${title}.pdf`), buffer: Buffer.concat(written) }))
}

/** What a file picker knows of a PDF before its bytes. */
export function picked(name: string): Omit<PickedFile, 'buffer'> {
  return { name, mimeType: 'application/pdf' }
}
