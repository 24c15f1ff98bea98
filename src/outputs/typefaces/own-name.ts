import { tableOf } from './font-tables.ts'

/** What a family is called here: `Tlurce Serif 4`, as long as its published name. */
export function ownName(family: string): string {
  return `Tl${family.slice(2)}`
}

/**
 * A copy of a font under its own name. Typst looks among the machine's fonts as well
 * and cannot be told not to; under a name that nothing installed bears, a document is the same bytes everywhere.
 */
export function underOwnName(font: Buffer, family: string): Buffer {
  const copy = Buffer.from(font)
  const names = tableOf(copy, 'name')
  if (names === undefined) throw new Error(`The font ${family} has no names.`)
  // Names stand there in UTF-16, and in some fonts for old Macintoshes as well.
  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
  const narrow = (text: string): Buffer => Buffer.from(text, 'latin1')
  const own = ownName(family)
  const changed = replaceAll(names, wide(family), wide(own)) + replaceAll(names, narrow(family), narrow(own))
  if (changed === 0) throw new Error(`The font ${family} does not bear its name.`)
  return copy
}

/** Writes one name over each place of another of the same length; how many there were. */
function replaceAll(names: Buffer, written: Buffer, own: Buffer): number {
  let count = 0
  for (let found = names.indexOf(written); found !== -1; found = names.indexOf(written, found)) {
    own.copy(names, found)
    count += 1
  }
  return count
}
