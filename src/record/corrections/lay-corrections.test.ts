import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedReport, withGrade, withParagraphs } from '../../../test/published-reports.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import type { Contents } from '../reports/contents.ts'
import { contentsOf } from '../reports/contents-of.ts'
import { fieldValues } from '../reports/differences.ts'
import type { Correction } from './correction.ts'
import type { Laid } from './lay-corrections.ts'
import { layCorrections } from './lay-corrections.ts'
import type { Occasion } from './occasion.ts'

const sha256 = 'a'.repeat(64)
const newVersion: Occasion = { kind: 'new-version', readBefore: new Map() }

function contents(report: PublishedReport): Contents {
  const outcome = contentsOf(report, sha256)
  if (outcome.kind === 'incomplete') throw new Error(outcome.because)
  return outcome.contents
}

type Words = readonly [field: string, before: string | undefined, after: string]

/** Corrections in the order given; one that begins where another of its field ended goes on from it. */
function corrections(...words: readonly Words[]): Correction[] {
  const made: Correction[] = []
  for (const [index, [field, before, after]] of words.entries()) {
    const earlier = made.findLast((one) => one.field === field && one.after === before)
    made.push({
      id: index + 1,
      ...{ field, before, after, reason: 'Misread', madeBy: 'Jo Smith', madeAt: new Date(0) },
      ...{ report: sha256, continues: earlier?.id, setAsideBy: undefined }
    })
  }
  return made
}

function fates({ placed, setAside }: Laid) {
  return {
    moved: placed
      .filter(({ chain, field }) => chain.field !== field)
      .map(({ chain, field }) => [chain.field, field]),
    setAside: setAside.map(({ field }) => field)
  }
}

const report = publishedReport()

describe('a correction of a grade', () => {
  const corrected: Words = ['judgement.overall', 'Outstanding', 'Good']
  const overall = (of: PublishedReport, ...words: readonly Words[]) => {
    const laid = layCorrections(contents(of), corrections(...words), newVersion)
    const judgement = laid.contents.judgements.find(({ area }) => area === 'overall')
    return { value: judgement?.value, standing: judgement?.standing, setAside: fates(laid).setAside }
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
    expect(overall(report, corrected, ['judgement.overall', 'Good', 'Outstanding'])).toMatchObject({
      value: 'outstanding',
      standing: 'checked'
    })
  })

  it('fills a gap that the machine left, in the printed order', () => {
    const gap = {
      ...report,
      judgements: report.judgements.filter(({ area }) => area !== 'help-and-protection')
    }
    const laid = layCorrections(
      contents(gap),
      corrections(['judgement.help-and-protection', undefined, 'Good']),
      newVersion
    )
    expect(laid.contents.judgements.map(({ area, standing }) => [area, standing])).toEqual([
      ['impact-of-leaders', 'read'],
      ['help-and-protection', 'corrected'],
      ['in-care-and-care-leavers', 'read'],
      ['overall', 'read']
    ])
  })
})

