interface Waiting<Asked, Answer> {
  readonly asked: Asked
  readonly resolve: (answer: Answer) => void
  readonly reject: (fault: unknown) => void
}

/**
 * Does for many at once what each asks for. Whoever asks while a group is at work is in the next one, with all who asked
 * meanwhile; alone, nobody waits for anybody. Groups of different keys know nothing of each other.
 *
 * `work` answers in the order in which it was asked, and does all or nothing: where it fails for a group, each is done
 * alone, so that nobody has a fault of somebody else's.
 */
export class Together<Asked, Answer> {
  readonly #most: number
  readonly #work: (group: readonly Asked[], key: string) => Promise<readonly Answer[]>
  /** Those who wait, by key; a key is there while a group of it is at work. */
  readonly #waiting = new Map<string, Waiting<Asked, Answer>[]>()

  constructor(most: number, work: (group: readonly Asked[], key: string) => Promise<readonly Answer[]>) {
    this.#most = most
    this.#work = work
  }

  ask(key: string, asked: Asked): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const waiting = this.#waiting.get(key)
    if (waiting === undefined) {
      const first = [{ asked, resolve, reject }]
      this.#waiting.set(key, first)
      void this.#goOn(key, first)
    } else waiting.push({ asked, resolve, reject })
    return promise
  }

  async #goOn(key: string, waiting: Waiting<Asked, Answer>[]): Promise<void> {
    while (waiting.length > 0) await this.#doFor(key, waiting.splice(0, this.#most))
    this.#waiting.delete(key)
  }

  async #doFor(key: string, group: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await this.#work(
        group.map(({ asked }) => asked),
        key
      )
      if (answers.length !== group.length) throw new Error('Another number of answers than was asked for.')
      for (const [place, answer] of answers.entries()) group[place]?.resolve(answer)
    } catch (fault) {
      if (group.length > 1) for (const one of group) await this.#doFor(key, [one])
      else group[0]?.reject(fault)
    }
  }
}
