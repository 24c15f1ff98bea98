/**
 * A text of letters in which each stretch can be claimed once. Claims mostly follow one another, as the lines of
 * a report do, so the place behind the last claim is tried first.
 */
export class ClaimedText {
  readonly #text: string
  readonly #claimed: Uint8Array
  #cursor = 0

  constructor(text: string) {
    this.#text = text
    this.#claimed = new Uint8Array(text.length)
  }

  /** Claims the letters where they follow the last claim, a separator between them or not. */
  claimNext(letters: string): boolean {
    for (const from of [this.#cursor, this.#cursor + 1]) {
      if (this.#text.startsWith(letters, from) && this.#isFree(from, letters.length)) {
        return this.#claim(from, letters.length)
      }
    }
    return false
  }

  /** Claims the letters where they stand unclaimed between two places, looking onwards from the last claim first. */
  claimWithin(letters: string, from: number, to: number): boolean {
    const middle = Math.min(Math.max(this.#cursor, from), to)
    return this.#claimFrom(letters, middle, to) || this.#claimFrom(letters, from, middle + letters.length - 1)
  }

  /** The longest stretch between two places that nobody claimed. */
  longestFree(from: number, to: number): string {
    let best = ''
    for (let at = from; at < to; at += 1) {
      if (this.#claimed[at] === 1) continue
      const next = this.#claimed.indexOf(1, at)
      const end = next === -1 || next > to ? to : next
      if (end - at > best.length) best = this.#text.slice(at, end)
      at = end
    }
    return best
  }

  #claimFrom(letters: string, from: number, to: number): boolean {
    const window = this.#text.slice(from, to)
    let at = window.indexOf(letters)
    while (at !== -1) {
      if (this.#isFree(from + at, letters.length)) return this.#claim(from + at, letters.length)
      at = window.indexOf(letters, at + 1)
    }
    return false
  }

  #isFree(from: number, length: number): boolean {
    for (let at = from; at < from + length; at += 1) if (this.#claimed[at] === 1) return false
    return true
  }

  #claim(from: number, length: number): true {
    this.#claimed.fill(1, from, from + length)
    this.#cursor = from + length
    return true
  }
}
