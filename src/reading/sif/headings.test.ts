import { describe, expect, it } from 'vitest'
import { lines, set } from '../../../test/reading/printed-lines.ts'
import type { Block } from '../layout/blocks.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { HeadingMeaning, Place } from '../outline/heading-meaning.ts'
import { sifMeanings } from './headings.ts'

const setting = { bodySize: 12, leading: 14.5, vocabulary: new Set<string>() }
const start: Place = { part: 'authority', section: undefined }
const inList: Place = { part: 'authority', section: { opens: 'improvements', level: 2 } }
const inChapter: Place = {
  part: 'authority',
  section: { opens: 'section', level: 1, area: 'help-and-protection' }
}

function block(text: string, size: number, bold: boolean): Block {
  const [first] = blocksOf(lines(set(text, 71, 700, { size, bold })), setting)
  if (first === undefined) throw new Error('There is no block.')
  return first
}

function meaning(text: string, size = 14, place = start, bold = true): HeadingMeaning | undefined {
  return sifMeanings(setting)(block(text, size, bold), place)
}

describe('sifMeanings', () => {
  it.each([
    ['What does the local authority need to improve?', 14, 1],
    ['What does the Local Authority need to improve', 12, 1],
    ['What does the council need to improve?', 14, 1],
    ['Areas for improvement', 12, 2],
    ['Areas for improvement:', 14, 2],
    ['Area for improvement', 12, 2],
    ['Areas for development', 12, 2],
    ['Recommendations', 14, 1],
    ['Recommendations for the local authority', 12, 1],
    ['Further areas for improvement', 12, 2],
    ['Areas requiring improvement', 12, 2],
    ['Areas that require improvement', 12, 2],
    ['Areas for improvement – the local authority', 12, 2],
    ['Key recommendations', 14, 1]
  ])('takes "%s" for the heading of a list', (text, size, level) => {
    expect(meaning(text, size)).toMatchObject({ opens: 'improvements', level })
  })

  it.each([
    'Priority and immediate action',
    'Priority and immediate actions',
    'Priority actions',
    'Immediate and priority action',
    'Areas for priority and immediate action',
    'Areas for priority action',
    'Immediate action',
    'Urgent priority action',
    'Priority & immediate action',
    'Priority/immediate action',
    'Priority and immediate actions required',
    'Areas requiring priority and immediate action'
  ])('takes "%s" for the heading of priority actions', (text) => {
    expect(meaning(text, 12)).toMatchObject({ opens: 'priority-actions', level: 2 })
  })

  it.each([
    ['The local authority', 'authority'],
    ['Section 1: the Local Authority', 'authority'],
    ['The Local Safeguarding Children Board (LSCB)', 'board'],
    ['The Local Safeguarding Children Board', 'board'],
    ['Section 2: The effectiveness of the Local Safeguarding Children Board', 'board'],
    ['The effectiveness of the Local Safeguarding Children Board (LSCB)', 'board']
  ])('takes "%s" for the name of a part', (text, part) => {
    expect(meaning(text, 16)).toMatchObject({ opens: 'part', part })
    expect(meaning(text, 14)).toMatchObject({ opens: 'section', level: 2, part })
    expect(meaning(text, 12, inList)).toBeUndefined()
  })

  it.each([
    [
      'The experiences and progress of children who need help and protection Good',
      'help-and-protection',
      'good',
      1
    ],
    [
      'The experience and progress of children in need of help and protection is inadequate',
      'help-and-protection',
      'inadequate',
      1
    ],
    [
      'The experiences and progress of children looked after and achieving permanence require improvement',
      'looked-after-and-permanence',
      'requires-improvement',
      1
    ],
    ['The graded judgment for adoption performance is good.', 'adoption', 'good', 2],
    ['The graded judgement for adoption is outstanding', 'adoption', 'outstanding', 2],
    [
      'The graded judgement about the experience and progress of care leavers is that it requires improvement to be good',
      'care-leavers',
      'requires-improvement',
      2
    ],
    ['The graded judgement for care leavers is good', 'care-leavers', 'good', 2],
    ['The graded judgement for adoption performance', 'adoption', undefined, 2],
    ['Leadership, management and governance is good', 'leadership-management-governance', 'good', 1],
    ['Leadership, management and governance', 'leadership-management-governance', undefined, 1]
  ])('takes "%s" for a judged area’s', (text, area, grade, level) => {
    expect(meaning(text, 14)).toMatchObject({ opens: 'section', area, grade, level })
  })

  it.each([
    'The Local Safeguarding Children Board requires improvement',
    'The Local Safeguarding Children Board (LSCB) is good',
    'The effectiveness of the LSCB is inadequate',
    'Exampleshire Safeguarding Children Board is outstanding',
    'St. Example Safeguarding Children Board is judged as inadequate',
    'The effectiveness of the Local Safeguarding Children Board: Good',
    'Judgement: the Local Safeguarding Children Board was judged to be good',
    'Local Safeguarding Children Board – requires improvement'
  ])('takes "%s" for the judgement on the board', (text) => {
    expect(meaning(text, 12)).toMatchObject({ opens: 'section', part: 'board', area: 'lscb', level: 1 })
  })

  it('takes subjects of a list for its themes, unless they are set as chapters', () => {
    const themes = [
      'Care leavers',
      'Leadership, management and governance',
      'Adoption performance',
      'Early help'
    ]
    for (const theme of themes) expect(meaning(theme, 12, inList)).toBeUndefined()
    expect(meaning('Early help', 14, inList, false)).toBeUndefined()
    expect(meaning('Leadership, management and governance', 14, inList)).toMatchObject({ opens: 'section' })
    expect(meaning('Summary for children and young people', 12, inList)).toMatchObject({ opens: 'section' })
    expect(meaning('The local authority has the following strengths', 12, inList)).toMatchObject({
      opens: 'section'
    })
  })

  it('gives headings inside a judged chapter its area', () => {
    expect(meaning('Inspection findings', 12, inChapter)).toMatchObject({
      level: 2,
      area: 'help-and-protection'
    })
    expect(meaning('Missing children', 12, inChapter)).toMatchObject({
      level: 2,
      area: 'help-and-protection'
    })
    expect(meaning('Information about this inspection', 12, inChapter)).toMatchObject({
      level: 1,
      area: undefined
    })
  })

  it('knows headings in the type of the text by their words, and takes no sentence for one', () => {
    expect(meaning('Recommendations', 12, start, false)).toMatchObject({ opens: 'improvements' })
    expect(meaning('Recommendations for the board are few.', 12, start, false)).toBeUndefined()
    expect(
      meaning('The LSCB is not yet demonstrating the characteristics of good.', 12, start, false)
    ).toBeUndefined()
    expect(meaning('Recommendations from the previous inspection', 12)).toMatchObject({ opens: 'section' })
  })

  it('ends the report where Ofsted speaks of itself', () => {
    expect(meaning('Any complaints about the inspection or the report should be made', 10)).toEqual({
      opens: 'closing'
    })
  })
})
