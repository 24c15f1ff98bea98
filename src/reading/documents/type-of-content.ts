import { fileTypeFromBuffer } from 'file-type'
import type { Content } from './content.ts'
import { aboutTypes, type ContentType } from './document-types.ts'
import { endingOf, keptName } from './kept-name.ts'
import { keep, notTaken, refuse } from './not-taken.ts'
import { isOldOffice, oldOfficeNames } from './old-office.ts'
import { readsAsText, textKindOf } from './text-kind.ts'
import { typeOfArchive } from './type-of-archive.ts'

/** How much of the beginning and of the end is looked at. A ZIP archive's end mark lies within the last 65,557 bytes. */
const looked = 66_000
/** PDF readers take a file whose header stands anywhere in so many bytes: what hides a PDF in another file uses that. */
const headerWithin = 1024

const programs = new Set([
  'exe',
  'elf',
  'macho',
  'lnk',
  'class',
  'wasm',
  'deb',
  'rpm',
  'msi',
  'apk',
  'jar',
  'dex'
])
const archives = new Set([
  'zip',
  'rar',
  '7z',
  'gz',
  'tar',
  'tar.gz',
  'bz2',
  'xz',
  'zst',
  'lz',
  'cab',
  'arj',
  'iso',
  'dmg'
])

/**
 * What a file really is by its bytes, whatever its name says, and whether it may be kept. Reads its beginning, its
 * end and the directory of an archive, never the whole of it, and unpacks nothing but an archive's list of parts.
 */
export async function typeOfContent(content: Content, fileName: string): Promise<ContentType> {
  if (content.size === 0) return refuse('empty', 'The file is empty.')
  const head = await content.read(0, looked)
  const tail = await content.read(Math.max(0, content.size - looked), content.size)
  return named(await typeOf(content, head, tail, fileName), fileName)
}

async function typeOf(
  content: Content,
  head: Uint8Array,
  tail: Uint8Array,
  fileName: string
): Promise<ContentType> {
  const endsAsArchive = endsAsZip(tail, content.size)
  const pdfFrom = latin1(head.subarray(0, headerWithin)).indexOf('%PDF-')
  const isArchive = startsWith(head, 'PK\u0003\u0004') && endsAsArchive
  const archived = isArchive ? await typeOfArchive(content) : undefined
  // A PDF that lies in an archive as it is may begin within its first bytes: that hides nothing.
  if (archived?.kind === 'refused') return archived
  if (pdfFrom >= 0) {
    const isAlone = !endsAsArchive && /^[\s\u00ef\u00bb\u00bf]*$/.test(latin1(head.subarray(0, pdfFrom)))
    return isAlone ? keep('pdf') : notTaken.twoInOne('a PDF')
  }
  if (archived !== undefined) return archived
  if (startsWith(head, 'PK\u0003\u0004')) return notTaken.damaged
  if (endsAsArchive) return notTaken.twoInOne('an archive')
  if (isOldOffice(head)) return typeOfOldOffice(content)
  // Before the library is asked: to it, a letter that begins with "BM" is a picture.
  if (readsAsText(head, tail)) return textKindOf(head, fileName)
  const known = await fileTypeFromBuffer(head).catch(() => undefined)
  return known === undefined ? notTaken.unknown(undefined) : typeOfKnown(known.ext, tail)
}

function typeOfKnown(extension: string, tail: Uint8Array): ContentType {
  if (extension === 'png') {
    return latin1(tail.subarray(-64)).includes('IEND')
      ? keep('png')
      : notTaken.twoInOne('something behind its end')
  }
  if (extension === 'jpg') return keep('jpeg')
  if (programs.has(extension)) return notTaken.program
  if (archives.has(extension)) return notTaken.archive
  return notTaken.unknown(extension)
}

async function typeOfOldOffice(content: Content): Promise<ContentType> {
  const names = await oldOfficeNames(content)
  if (names === undefined) return notTaken.damaged
  const has = (...wanted: readonly string[]) => wanted.some((name) => names.includes(name))
  if (has('EncryptedPackage')) {
    return notTaken.locked
  }
  if (has('_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA', 'Macros')) return notTaken.macros
  if (has('WordDocument')) return keep('old-word')
  if (has('Workbook', 'Book')) return keep('old-workbook')
  if (has('PowerPoint Document')) return keep('old-slides')
  return notTaken.unknown(undefined)
}

/**
 * An end mark of an archive: one that reaches exactly to the end of the file, or one whose directory lies before it, as
 * the more lenient ZIP readers look for it, whatever was put behind.
 */
function endsAsZip(tail: Uint8Array, size: number): boolean {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  return placesOf(latin1(tail), 'PK\u0005\u0006').some((at) => {
    if (at + 22 > tail.length) return false
    if (at + 22 + view.getUint16(at + 20, true) === tail.length) return true
    const [parts, bytes] = [view.getUint16(at + 10, true), view.getUint32(at + 12, true)]
    const directoryFrom = view.getUint32(at + 16, true)
    return parts > 0 && bytes >= parts * 46 && directoryFrom + bytes <= size - tail.length + at
  })
}

function placesOf(text: string, mark: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) places.push(at)
  return places
}

/** Says where the name promises another kind than the content is. */
function named(type: ContentType, fileName: string): ContentType {
  if (type.kind === 'refused') return type
  const ending = endingOf(fileName)
  const kept = keptName(fileName, type.type)
  if (ending === undefined || kept === fileName) return type
  const { label } = aboutTypes[type.type]
  const article = /^[aeo]/i.test(label) ? 'an' : 'a'
  return {
    ...type,
    note: `Its name ends in ${ending}, but it is ${article} ${label}: it is kept as “${kept}”.`
  }
}

function startsWith(head: Uint8Array, text: string): boolean {
  return latin1(head.subarray(0, text.length)) === text
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