describe('a correction of a paragraph', () => {
  const corrected: Words = ['paragraph.2', 'Plans are clear.', 'Plans are clear and short.']
  const texts = (of: Contents) =>
    of.passages.filter(({ kind }) => kind === 'paragraph').map(({ value, standing }) => [value, standing])

  it('follows its text to another number', () => {
    const shifted = withParagraphs(report, 'A new first.', 'Children get help early.', 'Plans are clear.')
    const laid = layCorrections(contents(shifted), corrections(corrected), newVersion)
    expect(fates(laid).moved).toEqual([['paragraph.2', 'paragraph.3']])
    expect(texts(laid.contents)).toEqual([
      ['A new first.', 'read'],
      ['Children get help early.', 'read'],
      ['Plans are clear and short.', 'corrected']
    ])
  })

  it('is never laid over another text', () => {
    const other = withParagraphs(report, 'Children get help early.', 'Something else.')
    const laid = layCorrections(contents(other), corrections(corrected), newVersion)
    expect(fates(laid).setAside).toEqual(['paragraph.2'])
    expect(texts(laid.contents)).toEqual([
      ['Children get help early.', 'read'],
      ['Something else.', 'read']
    ])
  })

  it('keeps to its own text where a set-aside correction of another text stands under the same number', () => {
    const [moved, aside] = corrections(
      ['paragraph.2', 'Plans ar clear.', 'Plans are clear.'],
      ['paragraph.2', 'Homes ar safe.', 'Homes are safe.']
    )
    if (!moved || !aside) throw new Error('Two were made')
    for (const read of ['Plans ar clear.', 'Plans are clear.']) {
      const laid = layCorrections(
        contents(withParagraphs(report, 'New.', read)),
        [moved, { ...aside, setAsideBy: sha256 }],
        newVersion
      )
      const paragraph = laid.contents.passages.find(
        ({ kind, number }) => kind === 'paragraph' && number === 2
      )
      expect(paragraph?.value).toBe('Plans are clear.')
      expect(laid.placed.map(({ chain }) => chain.id)).toEqual([moved.id])
      expect(laid.setAside.map(({ id }) => id)).toEqual([aside.id])
    }
  })

  it('comes back when a version says again what people saw', () => {
    const [aside] = corrections(corrected)
    if (!aside) throw new Error('One was made')
    const laid = layCorrections(contents(report), [{ ...aside, setAsideBy: 'b'.repeat(64) }], newVersion)
    expect(texts(laid.contents)).toContainEqual(['Plans are clear and short.', 'corrected'])
  })

  it('stands where the version before is now read as the new one is', () => {
    const other = withParagraphs(report, 'Children get help early.', 'Plans are so clear.')
    const laid = layCorrections(contents(other), corrections(corrected), {
      kind: 'new-version',
      readBefore: new Map([['paragraph.2', 'Plans are so clear.']])
    })
    expect(texts(laid.contents)).toContainEqual(['Plans are clear and short.', 'corrected'])
  })

  it('takes each text once, where two have changed places', () => {
    const swapped = withParagraphs(report, 'Plans are clear.', 'Children get help early.')
    const laid = layCorrections(
      contents(swapped),
      corrections(['paragraph.1', 'Children get help early.', 'Children get help very early.'], corrected),
      newVersion
    )
    expect(fates(laid).moved.toSorted()).toEqual([
      ['paragraph.1', 'paragraph.2'],
      ['paragraph.2', 'paragraph.1']
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
    corrections(['lead-inspectors', undefined, 'Ann Lee; Bo Ray'], ['published-on', undefined, '2022-05-09']),
    newVersion
  )
  expect(laid.contents.leadInspectors?.value).toEqual(['Ann Lee', 'Bo Ray'])
  expect(laid.contents.publishedOn).toMatchObject({ value: '2022-05-09', standing: 'corrected' })
})

it('names a grade of an area that the framework of a new version no longer judges', () => {
  const [overall, ...others] = contents(report).judgements.toReversed()
  const next: Contents = { ...contents(report), framework: 'ILACS_2026', judgements: others }
  const words: Words = ['judgement.overall', overall ? 'Outstanding' : '', 'Good']
  expect(fates(layCorrections(next, corrections(words), newVersion)).setAside).toEqual(['judgement.overall'])
  const reread = layCorrections(next, corrections(words), { kind: 'reread', held: [], days: undefined })
  expect(reread.contents.judgements.find(({ area }) => area === 'overall')?.value).toBe('good')
})

describe('the same file read again', () => {
  const reread = (of: PublishedReport, words: readonly Words[], before = contents(report)) =>
    layCorrections(contents(of), corrections(...words), {
      kind: 'reread',
      held: layCorrections(before, corrections(...words), newVersion).contents.passages,
      days: { start: before.fieldworkStart, end: before.fieldworkEnd }
    })
  const paragraphs = (laid: Laid) =>
    laid.contents.passages
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ number, value, standing }) => [number, value, standing])

  it('never takes back a grade, whatever the newer reader reads', () => {
    const laid = reread(withGrade(report, 'overall', 'inadequate'), [
      ['judgement.overall', 'Outstanding', 'Good']
    ])
    expect(laid.contents.judgements.find(({ area }) => area === 'overall')).toMatchObject({
      value: 'good',
      standing: 'corrected'
    })
    expect(laid.setAside).toEqual([])
  })

  it('keeps a text that a person only checked, as checked', () => {
    const laid = reread(withParagraphs(report, 'Children get help early.', 'Plans are clearer.'), [
      ['paragraph.2', 'Plans are clear.', 'Plans are clear.']
    ])
    expect(paragraphs(laid)).toContainEqual([2, 'Plans are clear.', 'checked'])
  })

  it('lays a text over the likest one, wherever the newer reader counts it', () => {
    const words: Words = ['paragraph.2', 'Plans are clear and short.', 'Plans are clear and very short.']
    const laid = reread(
      withParagraphs(report, 'A first one.', 'Something else.', 'Plans are clear and short 3.'),
      [words],
      contents(withParagraphs(report, 'A first one.', 'Plans are clear and short.'))
    )
    expect(paragraphs(laid)).toEqual([
      [1, 'A first one.', 'read'],
      [2, 'Something else.', 'read'],
      [3, 'Plans are clear and very short.', 'corrected']
    ])
  })

  it('keeps a text that the newer reader does not have, beside what it reads', () => {
    const laid = reread({ ...report, improvements: report.improvements.slice(1) }, [
      ['improvement.1', 'Contingency planning.', 'Planning for contingencies of every kind.']
    ])
    const improvements = laid.contents.passages.filter(({ kind }) => kind === 'improvement')
    expect(improvements.map(({ number, value }) => [number, value])).toEqual([
      [1, 'Strategy discussions.'],
      [2, 'Planning for contingencies of every kind.']
    ])
  })

  it('keeps both days where the newer reader would make fieldwork run backwards', () => {
    const start: Words = ['fieldwork-start', '2022-02-21', '2022-03-02']
    const shorter = publishedReport({
      fieldworkEnd: { value: '2022-02-25', from: { page: 1, quote: '25 February 2022' } }
    })
    const before = layCorrections(contents(report), corrections(start), newVersion).contents
    const laid = reread(shorter, [start], before)
    expect([laid.contents.fieldworkStart.value, laid.contents.fieldworkEnd.value]).toEqual([
      '2022-03-02',
      '2022-03-04'
    ])
    expect(laid.setAside).toEqual([])
  })
})

