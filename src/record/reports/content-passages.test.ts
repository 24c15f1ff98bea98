import { describe, expect, it } from 'vitest'
import { publishedReport } from '../../../test/published-reports.ts'
import type {
  PublishedReport,
  ReadParagraph,
  ReadSection,
  ReportPart
} from '../../reading/published-report.ts'
import { passagesIn } from './content-passages.ts'

const sha256 = 'a'.repeat(64)
const onPage = (page: number, quote: string) => ({ page, quote })

function section(part: ReportPart, page: number): ReadSection {
  const heading = `On the ${part}`
  return {
    ...{ heading, part, level: 1, area: undefined, grade: undefined },
    ...{ firstParagraph: 1, lastParagraph: 2, ...onPage(page, heading) }
  }
}

function paragraph(number: number, inSection: number, text: string): ReadParagraph {
  return { number, section: inSection, text, ...onPage(2 + inSection, text) }
}

const item = (text: string, page = 2) => ({ text, ...onPage(page, text) })
const improvement = (text: string) => ({
  ...item(text),
  ...{ printedNumber: 4, group: 'Within three months', nationalFramework: [] }
})

const named = (report: PublishedReport) =>
  passagesIn(report, sha256).map(({ kind, number, part, value }) => [`${kind}.${number}`, part, value])

const twoParts = publishedReport({
  kind: { value: 'sif', from: { inferred: 'dates', because: '' } },
  summary: [],
  sections: [section('authority', 2), section('board', 3)],
  improvements: [improvement('Plan.')],
  boardImprovements: [improvement('Audit.')],
  boardPriorityActions: [improvement('Audit now.')],
  paragraphs: [paragraph(1, 0, 'Theirs.'), paragraph(1, 1, 'The board’s.'), paragraph(2, 1, 'More.')],
  unnumbered: [
    { ...item('Prose.'), section: 0, afterParagraph: undefined, form: 'prose' },
    { ...item('A bullet.', 3), section: 1, afterParagraph: 2, form: 'bullet' }
  ],
  footnotes: [item('A note.', 2), item('A note of the board.', 3)]
})

describe('the passages of a report on an authority and its board', () => {
  it('keep apart what has the same number in both parts', () => {
    expect(named(twoParts)).toEqual([
      ['improvement.1', 'authority', 'Plan.'],
      ['board-improvement.1', 'board', 'Audit.'],
      ['board-priority-action.1', 'board', 'Audit now.'],
      ['paragraph.1', 'authority', 'Theirs.'],
      ['board-paragraph.1', 'board', 'The board’s.'],
      ['board-paragraph.2', 'board', 'More.'],
      ['text.1', 'authority', 'Prose.'],
      ['text.2', 'board', 'A bullet.'],
      ['footnote.1', 'authority', 'A note.'],
      ['footnote.2', 'board', 'A note of the board.']
    ])
  })

  it('have what is printed about them', () => {
    const passages = passagesIn(twoParts, sha256)
    expect(passages.find(({ kind }) => kind === 'board-improvement')).toMatchObject({
      ...{ group: 'Within three months', printedNumber: 4 },
      citation: { report: sha256, page: 2, quote: 'Audit.' }
    })
    expect(passages.find(({ kind, number }) => kind === 'text' && number === 2)).toMatchObject({
      ...{ section: 1, afterParagraph: 2, form: 'bullet' }
    })
  })

  it('hold both texts of a number that was printed twice in one part', () => {
    const paragraphs = [...twoParts.paragraphs, paragraph(1, 1, 'Again.')]
    expect(named({ ...twoParts, paragraphs })).toContainEqual([
      'board-paragraph.1',
      'board',
      'The board’s. Again.'
    ])
    expect(named({ ...twoParts, paragraphs })).toContainEqual(['paragraph.1', 'authority', 'Theirs.'])
  })
})

it('calls the texts of a review of the board alone by their plain names', () => {
  const review = publishedReport({
    kind: { value: 'lscb-review', from: { inferred: 'dates', because: '' } },
    summary: [],
    sections: [section('board', 2)],
    improvements: [improvement('Audit.')],
    paragraphs: [paragraph(1, 0, 'The board meets.')]
  })
  expect(named(review)).toEqual([
    ['improvement.1', 'board', 'Audit.'],
    ['paragraph.1', 'board', 'The board meets.']
  ])
})
