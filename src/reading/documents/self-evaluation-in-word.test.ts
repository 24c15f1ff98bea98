import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rawWordDocument, wordDocument } from '../../../test/reading/made-documents.ts'
import { defaultTextBounds } from './document-text.ts'
import { sortSelfEvaluation } from './self-evaluation-in-word.ts'
import type { WordBlock } from './word-block.ts'
import { wordBlocks } from './word-blocks.ts'

const areas = [
  {
    area: 'impact-of-leaders',
    printed: 'The impact of leaders on social work practice with children and families'
  },
  {
    area: 'help-and-protection',
    printed: 'The experiences and progress of children who need help and protection'
  },
  { area: 'in-care', printed: 'The experiences and progress of children in care' },
  { area: 'care-leavers', printed: 'The experiences and progress of care leavers' }
] as const

async function sorted(bytes: Uint8Array) {
  const read = await wordBlocks(bytes, defaultTextBounds)
  if (read.kind === 'not-read') throw new Error(read.because)
  return sortSelfEvaluation(read, areas)
}
const heading = (text: string, level: 1 | 2 | 3 = 1) =>
  new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`] })
const row = (...cells: readonly string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })

describe('a Word self-evaluation', () => {
  it('by area, then by question', async () => {
    const { passages, notes } = await sorted(
      await wordDocument([
        heading('Self-evaluation of social work practice 2026'),
        new Paragraph('We serve 120,000 children.'),
        heading('Children who need help and protection'),
        heading('What do we know about the quality and impact of practice?', 2),
        new Paragraph('Thresholds are understood.'),
        heading('How do we know it?', 2),
        new Paragraph({ text: 'Audits of 40 cases.', bullet: { level: 0 } }),
        heading('Care leavers'),
        heading('Our plans for the next 12 months', 2),
        new Paragraph('A new hub opens.'),
        heading('Leadership', 3),
        new Paragraph('Posts are filled.')
      ])
    )
    expect(passages.filter(({ kind }) => kind !== 'heading')).toEqual([
      expect.objectContaining({
        place: 2,
        text: 'We serve 120,000 children.',
        area: undefined,
        question: undefined,
        under: ['Self-evaluation of social work practice 2026']
      }),
      expect.objectContaining({ area: 'help-and-protection', question: 'practice' }),
      expect.objectContaining({ kind: 'item', area: 'help-and-protection', question: 'how-known' }),
      expect.objectContaining({
        area: 'care-leavers',
        question: 'plans',
        under: ['Care leavers', 'Our plans for the next 12 months']
      }),
      expect.objectContaining({ area: 'impact-of-leaders', question: 'plans' })
    ])
    expect(notes).toEqual([])
  })

  it('by question, then by area, with headings that are only bold', async () => {
    const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] })
    const { passages } = await sorted(
      await wordDocument([
        heading('1. What do you know?'),
        bold('Children in care'),
        new Paragraph({
          children: [new TextRun({ text: 'Stability', bold: true }), new TextRun(' is good.')]
        }),
        bold('Everyone says so, and in bold, because this is what matters most to us.')
      ])
    )
    expect(passages.map(({ kind, area, question }) => [kind, area, question])).toEqual([
      ['heading', undefined, 'practice'],
      ['heading', 'in-care', 'practice'],
      ['paragraph', 'in-care', 'practice'],
      ['paragraph', 'in-care', 'practice']
    ])
  })

  it('from a table whose head asks the questions, cell by cell', async () => {
    const { passages } = await sorted(
      await wordDocument([
        new Table({
          rows: [
            row('Area', 'What do we know?', 'How do we know it?', 'Next steps'),
            row('Children in care', 'Most are settled.', 'Placement data', ''),
            row('Care leavers', 'Homes suit.', '', 'Open a hub')
          ]
        }),
        new Table({ rows: [row('Team', 'Children'), row('North', '12')] })
      ])
    )
    expect(passages.filter(({ isLabel }) => isLabel).map(({ text }) => text)).toEqual([
      'Area\tWhat do we know?\tHow do we know it?\tNext steps',
      'Children in care',
      'Care leavers'
    ])
    expect(passages.map(({ text, area, question }) => [text, area, question])).toEqual([
      ['Area\tWhat do we know?\tHow do we know it?\tNext steps', undefined, undefined],
      ['Children in care', 'in-care', undefined],
      ['Most are settled.', 'in-care', 'practice'],
      ['Placement data', 'in-care', 'how-known'],
      ['Care leavers', 'care-leavers', undefined],
      ['Homes suit.', 'care-leavers', 'practice'],
      ['Open a hub', 'care-leavers', 'plans'],
      ['Team\tChildren', undefined, undefined],
      ['North\t12', undefined, undefined]
    ])
  })

  it('with tracked changes taken as accepted, and comments left out, both said', async () => {
    const author = 'w:id="1" w:author="A"'
    const { passages, notes } = await sorted(
      await rawWordDocument(
        `<w:p><w:r><w:t>Kept </w:t></w:r><w:ins ${author}><w:r><w:t>put in</w:t></w:r></w:ins><w:del ${author}><w:r><w:delText>struck out</w:delText></w:r></w:del><w:r><w:commentReference w:id="3"/></w:r></w:p>`
      )
    )
    expect(passages.map(({ text }) => text)).toEqual(['Kept put in'])
    expect(notes).toHaveLength(2)
  })

  it('with what said where each belongs', async () => {
    const { passages } = await sorted(
      await wordDocument([
        heading('Children in care'),
        new Paragraph('Unasked.'),
        new Table({
          rows: [
            row(
              'What do we know about practice?',
              `Social workers know their children well. ${'So it is. '.repeat(20)}`
            ),
            row('How do we know it?', 'Audits of May.')
          ]
        }),
        new Table({ rows: [row('Area', 'Next steps'), row('Care leavers', 'Open a hub')] })
      ])
    )
    expect(
      passages.map(({ areaSaidBy, question, questionSaidBy }) => [areaSaidBy, question, questionSaidBy])
    ).toEqual([
      ['Children in care', undefined, undefined],
      ['Children in care', undefined, undefined],
      ['Children in care', 'practice', 'What do we know about practice?'],
      ['Children in care', 'how-known', 'How do we know it?'],
      ['Children in care', undefined, undefined],
      ['Care leavers', undefined, undefined],
      ['Care leavers', 'plans', 'Next steps']
    ])
  })

  it('with the words of text boxes, each once, wherever a program draws them', async () => {
    const box = (text: string) => `<w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent>`
    const names =
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    const { passages, notes } = await sorted(
      await rawWordDocument(
        `<w:p ${names}><w:r><w:t>Beside it.</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Drawn twice.')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('Drawn twice.')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
        <w:p ${names}><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('For new programs alone.')}</wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>
        <w:p ${names}><w:r><w:pict><v:oval><v:textbox>${box('In an oval.')}</v:textbox></v:oval></w:pict></w:r></w:p>`
      )
    )
    expect(passages.map(({ text }) => text)).toEqual([
      'Beside it.',
      'Drawn twice.',
      'For new programs alone.',
      'In an oval.'
    ])
    expect(notes).toEqual([expect.stringContaining('text boxes')])
  })

  it('with what cannot be read said: pictures, charts, formulas, files in it, headers', async () => {
    const { notes } = await sorted(
      await rawWordDocument(
        `<w:p><w:r><w:t>Text.</w:t><w:drawing><pic xmlns="p"/><pic xmlns="p"/><chart xmlns="c"/></w:drawing></w:r><oMath xmlns="m"/></w:p><w:altChunk/>`,
        {
          'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Official</w:t></w:r></w:p></w:hdr>`
        }
      )
    )
    expect(notes).toEqual([
      'Headers and footers, which stand on every page, are left out.',
      'The document has 2 pictures: what they show cannot be read, and is left out.',
      'The document has a chart or diagram: what it shows cannot be read, and is left out.',
      'The document has a formula: what it shows cannot be read, and is left out.',
      'The document has a file put into it: what it shows cannot be read, and is left out.'
    ])
  })
})

