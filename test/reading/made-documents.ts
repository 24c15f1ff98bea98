import { buffer } from 'node:stream/consumers'
import XLSX from '@e965/xlsx'
import { Document, type FileChild, Packer } from 'docx'
import { ZipFile } from 'yazl'

/** A ZIP archive of these parts, by their names. */
export async function zip(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const archive = new ZipFile()
  for (const [name, content] of Object.entries(parts)) archive.addBuffer(Buffer.from(content), name)
  archive.end()
  return Uint8Array.from(await buffer(archive.outputStream))
}

/** A Word document with these paragraphs and tables, as Word would save it. */
export async function wordDocument(children: readonly FileChild[]): Promise<Uint8Array> {
  return Uint8Array.from(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

const main = 'application/vnd.openxmlformats-officedocument'

/** The list of parts that makes an archive an Office file. */
export function contentTypes(part: string, type: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="${part}" ContentType="${type}"/></Types>`
}

/** A Word document whose body is this WordprocessingML: for what no library writes. */
export async function rawWordDocument(
  body: string,
  more: Readonly<Record<string, string | Uint8Array>> = {}
): Promise<Uint8Array> {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zip({
    '[Content_Types].xml': contentTypes('/word/document.xml', `${main}.wordprocessingml.document.main+xml`),
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more
  })
}

/** A presentation whose slides hold these DrawingML texts. */
export async function presentation(
  slides: readonly string[],
  more: Readonly<Record<string, string>> = {}
): Promise<Uint8Array> {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const parts = slides.map((text, place): [string, string] => [
    `ppt/slides/slide${place + 1}.xml`,
    `<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree>${text}</p:spTree></p:cSld></p:sld>`
  ])
  // Listed last slide first, numbered as they lie: the order of a talk is the list's, not the names'.
  const listed = slides.map((_, place) => `<p:sldId id="${256 + place}" r:id="rId${place + 1}"/>`).reverse()
  const related = slides.map(
    (_, place) =>
      `<Relationship Id="rId${place + 1}" Type="${office}/slide" Target="slides/slide${place + 1}.xml"/>`
  )
  return zip({
    '[Content_Types].xml': contentTypes(
      '/ppt/presentation.xml',
      `${main}.presentationml.presentation.main+xml`
    ),
    'ppt/presentation.xml': `<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="${office}"><p:sldIdLst>${listed.join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
    ...Object.fromEntries<string>(parts),
    ...more
  })
}

/** A paragraph of a slide. */
export function slideText(...paragraphs: readonly string[]): string {
  const texts = paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`)
  return `<p:sp><p:txBody>${texts.join('')}</p:txBody></p:sp>`
}

/** What the spreadsheet library has for compound files; it gives them no types. */
interface CompoundFiles {
  readonly utils: {
    readonly cfb_new: () => object
    readonly cfb_add: (file: object, path: string, content: Uint8Array) => void
  }
  readonly write: (file: object, options: { readonly type: 'buffer' }) => Buffer
}

/** An Office file of before 2007 that holds streams of these names. */
export function oldOffice(...names: readonly string[]): Uint8Array {
  const { utils, write } = XLSX.CFB as CompoundFiles
  const file = utils.cfb_new()
  for (const name of names) utils.cfb_add(file, `/${name}`, Buffer.from('content '.repeat(900)))
  return Uint8Array.from(write(file, { type: 'buffer' }))
}
