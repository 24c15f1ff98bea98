import { describe, expect, it } from 'vitest'
import { page, set } from '../../../test/reading/printed-lines.ts'
import { layOut } from '../layout/laid-out.ts'
import { lineText } from '../layout/text.ts'
import { partAtCover, readSifBody } from './body.ts'

const bold = { bold: true, size: 14 }
const text = 'It helps children early and well, and it stays with them for as long as they need it.'

function report(...lastRow: readonly string[]) {
  return layOut([
    page(
      1,
      set('Exampleshire Council', 71, 740, { size: 26 }),
      set('1. Children who need help and protection', 71, 600),
      ...lastRow.map((label, index) => set(label, 71, 580 - index * 14)),
      set('Executive summary', 71, 500, bold),
      set(text, 71, 470)
    ),
    page(
      2,
      set('Contents', 71, 700, bold),
      set('Leadership, management and governance 3', 71, 670),
      set(text, 71, 600)
    ),
    page(3, set('Leadership, management and governance', 71, 700, bold), set(text, 71, 670))
  ])
}

describe('partAtCover', () => {
  it.each([
    ['on one line', ['3. Leadership, management and governance']],
    ['on two lines', ['3. Leadership, management and', 'governance']],
    ['in other words', ['3. Leaders and managers']]
  ])('ends the cover behind its table, whose last row stands %s', (_, lastRow) => {
    const { body } = partAtCover(report(...lastRow))
    expect(body.map(lineText).slice(0, 2)).toEqual(['Executive summary', text])
  })
})

describe('readSifBody', () => {
  it('keeps the name of the board’s part and its judgement, on two lines, apart', () => {
    const document = layOut([
      page(
        1,
        set('The Local Safeguarding Children Board (LSCB)', 71, 700, { bold: true, size: 16 }),
        set('The Local Safeguarding Children Board (LSCB)', 71, 680, bold),
        set('requires improvement', 71, 663, bold),
        set(text, 71, 630)
      )
    ])
    expect(readSifBody(document.lines, document).sections).toMatchObject([
      { heading: 'The Local Safeguarding Children Board (LSCB)', part: 'board' },
      { area: 'lscb', grade: 'requires-improvement', part: 'board' }
    ])
  })
})
