import { describe, expect, it } from 'vitest'
import { lines, set } from '../../../test/reading/printed-lines.ts'
import type { Word } from '../pdf/words.ts'
import { readIlacsCover } from './cover.ts'

const dates = set('Inspection dates: 4 to 15 December 2023', 71, 600)
const inspector = set('Lead inspector: Jane Doe, His Majesty’s Inspector', 71, 570)

function read(...words: readonly (readonly Word[])[]) {
  const { authority, dates: on, inspectors } = readIlacsCover(lines(...words), new Set())
  return {
    authority: authority?.text,
    dates: on?.text,
    inspectors: inspectors?.text
  }
}

describe('readIlacsCover', () => {
  const rest = {
    dates: '4 to 15 December 2023',
    inspectors: 'Jane Doe, His Majesty’s Inspector'
  }

  it('cuts the authority out of the title used since 2021', () => {
    const title = [
      ...set('Inspection of Bournemouth, Christchurch', 71, 720, { size: 26 }),
      ...set('and Poole local authority children’s services', 71, 690, { size: 26 })
    ]
    expect(read(title, dates, inspector)).toEqual({
      ...rest,
      authority: 'Bournemouth, Christchurch and Poole'
    })
  })

  it.each([
    'Inspection of children’s social care services',
    "Inspection of local authority children's services",
    'Inspection of childrens services'
  ])('takes it from above "%s", past a logo set as text', (title) => {
    const above = [...set('Ofsted', 400, 800), ...set('raising standards', 400, 780)]
    const name = [
      ...set('London Borough of Richmond', 71, 740, { size: 26 }),
      ...set('upon Thames', 71, 710, { size: 26 })
    ]
    expect(read(above, name, set(title, 71, 660, { size: 16 }), dates, inspector)).toEqual({
      ...rest,
      authority: 'London Borough of Richmond upon Thames'
    })
  })

  it('takes it from under the title when nothing stands above', () => {
    expect(
      read(
        set('Inspection of children’s social care services', 71, 720),
        set('Leeds City Council', 71, 690),
        dates,
        inspector
      )
    ).toEqual({ ...rest, authority: 'Leeds City Council' })
  })

  it.each([
    ['Inspection of children’s services in Leeds', 'Leeds'],
    ['Short inspection of Leeds local authority children’s services', 'Leeds'],
    ['Inspection of Slough children’s services provided by Slough Children First', 'Slough'],
    ['Inspection of Telford & Wrekin Council children ’s services', 'Telford & Wrekin Council']
  ])('reads "%s"', (title, authority) => {
    expect(read(set(title, 71, 720), dates, inspector)).toEqual({ ...rest, authority })
  })

  it('reads a title whose first word stands alone', () => {
    const title = [...set('Inspection', 71, 750), ...set('of Leeds children’s services', 71, 720)]
    expect(read(title, dates, inspector)).toEqual({ ...rest, authority: 'Leeds' })
  })

  it('leaves out who runs the services for the authority', () => {
    const name = [
      ...set('Sandwell Metropolitan Borough Council', 71, 740, { size: 26 }),
      ...set('delivered by Sandwell Children’s Trust', 71, 710, { size: 26 })
    ]
    const title = set('Inspection of children’s social care services', 71, 660)
    expect(read(name, title, dates, inspector)).toEqual({
      ...rest,
      authority: 'Sandwell Metropolitan Borough Council'
    })
  })

  it('reads labels that stand side by side, and dates that have none', () => {
    const title = set('Inspection of Leeds local authority children’s services', 71, 720)
    const beside = [...dates, ...set('Lead inspector: Jane Doe, His Majesty’s Inspector', 330, 600)]
    const bare = set('4 to 15 December 2023', 71, 600)
    expect(read(title, beside)).toEqual({ ...rest, authority: 'Leeds' })
    expect(read(title, bare, inspector)).toEqual({ ...rest, authority: 'Leeds' })
  })

  it('joins dates and inspectors that wrap, and leaves other labels out', () => {
    expect(
      read(
        set('Inspection of Leeds local authority children’s services', 71, 720),
        set('Inspection dates: 8 July 2019 to 12 July 2019 and', 71, 600),
        set('7 August 2019', 71, 586),
        set('Lead inspectors: Jane Doe, HMI, and John', 71, 570),
        set('Roe, HMI', 71, 556),
        set('Report published: 1 May 2020', 71, 530)
      )
    ).toEqual({
      authority: 'Leeds',
      dates: '8 July 2019 to 12 July 2019 and 7 August 2019',
      inspectors: 'Jane Doe, HMI, and John Roe, HMI'
    })
  })

  it.each(['Lead HMI: Jane Doe', 'The lead inspector was Jane Doe', 'Lead inspectors: Jane Doe'])(
    'knows the inspector in "%s"',
    (line) => {
      const title = set('Inspection of Exampleshire local authority children’s services', 71, 640)
      expect(read(title, dates, set(line, 71, 570))).toMatchObject({ inspectors: 'Jane Doe' })
    }
  )
})
