import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bullet, lines, numbered, page, set } from '../../../test/reading/printed-lines.ts'
import type { Block } from './blocks.ts'
import { blocksOf } from './blocks.ts'
import type { Line } from './lines.ts'
import { linesOf } from './lines.ts'
import { lineText } from './text.ts'

const setting = { bodySize: 12, leading: 14.5, vocabulary: new Set<string>() }

function read(printed: readonly Line[]): string[] {
  return blocksOf(printed, setting).map(shown)
}

function shown({ kind, number, text }: Block): string {
  return `${kind}${number === undefined ? '' : ` ${number}`}: ${text}`
}

describe('blocksOf', () => {
  it('reads headings, bullets, numbered and plain paragraphs apart', () => {
    const printed = lines(
      set('Services are good and', 71, 800),
      set('improving.', 71, 786),
      set('What needs to improve?', 71, 760, { bold: true, size: 14 }),
      bullet('The quality of', 71, 730),
      set('plans', 89, 716),
      bullet('Supervision', 71, 690),
      set('The experiences and progress of care', 71, 660, { bold: true, size: 14 }),
      set('leavers: good', 71, 643, { bold: true, size: 14 }),
      numbered('1.', 'Care leavers live in', 71, 610),
      set('suitable homes.', 99, 596),
      numbered('2.', 'They are well supported.', 71, 570)
    )
    expect(read(printed)).toEqual([
      'plain: Services are good and improving.',
      'heading: What needs to improve?',
      'bullet: The quality of plans',
      'bullet: Supervision',
      'heading: The experiences and progress of care leavers: good',
      'numbered 1: Care leavers live in suitable homes.',
      'numbered 2: They are well supported.'
    ])
  })

  it('takes bold bullets and bold numbered paragraphs for what they are', () => {
    const bold = { bold: true }
    const printed = lines(
      [...set('\uf06e', 71, 730, { symbols: true }), ...set('The quality of', 89, 730, bold)],
      set('plans', 89, 716, bold),
      [...set('\uf06e', 71, 690, { symbols: true }), ...set('Supervision', 89, 690, bold)],
      set('Leaders: good', 71, 650, bold),
      [...set('1.', 71, 620, bold), ...set('Leaders are', 99, 620, bold)],
      set('ambitious.', 99, 606)
    )
    expect(read(printed)).toEqual([
      'bullet: The quality of plans',
      'bullet: Supervision',
      'heading: Leaders: good',
      'numbered 1: Leaders are ambitious.'
    ])
  })

  it('takes the next number where numbers stand without a dot, and where it is glued to a quotation', () => {
    const printed = lines(
      numbered('1.', 'One.', 71, 700),
      set('2.‘Two’', 71, 680),
      numbered('3', 'Three.', 71, 660)
    )
    expect(read(printed)).toEqual(['numbered 1: One.', 'numbered 2: ‘Two’', 'numbered 3: Three.'])
  })

  it('carries bullets and paragraphs over the end of a page', () => {
    const printed = [
      ...linesOf(page(1, bullet('A bullet that is cut', 71, 90), set('in the middle of', 89, 76))),
      ...linesOf(page(2, set('its second line', 89, 760), numbered('1.', 'A paragraph that ends.', 71, 700))),
      ...linesOf(page(3, set('And still goes on.', 99, 760)))
    ]
    expect(read(printed)).toEqual([
      'bullet: A bullet that is cut in the middle of its second line',
      'numbered 1: A paragraph that ends. And still goes on.'
    ])
  })

  it.each([
    ['a year', '2022 was a good year'],
    ['an age range', '16 to 17-year-olds'],
    ['a decimal', '3.5 per cent'],
    ['the next number', '2. of them'],
    ['the next number without a dot', '2 to 3 of them']
  ])('does not take %s in running text for a paragraph number', (_, text) => {
    const printed = lines(numbered('1.', 'Inspectors say that', 71, 700), set(text, 99, 686))
    expect(read(printed)).toEqual([`numbered 1: Inspectors say that ${text}`])
  })

  it('accepts a skipped, a repeated and a restarted number where numbers stand', () => {
    const printed = lines(
      numbered('14.', 'Fourteen.', 71, 700),
      numbered('16.', 'Sixteen.', 71, 680),
      numbered('16.', 'Sixteen again.', 71, 660)
    )
    const first = numbered('13.', 'Thirteen.', 71, 720)
    expect(
      blocksOf([...countTo(12), ...lines(first), ...printed], setting)
        .slice(12)
        .map(shown)
    ).toEqual([
      'numbered 13: Thirteen.',
      'numbered 14: Fourteen.',
      'numbered 16: Sixteen.',
      'numbered 16: Sixteen again.'
    ])
    const heading = lines(set('Leaders: good', 71, 500, { bold: true }))
    const restarted = lines(numbered('1.', 'One again.', 71, 480))
    expect(read([...countTo(3), ...heading, ...restarted]).slice(3)).toEqual([
      'heading: Leaders: good',
      'numbered 1: One again.'
    ])
  })

  it('accepts numbers that start again under a theme, where numbers stand', () => {
    const theme = lines(set('Quality of practice', 71, 500))
    const restarted = lines(numbered('1.', 'One again.', 71, 470), numbered('2.', 'Two again.', 71, 440))
    expect(read([...countTo(3), ...theme, ...restarted]).slice(4)).toEqual([
      'numbered 1: One again.',
      'numbered 2: Two again.'
    ])
  })

  it('goes on with a bullet whose line starts with a number where its text stands', () => {
    const printed = lines(
      bullet('They stay until they are', 76, 700),
      numbered('5.', 'More of them do well.', 94, 686),
      numbered('4.', 'Four.', 90, 640)
    )
    const numberedThree = lines(...[1, 2, 3].map((at) => numbered(`${at}.`, 'Text.', 90, 800 - at * 15)))
    expect(read([...numberedThree, ...printed]).slice(3)).toEqual([
      'bullet: They stay until they are 5. More of them do well.',
      'numbered 4: Four.'
    ])
  })

  it('takes dashes for bullets only where text hangs beside them', () => {
    const printed = lines(
      [...set('-', 89, 700), ...set('an understanding of', 107, 700)],
      set('the impact', 107, 686),
      set('Leaders are', 71, 650),
      set('– in short – ready', 71, 636)
    )
    expect(read(printed)).toEqual([
      'bullet: an understanding of the impact',
      'plain: Leaders are – in short – ready'
    ])
  })

  it('takes a wide dash for a bullet when its text hangs an indent away', () => {
    const dash = set('–', 71, 700).map((word) => ({ ...word, right: 80 }))
    const printed = lines([...dash, ...set('Plans', 85.2, 700)], set('for children', 85.2, 686))
    expect(read(printed)).toEqual(['bullet: Plans for children'])
  })

  it('keeps lines together in a document that is set wide', () => {
    const printed = lines(set('one', 71, 700), set('two', 71, 678), set('three', 71, 620))
    expect(blocksOf(printed, { ...setting, leading: 22 }).map(shown)).toEqual([
      'plain: one two',
      'plain: three'
    ])
  })

  it('loses no line, whatever it is given', () => {
    const anyLine = fc.record({
      text: fc.constantFrom('1.', '2. Text', '•', '- item', 'Some words', '2022', 'Heading'),
      left: fc.integer({ min: 60, max: 120 }),
      bold: fc.boolean(),
      symbols: fc.boolean()
    })
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (made) => {
        const printed = made.flatMap(({ text, left, bold, symbols }, index) =>
          linesOf(
            page(1 + Math.floor(index / 10), set(text, left, 800 - (index % 10) * 15, { bold, symbols }))
          )
        )
        const kept = blocksOf(printed, setting).flatMap((block) => block.lines)
        expect(kept.map(lineText)).toEqual(printed.map(lineText))
      })
    )
  })
})

function countTo(last: number): Line[] {
  return Array.from({ length: last }, (_, index) => numbered(`${index + 1}.`, 'Text.', 71, 800)).flatMap(
    (words) => lines(words)
  )
}
