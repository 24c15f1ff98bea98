import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDocument, anyText } from '../../../test/outputs/any-document.ts'
import { fullDocument } from '../../../test/outputs/full-document.ts'
import type { Block, DocumentModel, List } from './document.ts'
import { printable } from './printable.ts'
import { readDocument } from './read-document.ts'
import { words } from './runs.ts'

const withBlocks = (...blocks: Block[]): DocumentModel => ({ ...fullDocument, blocks })
const figure = fullDocument.blocks.find((block) => block.kind === 'figure')
if (figure === undefined) throw new Error('The full document has no picture.')

function faultsOf(value: unknown) {
  const read = readDocument(value)
  return read.kind === 'faulty' ? read.faults : []
}

function deepList(depth: number): List {
  const list = depth === 1 ? undefined : deepList(depth - 1)
  return { kind: 'list', style: 'bullet', items: [{ runs: [words('x')], list }] }
}

it('reads a document with everything in it as it is', () => {
  expect(readDocument(fullDocument)).toEqual({ kind: 'document', document: fullDocument })
})

it('is the same after it was frozen as JSON', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const read = readDocument(document)
      if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults))
      const again = readDocument(JSON.parse(JSON.stringify(read.document)))
      expect(JSON.stringify(again)).toBe(JSON.stringify(read))
    }),
    { numRuns: 60 }
  )
})

describe('what keeps a document from being written', () => {
  it.each<[string, DocumentModel, string, RegExp]>([
    ['no title', { ...fullDocument, title: ' ' }, 'the title', /needs a title/],
    ['no author', { ...fullDocument, author: '' }, 'the author', /answers for it/],
    [
      'a skipped level',
      withBlocks({ kind: 'heading', level: 2, text: 'Two' }),
      'the heading “Two”',
      /level 2.*level 0/
    ],
    ['an empty heading', withBlocks({ kind: 'heading', level: 1, text: '' }), 'block 1', /needs words/],
    [
      'a picture without words',
      withBlocks({ ...figure, alt: ' ' }),
      'the picture “Claims by strength of evidence”',
      /do not see it/
    ],
    [
      'a picture that is none',
      withBlocks({ ...figure, svg: '<html>' }),
      'the picture “Claims by strength of evidence”',
      /no SVG/
    ],
    [
      'a table without caption',
      withBlocks({ kind: 'table', caption: '', columns: [{ heading: 'A' }], rows: [] }),
      'block 1',
      /caption/
    ],
    [
      'a table without columns',
      withBlocks({ kind: 'table', caption: 'C', columns: [], rows: [] }),
      'the table “C”',
      /columns/
    ],
    [
      'an unnamed column',
      withBlocks({ kind: 'table', caption: 'C', columns: [{ heading: '' }], rows: [] }),
      'the table “C”',
      /heading/
    ],
    [
      'an uneven row',
      withBlocks({ kind: 'table', caption: 'C', columns: [{ heading: 'A' }], rows: [[[]], []] }),
      'the table “C”',
      /Row 2/
    ],
    [
      'a script for a link',
      withBlocks({ kind: 'paragraph', runs: [{ kind: 'words', text: 'Go', href: 'javascript:alert(1)' }] }),
      'block 1',
      /“Go”/
    ],
    [
      'such a link in a footnote',
      withBlocks({
        kind: 'paragraph',
        runs: [{ kind: 'footnote', runs: [{ kind: 'words', text: 'Go', href: '/here' }] }]
      }),
      'block 1',
      /“Go”/
    ],
    ['an empty list', withBlocks({ kind: 'list', style: 'bullet', items: [] }), 'block 1', /something in it/],
    ['a list in five levels', withBlocks(deepList(5)), 'block 1', /4 levels/],
    ['a note without label', withBlocks({ kind: 'note', label: '', content: [] }), 'block 1', /label/],
    ['a fact without term', withBlocks({ kind: 'facts', facts: [{ term: '', runs: [] }] }), 'block 1', /term/]
  ])('%s', (_, document, where, because) => {
    expect(faultsOf(document)).toEqual([{ where, because: expect.stringMatching(because) as string }])
  })

  it('is said of all of it at once', () => {
    const faults = faultsOf({ ...withBlocks({ ...figure, alt: '' }), title: '' })
    expect(faults.map(({ where }) => where)).toEqual([
      'the title',
      'the picture “Claims by strength of evidence”'
    ])
  })

  it.each([
    undefined,
    null,
    'text',
    {},
    { ...fullDocument, blocks: [{ kind: 'html', html: '<b>' }] },
    { ...fullDocument, at: 'soon' }
  ])('is a wrong shape: %#', (value) => {
    expect(faultsOf(value).length).toBeGreaterThan(0)
  })

  it('is too much of it', () => {
    const rule: Block = { kind: 'page-break' }
    expect(faultsOf(withBlocks(...Array.from({ length: 20_001 }, () => rule)))).toHaveLength(1)
    const long: Block = { kind: 'paragraph', runs: [words('x'.repeat(900_000))] }
    expect(faultsOf(withBlocks(long, long, long, long, long))).toHaveLength(1)
  })
})

describe('printable', () => {
  it.each([
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['a\tb', 'a b'],
    ['a\u0000b\u0007\ufffe', 'a\uFFFDb\uFFFD\uFFFD'],
    ['\ud800x', '\uFFFDx'],
    ['Zażółć 😀 \u200fعربى', 'Zażółć 😀 \u200fعربى']
  ])('%j', (typed, kept) => {
    expect(printable(typed)).toBe(kept)
  })

  it('leaves nothing that XML cannot hold, and changes nothing twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = printable(text)
        expect(once).not.toMatch(/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
        expect(printable(once)).toBe(once)
      })
    )
  })
})
