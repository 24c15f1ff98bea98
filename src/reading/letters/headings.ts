import type { Block } from '../layout/blocks.ts'
import type { HeadingMeaning, Place } from '../outline/heading-meaning.ts'

const improvements =
  /^(what (still )?needs to (improve|change)|(key )?areas? (for|requiring) (further )?(improvement|development)|recommendations?|what .{3,60} needs? to (improve|do))\b/i
const priorityActions =
  /^(areas? (for|requiring|of) )?(immediate )?(and )?priority (and immediate )?actions?\b/i
/** Headings of letters, where type does not tell them from text. */
const known =
  /^((headline|main|key|summary of) findings|findings( and evaluation of progress)?|evaluation of progress|overview|summary|background|areas covered by (the|this) visit|(key |areas of )?strengths|what is working well|what works( well)?|next steps|leadership( and management)?|context|introduction|conclusion|(practice|case) study\b.{0,80})[?:]?$/i
/** No heading of a letter is longer, in letters. */
const longestHeading = 150

/** Whether a block of a letter is a heading: by its type, or by what only headings say. */
function isHeading({ kind, text, lines }: Block): boolean {
  if (text.length > longestHeading) return false
  if (kind === 'heading') return !/[.;,]$/.test(text) || known.test(text)
  return kind === 'plain' && lines.length <= 2 && (known.test(text) || isListHeading(text))
}

function isListHeading(text: string): boolean {
  return text.length < 90 && !/[.;,]$/.test(text) && (improvements.test(text) || priorityActions.test(text))
}

/**
 * What the headings of a letter open. Every heading has a section, those over lists too. Headings set smaller than
 * the largest stand inside a chapter; in a list those, and words that end with a colon, name a theme of it.
 */
export function letterMeaning(
  blocks: readonly Block[]
): (block: Block, place: Place) => HeadingMeaning | undefined {
  const largest = Math.max(...blocks.filter(isHeading).map(sizeOf))
  return (block, { section }) => {
    if (!isHeading(block)) return undefined
    const level = sizeOf(block) >= largest * 0.95 ? 1 : 2
    if (improvements.test(block.text)) return { opens: 'improvements', level }
    if (priorityActions.test(block.text)) return { opens: 'priority-actions', level }
    const inList = section?.opens === 'improvements' || section?.opens === 'priority-actions'
    const isTheme = block.text.endsWith(':') || (level > (section?.level ?? level) && !known.test(block.text))
    return inList && isTheme ? undefined : { opens: 'section', level }
  }
}

function sizeOf({ lines }: Block): number {
  return Math.max(...lines.map(({ size }) => size))
}
