import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reanchor } from './reanchor.ts'

const pages = (...texts: readonly string[]) => texts.map((text, place) => ({ number: place + 1, text }))
const quoted = (quote: string, page: number | undefined = 2) => ({ page, quote, pageText: undefined })

const sentence = 'Most children are seen alone, and 93% of visits are on time.'
const filler = 'The team meets every week to look at the cases that worry it most.'

describe('a quote in a newer version', () => {
  it.each([
    ['where it was', pages(filler, `Before. ${sentence} After.`), { kind: 'stands' }],
    ['on an earlier page', pages(sentence, filler), { kind: 'moved', page: 1 }],
    [
      'on the nearest of several pages',
      pages(sentence, filler, filler, sentence),
      { kind: 'moved', page: 1 }
    ],
    [
      'set anew: lines, quotation marks, small letters',
      pages(filler, 'MOST children are seen\nalone , and 93% of visits are on time'),
      { kind: 'stands' }
    ],
    [
      'parted at a line’s end',
      pages(filler, 'Most child-\nren are seen alone, and 93% of visits are on time.'),
      { kind: 'stands' }
    ],
    [
      'begun on one page and ended on the next',
      pages(filler, 'Most children are seen', 'alone, and 93% of visits are on time.'),
      { kind: 'stands' }
    ],
    [
      'with a word put right',
      pages(filler, 'Nearly all children are seen alone, and 93% of visits are on time.'),
      { kind: 'stands' }
    ],
    [
      'with its figure changed',
      pages(filler, 'Most children are seen alone, and 39% of visits are on time.'),
      { kind: 'broken' }
    ],
    [
      'with its sense changed',
      pages(filler, 'Some children were not met by anybody, and 93% of visits are late.'),
      { kind: 'broken' }
    ],
    [
      'turned round by one word',
      pages(filler, 'Most children are not seen alone, and 93% of visits are on time.'),
      { kind: 'broken' }
    ],
    ['gone', pages(filler, filler), { kind: 'broken' }],
    ['in a version without words', [], { kind: 'broken' }]
  ] as const)('%s', (_, newer, expected) => {
    expect(reanchor(quoted(sentence), newer)).toEqual(expected)
  })

  it('of a few words is found word for word only', () => {
    expect(reanchor(quoted('seen alone'), pages('', 'They are seen alone.'))).toEqual({ kind: 'stands' })
    expect(reanchor(quoted('seen alone'), pages('', 'They are seen together.'))).toEqual({ kind: 'broken' })
    expect(reanchor(quoted('…'), pages('', '…'))).toEqual({ kind: 'broken' })
  })

  it('without a page stands wherever it is', () => {
    expect(reanchor({ ...quoted(sentence), page: undefined }, pages(filler, filler, sentence))).toEqual({
      kind: 'stands'
    })
  })
})

describe('a page, or the document, as a whole', () => {
  const page = { page: 1, quote: undefined, pageText: `${filler} ${sentence}` }
  it.each([
    ['where it was', pages(`${filler} ${sentence}`), { kind: 'stands' }],
    ['behind a new first page', pages('Contents', `${sentence} ${filler}`), { kind: 'moved', page: 2 }],
    ['gone', pages('Contents', 'Another text altogether'), { kind: 'broken' }]
  ] as const)('%s', (_, newer, expected) => {
    expect(reanchor(page, newer)).toEqual(expected)
  })

  it('of which nothing was read stands while there is a page of its number', () => {
    expect(reanchor({ ...page, pageText: undefined }, pages('Anything'))).toEqual({ kind: 'stands' })
    expect(reanchor({ ...page, pageText: undefined, page: 3 }, pages('Anything'))).toEqual({ kind: 'broken' })
  })

  it('the document as a whole stands whatever it says', () => {
    expect(reanchor({ page: undefined, quote: undefined, pageText: undefined }, [])).toEqual({
      kind: 'stands'
    })
  })
})

describe('laws', () => {
  const word = fc.constantFrom('child', 'plan', 'visit', 'team', 'audit', '12', '93%', 'care', 'home', 'late')
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))
  const document = fc.array(text, { minLength: 1, maxLength: 6 }).map((texts) => pages(...texts))
  const place = fc.record({
    document,
    page: fc.nat(),
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 20 })
  })
  const cited = ({
    document: its,
    page,
    from,
    length
  }: {
    document: ReturnType<typeof pages>
    page: number
    from: number
    length: number
  }) => {
    const on = its[page % its.length] ?? { number: 1, text: '' }
    const words = on.text.split(' ')
    const first = from % words.length
    return { page: on.number, quote: words.slice(first, first + length).join(' '), pageText: on.text }
  }

  it('whatever was cited stands in the version it was cited from, quote and page alike', () => {
    fc.assert(
      fc.property(place, (its) => {
        const made = cited(its)
        expect(reanchor(made, its.document)).toEqual({ kind: 'stands' })
        expect(reanchor({ ...made, quote: undefined }, its.document)).toEqual({ kind: 'stands' })
      })
    )
  })

  it('pages put before it move it by as many, unless the words stand there too', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 4 }), (its, more) => {
        const made = cited(its)
        const before = Array.from({ length: more }, () => 'nothing like it')
        const newer = pages(...before, ...its.document.map(({ text: words }) => words))
        const anchor = reanchor(made, newer)
        expect(anchor.kind).not.toBe('broken')
        if (anchor.kind === 'moved') expect(anchor.page).toBeGreaterThan(more)
      })
    )
  })

  it('a moved citation leads to a page that there is, and one with a figure never to where the figure is not', () => {
    fc.assert(
      fc.property(place, document, (its, newer) => {
        const made = cited(its)
        const anchor = reanchor(made, newer)
        if (anchor.kind === 'moved') expect(newer.map(({ number }) => number)).toContain(anchor.page)
        const all = newer.map(({ text: words }) => words).join(' ')
        for (const figure of ['12', '93%']) {
          if (made.quote.split(' ').includes(figure) && !all.split(' ').includes(figure)) {
            expect(anchor.kind).toBe('broken')
          }
        }
      })
    )
  })
})
