import { describe, expect, it } from 'vitest'
import { bullet, lines, numbered, set } from '../../../test/reading/printed-lines.ts'
import type { Block } from '../layout/blocks.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { Word } from '../pdf/words.ts'
import type { HeadingMeaning } from './heading-meaning.ts'
import { outlineOf } from './outline.ts'

const setting = { bodySize: 12, leading: 14.5, vocabulary: new Set<string>() }
const bold = { bold: true, size: 14 }

/** The rules of an invented kind of report. */
function meaningOf({ kind, text }: Block): HeadingMeaning | undefined {
  if (text.startsWith('© ')) return { opens: 'closing' }
  if (kind !== 'heading') return undefined
  if (text === 'Contents') return { opens: 'contents' }
  if (text === 'The board') return { opens: 'part', part: 'board' }
  if (text === 'In short') return { opens: 'summary' }
  if (text === 'What to do') return { opens: 'improvements', level: 1 }
  if (text === 'What to do first') return { opens: 'priority-actions', level: 2 }
  if (text.startsWith('Care')) return { opens: 'section', level: 2, area: 'care-leavers', grade: 'good' }
  return text.startsWith('Chapter') ? { opens: 'section' } : undefined
}

function read(...words: readonly (readonly Word[])[]) {
  return outlineOf(blocksOf(lines(...words), setting), meaningOf)
}

describe('outlineOf', () => {
  it('parts a report at its headings, each section in its part', () => {
    const outline = read(
      set('In short', 71, 800, bold),
      set('All is well.', 71, 770),
      set('Chapter one', 71, 740, bold),
      numbered('1.', 'Children thrive. They have:', 71, 720),
      bullet('a home', 99, 700),
      set('and friends.', 99, 680),
      set('This holds for all.', 71, 650),
      set('Care leavers do well', 71, 620, bold),
      numbered('2.', 'They do.', 71, 600),
      set('The board', 71, 570, bold),
      set('Chapter of the board', 71, 540, bold),
      numbered('1.', 'It meets.', 71, 510),
      set('© Crown copyright', 71, 480),
      set('and much more.', 71, 460)
    )
    expect(outline).toMatchObject({
      summary: [{ text: 'All is well.' }],
      sections: [
        { heading: 'Chapter one', part: 'authority', level: 1, firstParagraph: 1, lastParagraph: 1 },
        { part: 'authority', level: 2, area: 'care-leavers', grade: 'good', firstParagraph: 2 },
        { heading: 'The board', part: 'board', level: 1, firstParagraph: undefined },
        { heading: 'Chapter of the board', part: 'board', level: 1, firstParagraph: 1, lastParagraph: 1 }
      ],
      paragraphs: [
        { number: 1, section: 0, text: 'Children thrive. They have: - a home and friends.' },
        { number: 2, section: 1, text: 'They do.' },
        { number: 1, section: 3, text: 'It meets.' }
      ],
      unnumbered: [{ section: 0, afterParagraph: 1, form: 'prose', text: 'This holds for all.' }],
      closes: true,
      unplaced: []
    })
  })

  it('reads numbered improvements under their themes, and counts them as paragraphs', () => {
    const outline = read(
      set('What to do first', 71, 800, bold),
      set('The inspection did not find any areas for priority action.', 71, 780),
      set('What to do', 71, 750, bold),
      set('Care at home', 71, 720, { size: 12.6 }),
      numbered('1.', 'Plan, with:', 71, 700),
      bullet('dates', 99, 680),
      set('Children in care', 71, 660, { bold: true, size: 12 }),
      numbered('2.', 'Visit.', 71, 640)
    )
    expect(outline).toMatchObject({
      priorityActions: [],
      improvements: [
        { printedNumber: 1, group: 'Care at home', text: 'Plan, with: - dates' },
        { printedNumber: 2, group: 'Children in care', text: 'Visit.' }
      ],
      paragraphs: [
        { number: 1, section: 1, text: 'Plan, with: - dates' },
        { number: 2, section: 1, text: 'Visit.' }
      ],
      unnumbered: [{ section: 0, text: 'The inspection did not find any areas for priority action.' }],
      lists: [{ opens: 'priority-actions' }, { opens: 'improvements' }],
      unplaced: []
    })
  })

  it('keeps bullets that are not numbered as unnumbered text, and the board’s lists apart', () => {
    const outline = read(
      set('Chapter one', 71, 800, bold),
      bullet('Children like:', 71, 780),
      bullet('play', 99, 760),
      bullet('rest.', 99, 740),
      bullet('Grown-ups do too.', 71, 720),
      set('The board', 71, 690, bold),
      set('It oversees.', 71, 660),
      set('What to do', 71, 630, bold),
      set('The board should:', 71, 610),
      bullet('Meet.', 71, 590)
    )
    expect(outline).toMatchObject({
      improvements: [],
      boardImprovements: [{ text: 'Meet.', printedNumber: undefined, group: undefined }],
      sections: [
        { heading: 'Chapter one' },
        { heading: 'The board', part: 'board' },
        { heading: 'What to do' }
      ],
      unnumbered: [
        { section: 0, afterParagraph: undefined, form: 'bullet', text: 'Children like: - play - rest.' },
        { section: 0, form: 'bullet', text: 'Grown-ups do too.' },
        { section: 1, form: 'prose', text: 'It oversees.' },
        { section: 2, form: 'prose', text: 'The board should:' }
      ],
      unplaced: []
    })
  })

  it('takes a numbered sentence that introduces bullets for a paragraph, and time limits for themes', () => {
    const outline = read(
      set('What to do', 71, 750, bold),
      numbered('1.', 'The council should take the following action.', 71, 720),
      set('Immediately:', 85, 690),
      bullet('Plan.', 110, 660),
      set('Within three months:', 85, 630),
      bullet('Visit.', 110, 600)
    )
    expect(outline).toMatchObject({
      improvements: [
        { group: 'Immediately', text: 'Plan.', printedNumber: undefined },
        { group: 'Within three months', text: 'Visit.' }
      ],
      paragraphs: [{ number: 1, text: 'The council should take the following action.' }],
      unplaced: []
    })
  })

  it('leaves the table of contents out, though its entries are set as headings', () => {
    const { sections, summary } = read(
      set('Contents', 71, 800, bold),
      set('Chapter one 3', 71, 770, bold),
      set('Chapter two', 71, 740, bold),
      set('What to do 5', 71, 700, { size: 14 })
    )
    expect({ sections, summary }).toEqual({ sections: [], summary: [] })
  })

  it('names numbered text that stands before any heading, and prose between two items', () => {
    expect(read(numbered('1.', 'Lost.', 71, 700))).toMatchObject({
      sections: [{ heading: '', firstParagraph: 1 }],
      unplaced: [{ text: 'Lost.' }]
    })
    const between = read(
      set('What to do', 71, 750, bold),
      bullet('Plan.', 71, 720),
      set('This was said before.', 71, 690),
      bullet('Visit.', 71, 660)
    )
    expect(between).toMatchObject({
      improvements: [{ text: 'Plan.' }, { text: 'Visit.' }],
      unplaced: [{ text: 'This was said before.' }]
    })
  })
})
