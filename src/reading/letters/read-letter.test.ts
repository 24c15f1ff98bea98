import { describe, expect, it } from 'vitest'
import { readPieces, refusalIn, reportIn } from '../../../test/reading/read-pieces.ts'
import type { Piece } from '../../../tools/example-report/draw-pieces.ts'
import { bullets, heading, prose } from '../../../tools/example-report/draw-pieces.ts'
import {
  focusedVisit2018,
  jointInspection2023,
  monitoringVisit2022
} from '../../../tools/example-report/letter-content.ts'
import type { PublishedReport } from '../published-report.ts'

async function report(pieces: readonly Piece[], fileName?: string): Promise<PublishedReport> {
  return reportIn(await readPieces(pieces, {}, fileName))
}

/** The text of a report by its headings. */
function textBySection({ sections, unnumbered }: PublishedReport): Record<string, number> {
  return Object.fromEntries(
    sections.map(({ level, heading: words }, index) => [
      `${level} ${words}`,
      unnumbered.filter(({ section }) => section === index).length
    ])
  )
}

/** A letter with one of its texts changed. */
function changed(letter: readonly Piece[], from: string, to: string): readonly Piece[] {
  return letter.map((piece) =>
    piece.kind === 'text' && piece.text.includes(from)
      ? { ...piece, text: piece.text.replace(from, to) }
      : piece
  )
}

function without(letter: readonly Piece[], text: string): readonly Piece[] {
  return letter.filter((piece) => !(piece.kind === 'text' && piece.text.includes(text)))
}

