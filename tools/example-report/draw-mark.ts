/** Letters as pen strokes on a grid four wide and six high: the mark is a drawing, so no reader takes it for text. */
const strokes: Readonly<Record<string, readonly string[]>> = {
  A: ['M0 6L2 0L4 6', 'M0.8 4L3.2 4'],
  D: ['M0 0L2.6 0L4 1.4L4 4.6L2.6 6L0 6L0 0'],
  E: ['M4 0L0 0L0 6L4 6', 'M0 3L3 3'],
  I: ['M2 0L2 6'],
  L: ['M0 0L0 6L4 6'],
  M: ['M0 6L0 0L2 3L4 0L4 6'],
  N: ['M0 6L0 0L4 6L4 0'],
  P: ['M0 6L0 0L4 0L4 3L0 3'],
  T: ['M0 0L4 0', 'M2 0L2 6'],
  V: ['M0 0L2 6L4 0'],
  X: ['M0 0L4 6', 'M4 0L0 6']
}

/** Draws EXAMPLE, INVENTED in a frame at the head of the page, where published reports have Ofsted’s sign. */
export function drawMark(doc: PDFKit.PDFDocument): void {
  const [left, top] = [434, 38]
  doc.save().lineCap('round').lineJoin('round').strokeColor('#1d3d5c')
  doc.lineWidth(1.2).roundedRect(left, top, 90, 40, 4).stroke()
  drawWord(doc, 'EXAMPLE', left + 9, top + 9, 1.75, 10.8)
  drawWord(doc, 'INVENTED', left + 9, top + 25, 1.1, 9.7)
  doc.restore()
}

function drawWord(
  doc: PDFKit.PDFDocument,
  word: string,
  left: number,
  top: number,
  scale: number,
  step: number
): void {
  for (const [index, letter] of [...word].entries()) {
    doc
      .save()
      .translate(left + index * step, top)
      .scale(scale)
      .lineWidth(1.1 / scale)
    for (const stroke of strokes[letter] ?? []) doc.path(stroke).stroke()
    doc.restore()
  }
}
