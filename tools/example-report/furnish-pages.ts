import { drawMark } from './draw-mark.ts'
import type { ExampleContent } from './example-content.ts'
import { left, width } from './page-shape.ts'

/** The mark at the head of every page, and from the second on the footer: title, dates, page number. */
export function furnishPages(doc: PDFKit.PDFDocument, content: ExampleContent): void {
  const { count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index)
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    drawMark(doc)
    if (index > 0) {
      doc
        .lineWidth(1.5)
        .moveTo(left, 788)
        .lineTo(left + width, 788)
        .stroke('#000000')
      doc.font('bold').fontSize(8).fillColor('#000000')
      doc.text(content.title, left, 793, { lineBreak: false })
      doc.text(content.dates, left, 804, { lineBreak: false })
      const number = String(index + 1)
      doc.font('text').fontSize(17)
      doc.text(number, left + width - doc.widthOfString(number), 792, { lineBreak: false })
    }
    doc.endMarkedContent()
  }
}
