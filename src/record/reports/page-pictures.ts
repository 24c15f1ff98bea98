import type { Readers } from '../../reading/workers/readers.ts'

export type PagePicture =
  | { readonly kind: 'page'; readonly png: Uint8Array }
  | { readonly kind: 'no-picture'; readonly because: string }

/** Wide enough to read a printed page on a sharp screen. */
const widthPx = 1100

/** Pictures of report pages, made once while they are in use: the last ones asked for are kept in memory. */
export class PagePictures {
  readonly #readers: Pick<Readers, 'renderPage'>
  readonly #keep: number
  // A map keeps the order in which keys were set: the first is the one that was longest not asked for.
  readonly #pictures = new Map<string, Promise<PagePicture>>()

  constructor(readers: Pick<Readers, 'renderPage'>, keep = 48) {
    this.#readers = readers
    this.#keep = keep
  }

  /** The picture of a page; two who ask at once share the work. What could not be drawn is tried again. */
  async picture(sha256: string, page: number, bytes: () => Promise<Uint8Array>): Promise<PagePicture> {
    const key = `${sha256}/${page}`
    const drawing = this.#pictures.get(key) ?? this.#draw(page, bytes)
    this.#pictures.delete(key)
    this.#pictures.set(key, drawing)
    const [oldest] = this.#pictures.keys()
    if (this.#pictures.size > this.#keep && oldest !== undefined) this.#pictures.delete(oldest)
    try {
      const picture = await drawing
      if (picture.kind !== 'page') this.#pictures.delete(key)
      return picture
    } catch (error) {
      this.#pictures.delete(key)
      throw error
    }
  }

  async #draw(page: number, bytes: () => Promise<Uint8Array>): Promise<PagePicture> {
    const outcome = await this.#readers.renderPage(await bytes(), page, widthPx)
    return outcome.kind === 'page' ? outcome : { kind: 'no-picture', because: outcome.because }
  }
}
