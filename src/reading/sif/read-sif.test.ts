import { describe, expect, it } from 'vitest'
import { readPieces, refusalIn, reportIn } from '../../../test/reading/read-pieces.ts'
import { bullets, heading, numbered, prose } from '../../../tools/example-report/draw-pieces.ts'
import type { SifContent } from '../../../tools/example-report/sif-content.ts'
import { exampleshireSif, sifPieces } from '../../../tools/example-report/sif-content.ts'
import { laterSif, laterSifPieces, twoReports } from '../../../tools/example-report/sif-later-content.ts'
import type { PublishedReport } from '../published-report.ts'

async function report(changes: Partial<SifContent> = {}, fileName?: string): Promise<PublishedReport> {
  return reportIn(await readPieces(sifPieces({ ...exampleshireSif, ...changes }), {}, fileName))
}

const texts = (items: readonly { readonly text: string }[]): string[] => items.map(({ text }) => text)

describe('readSif', () => {
  it('reads the cover, each value with its place', async () => {
    const quoted = (value: unknown, quote: string) => ({ value, from: { page: 1, quote } })
    const dates = 'Inspection date: 14 October 2014 – 5 November 2014'
    expect(await report()).toMatchObject({
      kind: { value: 'sif', from: { page: 1, quote: exampleshireSif.title.join(' ') } },
      framework: { value: 'SIF' },
      authority: quoted('Exampleshire', 'Exampleshire County Council'),
      fieldworkStart: quoted('2014-10-14', dates),
      fieldworkEnd: quoted('2014-11-05', dates),
      datesAsPrinted: { value: '14 October 2014 – 5 November 2014' },
      publishedOnCover: quoted('2014-12-19', 'Report published: 19 December 2014'),
      published: { value: '2014-12-19' },
      urn: { absent: 'not-stated' },
      leadInspectors: { value: ['Rowan Ashdown'], from: { quote: 'Lead inspector: Rowan Ashdown HMI' } },
      summary: [{ text: 'The council does not yet give all children the help and the care that they need.' }]
    })
  })

  it('reads the judgements: the sentence, the table in two columns, and the board’s heading', async () => {
    const { judgements } = await report()
    expect(
      judgements.map(({ area, printedArea, grade }) => [
        area,
        printedArea,
        'value' in grade ? grade.value : grade.absent,
        'from' in grade && 'quote' in grade.from ? grade.from.quote : undefined
      ])
    ).toEqual([
      [
        'overall',
        'The overall judgement',
        'requires-improvement',
        'The overall judgement is that children’s services require improvement'
      ],
      [
        'help-and-protection',
        '1. Children who need help and protection',
        'requires-improvement',
        '1. Children who need help and protection Requires Improvement'
      ],
      [
        'looked-after-and-permanence',
        '2. Children looked after and achieving permanence',
        'good',
        '2. Children looked after and achieving permanence Good'
      ],
      ['adoption', '2.1 Adoption performance', 'outstanding', '2.1 Adoption performance Outstanding'],
      [
        'care-leavers',
        '2.2 Experiences and progress of care leavers',
        'inadequate',
        '2.2 Experiences and progress of care leavers Inadequate'
      ],
      [
        'leadership-management-governance',
        '3. Leadership, management and governance',
        'requires-improvement',
        '3. Leadership, management and governance Requires improvement to be good'
      ],
      [
        'lscb',
        'The effectiveness of the Local Safeguarding Children Board',
        'inadequate',
        'The Local Safeguarding Children Board is inadequate'
      ]
    ])
  })

  it('reads priority actions and improvements under their themes, the board’s apart', async () => {
    const read = await report()
    expect(read.priorityActions).toMatchObject([
      { printedNumber: 1, group: 'Capacity', text: 'Give every team manager time to supervise.' },
      { printedNumber: 2, group: 'Capacity', text: 'See each child who goes missing within three days.' }
    ])
    expect(read.improvements).toMatchObject([
      {
        printedNumber: 3,
        group: 'Help and protection',
        text: 'Make plans that say what must change, namely: - for whom - by when.'
      },
      { printedNumber: 4, group: 'Care leavers', text: 'Tell care leavers what they are entitled to.' }
    ])
    expect(read.boardPriorityActions).toMatchObject([
      { printedNumber: 1, text: 'Appoint an independent chair at once.' }
    ])
    expect(texts(read.boardImprovements)).toEqual([
      'Ask children what they think.',
      'Publish the annual report on time.'
    ])
  })

  it('keeps every heading, paragraph and bullet in its place', async () => {
    const { sections, paragraphs, unnumbered, disagreements } = await report()
    expect(
      sections.map(({ part, level, heading: text, area, grade, firstParagraph, lastParagraph }) =>
        [part, level, text, area, grade, firstParagraph, lastParagraph]
          .filter((each) => each !== undefined)
          .join(' | ')
      )
    ).toEqual([
      'authority | 1 | The local authority',
      'authority | 1 | Summary of findings',
      'authority | 2 | Children’s services in Exampleshire require improvement because:',
      'authority | 1 | What does the local authority need to improve?',
      'authority | 2 | Priority and immediate action | 1 | 2',
      'authority | 2 | Areas for improvement | 3 | 4',
      'authority | 1 | The local authority’s strengths | 5 | 5',
      'authority | 1 | Summary for children and young people',
      'authority | 1 | Information about this local authority area',
      'authority | 2 | Children living in this area',
      'authority | 1 | Inspection judgements about the local authority',
      'authority | 1 | The experiences and progress of children who need help and protection Requires improvement | help-and-protection | requires-improvement',
      'authority | 2 | Summary | help-and-protection',
      'authority | 2 | Inspection findings | help-and-protection | 6 | 7',
      'authority | 1 | The experiences and progress of children looked after and achieving permanence Good | looked-after-and-permanence | good | 8 | 8',
      'authority | 2 | The graded judgement for adoption performance is that it is outstanding | adoption | outstanding | 9 | 9',
      'authority | 2 | The graded judgement about the experience and progress of care leavers is that it is inadequate | care-leavers | inadequate | 10 | 10',
      'authority | 1 | Leadership, management and governance Requires improvement to be good | leadership-management-governance | requires-improvement | 11 | 11',
      'board | 1 | The Local Safeguarding Children Board (LSCB)',
      'board | 1 | The Local Safeguarding Children Board is inadequate | lscb | inadequate',
      'board | 1 | What does the LSCB need to improve?',
      'board | 2 | Priority and immediate action | 1 | 1',
      'board | 2 | Areas for improvement',
      'board | 1 | Inspection judgement about the LSCB | 2 | 3',
      'board | 1 | What the inspection judgements mean',
      'authority | 2 | The local authority',
      'board | 2 | The LSCB',
      'authority | 1 | Information about this inspection',
      'authority | 2 | The inspection team'
    ])
    expect(paragraphs).toHaveLength(14)
    expect(paragraphs[6]).toMatchObject({
      number: 7,
      text: 'Assessments vary. They lack: - the voice of the child'
    })
    expect(texts(unnumbered.filter(({ form }) => form === 'bullet'))).toEqual([
      'Plans are not always clear.',
      'Care leavers do not know their rights: - to a place to live',
      'Most children say that their social worker listens to them.',
      'Some have had too many.',
      'About 90,000 children live in Exampleshire.'
    ])
    expect(disagreements).toEqual([])
  })

  it('reads a re-inspection without a board, and takes its publication from the file’s name', async () => {
    const read = await report(
      {
        title: [
          'Re-inspection of services for children in need of help and',
          'protection, children looked after and care leavers'
        ],
        board: undefined
      },
      '80999-exampleshire-2014-12-22.pdf'
    )
    expect(read).toMatchObject({
      kind: { value: 'sif-reinspection' },
      urn: { value: '80999' },
      published: { value: '2014-12-22' },
      publishedOnCover: { value: '2014-12-19' },
      boardImprovements: []
    })
    expect(read.judgements.at(-1)).toMatchObject({ area: 'lscb', grade: { absent: 'not-stated' } })
  })

  it.each([
    ['no heading', []],
    ['a sentence', [prose('The inspection did not find any areas for priority and immediate action.')]],
    ['a sentence with a number', numbered(1, 'There are no priority actions.')],
    ['one word', [prose('None.')]]
  ])('takes %s for no priority action', async (_, priorityActions) => {
    expect((await report({ priorityActions })).priorityActions).toEqual([])
  })

  it.each([
    ['bullets', bullets('Make plans.', 'Visit.')],
    ['numbers', numbered(3, 'Make plans.', 'Visit.')],
    [
      'bullets behind a sentence',
      [prose('The local authority should:'), ...bullets('Make plans.', 'Visit.')]
    ],
    [
      'bullets under themes',
      [
        heading('Adoption'),
        ...bullets('Make plans.'),
        heading('Local Safeguarding Children Board'),
        ...bullets('Visit.')
      ]
    ]
  ])('reads improvements as %s', async (_, improvements) => {
    const read = await report({ improvements })
    expect(texts(read.improvements)).toEqual(['Make plans.', 'Visit.'])
    expect(read.sections.find(({ part }) => part === 'board')?.heading).toBe(
      'The Local Safeguarding Children Board (LSCB)'
    )
  })

  it('takes a single day for the whole inspection, and says so', async () => {
    const read = await report({ dates: 'Inspection date: 5 November 2014' })
    expect(read).toMatchObject({
      fieldworkStart: { value: '2014-11-05' },
      fieldworkEnd: { value: '2014-11-05' }
    })
    expect(read.disagreements.map(({ check }) => check)).toEqual(['dates'])
  })

  it('says where the table and the headings differ, and where a grade cannot be read', async () => {
    const rows = exampleshireSif.rows.with(1, {
      label: ['2. Children looked after and achieving', 'permanence'],
      grade: ['Requires improvement']
    })
    expect((await report({ rows })).disagreements).toMatchObject([{ check: 'judgements' }])
    const blank = exampleshireSif.rows.with(2, { label: ['   2.1 Adoption performance'], grade: [] })
    const { judgements } = await report({ rows: blank })
    expect(
      judgements.map(({ area, grade }) => ('value' in grade ? grade.value : `${area}: ${grade.absent}`))
    ).toEqual([
      'requires-improvement',
      'requires-improvement',
      'good',
      'adoption: could-not-be-read',
      'inadequate',
      'requires-improvement',
      'inadequate'
    ])
  })

  it.each([
    ['the dates of the inspection', { dates: '' }],
    ['the table of judgements', { rows: [] }]
  ])('refuses a report that lacks %s', async (what, changes) => {
    expect(refusalIn(await readPieces(sifPieces({ ...exampleshireSif, ...changes })))).toContain(what)
  })

  it('reads the later layout: recommendations, and chapters headed by their grade', async () => {
    const read = reportIn(await readPieces(laterSifPieces(laterSif)))
    expect(texts(read.improvements)).toEqual(['Recruit a head of service.', 'Visit children when they are'])
    expect(texts(read.boardImprovements)).toEqual(['Publish the annual report.'])
    expect(read.priorityActions).toEqual([])
    expect(read.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(
      read.sections
        .filter(({ grade }) => grade !== undefined)
        .map(({ level, heading: text, area }) => `${level} ${area ?? ''}: ${text}`)
    ).toEqual([
      '1 help-and-protection: The experiences and progress of children who need help and protection Requires improvement',
      '1 looked-after-and-permanence: The experiences and progress of children looked after and achieving permanence Good',
      '2 adoption: The graded judgement for adoption performance is that it is outstanding',
      '2 care-leavers: The graded judgement about the experience and progress of care leavers is that it is inadequate',
      '1 leadership-management-governance: Leadership, management and governance Requires improvement to be good',
      '1 lscb: The Local Safeguarding Children Board is good'
    ])
    expect(
      read.sections.filter(({ area }) => area === 'adoption').map(({ firstParagraph }) => firstParagraph)
    ).toEqual([undefined, 5])
    expect(read.sections.map(({ heading: text }) => text).slice(0, 4)).toEqual([
      'Executive summary',
      'The local authority',
      'Information about this local authority area',
      'Previous Ofsted inspections'
    ])
  })

  it('reads a report on the board that is bound in behind the first', async () => {
    const authority = sifPieces({ ...exampleshireSif, board: undefined })
    const read = reportIn(await readPieces(twoReports(authority)))
    expect(read.judgements.at(-1)).toMatchObject({ area: 'lscb', grade: { value: 'requires-improvement' } })
    expect(texts(read.boardImprovements)).toEqual(['Be quicker.'])
    expect(texts(read.improvements)).toHaveLength(2)
    expect(read.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2])
    expect(read.fieldworkStart).toMatchObject({ value: '2014-10-14', from: { page: 1 } })
  })
})
