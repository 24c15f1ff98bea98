import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Typefaces } from '../typefaces/typefaces.ts'

/** A drawing as pixels, for readers of files that cannot show the drawing itself. */
export interface Raster {
  readonly png: Uint8Array
  /** How high the drawing is for its width. */
  readonly ratio: number
}

export type RasterOutcome =
  | { readonly kind: 'raster'; readonly raster: Raster }
  | { readonly kind: 'unreadable' }

/** Draws an SVG at a width of so many pixels; `unreadable` for what is no drawing. */
export type Rasterise = (svg: string, widthPx: number) => RasterOutcome

/** Starts the drawing engine in this thread; ask once. */
export async function startRasteriser(typefaces: Typefaces): Promise<Rasterise> {
  const engine = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(await readFile(engine))
  const font = { fontBuffers: [...typefaces.files], defaultFontFamily: 'Atkinson Hyperlegible Next' }
  return (svg, widthPx) => {
    try {
      const drawing = new Resvg(svg, { font, fitTo: { mode: 'width', value: widthPx }, background: 'white' })
      const image = drawing.render()
      const raster = { png: Uint8Array.from(image.asPng()), ratio: drawing.height / drawing.width }
      image.free()
      drawing.free()
      return { kind: 'raster', raster }
    } catch {
      return { kind: 'unreadable' }
    }
  }
}