describe('laws', () => {
  const held = fieldValues(contents(report))
  const correction = fc
    .constantFrom('paragraph.1', 'paragraph.2', 'improvement.1', 'summary.1', 'judgement.overall')
    .chain((field) =>
      fc.record({
        field: fc.constant(field),
        after:
          field === 'judgement.overall'
            ? fc.constantFrom('Good', 'Inadequate', 'Outstanding')
            : fc.constantFrom('One.', 'Two.', held.get(field) ?? '')
      })
    )
  // Each correction was made of what stood there at that time, as the action sees to.
  const histories = fc.array(correction, { maxLength: 6 }).map((steps) => {
    const now = new Map(held)
    const words = steps.map(({ field, after }): Words => {
      const before = now.get(field)
      now.set(field, after)
      return [field, before, after]
    })
    return corrections(...words)
  })
  const paragraphs = fc.array(
    fc.constantFrom('Children get help early.', 'Plans are clear.', 'Plans are clear 2.', 'New.', 'Two.'),
    { maxLength: 5 }
  )
  const grades = fc.constantFrom('outstanding', 'good', 'inadequate')
  const readings = fc
    .record({ paragraphs, overall: grades, improvements: fc.integer({ min: 0, max: 2 }) })
    .map(({ overall, improvements, ...texts }) => ({
      ...withGrade(withParagraphs(report, ...texts.paragraphs), 'overall', overall),
      improvements: report.improvements.slice(0, improvements)
    }))

  it('gives the same values when the same report is read again', () => {
    fc.assert(
      fc.property(histories, (said) => {
        const laid = layCorrections(contents(report), said, newVersion)
        const expected = new Map(held)
        for (const { field, after } of said) expected.set(field, after)
        expect(fieldValues(laid.contents)).toEqual(expected)
        expect(laid.setAside).toEqual([])
      })
    )
  })

  it('changes nothing that nobody spoke of, loses no passage, and gives every chain its fate', () => {
    fc.assert(
      fc.property(histories, readings, (said, reading) => {
        const next = contents(reading)
        const laid = layCorrections(next, said, newVersion)
        expect(laid.contents.passages.map(({ kind, number }) => [kind, number])).toEqual(
          next.passages.map(({ kind, number }) => [kind, number])
        )
        for (const [index, passage] of laid.contents.passages.entries()) {
          if (passage.standing === 'read') expect(passage).toEqual(next.passages[index])
        }
        const spokenOf = new Set(said.map(({ field }) => field)).size
        expect(laid.placed.length + laid.setAside.length).toBe(spokenOf)
      })
    )
  })

  it('keeps every value of a person, and every other text, through any readings of the same file', () => {
    fc.assert(
      fc.property(histories, fc.array(readings, { minLength: 1, maxLength: 4 }), (made, later) => {
        let said = made
        let before = layCorrections(contents(report), said, newVersion).contents
        for (const reading of later) {
          const next = contents(reading)
          const days = { start: before.fieldworkStart, end: before.fieldworkEnd }
          const laid = layCorrections(next, said, { kind: 'reread', held: before.passages, days })
          const values = fieldValues(laid.contents)
          expect(laid.setAside).toEqual([])
          expect(new Set(laid.placed.map(({ field }) => field)).size).toBe(laid.placed.length)
          for (const { chain, field } of laid.placed) expect(values.get(field)).toBe(chain.latest.after)
          const covered = new Set(laid.placed.map(({ field }) => field))
          for (const [field, value] of fieldValues(next)) {
            if (!covered.has(field)) expect(values.get(field)).toBe(value)
          }
          said = said.map((one) => {
            const moved = laid.placed.find(({ chain }) => chain.said.some(({ id }) => id === one.id))
            return moved ? { ...one, field: moved.field } : one
          })
          before = laid.contents
        }
      })
    )
  })
})
