import { tableOf } from './font-tables.ts'

/** The code points that every one of these faces of a family can show. */
export function coverageOf(faces: readonly Buffer[]): ReadonlySet<number> {
  const [first, ...others] = faces.map(codePointsOf)
  return new Set([...(first ?? [])].filter((codePoint) => others.every((face) => face.has(codePoint))))
}

/** What a font's table of characters (OpenType `cmap`, formats 4 and 12) leads to a glyph. */
function codePointsOf(font: Buffer): ReadonlySet<number> {
  const characters = tableOf(font, 'cmap')
  if (characters === undefined) throw new Error('The font has no table of characters.')
  const found = new Set<number>()
  const count = characters.readUInt16BE(2)
  for (let place = 0; place < count; place += 1) {
    const subtable = characters.subarray(characters.readUInt32BE(4 + place * 8 + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 4) addSegments(subtable, found)
    if (format === 12) addGroups(subtable, found)
  }
  return found
}

/** Format 4: segments of the first 65,536 code points, each with a shift or an array of glyphs. */
function addSegments(subtable: Buffer, found: Set<number>): void {
  const doubled = subtable.readUInt16BE(6)
  const [ends, starts, shifts, offsets] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled] as const
  for (let at = 0; at < doubled; at += 2) {
    const end = subtable.readUInt16BE(ends + at)
    const offset = subtable.readUInt16BE(offsets + at)
    const shift = subtable.readUInt16BE(shifts + at)
    const start = subtable.readUInt16BE(starts + at)
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint += 1) {
      const where = offsets + at + offset + (codePoint - start) * 2
      const glyph = offset === 0 ? codePoint + shift : subtable.readUInt16BE(where)
      if ((glyph & 0xffff) !== 0) found.add(codePoint)
    }
  }
}

/** Format 12: groups of any code points, each with its first glyph. */
function addGroups(subtable: Buffer, found: Set<number>): void {
  const count = subtable.readUInt32BE(12)
  for (let place = 0; place < count; place += 1) {
    const group = 16 + place * 12
    const glyph = subtable.readUInt32BE(group + 8)
    const start = subtable.readUInt32BE(group)
    const end = subtable.readUInt32BE(group + 4)
    for (let codePoint = start; codePoint <= end; codePoint += 1) {
      if (glyph + codePoint - start !== 0) found.add(codePoint)
    }
  }
}
