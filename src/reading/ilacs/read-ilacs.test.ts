import { describe, expect, it } from 'vitest'
import { bullet, numbered, page, set } from '../../../test/reading/printed-lines.ts'
import { layOut } from '../layout/laid-out.ts'
import type { PublishedReport } from '../published-report.ts'
import { readKind } from '../read-kind.ts'

/** What a small report prints; each test changes a little of it. */
const usual = {
  title: 'Inspection of Leeds local authority children’s services',
  dates: 'Inspection dates: 4 to 15 December 2023',
  foot: '4 to 15 December 2023',
  inspectors: 'Lead inspector: Jane Doe, His Majesty’s Inspector',
  rows: [
    ['The impact of leaders on practice', 'Good'],
    ['The experiences and progress of children in care', 'Outstanding']
  ],
  overall: 'Good',
  improving: ['What needs to improve?', 'The quality of plans.'],
  care: 'The experiences and progress of children in care: outstanding',
  leaders: 'The impact of leaders on practice: good',
  numbers: [1, 2],
  closing: 'The Office for Standards in Education, Children’s Services and Skills (Ofsted)'
}

function read(changes: Partial<typeof usual> = {}, fileName = 'leeds.pdf') {
  const { title, dates, foot, inspectors, rows, overall, improving, care, leaders, numbers, closing } = {
    ...usual,
    ...changes
  }
  const heading = { bold: true, size: 14 }
  const table = [...rows, ...(overall === '' ? [] : [['Overall effectiveness', overall]])]
  const foots = (number: number) => [
    ...set(foot, 71, 30, { size: 8 }),
    ...set(String(number), 513, 30, { size: 8 })
  ]
  const [asks = '', ...items] = improving
  const pages = [
    page(
      1,
      foots(1),
      set(title, 71, 760, { size: 20 }),
      set(dates, 71, 730),
      set(inspectors, 71, 700),
      [...set('Judgement', 77, 660), ...set('Grade', 403, 660)],
      ...table.map(([label = '', grade = ''], row) => [
        ...set(label, 77, 630 - row * 30),
        ...(grade === '' ? [] : set(grade, 403, 630 - row * 30))
      ]),
      set(
        'Children and families in Leeds have services that make a difference to how they live now.',
        71,
        400
      )
    ),
    page(
      2,
      foots(2),
      asks === '' ? [] : set(asks, 71, 780, heading),
      ...items.map((item, index) => bullet(item, 71, 750 - index * 30)),
      set(care, 71, 600, heading),
      numbered(`${numbers[0] ?? 1}.`, 'Children in care live in homes that suit them.', 71, 570)
    ),
    page(
      3,
      foots(3),
      leaders === '' ? [] : set(leaders, 71, 780, heading),
      leaders === '' ? [] : numbered(`${numbers[1] ?? 2}.`, 'Leaders know their services.', 71, 750),
      closing === '' ? [] : set(closing, 71, 400, { size: 10 })
    )
  ]
  return readKind('ilacs', layOut(pages), fileName)
}

function report(changes: Partial<typeof usual> = {}, fileName?: string): PublishedReport {
  const outcome = read(changes, fileName)
  if (outcome.kind !== 'read') throw new Error(outcome.missing.join())
  return outcome.report
}

function said(changes: Partial<typeof usual>, fileName?: string): string[] {
  return report(changes, fileName)
    .disagreements.map(({ what }) => what)
    .filter((what) => !/has no row for/.test(what))
}

it('reads a small report whole', () => {
  expect(report({}, '80481-leeds-2024-02-06.pdf')).toMatchObject({
    kind: { value: 'ilacs-standard' },
    framework: { value: 'ILACS_2023' },
    authority: { value: 'Leeds', from: { page: 1, quote: usual.title } },
    urn: { value: '80481' },
    published: { value: '2024-02-06' },
    fieldworkStart: { value: '2023-12-04', from: { page: 1, quote: usual.dates } },
    fieldworkEnd: { value: '2023-12-15' },
    leadInspectors: { value: ['Jane Doe'], from: { page: 1, quote: usual.inspectors } },
    summary: [{ page: 1 }],
    improvements: [{ text: 'The quality of plans.', page: 2 }],
    sections: [
      { area: 'in-care', grade: 'outstanding', firstParagraph: 1, lastParagraph: 1 },
      { area: 'impact-of-leaders', grade: 'good', firstParagraph: 2, lastParagraph: 2 }
    ],
    paragraphs: [{ number: 1 }, { number: 2, page: 3, quote: '2. Leaders know their services.' }],
    pages: 3
  })
  expect(said({})).toEqual([])
})

it('keeps an overall judgement that is not made apart from one that cannot be read', () => {
  const overallOf = ({ judgements }: PublishedReport) =>
    judgements.find(({ area }) => area === 'overall')?.grade
  const dates = { dates: 'Inspection dates: 11 to 22 May 2026', foot: '11 to 22 May 2026' }
  expect(overallOf(report({ ...dates, overall: '' }))).toMatchObject({
    absent: 'not-judged-in-this-framework'
  })
  expect(overallOf(report({ overall: '' }))).toMatchObject({ absent: 'could-not-be-read' })
  expect(overallOf(report({ ...dates, overall: 'Good' }))).toMatchObject({ value: 'good' })
  expect(said({ ...dates, overall: 'Good' })).toEqual([
    expect.stringContaining('is not judged under “ILACS, from April 2026”')
  ])
})

describe('what does not agree is named', () => {
  it.each([
    [
      'a heading with another grade',
      { leaders: 'The impact of leaders on practice: inadequate' },
      'differ on Impact of leaders'
    ],
    ['a skipped number', { numbers: [1, 3] }, 'Paragraph 3 follows paragraph 1'],
    ['dates in the foot', { foot: '4 to 16 December 2023' }, 'differ from those at the foot'],
    [
      'dates that cannot be read',
      { dates: 'Inspection dates: 4 to 15 Decembre (2023)' },
      'those at the foot of page 1 are taken'
    ],
    ['nothing to improve', { improving: [] }, 'no areas for improvement'],
    ['nothing under the question', { improving: ['What needs to improve?'] }, 'nothing stands under it'],
    ['no closing words', { closing: '' }, 'closing words'],
    [
      'a grade that is none',
      { rows: [['The impact of leaders on practice', 'Fine'], ...usual.rows.slice(1)] },
      'No grade can be read'
    ],
    ['a section that is not judged', { rows: usual.rows.slice(0, 1) }, 'has no grade among']
  ])('%s', (_, changes, words) => {
    expect(said(changes).join('\n')).toContain(words)
  })

  it('a publication before the end', () => {
    expect(said({}, '80481-leeds-2023-12-05.pdf')).toEqual([
      'Published on 5 December 2023, before the inspection ended on 15 December 2023.'
    ])
  })
})

describe('what lacks an essential part is incomplete', () => {
  it.each([
    ['authority', { title: 'Inspection of children’s social care services' }, 'the authority’s name'],
    ['dates', { dates: 'Inspection dates: to be confirmed', foot: '' }, 'the dates of the inspection'],
    ['grades', { rows: [['The impact of leaders on practice', '']], overall: '' }, 'the table of judgements'],
    ['last pages', { leaders: '', closing: '' }, 'the section "Impact of leaders"']
  ])('%s', (_, changes, part) => {
    expect(read(changes)).toEqual({ kind: 'incomplete', missing: expect.arrayContaining([part]) as unknown })
  })
})
