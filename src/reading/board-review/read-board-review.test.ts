import { describe, expect, it } from 'vitest'
import { readPieces, refusalIn, reportIn } from '../../../test/reading/read-pieces.ts'
import type { BoardContent } from '../../../tools/example-report/board-content.ts'
import { boardPieces, exampleshireBoard } from '../../../tools/example-report/board-content.ts'
import { bullets, numbered } from '../../../tools/example-report/draw-pieces.ts'
import type { PublishedReport } from '../published-report.ts'
import { gradeSaid } from './cover.ts'

async function report(changes: Partial<BoardContent> = {}): Promise<PublishedReport> {
  return reportIn(await readPieces(boardPieces({ ...exampleshireBoard, ...changes })))
}

describe('readBoardReview', () => {
  it('reads the cover and the team at the end', async () => {
    const quoted = (value: unknown, quote: string) => ({ value, from: { page: 1, quote } })
    expect(await report()).toMatchObject({
      kind: quoted('lscb-review', 'Review of the effectiveness of the Local Safeguarding Children Board'),
      framework: { value: 'SIF' },
      authority: quoted('Exampleshire', 'Exampleshire Safeguarding Children Board'),
      fieldworkStart: quoted('2016-03-14', 'Inspection date: 14 March 2016 – 16 March 2016'),
      fieldworkEnd: { value: '2016-03-16' },
      publishedOnCover: quoted('2016-05-04', 'Report published: 4 May 2016'),
      published: { value: '2016-05-04' },
      leadInspectors: { value: ['Rowan Ashdown'], from: { quote: 'Lead inspector: Rowan Ashdown, HMI' } },
      judgements: [
        {
          area: 'lscb',
          grade: quoted('requires-improvement', 'The Local Safeguarding Children Board requires improvement')
        }
      ],
      disagreements: []
    })
  })

  it('keeps recommendations, paragraphs, bullets and summary as the board’s', async () => {
    const { improvements, boardImprovements, paragraphs, sections, summary, unnumbered } = await report()
    expect(improvements.map(({ text }) => text.slice(0, 12))).toEqual(['Look at what', 'Bring the vo'])
    expect(boardImprovements).toEqual([])
    expect(paragraphs.map(({ number }) => number)).toEqual([1, 2])
    expect(sections.map(({ level, part, heading }) => `${part} ${level} ${heading}`)).toEqual([
      'board 1 Information about this area',
      'board 2 Children living in this area',
      'board 1 Recommendations',
      'board 1 Inspection findings',
      'board 1 Information about this review',
      'board 2 The inspection team'
    ])
    expect(summary).toHaveLength(2)
    expect(unnumbered.filter(({ form }) => form === 'bullet').map(({ text }) => text)).toEqual([
      'About 90,000 children live in Exampleshire.',
      'The proportion entitled to free school meals is: - in primary schools 9% - in secondary schools 7%'
    ])
  })

  it.each([
    ['Areas for improvement', bullets('One thing.', 'Another thing.')],
    ['What does the LSCB need to improve?', bullets('One thing.', 'Another thing.')],
    ['Recommendations', numbered(1, 'One thing.', 'Another thing.')]
  ])('reads the list under "%s"', async (listHeading, recommendations) => {
    const { improvements } = await report({ listHeading, recommendations })
    expect(improvements.map(({ text }) => text)).toEqual(['One thing.', 'Another thing.'])
  })

  it.each([
    [
      ['Isle of Example', 'Review of the effectiveness of the Local Safeguarding Children Board'],
      'Isle of Example'
    ],
    [
      [
        'Example-on-Sea Local Safeguarding Children Board (LSCB)',
        'Review of the effectiveness of the LSCB Local Safeguarding Children Board'
      ],
      'Example-on-Sea'
    ],
    [
      ['Review of the effectiveness of Exampleshire’s Local Safeguarding Children Board', 'March 2016'],
      'Exampleshire'
    ],
    [['Review of Exampleshire Safeguarding Children Board', 'March 2016'], 'Exampleshire']
  ])('finds the place in %j', async (title, authority) => {
    expect(await report({ title })).toMatchObject({ authority: { value: authority } })
  })

  it('refuses a review without dates', async () => {
    const outcome = await readPieces(boardPieces({ ...exampleshireBoard, dates: 'In spring' }))
    expect(refusalIn(outcome)).toContain('the dates of the review')
  })

  it('says that the grade cannot be read where no sentence gives it', async () => {
    const { judgements, disagreements } = await report({ judgement: 'What inspectors found' })
    expect(judgements).toMatchObject([{ grade: { absent: 'could-not-be-read' } }])
    expect(disagreements).toMatchObject([{ check: 'judgements' }])
  })
})

describe('gradeSaid', () => {
  it.each([
    ['The Local Safeguarding Children Board requires improvement', 'requires-improvement'],
    ['The Local Safeguarding Children Board requires improvement to be good', 'requires-improvement'],
    ['The Local Safeguarding Children Board is good', 'good'],
    ['The effectiveness of the Local Safeguarding Children Board (LSCB) is inadequate.', 'inadequate'],
    ['The overall judgement is that the LSCB is outstanding', 'outstanding'],
    ['Local Safeguarding Children Board: good', 'good'],
    ['The judgement is: inadequate', 'inadequate'],
    ['The overall judgement is that it is judged to be good', 'good'],
    ['The LSCB is not yet good', undefined],
    ['Exampleshire Safeguarding Children Board good', 'good'],
    ['The LSCB requires improvement because it is not yet good', 'requires-improvement'],
    ['The board promotes good practice', undefined],
    ['Services for children are good', undefined],
    ['Review of the effectiveness of the Local Safeguarding Children Board', undefined]
  ])('%s', (text, grade) => {
    expect(gradeSaid(text)).toBe(grade)
  })
})