describe('a focused visit of 2018', () => {
  it('is read', async () => {
    const read = await report(focusedVisit2018)
    expect(read).toMatchObject({
      kind: {
        value: 'focused-visit',
        from: { page: 1, quote: 'Focused visit to Exampleshire County Council children’s services' }
      },
      readAs: 'letter-by-headings',
      framework: { value: 'ILACS_2018', from: { inferred: 'dates' } },
      authority: { value: 'Exampleshire' },
      fieldworkStart: { value: '2018-07-10', from: { quote: '10 and 11 July 2018' } },
      fieldworkEnd: { value: '2018-07-11' },
      publishedOnCover: { value: '2018-08-03' },
      published: { value: '2018-08-03' },
      leadInspectors: { value: ['Rowan Ashdown'] },
      judgements: [],
      priorityActions: [],
      disagreements: []
    })
    expect(read.improvements.map(({ text }) => text)).toEqual([
      'The quality of pathway plans, so that young people can see what will happen next.',
      'Contingency planning for young people whose accommodation may end.'
    ])
    expect(read.summary).toHaveLength(2)
    expect(textBySection(read)).toEqual({
      '1 Overview': 2,
      '1 What needs to improve in this area of social work practice': 0,
      '1 Findings': 4
    })
  })

  it('takes the day of publication from the file’s name first', async () => {
    const read = await report(focusedVisit2018, '80999-exampleshire-2018-08-07.pdf')
    expect(read).toMatchObject({
      urn: { value: '80999' },
      published: { value: '2018-08-07' },
      publishedOnCover: { value: '2018-08-03' }
    })
  })

  it('never takes a grade, whatever the letter says of other inspections', async () => {
    const grades = 'Overall effectiveness is inadequate. Children in care: good. Care leavers: outstanding.'
    const read = await report([
      ...changed(focusedVisit2018, 'Senior managers see', `${grades} Senior managers see`),
      heading('The experiences and progress of children in care: good')
    ])
    expect(read.judgements).toEqual([])
    expect(read.sections.every(({ grade, area }) => grade === undefined && area === undefined)).toBe(true)
  })

  it.each([
    ['Areas for improvement'],
    ['What needs to improve?'],
    ['What needs to improve in this area of social work practice?'],
    ['What needs to improve in this area of practice'],
    ['Recommendations']
  ])('finds what needs to improve under "%s"', async (words) => {
    const letter = changed(
      focusedVisit2018,
      'What needs to improve in this area of social work practice',
      words
    )
    expect((await report(letter)).improvements).toHaveLength(2)
  })

  it.each([
    ['Area for priority action'],
    ['Areas for priority action'],
    ['Priority action'],
    ['Areas for immediate priority action']
  ])('finds priority actions under "%s"', async (words) => {
    const letter = changed(
      focusedVisit2018,
      'What needs to improve in this area of social work practice',
      words
    )
    expect(await report(letter)).toMatchObject({ improvements: [], priorityActions: [{}, {}] })
  })

  it('takes a priority action that is a sentence and no bullet', async () => {
    const read = await report([
      ...focusedVisit2018.slice(0, -4),
      heading('Area for priority action'),
      prose('Children who go missing must be spoken with on the day that they come back.'),
      heading('Next steps'),
      ...focusedVisit2018.slice(-4)
    ])
    expect(read.priorityActions.map(({ text }) => text)).toEqual([
      'Children who go missing must be spoken with on the day that they come back.'
    ])
  })

  it('loses nothing of a letter without a subject line', async () => {
    const bare = without(focusedVisit2018, 'Focused visit to')
    const read = await report(bare)
    expect(read).toMatchObject({ authority: { value: 'Exampleshire' }, kind: { value: 'focused-visit' } })
    expect(read.disagreements).toEqual([])
  })

  it('keeps a line between the salutation and the subject', async () => {
    const read = await report(
      focusedVisit2018.flatMap((piece) =>
        piece.kind === 'text' && piece.text === 'Dear Ms Ashe' ? [piece, prose('By email only')] : [piece]
      )
    )
    expect(read.kind.from).toMatchObject({
      quote: 'Focused visit to Exampleshire County Council children’s services'
    })
    expect(read.disagreements).toEqual([])
  })

  it('reads headings that are set like text', async () => {
    const plain = focusedVisit2018.map(
      (piece): Piece =>
        piece.kind === 'text' && ['Overview', 'Findings'].includes(piece.text) ? prose(piece.text) : piece
    )
    expect(textBySection(await report(plain))).toEqual(textBySection(await report(focusedVisit2018)))
  })

  it('keeps what stands in numbered paragraphs', async () => {
    const { paragraphs } = await report([
      ...focusedVisit2018.slice(0, -3),
      heading('More findings'),
      { kind: 'numbered', number: 1, text: 'The first.' },
      { kind: 'numbered', number: 2, text: 'The second.' },
      ...focusedVisit2018.slice(-3)
    ])
    expect(paragraphs.map(({ text }) => text)).toEqual(['The first.', 'The second.'])
  })

  it('keeps sub-bullets with their bullet', async () => {
    const at = focusedVisit2018.findIndex((piece) => piece.kind === 'bullet')
    const { improvements } = await report([
      ...focusedVisit2018.slice(0, at + 1),
      { kind: 'bullet', level: 2, text: 'at eighteen' },
      ...focusedVisit2018.slice(at + 1)
    ])
    expect(improvements[0]?.text).toBe(
      'The quality of pathway plans, so that young people can see what will happen next. - at eighteen'
    )
    expect(improvements).toHaveLength(2)
  })
})

describe('a monitoring visit of 2022', () => {
  it('is read', async () => {
    const read = await report(monitoringVisit2022)
    expect(read).toMatchObject({
      kind: { value: 'monitoring-visit' },
      authority: { value: 'Exampleshire' },
      fieldworkStart: { value: '2022-03-01' },
      fieldworkEnd: { value: '2022-03-02' },
      publishedOnCover: { value: '2022-04-14' },
      leadInspectors: { value: ['Kit Marlow'] },
      judgements: [],
      improvements: [],
      disagreements: []
    })
    expect(read.priorityActions.map(({ text }) => text)).toEqual([
      'Children at risk of harm outside the home wait too long for a strategy meeting.'
    ])
    expect(textBySection(read)).toEqual({
      '1 Areas covered by the visit': 3,
      '1 Headline findings': 1,
      '1 Area for priority action': 1,
      '1 Findings and evaluation of progress': 0,
      '2 Assessments': 2,
      '2 Children who go missing': 2
    })
  })

  it.each([
    ['1 and 2 March 2022', 'ILACS_2018'],
    ['1 and 2 March 2024', 'ILACS_2023'],
    ['13 and 14 May 2026', 'ILACS_2026'],
    ['13 and 14 June 2017', 'SIF']
  ])('on %s belongs to %s', async (days, framework) => {
    const read = await report(changed(monitoringVisit2022, '1 and 2 March 2022', days))
    expect(read.framework).toMatchObject({ value: framework })
  })

  it('has its inspectors from the first paragraph where nobody signed', async () => {
    const unsigned = without(monitoringVisit2022, 'Yours sincerely').slice(0, -2)
    const read = await report(unsigned)
    expect(read.leadInspectors).toMatchObject({ value: ['Rowan Ashdown', 'Kit Marlow'] })
    expect(read.disagreements.map(({ what }) => what)).toContain(
      'The letter does not end with a signature; pages may be missing.'
    )
  })
})

