import { describe, expect, it } from 'vitest'
import { readPieces, refusalIn, reportIn } from '../../../test/reading/read-pieces.ts'
import type { Piece } from '../../../tools/example-report/draw-pieces.ts'
import type { LookedAfterContent } from '../../../tools/example-report/looked-after-content.ts'
import {
  exampleshire2013,
  lookedAfterHead,
  lookedAfterPieces
} from '../../../tools/example-report/looked-after-content.ts'
import type { PublishedReport } from '../published-report.ts'

async function read(
  changes: Partial<LookedAfterContent> = {},
  change: (pieces: readonly Piece[]) => readonly Piece[] = (pieces) => pieces,
  fileName?: string
) {
  const content = { ...exampleshire2013, ...changes }
  return readPieces(change(lookedAfterPieces(content)), { head: lookedAfterHead(content) }, fileName)
}

async function report(...given: Parameters<typeof read>): Promise<PublishedReport> {
  return reportIn(await read(...given))
}

function grades({ judgements }: PublishedReport): Record<string, string> {
  return Object.fromEntries(
    judgements.map(({ area, grade }) => [area, 'value' in grade ? grade.value : grade.absent])
  )
}

const allGrades = {
  overall: 'adequate',
  'capacity-to-improve': 'good',
  outcomes: 'adequate',
  'quality-of-provision': 'inadequate',
  'leadership-and-management': 'outstanding'
}

