/** A file's name as it is safe to show and to save under, and what was changed for that. */
export interface CleanName {
  readonly shown: string
  /** What was changed, each to stand after "Its name": undefined where nothing was. */
  readonly changed: string | undefined
}

const longest = 180
/** Marks that turn the direction of what is read, under which "exe.pdf" can stand for "fdp.exe" (Trojan Source, 2021). */
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const invisible = /[\p{Cc}\u00ad\u200b-\u200d\u2060\ufeff\u2028\u2029]/gu
/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3])\s*(\.|$)/i

/**
 * The last part of the name that a browser sent, without what hides or leads elsewhere: path parts, marks that turn the
 * direction of reading, control characters, and signs that no file can be saved under.
 */
export function cleanName(sent: string): CleanName {
  const steps: readonly (readonly [string, (name: string) => string])[] = [
    ['held the folders before it', (name) => name.replace(/^.*[\\/]/s, '')],
    ['held marks that turn the direction of reading', (name) => name.replace(turns, '')],
    ['held characters that cannot be seen', (name) => name.toWellFormed().replace(invisible, '')],
    ['held signs that no file name can have', (name) => name.replace(/[<>:"|?*\ufffd]/g, '_')],
    ['began or ended in spaces or full stops', (name) => name.replace(/^[\s.]+|[\s.]+$/g, '')],
    ['is one that Windows keeps for itself', (name) => (devices.test(name) ? `_${name}` : name)],
    ['was longer than 180 characters', shortened]
  ]
  let shown = sent.normalize('NFC')
  const said: string[] = []
  for (const [words, step] of steps) {
    const next = step(shown)
    if (next !== shown) said.push(words)
    shown = next
  }
  if (shown === '') return { shown: 'Unnamed file', changed: 'was empty' }
  return { shown, changed: said.length === 0 ? undefined : said.join(', and ') }
}

/** The title that a document has to begin with: its file's name without the ending, as words. */
export function titleFrom(shown: string): string {
  const bare = shown
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[_+]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return bare === '' ? shown : bare
}

function shortened(name: string): string {
  if (name.length <= longest) return name
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  // Not through the middle of a character.
  return `${name
    .slice(0, longest - ending.length)
    .toWellFormed()
    .replace(/\ufffd$/, '')}${ending}`
}
