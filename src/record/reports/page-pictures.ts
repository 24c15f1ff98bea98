import { LRUCache } from 'lru-cache'
import type { Readers } from '../../reading/workers/readers.ts'

export type PagePicture =
  | { readonly kind: 'page'; readonly png: Uint8Array }
  | { readonly kind: 'no-picture'; readonly because: string }

/** Wide enough to read a printed page on a sharp screen. */
const widthPx = 1100

/** Pictures of report pages, drawn when they are asked for; the last ones are kept in memory. */
export class PagePictures {
  readonly #readers: Pick<Readers, 'renderPage'>
  readonly #drawn: LRUCache<string, Promise<PagePicture>>

  constructor(readers: Pick<Readers, 'renderPage'>, most = 48) {
    this.#readers = readers
    this.#drawn = new LRUCache({ max: most })
  }

  /** The picture of a page; two who ask at once share the work. What could not be drawn is tried again. */
  async picture(sha256: string, page: number, bytes: () => Promise<Uint8Array>): Promise<PagePicture> {
    const key = `${sha256}/${page}`
    const drawing = this.#drawn.get(key) ?? this.#draw(page, bytes)
    this.#drawn.set(key, drawing)
    let kept = false
    try {
      const picture = await drawing
      kept = picture.kind === 'page'
      return picture
    } finally {
      if (!kept) this.#drawn.delete(key)
    }
  }

  async #draw(page: number, bytes: () => Promise<Uint8Array>): Promise<PagePicture> {
    const outcome = await this.#readers.renderPage(await bytes(), page, widthPx)
    return outcome.kind === 'page' ? outcome : { kind: 'no-picture', because: outcome.because }
  }
}