describe('readLookedAfter', () => {
  it('reads the cover', async () => {
    const quoted = (value: unknown, quote: string) => ({ value, from: { page: 1, quote } })
    expect(await report()).toMatchObject({
      kind: quoted('lac-2013', 'Inspection of looked after children services'),
      authority: quoted('Exampleshire', 'Exampleshire County Council'),
      framework: { value: 'LEGACY' },
      fieldworkStart: quoted('2013-07-01', 'Inspection dates: 1 – 5 July 2013'),
      fieldworkEnd: { value: '2013-07-05' },
      datesAsPrinted: { value: '1 – 5 July 2013' },
      leadInspectors: quoted(['Rowan Ashdown'], 'Reporting inspector Rowan Ashdown HMI'),
      published: quoted('2013-08-09', 'Published: 9 August 2013'),
      publishedOnCover: { value: '2013-08-09' },
      urn: { absent: 'not-stated' },
      disagreements: []
    })
  })

  it('takes the day of publication from the file’s name before the cover’s', async () => {
    const named = await report({}, undefined, '80999-exampleshire-2013-08-12.pdf')
    expect(named).toMatchObject({
      urn: { value: '80999' },
      published: { value: '2013-08-12' },
      publishedOnCover: { value: '2013-08-09' }
    })
  })

  it('reads the grades of the record of main findings, and those under the headings', async () => {
    const read = await report()
    expect(grades(read)).toEqual(allGrades)
    expect(read.judgements[3]?.grade).toMatchObject({ from: { quote: 'Quality of provision Inadequate' } })
    expect(read.sections.flatMap(({ area, grade }) => (area === undefined ? [] : [[area, grade]]))).toEqual(
      Object.entries(allGrades)
    )
  })

  it('reads areas for improvement under their time limits, and the paragraph above them', async () => {
    const { improvements, paragraphs, sections } = await report()
    expect(improvements.map(({ group, text }) => [group, text.slice(0, 20)])).toEqual([
      ['Immediately', 'make sure that every'],
      ['Within three months', 'see that health asse'],
      ['Within three months', 'review the advice th'],
      ['Within six months', 'widen the choice of ']
    ])
    expect(paragraphs.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1))
    expect(sections.find(({ heading }) => heading === 'Areas for improvement')).toMatchObject({
      level: 2,
      firstParagraph: 8,
      lastParagraph: 8
    })
    expect(paragraphs[1]?.text).toBe(
      'The evidence evaluated by inspectors included: - talks with 21 children and young people - a review of 40 case files'
    )
  })

  it('says where the record and a heading differ', async () => {
    const [first, ...others] = exampleshire2013.grades
    const changed = first === undefined ? [] : [{ ...first, inRecord: 'Good' }, ...others]
    const read = await report({ grades: changed })
    expect(grades(read)).toEqual({ ...allGrades, overall: 'good' })
    expect(read.disagreements).toHaveLength(1)
    expect(read.disagreements[0]?.what).toContain('differ on Overall effectiveness')
  })

  it('takes the grades of the headings, and says so, where the record is lost', async () => {
    const read = await report({}, (pieces) => pieces.slice(0, -8))
    expect(grades(read)).toEqual(allGrades)
    expect(read.disagreements.map(({ what }) => what).join()).toContain('record of main findings')
  })

  it('takes the grades of the record alone where headings print none', async () => {
    const plain = exampleshire2013.grades.map((each) => ({ ...each, underHeading: '' }))
    expect(grades(await report({ grades: plain }))).toEqual(allGrades)
  })

  it.each([
    ['Adequate (Grade 3)', 'Grade 3'],
    ['Grade 3', 'Grade 3: Adequate'],
    ['Grade 3 – Adequate', 'Grade 3 (Adequate)']
  ])('reads "%s" under the heading and "%s" in the record', async (underHeading, inRecord) => {
    const [first, ...others] = exampleshire2013.grades
    const changed = first === undefined ? [] : [{ ...first, underHeading, inRecord }, ...others]
    const read = await report({ grades: changed })
    expect(grades(read)).toEqual(allGrades)
    expect(read.disagreements).toEqual([])
  })

  it.each([
    ['24 – 28 June 2013', '2013-06-24', '2013-06-28'],
    ['29 July – 2 August 2013', '2013-07-29', '2013-08-02'],
    ['1 to 5 July 2013', '2013-07-01', '2013-07-05'],
    ['1 July 2013 – 5 July 2013', '2013-07-01', '2013-07-05']
  ])('reads the dates %s', async (dates, start, end) => {
    expect(await report({ dates })).toMatchObject({
      fieldworkStart: { value: start },
      fieldworkEnd: { value: end }
    })
  })

  it('reads a cover with the sender’s sign in words and the name in two lines, and one without contents', async () => {
    const sign: Piece = { kind: 'text', text: 'Raising standards, improving lives', type: { size: 9 } }
    const authority = 'City of Exampleton Metropolitan District and Sample Valley Council'
    const signed = await report({ authority }, (pieces) => [sign, ...pieces])
    expect(signed).toMatchObject({
      authority: { value: 'City of Exampleton Metropolitan District and Sample Valley' }
    })
    const from = (pieces: readonly Piece[], text: string) =>
      pieces.findIndex((piece) => piece.kind === 'text' && piece.text === text)
    const bare = await report({}, (pieces) => [
      ...pieces.slice(0, from(pieces, 'Contents')),
      ...pieces.slice(from(pieces, 'About this inspection'))
    ])
    expect(bare).toMatchObject({ authority: { value: 'Exampleshire' }, published: { value: '2013-08-09' } })
  })

  it('keeps time limits that are set like text, and sub-bullets', async () => {
    const { improvements } = await report({}, (pieces) =>
      pieces.flatMap((piece): Piece[] => {
        if (piece.kind === 'text' && piece.text.startsWith('Within')) {
          return [{ ...piece, type: { indent: 28 } }]
        }
        return piece.kind === 'bullet' && piece.text.startsWith('review the advice')
          ? [piece, { kind: 'bullet', level: 2, indent: 28, text: 'on housing' }]
          : [piece]
      })
    )
    expect(improvements.map(({ group, text }) => [group, text])).toEqual([
      ['Immediately', 'make sure that every child who is looked after has a plan that is up to date'],
      ['Within three months', 'see that health assessments are done on time'],
      ['Within three months', 'review the advice that is given to care leavers - on housing'],
      ['Within six months', 'widen the choice of homes near to children’s schools.']
    ])
  })

  it('refuses a report without dates or without a chapter that its record names', async () => {
    expect(refusalIn(await read({ dates: 'in summer' }))).toContain('the dates of the inspection')
    const lost = exampleshire2013.grades.find(({ heading }) => heading === 'Quality of provision')
    const without = await read({}, (pieces) =>
      pieces.filter((piece) => !(piece.kind === 'text' && piece.text === lost?.heading))
    )
    expect(refusalIn(without)).toContain('the section "Quality of provision"')
  })
})
