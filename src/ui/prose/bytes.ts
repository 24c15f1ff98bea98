const units = ['KB', 'MB', 'GB'] as const
const shown = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 })

/** A size as people read it, in decimal units: "340 KB", "2.3 MB". */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  let value = bytes / 1000
  let unit = 0
  // Rounded first: 999,999 bytes are a megabyte and not 1,000 KB.
  while (Number(value.toPrecision(2)) >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value >= 100 ? Math.round(value) : shown.format(value)} ${units[unit] ?? 'GB'}`
}