describe('a joint targeted area inspection', () => {
  it('is read', async () => {
    const read = await report(jointInspection2023)
    expect(read).toMatchObject({
      kind: { value: 'jtai', from: { quote: 'Joint targeted area inspection of Exampleshire' } },
      framework: { absent: 'not-judged-in-this-framework' },
      authority: { value: 'Exampleshire' },
      fieldworkStart: { value: '2023-04-24' },
      fieldworkEnd: { value: '2023-04-28' },
      publishedOnCover: { value: '2023-06-21' },
      leadInspectors: { absent: 'not-stated' },
      judgements: [],
      disagreements: []
    })
    expect(read.improvements).toHaveLength(3)
    expect(read.priorityActions).toHaveLength(1)
    expect(textBySection(read)).toEqual({
      '1 Headline findings': 1,
      '1 What is working well': 2,
      '1 What needs to improve?': 0,
      '1 Areas for priority action': 0,
      '1 Main findings': 1,
      '2 Practice study: area for improvement': 1,
      '1 Next steps': 1
    })
  })

  it('is read without a salutation and with its theme under the title', async () => {
    const titled = jointInspection2023.flatMap((piece) =>
      piece.kind === 'text' && piece.text.startsWith('Joint targeted')
        ? [piece, heading('The multi-agency response to serious youth violence', 14)]
        : [piece]
    )
    const read = await report(without(titled, 'Dear Exampleshire'))
    expect(read).toMatchObject({ kind: { value: 'jtai' }, authority: { value: 'Exampleshire' } })
    expect(read.improvements).toHaveLength(3)
  })

  it('takes smaller headings inside a list for its themes, and a practice study for none', async () => {
    const at = jointInspection2023.findIndex(
      (piece) => piece.kind === 'text' && piece.text.startsWith('Areas for priority')
    )
    const read = await report([
      ...jointInspection2023.slice(0, at + 1),
      heading('Strategy meetings', 12),
      ...jointInspection2023.slice(at + 1, at + 2),
      heading('Practice study: highly effective practice', 12),
      prose('A police officer came back in her own time.'),
      ...jointInspection2023.slice(at + 2)
    ])
    expect(read.priorityActions).toMatchObject([{ group: 'Strategy meetings' }])
    expect(read.sections.map(({ heading: words }) => words)).toContain(
      'Practice study: highly effective practice'
    )
  })

  it('keeps improvements under the agencies that they are for', async () => {
    const at = jointInspection2023.findIndex(
      (piece) => piece.kind === 'text' && piece.text.startsWith('What needs')
    )
    const read = await report([
      ...jointInspection2023.slice(0, at + 1),
      heading('The partnership:', 12),
      ...bullets('One thing.'),
      heading('Health services:', 12),
      ...bullets('Another thing.'),
      ...jointInspection2023.slice(at + 4)
    ])
    expect(read.improvements.map(({ group, text }) => [group, text])).toEqual([
      ['The partnership', 'One thing.'],
      ['Health services', 'Another thing.']
    ])
  })
})

describe('a letter that lost something', () => {
  it.each([
    [
      'the authority’s name',
      changed(
        changed(focusedVisit2018, ' to Exampleshire County Council children’s services', ''),
        ' to Exampleshire County Council children’s services',
        ''
      )
    ],
    ['the dates of the visit', changed(focusedVisit2018, ' on 10 and 11 July 2018', '')],
    [
      'the headings of the findings',
      focusedVisit2018.filter(
        (piece) =>
          piece.kind !== 'bullet' &&
          !(piece.kind === 'text' && piece.type?.bold === true && !piece.text.startsWith('Focused'))
      )
    ]
  ])('is refused without %s', async (lost, pieces) => {
    expect(refusalIn(await readPieces(pieces))).toContain(lost)
  })
})
