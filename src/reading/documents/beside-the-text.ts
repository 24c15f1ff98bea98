import { walkXml } from './xml-walk.ts'

/** What a Word document holds beside its running text, of which some is no words at all. */
export interface BesideText {
  readonly pictures: number
  readonly charts: number
  readonly formulas: number
  /** Whole files that were put into it. */
  readonly files: number
  /** The paragraphs of its text boxes, in their order; the words are there, wherever a box is drawn. */
  readonly boxes: readonly string[]
}

/** A part of the document while it is read: what is drawn in two ways for old and new programs counts once. */
interface Seen {
  pictures: number
  charts: number
  formulas: number
  files: number
  boxes: string[]
}

const nothing = (): Seen => ({ pictures: 0, charts: 0, formulas: 0, files: 0, boxes: [] })

/** Of two ways of drawing the same, what either has. */
function either(one: Seen, other: Seen): Seen {
  return {
    pictures: Math.max(one.pictures, other.pictures),
    charts: Math.max(one.charts, other.charts),
    formulas: Math.max(one.formulas, other.formulas),
    files: Math.max(one.files, other.files),
    boxes: one.boxes.length >= other.boxes.length ? one.boxes : other.boxes
  }
}

function both(one: Seen, other: Seen): Seen {
  return {
    pictures: one.pictures + other.pictures,
    charts: one.charts + other.charts,
    formulas: one.formulas + other.formulas,
    files: one.files + other.files,
    boxes: [...one.boxes, ...other.boxes]
  }
}

const countedAs: Readonly<Record<string, 'pictures' | 'charts' | 'formulas' | 'files'>> = {
  pic: 'pictures',
  imagedata: 'pictures',
  chart: 'charts',
  relIds: 'charts',
  oMath: 'formulas',
  OLEObject: 'files',
  altChunk: 'files'
}

/** Looks through the main part of a Word document; nothing where it is not well formed. */
export function besideText(xml: string): BesideText {
  const open: Seen[] = [nothing()]
  const alternatives: Seen[] = []
  let [inBox, struckOut, inText] = [0, 0, false]
  let line = ''
  const here = () => open.at(-1) ?? nothing()
  const endLine = () => {
    if (line.trim() !== '') here().boxes.push(line.trim())
    line = ''
  }
  walkXml(xml, {
    open: (name) => {
      const counted = Object.hasOwn(countedAs, name) ? countedAs[name] : undefined
      if (counted !== undefined) here()[counted] += 1
      else if (name === 'AlternateContent') alternatives.push(nothing())
      else if (name === 'Choice' || name === 'Fallback') open.push(nothing())
      else if (name === 'txbxContent') inBox += 1
      else if (name === 'del' || name === 'moveFrom') struckOut += 1
      else if (name === 't') inText = true
      else if (inBox > 0 && (name === 'tab' || name === 'br')) line += ' '
    },
    close: (name) => {
      if (name === 'Choice' || name === 'Fallback') {
        const seen = open.length > 1 ? (open.pop() ?? nothing()) : nothing()
        alternatives.push(either(alternatives.pop() ?? nothing(), seen))
      } else if (name === 'AlternateContent') {
        open.push(both(open.pop() ?? nothing(), alternatives.pop() ?? nothing()))
      } else if (name === 'txbxContent') {
        inBox -= 1
      } else if (name === 'del' || name === 'moveFrom') {
        struckOut -= 1
      } else if (name === 't') {
        inText = false
      } else if (name === 'p' && inBox > 0) {
        endLine()
      }
    },
    text: (text) => {
      if (inBox > 0 && inText && struckOut === 0) line += text
    }
  })
  return here()
}
