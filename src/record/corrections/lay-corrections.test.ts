import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedReport, withGrade, withParagraphs } from '../../../test/published-reports.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import type { Contents } from '../reports/contents.ts'
import { contentsOf } from '../reports/contents.ts'
import { fieldValues } from '../reports/differences.ts'
import type { Correction } from './correction.ts'
import { layCorrections } from './lay-corrections.ts'

const sha256 = 'a'.repeat(64)

function contents(report: PublishedReport): Contents {
  const outcome = contentsOf(report, sha256)
  if (outcome.kind === 'incomplete') throw new Error(outcome.because)
  return outcome.contents
}

function said(field: string, before: string | undefined, after: string): Correction {
  return { field, before, after, reason: 'Misread', madeBy: 'Jo Smith', madeAt: new Date(0) }
}

const report = publishedReport()

describe('a correction of a grade', () => {
  const corrected = said('judgement.overall', 'Outstanding', 'Good')
  const overall = (of: PublishedReport, ...corrections: Correction[]) => {
    const laid = layCorrections(contents(of), corrections)
    const judgement = laid.contents.judgements.find(({ area }) => area === 'overall')
    return { value: judgement?.value, standing: judgement?.standing, setAside: laid.setAside }
  }

  it('stands over the same reading', () => {
    expect(overall(report, corrected)).toEqual({ value: 'good', standing: 'corrected', setAside: [] })
  })

  it('is confirmed by a reading that now says the same', () => {
    expect(overall(withGrade(report, 'overall', 'good'), corrected)).toEqual({
      value: 'good',
      standing: 'checked',
      setAside: []
    })
  })

  it('is set aside and named where the reading says what nobody looked at', () => {
    expect(overall(withGrade(report, 'overall', 'inadequate'), corrected)).toEqual({
      value: 'inadequate',
      standing: 'read',
      setAside: ['judgement.overall']
    })
  })

  it('gives way to a later one', () => {
    const back = said('judgement.overall', 'Good', 'Outstanding')
    expect(overall(report, corrected, back)).toMatchObject({ value: 'outstanding', standing: 'checked' })
  })

  it('fills a gap that the machine left, in the printed order', () => {
    const gap = {
      ...report,
      judgements: report.judgements.filter(({ area }) => area !== 'help-and-protection')
    }
    const laid = layCorrections(contents(gap), [said('judgement.help-and-protection', undefined, 'Good')])
    expect(laid.contents.judgements.map(({ area, standing }) => [area, standing])).toEqual([
      ['impact-of-leaders', 'read'],
      ['help-and-protection', 'corrected'],
      ['in-care-and-care-leavers', 'read'],
      ['overall', 'read']
    ])
  })
})

