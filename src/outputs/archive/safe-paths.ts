/** Marks that turn the direction of what is read, and what is never seen: a name can hide in them. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu
/** What Windows takes in no name, path parts among it. */
const unsafe = /[<>:"/\\|?*]/g
/** Names that Windows keeps for devices, whatever ends them. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i
/** In bytes: file systems take 255, and room is left for what tells two names apart. */
const longest = 200

/** A name as any file system takes it, without path parts; "Unnamed" where nothing is left of it. */
export function safeName(name: string): string {
  const kept = name
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(unseen, '')
    .replaceAll(unsafe, '_')
    .replaceAll(/\s+/g, ' ')
  const { stem, ending } = parted(trimmed(kept))
  const short = trimmed(firstBytes(stem, longest - Buffer.byteLength(ending)) + ending)
  return short === '' ? 'Unnamed' : short.replace(devices, '_$1')
}

/** Without what Windows drops at the end of a name, and what hides one at its beginning. */
function trimmed(name: string): string {
  return name.replaceAll(/^[\s.]+|[\s.]+$/g, '')
}

function parted(name: string): { stem: string; ending: string } {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? ''
  return { stem: name.slice(0, name.length - ending.length), ending }
}

/** The beginning of a text in so many bytes, cut between two characters. */
function firstBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let kept = ''
  let taken = 0
  for (const character of text) {
    taken += Buffer.byteLength(character)
    if (taken > bytes) break
    kept += character
  }
  return kept
}

/** Gives each file of an archive a place of its own, also where capitals and small letters are one. */
export class SafePaths {
  readonly #taken: Set<string>
  /** Where the counting of one name goes on: a thousand of the same name are no thousand times a thousand looks. */
  readonly #last = new Map<string, number>()

  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken.map(alike))
  }

  place(folder: string, name: string): string {
    const wanted = `${safeName(folder)}/${safeName(name)}`
    const { stem, ending } = parted(wanted)
    let count = this.#last.get(alike(wanted)) ?? 1
    let path = count === 1 ? wanted : `${stem} (${count})${ending}`
    while (this.#taken.has(alike(path))) {
      count += 1
      path = `${stem} (${count})${ending}`
    }
    this.#last.set(alike(wanted), count)
    this.#taken.add(alike(path))
    return path
  }
}

/** What two names share that some file system takes for one. */
function alike(path: string): string {
  return path.normalize('NFKC').toLowerCase()
}
