import type { Direction } from './directions.ts'
import { directionOf } from './directions.ts'
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

/** What a font's name tells, whatever the size it is set in. */
type Font = Omit<Typeface, 'size'>

const boldName = /bold|black|heavy|demi/i
const symbolName = /wingdings|webdings|symbol|dingbats/i
const filledAndStroked = 2

/** How a text object is set. */
export interface Typesetting {
  readonly face: Typeface
  readonly direction: Direction
}

/**
 * Reads how the text objects of one page are set; `character` is any character of the object. What a font's name
 * tells is read once: PDFium keeps its fonts as long as the page is open.
 */
export function typesettingsOf(
  { text }: Pdfium,
  scratch: Scratch,
  textPage: number
): (textObject: number, character: number) => Typesetting {
  const settings = new Map<number, Typesetting>()
  const fonts = new Map<number, Font>()
  const fontOf = (handle: number): Font => {
    const known = fonts.get(handle)
    if (known !== undefined) return known
    const name = text.fontName(handle, scratch.at, scratch.bytes) === 0 ? '' : scratch.string()
    const font = {
      name: name.replace(/^[A-Z]{6}\+/, ''),
      bold: boldName.test(name),
      symbols: symbolName.test(name)
    }
    fonts.set(handle, font)
    return font
  }
  const settingOf = (textObject: number, character: number): Typesetting => {
    const { name, bold, symbols } = fontOf(text.font(textObject))
    const size = text.fontSize(textObject, scratch.at) === 0 ? 0 : scratch.float(0)
    const hasMatrix = text.matrix(textPage, character, scratch.at) !== 0
    const scale = hasMatrix ? Math.hypot(scratch.float(2), scratch.float(3)) : 0
    const direction = hasMatrix ? directionOf(scratch.float(0), scratch.float(1)) : 0
    const thickened = text.renderMode(textObject) === filledAndStroked
    return { face: { name, bold: bold || thickened, symbols, size: Math.abs(size) * scale }, direction }
  }
  return (textObject, character) => {
    const known = settings.get(textObject)
    if (known !== undefined) return known
    const setting = settingOf(textObject, character)
    settings.set(textObject, setting)
    return setting
  }
}
