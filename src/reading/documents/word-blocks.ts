import mammoth from 'mammoth'
import { type BesideText, besideText } from './beside-the-text.ts'
import { notRead, type TextBounds, type TextNotRead } from './document-text.ts'
import { type Parts, partText, repacked, unpacked } from './unpacked.ts'
import type { WordBlock } from './word-block.ts'
import { WordWalk } from './word-walk.ts'

export interface WordBlocks {
  readonly kind: 'blocks'
  readonly blocks: readonly WordBlock[]
  readonly hasPages: boolean
  /** Somebody's changes stand in it that nobody has accepted or rejected: they are read as if accepted. */
  readonly hasTrackedChanges: boolean
  readonly hasComments: boolean
  /** Headers or footers hold words: they stand on every page and are left out. */
  readonly hasMargins: boolean
  /** What else it holds. The words of text boxes are among the blocks: last, where the text does not say where. */
  readonly beside: BesideText
}

const textParts = /^(\[Content_Types\]\.xml|_rels\/.*|word\/[^/]+\.xml|word\/_rels\/.*)$/
const margin = /^word\/(header|footer)\d*\.xml$/
const main = /^word\/document\d*\.xml$/

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "br[type='page'] => hr"
]

/** The text of a Word document in its order, tracked changes taken as accepted, comments left out. */
export async function wordBlocks(
  bytes: Uint8Array,
  bounds: Pick<TextBounds, 'unpackedBytes'>
): Promise<WordBlocks | TextNotRead> {
  const parts = await unpacked(bytes, (name) => textParts.test(name), bounds.unpackedBytes)
  if ('kind' in parts) return parts
  const body = [...parts.keys()].filter((name) => main.test(name)).map((name) => partText(parts, name) ?? '')
  // The parser behind mammoth makes one tree of it all; one that declares entities could swell in it.
  if (body.some((xml) => /<!DOCTYPE/i.test(xml))) return damaged
  const html = await htmlOf(parts)
  const walk = new WordWalk()
  if (html === undefined || !walk.read(html)) return damaged
  const beside = besideText(body.join(''))
  return {
    kind: 'blocks',
    blocks: [...walk.blocks, ...boxesLeft(walk.blocks, beside)],
    hasPages: walk.hasPages,
    hasTrackedChanges: body.some((xml) => /<\w+:(ins|del|moveFrom|moveTo)[\s>]/.test(xml)),
    hasComments: body.some((xml) => /<\w+:commentReference\b/.test(xml)),
    hasMargins: [...parts.keys()].some((name) => margin.test(name) && hasWords(partText(parts, name) ?? '')),
    beside
  }
}

/** The library passes over text boxes of some shapes: what it did not give comes last, so that no word is lost. */
function boxesLeft(blocks: readonly WordBlock[], { boxes }: BesideText): WordBlock[] {
  const given = new Set(blocks.flatMap(({ text }) => text.split(/[\n\t]/).map(inOneLine)))
  return boxes
    .map(inOneLine)
    .flatMap((text) => (given.has(text) ? [] : [{ kind: 'paragraph', text, page: 1 }]))
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function hasWords(xml: string): boolean {
  return /<\w+:t(\s[^>]*)?>[^<]*[\p{L}][^<]*</u.test(xml)
}

async function htmlOf(parts: Parts): Promise<string | undefined> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: await repacked(withPageBreaks(parts)) },
      { styleMap: styles, convertImage: mammoth.images.imgElement(async () => Promise.resolve({ src: '' })) }
    )
    return value
  } catch {
    // The library throws whatever is wrong with a document.
    return undefined
  }
}

/** Word notes where its pages ended when it last laid them out; as page breaks, the library passes them on. */
function withPageBreaks(parts: Parts): Parts {
  return new Map(
    [...parts].map(([name, content]) => {
      if (!main.test(name)) return [name, content]
      const xml = new TextDecoder().decode(content)
      const broken = xml.replace(/<(\w+):lastRenderedPageBreak\s*\/>/g, '<$1:br $1:type="page"/>')
      return [name, new TextEncoder().encode(broken)]
    })
  )
}

const damaged = notRead(
  'damaged',
  'The Word document is damaged: its text cannot be put together. Open it in Word, save it anew and give it again.'
)
