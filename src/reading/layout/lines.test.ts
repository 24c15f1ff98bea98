import { describe, expect, it } from 'vitest'
import { lines, page, set } from '../../../test/reading/printed-lines.ts'
import { takeFootnotes } from './footnotes.ts'
import { linesOf } from './lines.ts'
import { lineText } from './text.ts'

describe('linesOf', () => {
  it('puts words in reading order, however the file draws them', () => {
    const printed = page(1, set('second line', 71, 686), set('Good', 303, 700), set('first line', 71, 700))
    expect(linesOf(printed).map(lineText)).toEqual(['first line Good', 'second line'])
  })

  it('keeps a bullet that is drawn a little off the line with its text', () => {
    const printed = lines(set('\uf06e', 71, 697, { symbols: true }), set('a bullet', 89, 700))
    expect(printed.map(lineText)).toEqual(['• a bullet'])
  })

  it('sets footnote marks apart from the words', () => {
    const [line] = lines(set('1', 242, 705, { size: 7 }), set('What needs to improve?', 71, 700))
    expect(line && lineText(line)).toBe('What needs to improve?')
    expect(line?.marks.map(({ text }) => text)).toEqual(['1'])
  })

  it('puts raised letters back on the word they end', () => {
    const [line] = lines(
      [...set('the child’s 16', 71, 700), ...set('birthday is', 170, 700)],
      set('th', 150, 704, { size: 8 })
    )
    expect(line && lineText(line)).toBe('the child’s 16th birthday is')
  })

  it('calls a line bold when nearly all of it is', () => {
    const [heading, sentence] = lines(
      [
        ...set('The experiences and progress of care leavers:', 71, 700, { bold: true }),
        ...set('good', 360, 700)
      ],
      [...set('Leaders', 71, 680, { bold: true }), ...set('know their services well', 130, 680)]
    )
    expect(heading?.bold).toBe(true)
    expect(sentence?.bold).toBe(false)
  })
})

describe('takeFootnotes', () => {
  it('takes the small print with a mark at the foot of a page', () => {
    const printed = lines(
      set('Body text of the page', 71, 400),
      set('1', 71, 86, { size: 6 }),
      set('A first note', 78, 83, { size: 10 }),
      set('in two lines', 71, 71, { size: 10 })
    )
    const { text, notes } = takeFootnotes(printed, 12)
    expect(text.map(lineText)).toEqual(['Body text of the page'])
    expect(notes.map((note) => note.map(lineText))).toEqual([['A first note', 'in two lines']])
  })

  it('knows a note by a mark that is nearly as large as the note', () => {
    const printed = lines(
      set('Body text of the page', 71, 400),
      set('1', 71, 107, { size: 6.5 }),
      set('Ofsted produces this report', 78, 102, { size: 8 })
    )
    expect(takeFootnotes(printed, 12).notes.map((note) => note.map(lineText))).toEqual([
      ['Ofsted produces this report']
    ])
  })

  it('leaves small print without a mark in the text', () => {
    const printed = lines(set('Body', 71, 400), set('© Crown copyright 2025', 71, 80, { size: 10 }))
    expect(takeFootnotes(printed, 12).notes).toEqual([])
  })
})
