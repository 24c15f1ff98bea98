import type { Content } from './content.ts'
import type { ContentType, DocumentType } from './document-types.ts'
import { keep, notTaken, refuse } from './not-taken.ts'
import { type ZipDirectory, zipDirectory } from './zip-directory.ts'

/** What a document may unpack to, by what its directory says. No real document of an office comes near it. */
const mostUnpacked = 1_000_000_000

const mainParts: readonly (readonly [RegExp, DocumentType])[] = [
  [/wordprocessingml\.(document|template)\.main\+xml/, 'word'],
  [/spreadsheetml\.(sheet|template)\.main\+xml/, 'workbook'],
  [/presentationml\.(presentation|slideshow|template)\.main\+xml/, 'slides']
]

const openDocuments: Readonly<Record<string, DocumentType>> = {
  'application/vnd.oasis.opendocument.text': 'open-text',
  'application/vnd.oasis.opendocument.spreadsheet': 'open-workbook'
}

const listBytes = 1_000_000

/** What a ZIP archive is: an Office or OpenDocument file by its own list of parts, or just an archive. */
export async function typeOfArchive(content: Content): Promise<ContentType> {
  const directory = await zipDirectory(content)
  switch (directory.kind) {
    case 'damaged':
      return notTaken.damaged
    case 'too-many-parts':
      return refuse('swells', 'The file has far more parts than a document has, so it is not taken.')
    case 'directory':
      return typeByParts(directory)
  }
}

async function typeByParts({
  parts,
  textOf
}: Extract<ZipDirectory, { kind: 'directory' }>): Promise<ContentType> {
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
  if (unpacked > mostUnpacked) {
    const gigabytes = (unpacked / 1_000_000_000).toFixed(1)
    return refuse(
      'swells',
      `Unpacked, the file would have ${gigabytes} GB, which no document has, so it is not taken.`
    )
  }
  if (parts.some(({ isLocked }) => isLocked)) return notTaken.locked
  if (parts.some(({ name }) => /(^|\/)(vbaProject\.bin|vbaData\.xml)$/i.test(name))) return notTaken.macros
  const types = await textOf('[Content_Types].xml', listBytes)
  if (types !== undefined) return byContentTypes(types, endingsOf(parts))
  const openType = openDocuments[(await textOf('mimetype', 200))?.trim() ?? '']
  if (openType === undefined) return notTaken.archive
  const manifest = (await textOf('META-INF/manifest.xml', listBytes)) ?? ''
  if (/<manifest:encryption-data/.test(manifest)) return notTaken.locked
  const hasMacros = parts.some(({ name }) => /^(Basic|Scripts)\/.+/.test(name))
  return hasMacros ? notTaken.macros : keep(openType)
}

/** The endings that the names of an archive's parts have: "xml", "bin". */
function endingsOf(parts: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(parts.map(({ name }) => name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
}

function byContentTypes(written: string, endings: ReadonlySet<string>): ContentType {
  // A letter written as its number is the same letter to Office.
  const said = written.replace(/&#(x?)([\da-f]{1,6});/gi, (_, hex: string, code: string) =>
    String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, hex === '' ? 10 : 16) || 0))
  )
  // The type of an ending that no part has is of nothing: some programs name one of macros in every workbook.
  const types = said.replace(/<Default\b[^>]*>/gi, (type) => {
    const ending = /\bExtension\s*=\s*["']([^"']*)["']/i.exec(type)?.[1]
    return ending === undefined || endings.has(ending.toLowerCase()) ? type : ''
  })
  // Macros of a Word document or a workbook by whatever name, and those that Excel had before Visual Basic.
  if (/macroEnabled|vbaProject|macrosheet/i.test(types)) return notTaken.macros
  const main = mainParts.find(([pattern]) => pattern.test(types))
  return main === undefined ? notTaken.unknown(undefined) : keep(main[1])
}
