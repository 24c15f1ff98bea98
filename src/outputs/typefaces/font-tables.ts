/** One table of an OpenType font file, as a view of the file's bytes; undefined when the font has none of that name. */
export function tableOf(font: Buffer, tag: string): Buffer | undefined {
  const count = font.readUInt16BE(4)
  for (let place = 0; place < count; place += 1) {
    const entry = 12 + place * 16
    if (font.toString('latin1', entry, entry + 4) !== tag) continue
    const start = font.readUInt32BE(entry + 8)
    return font.subarray(start, start + font.readUInt32BE(entry + 12))
  }
  return undefined
}