it('leaves nothing out and puts nothing twice, whatever the document', () => {
  const words = fc.constantFrom('What do we know?', 'Care leavers', 'Plans for next year', 'Text', 'Evidence')
  const block: fc.Arbitrary<WordBlock> = fc.oneof(
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.integer({ min: 1, max: 7 }),
      text: words,
      page: fc.constant(1)
    }),
    fc.record({
      kind: fc.constantFrom('paragraph' as const, 'item' as const, 'note' as const),
      text: words,
      page: fc.constant(1)
    }),
    fc
      .record({
        table: fc.integer({ min: 1, max: 3 }),
        cells: fc.array(words, { minLength: 1, maxLength: 4 })
      })
      .map(({ table, cells }) => ({ kind: 'row' as const, table, cells, text: cells.join('\t'), page: 1 }))
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const { passages } = sortSelfEvaluation(
        {
          ...{ kind: 'blocks', blocks, hasPages: false, hasMargins: false },
          ...{ hasTrackedChanges: false, hasComments: false },
          beside: { pictures: 0, charts: 0, formulas: 0, files: 0, boxes: [] }
        },
        areas
      )
      expect(passages.map(({ text }) => text).join('\t')).toBe(blocks.map(({ text }) => text).join('\t'))
      expect(passages.map(({ place }) => place)).toEqual(passages.map((_, place) => place + 1))
    })
  )
})
