import type { Content } from './content.ts'

/** The names of what lies in an Office file of before 2007 (a compound file), in the order of its directory. */
type OldOfficeNames = readonly string[] | undefined

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const headerBytes = 512
const entryBytes = 128
const endOfChain = 0xfffffffe
/** A directory longer than this is made to keep us busy. */
const mostSectors = 256

export function isOldOffice(head: Uint8Array): boolean {
  return signature.every((byte, place) => head[place] === byte)
}

/** Follows the directory through the file's own table of sectors; undefined where it leads nowhere. */
export async function oldOfficeNames(content: Content): Promise<OldOfficeNames> {
  const header = await content.read(0, headerBytes)
  if (header.length < headerBytes) return undefined
  const view = new DataView(header.buffer, header.byteOffset, header.length)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return undefined
  const sectorBytes = 2 ** shift
  const sector = async (number: number): Promise<DataView | undefined> => {
    const start = (number + 1) * sectorBytes
    const bytes = await content.read(start, start + sectorBytes)
    return bytes.length < sectorBytes
      ? undefined
      : new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  const names: string[] = []
  let at = view.getUint32(48, true)
  for (let seen = 0; at < endOfChain && seen < mostSectors; seen += 1) {
    const directory = await sector(at)
    if (directory === undefined) return undefined
    for (let start = 0; start < sectorBytes; start += entryBytes) names.push(...nameAt(directory, start))
    const next = await nextSector(view, sector, at, sectorBytes)
    if (next === undefined) break
    at = next
  }
  return names
}

/** Where the chain goes on; undefined where the table that says so is itself listed beyond the header. */
async function nextSector(
  header: DataView,
  sector: (number: number) => Promise<DataView | undefined>,
  at: number,
  sectorBytes: number
): Promise<number | undefined> {
  const perSector = sectorBytes / 4
  const table = Math.floor(at / perSector)
  const listedInHeader = 109
  if (table >= listedInHeader) return undefined
  const links = await sector(header.getUint32(76 + table * 4, true))
  return links?.getUint32((at % perSector) * 4, true)
}

function nameAt(directory: DataView, start: number): string[] {
  const bytes = directory.getUint16(start + 64, true)
  if (bytes < 4 || bytes > 64) return []
  const letters = Array.from({ length: bytes / 2 - 1 }, (_, place) =>
    directory.getUint16(start + place * 2, true)
  )
  return [String.fromCharCode(...letters)]
}
