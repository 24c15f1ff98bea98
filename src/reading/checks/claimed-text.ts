/** A text of letters in which each stretch can be claimed once. Claims mostly follow one another. */
export class ClaimedText {
  readonly #text: string
  readonly #claimed: Uint8Array
  #end = 0

  constructor(text: string) {
    this.#text = text
    this.#claimed = new Uint8Array(text.length)
  }

  /** Claims the letters where they stand at a place, if nobody has; false otherwise. */
  claimAt(letters: string, at: number): boolean {
    if (!this.#text.startsWith(letters, at) || !this.#isFree(at, letters.length)) return false
    this.#end = at + letters.length
    this.#claimed.fill(1, at, this.#end)
    return true
  }

  /** Claims the letters where they go on from the last claim. */
  claimNext(letters: string): boolean {
    return this.claimAt(letters, this.#end)
  }

  /** Claims the letters where they first stand unclaimed between two places. */
  claimWithin(letters: string, from: number, to: number): boolean {
    const window = this.#text.slice(from, to)
    for (let at = window.indexOf(letters); at !== -1; at = window.indexOf(letters, at + 1)) {
      if (this.claimAt(letters, from + at)) return true
    }
    return false
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

  #isFree(from: number, length: number): boolean {
    for (let at = from; at < from + length; at += 1) if (this.#claimed[at] === 1) return false
    return true
  }
}
