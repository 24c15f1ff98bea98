import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { ExampleContent } from './example-content.ts'
import { furnishPages } from './furnish-pages.ts'
import { left, lineGap, pageEnd, textLeft, width } from './page-shape.ts'
import { closing, footnote } from './prose.ts'
import { unpackedFont } from './unpacked-font.ts'

const fonts = { text: fontOf(400), bold: fontOf(700) }

function fontOf(weight: 400 | 700): Buffer {
  const file = `atkinson-hyperlegible-next-latin-${weight}-normal.woff`
  const path = createRequire(import.meta.url).resolve(`@fontsource/atkinson-hyperlegible-next/files/${file}`)
  return unpackedFont(readFileSync(path))
}

/**
 * Draws a report in the order and with the typographic cues of the published ones: a tagged PDF. Nothing is
 * compressed, since compressors differ between machines and the bytes should not.
 */
export function drawReport(content: ExampleContent, createdOn: Date): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 108, bottom: 842 - pageEnd, left, right: 595 - left - width },
    bufferPages: true,
    compress: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    info: {
      Title: `${content.title}, ${content.dates} (example)`,
      Author: 'Throughline',
      Subject: 'An invented inspection report, made as an example',
      CreationDate: createdOn,
      ModDate: createdOn
    }
  })
  doc.registerFont('text', fonts.text).registerFont('bold', fonts.bold)
  const bytes = collect(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const report = new ReportWriter(doc, root)
  report.cover(content)
  report.improvements(content)
  report.sections(content)
  report.lastPage()
  root.end()
  furnishPages(doc, content)
  doc.end()
  return bytes
}

/** Writes the parts of a report down the page, each with its structure for assistive technology. */
class ReportWriter {
  private readonly doc: PDFKit.PDFDocument
  private readonly root: PDFKit.PDFStructureElement
  private paragraphNumber = 0

  constructor(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement) {
    this.doc = doc
    this.root = root
  }

  cover(content: ExampleContent): void {
    const { doc } = this
    doc.y = 124
    this.tag('H1', () => doc.font('text').fontSize(25).text(content.title, left, doc.y, { width, lineGap }))
    doc.moveDown(0.4)
    this.labelled('Inspection dates:', content.dates)
    this.labelled('Lead inspector:', content.leadInspector)
    this.judgements(content.judgements)
    doc.y += 20
    for (const paragraph of content.summary) this.paragraph(paragraph)
  }

  improvements(content: ExampleContent): void {
    const { doc } = this
    if (content.improvements.length === 0) return
    this.keepRoom(220)
    this.heading('What needs to improve?', content.referenced ? '1' : undefined)
    const list = doc.struct('L')
    this.root.add(list)
    for (const text of content.improvements) {
      list.add(
        doc.struct('LI', {}, () => {
          doc.font('text').fontSize(12).text('•', left, doc.y, { lineBreak: false })
          doc.text(text, left + 18, doc.y, { width: width - 18, lineGap })
          doc.y += 6
        })
      )
    }
    list.end()
    if (content.referenced) this.footnote()
  }

  sections(content: ExampleContent): void {
    for (const section of content.sections) {
      this.heading(section.heading)
      for (const text of section.paragraphs) this.numbered(text)
    }
  }

  lastPage(): void {
    this.doc.addPage()
    for (const text of closing) this.paragraph(text)
  }

  /** Turns to a new page where less than so many points are left on this one. */
  private keepRoom(points: number): void {
    const { page, y } = this.doc
    if (y > page.height - page.margins.bottom - points) this.doc.addPage()
  }

  private tag(kind: string, draw: () => void): void {
    this.root.add(this.doc.struct(kind, {}, draw))
  }

  private labelled(label: string, value: string): void {
    const { doc } = this
    this.tag('P', () => {
      doc.font('bold').fontSize(12).text(`${label} `, left, doc.y, { width, continued: true })
      doc.font('text').text(value)
    })
    doc.y += 11
  }

  private judgements(rows: ExampleContent['judgements']): void {
    const { doc } = this
    const split = 297
    const edge = left + width
    const table = doc.struct('Table')
    this.root.add(table)
    const cells = [{ area: 'Judgement', grade: 'Grade' }, ...rows]
    cells.forEach(({ area, grade }, index) => {
      const heading = index === 0
      const top = doc.y
      doc.font(heading ? 'bold' : 'text').fontSize(12)
      const height = doc.heightOfString(area, { width: split - left - 12, lineGap }) + 13
      const kind = heading ? 'TH' : 'TD'
      table.add(
        doc.struct('TR', {}, [
          doc.struct(kind, {}, () =>
            doc.text(area, left + 6, top + 7, { width: split - left - 12, lineGap })
          ),
          doc.struct(kind, {}, () =>
            doc.text(grade, split + 6, top + 7, { width: edge - split - 12, lineGap })
          )
        ])
      )
      this.decoration(() => {
        doc
          .lineWidth(0.5)
          .rect(left, top, split - left, height)
          .rect(split, top, edge - split, height)
          .stroke()
      })
      doc.y = top + height
    })
    table.end()
  }

  private heading(text: string, noteMark?: string): void {
    const { doc } = this
    this.keepRoom(110)
    if (doc.y > 120) doc.y += 8
    this.tag('H2', () => {
      const top = doc.y
      doc.font('bold').fontSize(14).text(text, left, top, { width, lineGap })
      const after = doc.y
      if (noteMark !== undefined) {
        const end = left + doc.widthOfString(text)
        doc.fontSize(8).text(noteMark, end + 1, top, { lineBreak: false })
      }
      doc.y = after
    })
    doc.y += 8
  }

  private paragraph(text: string): void {
    const { doc } = this
    this.tag('P', () => doc.font('text').fontSize(12).text(text, left, doc.y, { width, lineGap }))
    doc.y += 13
  }

  private numbered(text: string): void {
    const { doc } = this
    this.keepRoom(34)
    this.paragraphNumber += 1
    const label = `${this.paragraphNumber}.`
    this.tag('P', () => {
      doc.font('text').fontSize(12).text(label, left, doc.y, { lineBreak: false })
      doc.text(text, textLeft, doc.y, { width: width - (textLeft - left), lineGap })
    })
    doc.y += 13
  }

  /** A note at the foot of the page, under a short rule; what follows stops above it. */
  private footnote(): void {
    const { doc } = this
    const resume = doc.y
    this.decoration(() =>
      doc
        .lineWidth(0.5)
        .moveTo(left, 725)
        .lineTo(left + 144, 725)
        .stroke()
    )
    this.tag('Note', () => {
      doc.font('text').fontSize(6).text('1', left, 732, { lineBreak: false })
      doc.fontSize(9).text(footnote, left + 6, 732, { width: width - 6 })
    })
    doc.y = resume
    doc.page.margins.bottom = 842 - 715
  }

  private decoration(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = []
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
  })
}
