import type { Pdfium } from './pdfium.ts'
import type { Scratch } from './scratch.ts'

/** What a run of text is set in. Sizes are in points on the page, after the text's own scaling. */
export interface Typeface {
  /** The font's name without its subset prefix: `Tahoma-Bold`. */
  readonly name: string
  readonly bold: boolean
  /** Its glyphs are pictures (Wingdings, Symbol): what stands there is a bullet or an arrow, never a word. */
  readonly symbols: boolean
  readonly size: number
}

const boldName = /bold|black|heavy|demi/i
const symbolName = /wingdings|webdings|symbol|dingbats/i
const filledAndStroked = 2

/** Reads the typeface of a text object; `characterIndex` is any character of it. */
export function readTypeface(
  pdfium: Pdfium,
  scratch: Scratch,
  textPage: number,
  textObject: number,
  characterIndex: number
): Typeface {
  const font = pdfium.FPDFTextObj_GetFont(textObject)
  const name = scratch.string((at, bytes) => pdfium.FPDFFont_GetBaseFontName(font, at, bytes))
  const size = scratch.floats(1, (at) => pdfium.FPDFTextObj_GetFontSize(textObject, at))[0] ?? 0
  const [, , c = 0, d = 1] = scratch.floats(6, (at) =>
    pdfium.FPDFText_GetMatrix(textPage, characterIndex, at)
  )
  const thickened = pdfium.FPDFTextObj_GetTextRenderMode(textObject) === filledAndStroked
  return {
    name: name.replace(/^[A-Z]{6}\+/, ''),
    bold: thickened || boldName.test(name),
    symbols: symbolName.test(name),
    size: Math.abs(size) * Math.hypot(c, d)
  }
}
