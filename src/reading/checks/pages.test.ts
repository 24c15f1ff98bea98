import { describe, expect, it } from 'vitest'
import { page, set } from '../../../test/reading/printed-lines.ts'
import { layOut } from '../layout/laid-out.ts'
import type { Word } from '../pdf/words.ts'
import { checkLetters } from './letters.ts'
import { checkPages } from './pages.ts'
import { printedLetters } from './printed-letters.ts'

const datesOn = (number: number) => ({ value: '4 to 15 May 2025', from: { page: number, quote: '' } })

interface Sketch {
  readonly text: string
  readonly number?: string
}

const sentence = 'The council knows what is good in the help that it gives to children and to their families.'
const closing = 'Piccadilly Gate'

function documentOf(sketches: readonly (Sketch | readonly (readonly Word[])[])[]) {
  return layOut(
    sketches.map((sketch, index) => {
      if (!('text' in sketch)) return page(index + 1, ...sketch)
      const foot = sketch.number === undefined ? [] : set(sketch.number, 71, 30, { size: 8 })
      return page(index + 1, foot, ...(sketch.text === '' ? [] : [set(sketch.text, 71, 700)]))
    })
  )
}

function pagesSaid(sketches: readonly Sketch[], kind: 'sif' | 'lac-2013' = 'lac-2013', cover = 1): string {
  const document = documentOf(sketches)
  const report = {
    kind: { value: kind, from: { page: 1, quote: '' } },
    readAs: 'report' as const,
    datesAsPrinted: datesOn(cover),
    pages: sketches.length
  }
  return checkPages(report, document, printedLetters(document))
    .map(({ what }) => what)
    .join('\n')
}

const plain = (...numbers: readonly (string | undefined)[]): Sketch[] =>
  numbers.map((number) => ({ text: sentence, ...(number === undefined ? {} : { number }) }))

describe('pages by their numbers', () => {
  it.each([
    ['that count on', ['1', '2', '3', '4']],
    ['that begin behind the cover', [undefined, undefined, '1', '2', '3']],
    ['in a running foot', ['Inspection of Leeds 1', 'Inspection of Leeds 2', 'Inspection of Leeds 3']],
    ['of so many', ['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3']]
  ])('are in order when they have numbers %s', (_, numbers) => {
    expect(pagesSaid(plain(...numbers))).toBe('')
  })

  it.each([
    ['is missing', ['1', '2', '4', '5'], 'Page 3 of the file is numbered 4, where 3 would follow'],
    ['is missing in front', [undefined, '3', '4', '5'], 'Page 2 of the file is numbered 3, where 2 would'],
    ['stands there twice', ['1', '2', '2', '3'], 'Page 3 of the file is numbered 2, where 3 would follow'],
    ['changed its place', ['1', '3', '2', '4'], 'Page 2 of the file is numbered 3']
  ])('are not when one %s', (_, numbers, words) => {
    expect(pagesSaid(plain(...numbers))).toContain(words)
  })

  it('may begin again behind the closing words, where another report is bound in', () => {
    const first = [...plain('1', '2'), { text: closing, number: '3' }]
    expect(pagesSaid([...first, ...plain('1', '2')])).toBe('')
    expect(pagesSaid([...plain('1', '2', '3'), ...plain('1', '2')])).toContain('numbered 1')
  })
})

it('names a page without text between others, and an end that is not there', () => {
  expect(pagesSaid([...plain('1'), { text: '' }, ...plain('3')])).toContain('Page 2 has no text')
  expect(pagesSaid(plain('1', '2', '3'), 'lac-2013', 2)).toContain('The dates stand on page 2')
  expect(pagesSaid([{ text: '' }, ...plain('2', '3')], 'lac-2013', 2)).toBe('')
  expect(pagesSaid(plain('1', '2', '3'), 'sif')).toContain('closing words')
  expect(pagesSaid([...plain('1', '2'), { text: closing, number: '3' }], 'sif')).toBe('')
})

describe('the contents', () => {
  const contents = [
    set('Contents', 71, 780),
    ...['Strengths 3', 'Plans 4', 'Leaders 5', 'Team 6'].map((line, row) => set(line, 71, 740 - row * 20))
  ]
  const headed = ['Strengths', 'Plans', 'Leaders', 'Team'].map((heading) => [
    set(heading, 71, 760, { bold: true }),
    set(sentence, 71, 700)
  ])
  const saidOf = (pages: readonly (readonly (readonly Word[])[])[]) => {
    const document = documentOf([[set(sentence, 71, 700)], contents, ...pages])
    const report = {
      kind: { value: 'lac-2013' as const, from: { page: 1, quote: '' } },
      readAs: 'report' as const,
      datesAsPrinted: datesOn(1),
      pages: pages.length + 2
    }
    return checkPages(report, document, printedLetters(document)).map(({ what }) => what)
  }

  it('agree with pages that print no number', () => {
    expect(saidOf(headed)).toEqual([])
  })

  it('name what is not there, or somewhere else', () => {
    expect(saidOf(headed.filter((_, index) => index !== 2)).join('\n')).toContain('"Leaders" on page 5')
    expect(saidOf([...headed.slice(1, 2), ...headed.slice(0, 1), ...headed.slice(2)])).toHaveLength(2)
  })
})

describe('the letters of a page', () => {
  const lettersSaid = (text: string, times = 8) =>
    checkLetters(documentOf([Array.from({ length: times }, (_, row) => set(text, 71, 780 - row * 20))])).map(
      ({ what }) => what
    )

  it.each([
    ['English', sentence],
    ['names and signs', 'Máire said: ‘It’s 5% – not £3 …’ to the café (16+) in A*–C and § 47.']
  ])('are read when they are %s', (_, text) => {
    expect(lettersSaid(text)).toEqual([])
  })

  it.each([
    ['signs in place of an apostrophe', 'The children¶s services are good.', 'signs that no report'],
    ['letters that no font names', 'The \ufffdervices are good.', 'signs that no report'],
    ['drawing commands', 'the short-oT Q EMC /P </M q 72.024 was', 'signs that no report'],
    [
      'other letters throughout',
      'Uif dpvodjm lopxt xibu jt hppe jo uif ifmq uibu ju hjwft up',
      'is not English'
    ],
    ['words that fell apart', 'The plan s for children , and care .', 'Words have fallen apart']
  ])('are doubted when they are %s', (_, text, words) => {
    expect(lettersSaid(text).join('\n')).toContain(words)
  })

  it('are doubted where words stand on top of one another', () => {
    const overlapping = [0, 1, 2].map((row) => [
      ...set('independently', 71, 780 - row * 20),
      ...set('chaired', 110, 780 - row * 20)
    ])
    expect(checkLetters(documentOf([overlapping]))).toMatchObject([
      { what: expect.stringContaining('on top of one another') as unknown }
    ])
  })
})
