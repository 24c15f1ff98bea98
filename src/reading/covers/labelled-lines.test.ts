import { describe, expect, it } from 'vitest'
import { lines, set } from '../../../test/reading/printed-lines.ts'
import { lineText } from '../layout/text.ts'
import { inspectionDates, leadInspector, publishedOn } from './cover-labels.ts'
import { readLabelled } from './labelled-lines.ts'

const labels = new Map([
  ['dates', inspectionDates],
  ['inspector', leadInspector],
  ['published', publishedOn]
])

function read(...printed: readonly string[]) {
  const cover = lines(...printed.map((text, index) => set(text, 71, 700 - index * 20)))
  const { parts, rest } = readLabelled(cover, labels, new Set())
  return {
    ...Object.fromEntries([...parts].map(([label, { text }]) => [label, text])),
    rest: rest.map(lineText)
  }
}

describe('readLabelled', () => {
  it('takes what stands behind each label, and leaves the rest', () => {
    expect(
      read(
        'Kent County Council',
        'Inspection dates: 15 – 19 July 2013',
        'Reporting inspector Jo Doe HMI',
        'All ages'
      )
    ).toEqual({
      dates: '15 – 19 July 2013',
      inspector: 'Jo Doe HMI',
      rest: ['Kent County Council', 'All ages']
    })
  })

  it.each([
    ['Inspection date: 4 June 2018–28 June 2018', '4 June 2018–28 June 2018'],
    ['Inspection Dates 4 to 8 June 2018', '4 to 8 June 2018'],
    ['Inspection date(s): 4 June 2018', '4 June 2018'],
    ['Dates of inspection: Monday 4 to Friday 8 June 2018', 'Monday 4 to Friday 8 June 2018'],
    ['Dates of the review: 4 June 2018', '4 June 2018'],
    ['Review date: 4 June 2018', '4 June 2018']
  ])('knows the label of "%s"', (line, dates) => {
    expect(read(line, 'Lead inspector: Jo Doe')).toMatchObject({ dates })
  })

  it('takes lines below until the words hold, and those that go on with them', () => {
    expect(
      read('Inspection dates: 8 July 2019 to', '12 July 2019 and 7 August to', '8 August 2019', 'More')
    ).toEqual({
      dates: '8 July 2019 to 12 July 2019 and 7 August to 8 August 2019',
      rest: ['More']
    })
    expect(read('Lead inspector:', 'Jo Doe', 'Her Majesty’s Inspector', 'More')).toEqual({
      inspector: 'Jo Doe Her Majesty’s Inspector',
      rest: ['More']
    })
    expect(read('Report published:', '3 August 2015', 'The board is good')).toEqual({
      published: '3 August 2015',
      rest: ['The board is good']
    })
  })

  it.each([
    'Report published: 3 August 2015',
    'Date of publication: 3 August 2015',
    'Date published: 3 August 2015',
    'Report publication date: 3 August 2015',
    'Report date: 3 August 2015'
  ])('knows "%s" for the day of publication', (line) => {
    expect(read(line)).toEqual({ published: '3 August 2015', rest: [] })
  })

  it('leaves the lines below dates that cannot be read', () => {
    expect(
      read('Inspection dates: two weeks till 8 July', '2019 or so', 'Services are good', '1. Help')
    ).toEqual({
      dates: 'two weeks till 8 July 2019 or so',
      rest: ['Services are good', '1. Help']
    })
  })

  it('stops at the next label, and takes each label once', () => {
    expect(read('Inspection dates: in summer', 'Published: 2 May 2014', 'Published: 3 May 2014')).toEqual({
      dates: 'in summer',
      published: '2 May 2014',
      rest: ['Published: 3 May 2014']
    })
  })

  it('does not take a title or a heading for a label', () => {
    expect(
      read('Inspection of looked after children services', 'Inspection findings', 'Review of the board')
    ).toEqual({
      rest: ['Inspection of looked after children services', 'Inspection findings', 'Review of the board']
    })
  })
})
