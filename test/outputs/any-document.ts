import fc from 'fast-check'
import type { Block, DocumentModel, List, Run, Table } from '../../src/outputs/document/document.ts'

/** Text that something on the way to a file might stumble over. */
const awkward = fc.constantFrom(
  '#evil[x] #{1 + 1} *bold* _lean_ $x^2$ @label <label> `raw` // c /* d */ \\u{41} = h\n- item\n+ item\n/ term: x',
  '</w:t></w:r> & <script>alert(1)</script> ]]> &amp; "quoted" \'and\'',
  'مرحبا بالعالم، هذا نص عربي طويل',
  'שלום עולם, 12 ילדים',
  '😀 👨‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 1️⃣ ✅',
  'e\u0301a\u0308o\u0323\u0302 Zażółć Ελλάδα Привет ŵŷ',
  '中文 日本語 हिन्दी ਪੰਜਾਬੀ',
  '\u0000\u0007\u001b\u007f\u0085\ufffe\uffff\ud800',
  '\u202eright to left\u202c \u200b\u200d\ufeff\u00ad',
  'x'.repeat(400),
  `https://example.org/${'a/'.repeat(200)}`,
  'tab\tand\r\nlines\rof\u2028all\u2029kinds',
  '   ',
  ''
)
export const anyText = fc.oneof(
  awkward,
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary' })
)
const anyHeading = anyText.map((text) => `Part ${text}`)

const anyWords = fc.record({
  kind: fc.constant('words' as const),
  text: anyText,
  strong: fc.boolean(),
  emphasis: fc.boolean(),
  href: fc.option(fc.constantFrom('https://example.org/?q="<>&', 'mailto:a@example.org'), { nil: undefined })
})
const anyRun: fc.Arbitrary<Run> = fc.oneof(
  { weight: 5, arbitrary: anyWords },
  fc.record({ kind: fc.constant('footnote' as const), runs: fc.array(anyWords, { maxLength: 2 }) })
)
const anyRuns = fc.array(anyRun, { maxLength: 4 })

const anyList = (depth: number): fc.Arbitrary<List> =>
  fc.record({
    kind: fc.constant('list' as const),
    style: fc.constantFrom('bullet' as const, 'number' as const),
    items: fc.array(
      depth === 0
        ? fc.record({ runs: anyRuns })
        : fc.record({ runs: anyRuns, list: fc.option(anyList(depth - 1), { nil: undefined }) }),
      { minLength: 1, maxLength: 3 }
    )
  })

const anyTable: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: anyHeading,
    rowHeadings: fc.boolean(),
    columns: fc.array(
      fc.record({
        heading: anyHeading,
        share: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
        align: fc.constantFrom('start' as const, 'end' as const, undefined)
      }),
      { minLength: columns, maxLength: columns }
    ),
    rows: fc.array(fc.array(anyRuns, { minLength: columns, maxLength: columns }), { maxLength: 12 })
  })
)

const anyParagraph = fc.record({
  kind: fc.constant('paragraph' as const),
  runs: anyRuns,
  size: fc.constantFrom('lead' as const, 'small' as const, undefined)
})

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyParagraph,
  anyTable,
  anyList(2),
  fc.record({
    kind: fc.constant('quote' as const),
    runs: anyRuns,
    source: fc.option(anyRuns, { nil: undefined })
  }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ term: anyHeading, runs: anyRuns }), { minLength: 1, maxLength: 3 })
  }),
  fc.record({
    kind: fc.constant('note' as const),
    label: anyHeading,
    content: fc.array(fc.oneof(anyParagraph, anyList(1)), { maxLength: 3 })
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    svg: anyText.map((text) => {
      const said = text.replaceAll(/[^\p{L}\p{N} ]/gu, '')
      return `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><text x="0" y="20">${said}</text></svg>`
    }),
    width: fc.double({ min: 0.1, max: 1, noNaN: true }),
    alt: anyHeading,
    caption: anyHeading,
    facts: fc.oneof(anyTable, anyParagraph, anyList(1))
  }),
  fc.record({
    kind: fc.constant('page-break' as const),
    pages: fc.constantFrom('upright' as const, 'landscape' as const, undefined)
  }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constant(2 as const), text: anyHeading })
)

/** Any document that can be written, of awkward text in every place. */
export const anyDocument: fc.Arbitrary<DocumentModel> = fc.record({
  title: anyHeading,
  subtitle: fc.option(anyText, { nil: undefined }),
  author: anyHeading,
  language: fc.constantFrom('en-GB', 'cy', 'ar'),
  at: fc.constant('2027-03-03T09:00:00Z'),
  status: fc.option(anyText, { nil: undefined }),
  header: fc.option(anyText, { nil: undefined }),
  footer: fc.option(anyText, { nil: undefined }),
  contents: fc.boolean(),
  particulars: fc.array(fc.record({ term: anyText, words: anyText }), { maxLength: 2 }),
  blocks: fc
    .array(anyBlock, { maxLength: 8 })
    .map((blocks): Block[] => [{ kind: 'heading', level: 1, text: 'First' }, ...blocks])
})
