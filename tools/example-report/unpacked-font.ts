import { inflateSync } from 'node:zlib'

const woffHeader = 44
const woffEntry = 20
const sfntHeader = 12
const sfntEntry = 16

/**
 * A WOFF font as the plain font inside it (W3C WOFF 1.0). The PDF maker unpacks a packed font anew for every
 * glyph, which takes a third of the time of a report.
 */
export function unpackedFont(woff: Buffer): Buffer {
  const tableCount = woff.readUInt16BE(12)
  const tables = Array.from({ length: tableCount }, (_, index) => {
    const entry = woffHeader + index * woffEntry
    const [start, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field))
    const bytes = woff.subarray(start, (start ?? 0) + (packed ?? 0))
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.subarray(entry + 16, entry + 20),
      bytes: packed === length ? bytes : inflateSync(bytes)
    }
  })
  const header = Buffer.alloc(sfntHeader + tableCount * sfntEntry)
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(tableCount, 4)
  const power = 2 ** Math.floor(Math.log2(tableCount))
  header.writeUInt16BE(power * sfntEntry, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE((tableCount - power) * sfntEntry, 10)
  let offset = header.length
  const parts: Buffer[] = [header]
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = sfntHeader + index * sfntEntry
    tag.copy(header, entry)
    checksum.copy(header, entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(bytes.length, entry + 12)
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    bytes.copy(padded)
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}
