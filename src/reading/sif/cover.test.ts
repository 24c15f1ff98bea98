import { describe, expect, it } from 'vitest'
import { lines, set } from '../../../test/reading/printed-lines.ts'
import type { Word } from '../pdf/words.ts'
import { readSifCover } from './cover.ts'

const large = { size: 26 }
const bold = { bold: true, size: 14 }
const title = [
  set('Inspection of services for children in need of help and', 71, 700, bold),
  set('protection, children looked after and care leavers', 71, 684, bold)
]

function read(...words: readonly (readonly Word[])[]) {
  return readSifCover(lines(...words), new Set())
}

/** A cover with these lines under its title, from top to bottom. */
function under(...texts: readonly string[]) {
  return read(
    set('Exampleshire Council', 71, 740, large),
    ...title,
    ...texts.map((text, index) => set(text, 71, 640 - index * 18, bold))
  )
}

describe('readSifCover', () => {
  it.each([
    ['one line', [set('Exampleshire Council', 71, 740, large)], 'Exampleshire Council'],
    [
      'two lines',
      [set('London Borough of', 71, 770, large), set('Example and Sample', 71, 740, large)],
      'London Borough of Example and Sample'
    ],
    [
      'the logo above it',
      [set('Ofsted', 71, 800, { size: 30 }), set('City of Example', 71, 740, large)],
      'City of Example'
    ]
  ])('takes the authority from above the title: %s', (_, above, authority) => {
    expect(read(...above, ...title).authority?.text).toBe(authority)
  })

  it.each(['Inspected: 9 to 24 November 2017', '9 to 24 November 2017'])(
    'takes the dates from "%s", whose label is not known',
    (line) => {
      expect(under(line, 'Children’s services are good').dates?.text).toBe('9 to 24 November 2017')
    }
  )

  it('takes the authority from the sentence where none stands above the title', () => {
    const sentence = set('Children’s services in the City of Example are good', 71, 600, bold)
    expect(read(...title, sentence).authority?.text).toBe('City of Example')
  })

  it.each([
    [['Inspection date: 18 Feb 2014 – 12 March 2014'], '18 Feb 2014 – 12 March 2014'],
    [['Inspection dates: 9–24 November 2017'], '9–24 November 2017'],
    [['Inspection date 4 July 2016–28 July 2016'], '4 July 2016–28 July 2016'],
    [['Inspection date(s): 1/06/2015 – 25/06/2015'], '1/06/2015 – 25/06/2015'],
    [['Re-inspection dates: 4 June 2018 to', '28 June 2018'], '4 June 2018 to 28 June 2018'],
    [['Dates of inspection: 2 May to 25 May 2017'], '2 May to 25 May 2017'],
    [['Inspection date:', 'Monday 2 May to Thursday 25 May 2017'], 'Monday 2 May to Thursday 25 May 2017'],
    [['Inspection date: 2 May to 25 May 2017 Report published: 14 July 2017'], '2 May to 25 May 2017'],
    [['2 May to 25 May 2017'], '2 May to 25 May 2017']
  ])('reads the dates in %j', (texts, dates) => {
    expect(under(...texts).dates?.text).toBe(dates)
  })

  it.each([
    ['Report published: 20 March 2015', '20 March 2015'],
    ['Report Published: 17 August 2018', '17 August 2018'],
    ['Published: 10/08/2015', '10/08/2015'],
    ['Inspection date: 2 May to 25 May 2017 Report published: 14 July 2017', '14 July 2017']
  ])('reads the publication date in "%s"', (text, published) => {
    expect(under(text).published?.text).toBe(published)
  })

  it.each([
    [['The overall judgement is good.'], 'good'],
    [['The overall judgement is requires improvement'], 'requires-improvement'],
    [['The overall judgment is that children’s services', 'require improvement'], 'requires-improvement'],
    [['The overall judgement is that children’s services are inadequate1'], 'inadequate'],
    [['Overall judgement: outstanding'], 'outstanding'],
    [['Children’s services in Exampleshire require improvement', 'to be good'], 'requires-improvement'],
    [['Children’s services in Exampleshire requires improvement to be good'], 'requires-improvement'],
    [["Children's services in the London Borough of Good Easter are inadequate."], 'inadequate'],
    [['Children’s services provided by Exampleshire', 'Children’s Trust are good'], 'good'],
    [['Services for children in Exampleshire are inadequate'], 'inadequate'],
    [['Children’s services in Exampleshire have changed.'], undefined]
  ])('reads the overall judgement in %j', (texts, grade) => {
    const { overall, rest } = under(...texts)
    expect(overall?.grade).toBe(grade)
    expect(rest).toHaveLength(grade === undefined ? texts.length : 0)
  })

  it.each([
    [
      ['The judgement for the effectiveness of the Local Safeguarding Children', 'Board (LSCB) is good.'],
      'good'
    ],
    [
      ['The effectiveness of the Local Safeguarding Children Board (LSCB)', 'Requires improvement.'],
      'requires-improvement'
    ],
    [['The Local Safeguarding Children Board is outstanding'], 'outstanding'],
    [['Exampleshire Safeguarding Children Board (ESCB)', 'is inadequate'], 'inadequate'],
    [['The LSCB is inadequate'], 'inadequate'],
    [['The LSCB is not yet demonstrating the characteristics of good.'], undefined]
  ])('reads the judgement on the board in %j', (texts, grade) => {
    expect(under(...texts).board?.grade).toBe(grade)
  })

  it('keeps both titles apart from the text', () => {
    const { title: printed, rest } = read(
      ...title,
      set('and', 71, 660, { size: 14 }),
      set('Review of the effectiveness of the', 71, 640, bold),
      set('Local Safeguarding Children Board1', 71, 624, bold),
      set('Inspection date: 2 May to 25 May 2017', 71, 600, bold),
      set('Children are safe.', 71, 560)
    )
    expect(printed?.text).toMatch(/^Inspection of services .* and Review .* Children Board1$/)
    expect(rest.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['Children are safe.'])
  })
})
