import { describe, expect, it } from 'vitest'
import { bullet, lines, numbered, page, set } from '../../../test/reading/printed-lines.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { Line } from '../layout/lines.ts'
import { linesOf } from '../layout/lines.ts'
import { readIlacsBody } from './body.ts'

const setting = { bodySize: 12, leading: 14.5, vocabulary: new Set<string>() }
const bold = { bold: true, size: 14 }

function read(printed: readonly Line[]) {
  return readIlacsBody(blocksOf(printed, setting))
}

describe('readIlacsBody', () => {
  it('parts a report into summary, improvements, sections and closing words', () => {
    const body = read(
      lines(
        set('Services are good.', 71, 800),
        set('What needs to improve?', 71, 770, bold),
        bullet('Plans.', 71, 740),
        set('The experiences and progress of children in care: good', 71, 700, bold),
        numbered('1.', 'Children thrive. They have:', 71, 670),
        bullet('a home', 99, 650),
        set('and friends.', 99, 620),
        set('The Office for Standards in Education, Children’s Services and Skills', 71, 300, { size: 10 }),
        set('© Crown copyright 2025', 71, 280, { size: 10 })
      )
    )
    expect(body).toMatchObject({
      summary: [{ text: 'Services are good.' }],
      improvements: [{ text: 'Plans.' }],
      sections: [{ area: 'in-care', grade: 'good', firstParagraph: 1, lastParagraph: 1 }],
      paragraphs: [{ number: 1, section: 0, text: 'Children thrive. They have: - a home and friends.' }],
      closes: true,
      disagreements: []
    })
  })

  it.each([
    [
      'a new page',
      () => [
        ...linesOf(page(1, set('The experiences and progress of care', 71, 80, bold))),
        ...linesOf(
          page(
            2,
            set('leavers: requires improvement to be good', 71, 760, bold),
            numbered('1.', 'Text.', 71, 700)
          )
        )
      ]
    ],
    [
      'plain type',
      () =>
        lines(
          set('The experiences and progress of care leavers: requires', 71, 720, bold),
          set('improvement to be good', 71, 704),
          numbered('1.', 'Text.', 71, 670)
        )
    ],
    [
      'plain type throughout',
      () =>
        lines(
          set('The experiences and progress of care leavers requires improvement to be good', 71, 720),
          numbered('1.', 'Text.', 71, 670)
        )
    ]
  ])('reads a section heading that goes on in %s', (_, printed) => {
    expect(read(printed())).toMatchObject({
      sections: [{ area: 'care-leavers', grade: 'requires-improvement', firstParagraph: 1 }]
    })
  })

  it('lets no other heading end a section', () => {
    const body = read(
      lines(
        set('The experiences and progress of children in care: good', 71, 720, bold),
        numbered('1.', 'One.', 71, 690),
        set('Adoption', 71, 660, bold),
        numbered('2.', 'Two.', 71, 630)
      )
    )
    expect(body.sections).toMatchObject([{ firstParagraph: 1, lastParagraph: 2 }])
    expect(body.paragraphs.map(({ text }) => text)).toEqual(['One.', 'Two.'])
  })

  it('names paragraphs without a number and without a heading', () => {
    const body = read(
      lines(
        numbered('1.', 'Before any heading.', 71, 760),
        set('The experiences and progress of care leavers: good', 71, 720, bold),
        numbered('2.', 'Two.', 71, 690),
        set('A number was lost here.', 71, 650)
      )
    )
    expect(body.paragraphs.map(({ text }) => text)).toEqual(['Before any heading.', 'Two.'])
    expect(body.unnumbered).toMatchObject([
      { section: 1, afterParagraph: 2, form: 'prose', text: 'A number was lost here.' }
    ])
    expect(body.disagreements).toHaveLength(2)
  })
})
