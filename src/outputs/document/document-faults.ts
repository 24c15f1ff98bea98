import type { Block, DocumentModel, Figure, List, Run, Table } from './document.ts'
import { safeAddress } from './safe-address.ts'

/** What keeps a document from being written: where, in words that an author knows it by, and why. */
export interface DocumentFault {
  readonly where: string
  readonly because: string
}

/** People lose count sooner; each level doubles the time that Typst takes to set it. */
const deepestList = 4
/** A document of this many blocks is a mistake, and one of this many letters is a book of two thousand pages. */
const mostBlocks = 20_000
const mostLetters = 4_000_000

/**
 * Everything that keeps a document from being written; none for one that can be. What readers by ear need is asked for
 * here, before any writer: a title, headings that skip no level, a heading for each column, a caption for each table,
 * and for each picture words in its place (PDF/UA-1, ISO 14289-1 §7; WCAG 2.2, 1.1.1 and 1.3.1).
 */
export function faultsOf(document: DocumentModel): DocumentFault[] {
  return [
    ...blank(document.title, 'the title', 'A document needs a title.'),
    ...blank(document.author, 'the author', 'A document needs somebody who answers for it.'),
    ...sizeFaults(document),
    ...headingFaults(document.blocks),
    ...document.blocks.flatMap((block, place) => blockFaults(block, `block ${place + 1}`))
  ]
}

function blank(text: string, where: string, because: string): DocumentFault[] {
  return text.trim() === '' ? [{ where, because }] : []
}

function sizeFaults(document: DocumentModel): DocumentFault[] {
  if (document.blocks.length > mostBlocks) {
    return [{ where: 'the document', because: `It has more than ${mostBlocks} parts. Split it.` }]
  }
  return JSON.stringify(document).length > mostLetters
    ? [{ where: 'the document', because: `It has more than ${mostLetters} characters. Split it.` }]
    : []
}

function headingFaults(blocks: readonly Block[]): DocumentFault[] {
  let above = 0
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading') return []
    const skipped = block.level > above + 1
    const because = `It is a heading of level ${block.level}, and the one before it is of level ${above}.`
    above = block.level
    return skipped ? [{ where: `the heading “${block.text}”`, because }] : []
  })
}

function blockFaults(block: Block, where: string): DocumentFault[] {
  switch (block.kind) {
    case 'heading':
      return blank(block.text, where, 'A heading needs words.')
    case 'paragraph':
      return runFaults(block.runs, where)
    case 'quote':
      return [...runFaults(block.runs, where), ...runFaults(block.source ?? [], where)]
    case 'list':
      return listFaults(block, where, 1)
    case 'table':
      return tableFaults(block, where)
    case 'facts':
      return block.facts.flatMap(({ term, runs }) => [
        ...blank(term, where, 'Each fact needs a term.'),
        ...runFaults(runs, where)
      ])
    case 'note':
      return [
        ...blank(block.label, where, 'A note needs a label that says what it is.'),
        ...block.content.flatMap((part) => blockFaults(part, where))
      ]
    case 'figure':
      return figureFaults(block, where)
    case 'page-break':
      return []
  }
}

function runFaults(runs: readonly Run[], where: string): DocumentFault[] {
  return runs.flatMap((run) => {
    if (run.kind === 'footnote') return runFaults(run.runs, where)
    if (run.href === undefined || safeAddress(run.href)) return []
    return [{ where, because: `The link “${run.text}” leads to no address with http, https or mailto.` }]
  })
}

function listFaults(list: List, where: string, depth: number): DocumentFault[] {
  if (depth > deepestList) return [{ where, because: `A list goes more than ${deepestList} levels deep.` }]
  if (list.items.length === 0) return [{ where, because: 'A list needs something in it.' }]
  return list.items.flatMap(({ runs, list: below }) => [
    ...runFaults(runs, where),
    ...(below === undefined ? [] : listFaults(below, where, depth + 1))
  ])
}

function tableFaults(table: Table, where: string): DocumentFault[] {
  const name = table.caption.trim() === '' ? where : `the table “${table.caption}”`
  const unequal = table.rows.findIndex((row) => row.length !== table.columns.length)
  return [
    ...blank(table.caption, where, 'A table needs a caption.'),
    ...(table.columns.length === 0 ? [{ where: name, because: 'A table needs columns.' }] : []),
    ...table.columns.flatMap(({ heading }) => blank(heading, name, 'Each column needs a heading.')),
    ...(unequal === -1
      ? []
      : [{ where: name, because: `Row ${unequal + 1} has not as many cells as there are columns.` }]),
    ...table.rows.flatMap((row) => row.flatMap((cell) => runFaults(cell, name)))
  ]
}

function figureFaults(figure: Figure, where: string): DocumentFault[] {
  const name = figure.caption.trim() === '' ? where : `the picture “${figure.caption}”`
  const drawn = /^\s*(<\?xml[^>]*\?>\s*)?<svg[\s>]/.test(figure.svg)
  return [
    ...blank(figure.alt, name, 'A picture needs words for those who do not see it.'),
    ...blank(figure.caption, where, 'A picture needs a caption.'),
    ...(drawn ? [] : [{ where: name, because: 'It is no SVG drawing.' }]),
    ...blockFaults(figure.facts, name)
  ]
}