describe('a correction of a paragraph', () => {
  const corrected = said('paragraph.2', 'Plans are clear.', 'Plans are clear and short.')
  const texts = (of: Contents) =>
    of.passages.filter(({ kind }) => kind === 'paragraph').map(({ value, standing }) => [value, standing])

  it('follows its text to another number', () => {
    const shifted = withParagraphs(report, 'A new first.', 'Children get help early.', 'Plans are clear.')
    const laid = layCorrections(contents(shifted), [corrected])
    expect(laid.moved).toEqual([{ from: 'paragraph.2', to: 'paragraph.3' }])
    expect(texts(laid.contents)).toEqual([
      ['A new first.', 'read'],
      ['Children get help early.', 'read'],
      ['Plans are clear and short.', 'corrected']
    ])
  })

  it('is never laid over another text', () => {
    const other = withParagraphs(report, 'Children get help early.', 'Something else.')
    const laid = layCorrections(contents(other), [corrected])
    expect(laid.setAside).toEqual(['paragraph.2'])
    expect(texts(laid.contents)).toEqual([
      ['Children get help early.', 'read'],
      ['Something else.', 'read']
    ])
  })

  it('keeps to its own text where a set-aside correction of another text stands under the same number', () => {
    const moved = said('paragraph.2', 'Plans ar clear.', 'Plans are clear.')
    const setAside = said('paragraph.2', 'Homes ar safe.', 'Homes are safe.')
    for (const read of ['Plans ar clear.', 'Plans are clear.']) {
      const laid = layCorrections(contents(withParagraphs(report, 'New.', read)), [moved, setAside])
      const paragraph = laid.contents.passages.find(
        ({ kind, number }) => kind === 'paragraph' && number === 2
      )
      expect(paragraph?.value).toBe('Plans are clear.')
      expect(laid.setAside).toEqual([])
    }
  })

  it('takes each text once, where two have changed places', () => {
    const swapped = withParagraphs(report, 'Plans are clear.', 'Children get help early.')
    const laid = layCorrections(contents(swapped), [
      said('paragraph.1', 'Children get help early.', 'Children get help very early.'),
      corrected
    ])
    expect(laid.moved).toEqual([
      { from: 'paragraph.1', to: 'paragraph.2' },
      { from: 'paragraph.2', to: 'paragraph.1' }
    ])
    expect(texts(laid.contents)).toEqual([
      ['Plans are clear and short.', 'corrected'],
      ['Children get help very early.', 'corrected']
    ])
  })
})

it('keeps names and dates that people gave where the report has none', () => {
  const laid = layCorrections(
    contents({ ...report, leadInspectors: { absent: 'not-stated', because: 'Not printed.' } }),
    [said('lead-inspectors', undefined, 'Ann Lee; Bo Ray'), said('published-on', undefined, '2022-05-09')]
  )
  expect(laid.contents.leadInspectors?.value).toEqual(['Ann Lee', 'Bo Ray'])
  expect(laid.contents.publishedOn).toMatchObject({ value: '2022-05-09', standing: 'corrected' })
})

describe('laws', () => {
  const held = fieldValues(contents(report))
  const correction = fc
    .constantFrom('paragraph.1', 'paragraph.2', 'improvement.1', 'summary.1')
    .chain((field) =>
      fc.record({ field: fc.constant(field), after: fc.constantFrom('One.', 'Two.', held.get(field) ?? '') })
    )
  // Each correction was made of what stood there at that time, as the action sees to.
  const histories = fc.array(correction, { maxLength: 6 }).map((steps) => {
    const now = new Map(held)
    return steps.map(({ field, after }) => {
      const made = said(field, now.get(field), after)
      now.set(field, after)
      return made
    })
  })

  it('gives the same values when the same report is read again', () => {
    fc.assert(
      fc.property(histories, (corrections) => {
        const laid = layCorrections(contents(report), corrections)
        const expected = new Map(held)
        for (const { field, after } of corrections) expected.set(field, after)
        expect(fieldValues(laid.contents)).toEqual(expected)
        expect(laid.setAside).toEqual([])
      })
    )
  })

  it('changes nothing that nobody spoke of, and loses no passage', () => {
    const paragraphs = fc.array(
      fc.constantFrom('Children get help early.', 'Plans are clear.', 'New.', 'Two.'),
      {
        maxLength: 5
      }
    )
    fc.assert(
      fc.property(histories, paragraphs, (corrections, texts) => {
        const next = contents(withParagraphs(report, ...texts))
        const laid = layCorrections(next, corrections)
        expect(laid.contents.passages.map(({ kind, number }) => [kind, number])).toEqual(
          next.passages.map(({ kind, number }) => [kind, number])
        )
        for (const [index, passage] of laid.contents.passages.entries()) {
          if (passage.standing === 'read') expect(passage).toEqual(next.passages[index])
        }
        const spokenOf = new Set(corrections.map(({ field }) => field)).size
        const stood = laid.contents.passages.filter(({ standing }) => standing !== 'read').length
        expect(stood + laid.setAside.length).toBe(spokenOf)
      })
    )
  })
})
