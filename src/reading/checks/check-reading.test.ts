import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadingOf } from '../../../test/reading/reading-of.ts'
import { readingOf } from '../../../test/reading/reading-of.ts'
import { exampleReport } from '../../../tools/exampleshire.ts'
import type { PublishedReport } from '../published-report.ts'
import { checkReading } from './check-reading.ts'

let read: ReadingOf
beforeAll(async () => {
  read = await readingOf(await exampleReport())
})

function said(changes: Partial<PublishedReport>): string[] {
  return checkReading({ ...read.report, ...changes }, read.document).map(({ what }) => what)
}

const lists = ['summary', 'improvements', 'paragraphs', 'footnotes'] as const
const anyList = fc.constantFrom(...lists)

it('has nothing to say against a sound reading', () => {
  expect(said({})).toEqual([])
})

describe('nothing lost, nothing invented', () => {
  it('names every text that is missing', () => {
    fc.assert(
      fc.property(anyList, fc.nat(), (list, choice) => {
        const texts: readonly unknown[] = read.report[list]
        if (texts.length === 0) return
        const without = texts.filter((_, index) => index !== choice % texts.length)
        expect(said({ [list]: without }).join('\n')).toContain('found no place in the reading')
      })
    )
  })

  it('names every word that is missing from a text, and every word too many', () => {
    const changed = (change: (words: string[], at: number) => string[]) =>
      fc.property(fc.nat(), fc.nat(), (choice, place) => {
        const at = choice % read.report.paragraphs.length
        const paragraphs = read.report.paragraphs.map((paragraph, index) => {
          if (index !== at) return paragraph
          const words = paragraph.text.split(' ')
          return { ...paragraph, text: change(words, place % words.length).join(' ') }
        })
        expect(said({ paragraphs })).not.toEqual([])
      })
    fc.assert(changed((words, at) => words.filter((_, index) => index !== at)))
    fc.assert(changed((words, at) => words.toSpliced(at, 0, 'seldom')))
  })

  it('names words that do not stand on the page from which they are cited', () => {
    const authority = { value: 'Exampleshire', from: { page: 3, quote: 'Inspection of Neverland' } }
    expect(said({ authority }).join('\n')).toContain('cited from page 3 do not stand there')
  })
})

describe('what does not agree', () => {
  const date = (value: string) => ({ value, from: { page: 1, quote: '10 to 21 March 2025' } })
  const onFile = (value: string) => ({
    value,
    from: { inferred: 'file-name' as const, because: 'The file’s name has it.' }
  })

  it.each<[string, Partial<PublishedReport>, string]>([
    ['days that run backwards', { fieldworkEnd: date('2025-03-01') }, 'ended before that'],
    ['a stay of three months', { fieldworkEnd: date('2025-06-13') }, 'took 96 days'],
    ['publication before the end', { published: onFile('2025-03-21') }, 'before the inspection ended'],
    ['publication a year later', { published: onFile('2026-03-21') }, 'more than nine months'],
    [
      'two days of publication',
      { published: onFile('2025-05-06'), publishedOnCover: onFile('2025-06-06') },
      'the file’s name 6 May 2025'
    ],
    [
      'a framework that was not in force',
      { framework: { value: 'ILACS_2018', from: { inferred: 'dates', because: 'As a test.' } } },
      'was not in force when fieldwork began on 10 March 2025'
    ]
  ])('%s', (_, changes, words) => {
    expect(said(changes).join('\n')).toContain(words)
  })

  it('lets an inspection that was broken off last longer', () => {
    const quote = '10 to 14 March and 9 to 13 June 2025'
    const datesAsPrinted = { value: quote, from: { page: 1, quote: '10 to 21 March 2025' } }
    expect(said({ datesAsPrinted, fieldworkEnd: date('2025-06-13') })).toEqual([])
  })

  it('judgements against headings, twice named, and never seen together', () => {
    const [first, ...rest] = read.report.judgements
    if (first === undefined) throw new Error('The example has judgements.')
    const grade = { value: 'inadequate' as const, from: { page: 1, quote: 'Inadequate' } }
    const worse = said({ judgements: [{ ...first, grade }, ...rest] }).join('\n')
    expect(worse).toContain('differ on Impact of leaders')
    expect(said({ judgements: [first, first, ...rest] }).join('\n')).toContain('twice')
    const without = said({ judgements: rest }).join('\n')
    expect(without).toContain('which has no grade among')
    const leavers = read.report.judgements.map((judgement) =>
      judgement.area === 'care-leavers' ? { ...judgement, grade } : judgement
    )
    expect(said({ judgements: leavers }).join('\n')).toContain('always made the whole inadequate')
  })

  it('numbers that skip, but not those of a board’s part that begin again', () => {
    const [section, ...sections] = read.report.sections
    const paragraphs = read.report.paragraphs.map((paragraph, index) => ({
      ...paragraph,
      number: index < 5 ? index + 1 : index - 4
    }))
    expect(said({ paragraphs }).join('\n')).toContain('Paragraph 1 follows paragraph 5; expected 6.')
    if (section === undefined) throw new Error('The example has sections.')
    const board = [section, ...sections.map((one) => ({ ...one, part: 'board' as const }))]
    const opensBoard = read.report.paragraphs.map((paragraph) => ({
      ...paragraph,
      number: paragraph.section === 0 ? paragraph.number : paragraph.number - (section.lastParagraph ?? 0)
    }))
    const numbering = checkReading({ ...read.report, sections: board, paragraphs: opensBoard }, read.document)
    expect(numbering.filter(({ check }) => check === 'numbering')).toEqual([])
  })

  it('no areas for improvement, though they are asked for', () => {
    expect(said({ improvements: [] }).join('\n')).toContain('is printed, but nothing stands under it')
  })

  it('a text that breaks off, or begins inside a sentence', () => {
    const [first, ...rest] = read.report.paragraphs
    if (first === undefined) throw new Error('The example has paragraphs.')
    const cut = (text: string) => said({ paragraphs: [{ ...first, text }, ...rest] }).join('\n')
    expect(cut('Plans are clear and')).toContain('Paragraph 1 breaks off')
    expect(cut('clear plans help.')).toContain('Paragraph 1 begins inside a sentence')
  })
})
