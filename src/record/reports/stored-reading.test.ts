import { describe, expect, it } from 'vitest'
import { publishedReport } from '../../../test/published-reports.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import { storedReading } from './stored-reading.ts'

const onPage = (page: number, quote: string) => ({ page, quote })

/** A report that has something in every list. */
const full = publishedReport({
  readAs: 'letter-by-headings',
  publishedOnCover: { value: '2022-05-10', from: onPage(1, '10 May 2022') },
  boardImprovements: [
    {
      text: 'Audit neglect.',
      ...onPage(30, 'Audit'),
      printedNumber: 3,
      group: 'Within three months',
      nationalFramework: [{ part: 'outcome', number: 1 }]
    }
  ],
  unnumbered: [
    { text: 'Prose.', section: 0, afterParagraph: undefined, form: 'prose', ...onPage(2, 'Prose.') },
    { text: 'A bullet.', section: 0, afterParagraph: 2, form: 'bullet', ...onPage(3, 'A bullet.') }
  ],
  footnotes: [{ text: 'A note.', ...onPage(3, 'A note.') }],
  disagreements: [{ check: 'numbering', what: 'Paragraph 3 is missing.', pages: [3] }]
})

const kept = (report: object): unknown => JSON.parse(JSON.stringify(report))

describe('a stored reading', () => {
  it('comes back as it was read', () => {
    expect(storedReading.parse(kept(full))).toEqual(full)
  })

  it('comes back from the first release, whose reader knew less', () => {
    const { readAs, publishedOnCover, boardImprovements, boardPriorityActions, unnumbered, ...first } = full
    const old = {
      ...first,
      improvements: first.improvements.map(({ text, page, quote }) => ({ text, page, quote })),
      sections: first.sections.map(({ part, level, ...section }) => section),
      disagreements: first.disagreements.map(({ what, pages }) => ({ what, pages }))
    }
    const read: PublishedReport = storedReading.parse(kept(old))
    expect(read).toMatchObject({
      readAs: 'report',
      publishedOnCover: { absent: 'could-not-be-read' },
      boardImprovements: [],
      unnumbered: [],
      paragraphs: full.paragraphs
    })
    expect(read.improvements).toEqual(full.improvements)
    expect(read.sections[0]).toMatchObject({ part: 'authority', level: 1 })
  })
})
