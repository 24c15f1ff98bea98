import { parseNationalFramework } from '../../framework/national-framework.ts'
import type { Block } from '../layout/blocks.ts'
import type { GatheredItem } from '../printed/items.ts'
import { gatherItems, isListed, itemOf } from '../printed/items.ts'
import type { ReadImprovement } from '../published-report.ts'

/** A list of improvements or priority actions, with the text in it that is no item. */
export interface ImprovementList {
  readonly items: readonly ReadImprovement[]
  /** Sentences that introduce the items, or say that there are none. */
  readonly sentences: readonly Block[]
  readonly unplaced: readonly Block[]
}

/** No theme of a list is longer, in letters. */
const longestGroup = 90

/** How a list says that it has no items. */
const sayings = [
  /^(none|nil|n\/a|not applicable)\b/i,
  /^there (are|were|is|was) (currently )?(no|none|not any)\b/i,
  /^no (priority|immediate|urgent|areas?|actions?|recommendations?|such)\b/i,
  /^((the|this) (inspection|review)( team)?|(the )?inspectors?|we) ((did|do|has|have) not|found no|(has |have )?identified no)\b/i,
  /^the (local authority|council|board|lscb) has no (priority|immediate|areas?)\b/i,
  /^it (is|was) not necessary\b|^.{0,40}\bactions? (is|are) not (required|needed|necessary)\b/i
]

/**
 * Reads a list of improvements: bulleted or numbered items, under themes where there are any ("Care leavers",
 * "Within three months"). A sentence that says there are none gives no item. `margin` is where the text stands.
 */
export function readImprovementList(blocks: readonly Block[], margin: number): ImprovementList {
  const items: ReadImprovement[] = []
  const sentences: Block[] = []
  const unplaced: Block[] = []
  for (const { group, blocks: its } of grouped(blocks)) {
    const alone = its.length === 1
    const said = its.filter((block) => (alone || !isListed(block)) && saysNone(block))
    const rest = its.filter((block) => !said.includes(block))
    const firstItem = rest.findIndex((block, index) => isListed(block) && !introduces(block, rest[index + 1]))
    const introduction = firstItem === -1 ? rest.filter(isIntroduction) : rest.slice(0, firstItem)
    const list = gatherItems(
      rest.filter((block) => !introduction.includes(block)),
      margin
    )
    items.push(...list.items.map((item) => improvementOf(item, group)))
    sentences.push(...introduction, ...said)
    unplaced.push(...list.unplaced)
  }
  return { items, sentences, unplaced }
}

interface Group {
  readonly group: string | undefined
  readonly blocks: readonly Block[]
}

function grouped(blocks: readonly Block[]): Group[] {
  const groups: { group: string | undefined; blocks: Block[] }[] = [{ group: undefined, blocks: [] }]
  for (const [index, block] of blocks.entries()) {
    if (isGroupHeading(block, blocks[index + 1])) {
      groups.push({ group: block.text.replace(/\s*:$/, ''), blocks: [] })
    } else groups.at(-1)?.blocks.push(block)
  }
  return groups
}

function saysNone({ text }: Block): boolean {
  return sayings.some((saying) => saying.test(text))
}

/** A theme stands above items and no further in: a few words that are no sentence, bold or not. */
function isGroupHeading(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'heading') return true
  return (
    block.kind === 'plain' &&
    block.text.length <= longestGroup &&
    !/[.!?;,]$/.test(block.text) &&
    !isIntroduction(block) &&
    next !== undefined &&
    isListed(next) &&
    block.left <= next.left + 8
  )
}

/** "The board should:", "… should take the following action." */
function isIntroduction({ text }: Block): boolean {
  return (
    (text.endsWith(':') && /\b(should|must|following|needs? to|(is|are) to)\b/i.test(text)) ||
    /\bthe following (actions?|areas?|improvements?)\.$/i.test(text)
  )
}

/** "… should take the following action." in a numbered paragraph introduces the bullets under it. */
function introduces({ kind, text }: Block, next: Block | undefined): boolean {
  return kind === 'numbered' && next?.kind !== 'numbered' && /\bfollowing\b.{0,40}[.:]$/i.test(text)
}

function improvementOf({ first, text }: GatheredItem, group: string | undefined): ReadImprovement {
  return {
    ...itemOf(first),
    text,
    printedNumber: first.number,
    group,
    nationalFramework: parseNationalFramework(text)
  }
}
