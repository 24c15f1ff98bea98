import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests, trailLength } from '../../../../test/leeds-record.ts'
import {
  fileCalled,
  publishedReport,
  readerOf,
  withGrade,
  withParagraphs
} from '../../../../test/published-reports.ts'
import { sha256Of } from '../../../platform/files/content-store.ts'
import type { PublishedReport, ReadOutcome } from '../../../reading/published-report.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { fieldValuesOf } from '../../activities/held-values.ts'
import { inspectionAt } from '../../activities/inspection.ts'
import type { Said } from '../../corrections/actions/correct-value.ts'
import { correctValue } from '../../corrections/actions/correct-value.ts'
import { correctionChains } from '../../corrections/correction.ts'
import { readingBesideCorrections } from '../../corrections/readings-beside-corrections.ts'
import { keeperCalled } from '../../keeper.ts'
import { storedReports } from '../stored-reports.ts'
import { importReport } from './import-report.ts'
import type { ReadAgain } from './read-again.ts'
import { readAgain } from './read-again.ts'
import { keepRereadings, leaveToAPerson } from './reread-report.ts'

const store = storeForTests()
const shaOf = (name: string) => sha256Of(fileCalled(name).bytes)
const newer = (report: PublishedReport): PublishedReport => ({ ...report, reader: 'newer' })

onBothEngines('reading a stored report again', (database) => {
  let started: number
  beforeEach(async () => {
    started = await startWithLeeds(database())
  })

  const take = (name: string, report: PublishedReport) =>
    importReport(
      { db: database().db, clock: noon, store: store(), readers: readerOf({ [name]: report }) },
      fileCalled(name),
      { actor: 'Jo Smith' }
    )
  const correct = (field: Said['field'], seen: string, value: string) =>
    correctValue(database().db, noon, leeds2022, {
      field,
      seen,
      value,
      reason: 'Misread',
      by: keeperCalled('Al Jones')
    })
  const stored = async (name: string) => {
    const report = (await storedReports(database().db)).find(({ sha256 }) => sha256 === shaOf(name))
    if (!report) throw new Error(`${name} is not stored`)
    return report
  }
  const again = async (name: string, outcome: PublishedReport | ReadOutcome) =>
    readAgain(
      { db: database().db, store: store(), readers: readerOf({ [name]: outcome }) },
      await stored(name)
    )
  const reread = async (readings: Record<string, PublishedReport>) => {
    const found = await Promise.all(
      Object.entries(readings).map(async ([name, report]) => [name, await again(name, report)] as const)
    )
    return keepRereadings(
      { db: database().db, clock: noon },
      leeds2022,
      new Map(found.map(([name, one]) => [shaOf(name), readingIn(one)])),
      'Jo Smith'
    )
  }
  const readingIn = (one: ReadAgain) => {
    if (one.kind === 'needs-a-person') throw new Error(one.because)
    return one.reading
  }
  const held = async () => {
    const inspection = await inspectionAt(database().db, leeds2022.authority, leeds2022.address)
    if (!inspection) throw new Error('Leeds 2022 is gone')
    return inspection
  }
  const paragraphs = async () =>
    (await held()).passages
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ value, standing }) => [value, standing])

  describe('before anything is written', () => {
    it('finds the same where the newer reader reads the same, and changes nothing', async () => {
      await take('one.pdf', publishedReport())
      const before = await held()
      expect(await again('one.pdf', newer(publishedReport()))).toMatchObject({
        kind: 'same',
        differences: []
      })
      expect(await held()).toEqual(before)
    })

    it('tells every value that differs, to the page it stands on', async () => {
      await take('one.pdf', publishedReport())
      const report = withGrade(
        withParagraphs(publishedReport(), 'Children get help early.', 'Plans are late.'),
        'overall',
        'good'
      )
      const found = await again(
        'one.pdf',
        newer({ ...report, footnotes: [{ text: 'A note.', page: 4, quote: 'A' }] })
      )
      expect(found).toMatchObject({ kind: 'changed' })
      expect(found.kind === 'changed' && found.differences).toEqual([
        { field: 'judgement.overall', before: 'Outstanding', after: 'Good' },
        { field: 'paragraph.2', before: 'Plans are clear.', after: 'Plans are late.' },
        { field: 'paragraph.2/page', before: '3', after: '2' },
        { field: 'footnote.1', before: undefined, after: 'A note.' },
        { field: 'footnote.1/page', before: undefined, after: '4' }
      ])
    })

    it('tells what contradicts a person', async () => {
      await take('one.pdf', publishedReport())
      await correct({ kind: 'judgement', area: 'overall' }, 'Outstanding', 'Good')
      const found = await again('one.pdf', newer(withGrade(publishedReport(), 'overall', 'inadequate')))
      expect(found).toMatchObject({
        contested: [{ field: 'judgement.overall', corrected: 'Good', read: 'Inadequate', stands: true }]
      })
    })

    it('leaves to a person what the newer reader refuses, or takes for something else', async () => {
      await take('one.pdf', publishedReport())
      const bradford = publishedReport({
        authority: { value: 'Bradford', from: { page: 1, quote: 'Bradford' } },
        urn: { absent: 'not-stated', because: '' }
      })
      const visit = publishedReport({
        kind: { value: 'focused-visit', from: { page: 1, quote: 'Focused visit' } }
      })
      const outcomes: readonly [PublishedReport | ReadOutcome, RegExp][] = [
        [{ kind: 'refused', reason: 'damaged', because: 'It is damaged.' }, /damaged/],
        [bradford, /“Bradford”/],
        [visit, /another kind/],
        [publishedReport({ fieldworkStart: { absent: 'could-not-be-read', because: '' } }), /dates/]
      ]
      for (const [outcome, because] of outcomes) {
        expect(await again('one.pdf', outcome)).toMatchObject({
          kind: 'needs-a-person',
          because: expect.stringMatching(because) as string
        })
      }
    })
  })

  it('keeps the newer reading, with an entry in the trail', async () => {
    await take('one.pdf', publishedReport())
    const report = withParagraphs(publishedReport(), 'Children get help early.', 'Plans are late.', 'New.')
    expect(await reread({ 'one.pdf': newer(report) })).toBe(1)
    expect((await paragraphs()).map(([value]) => value)).toEqual([
      'Children get help early.',
      'Plans are late.',
      'New.'
    ])
    expect((await stored('one.pdf')).reader).toBe('newer')
    const [entry] = (await entriesAfter(database().db, 'national', started, 10)).slice(-1)
    expect(entry).toMatchObject({
      action: 'reread report',
      before: { reader: 'test', 'paragraph.2': 'Plans are clear.' },
      after: {
        reader: 'newer',
        report: shaOf('one.pdf'),
        'paragraph.2': 'Plans are late.',
        added: ['paragraph.3', 'paragraph.3/page', 'paragraph.3/section']
      }
    })
    expect(await trailLength(database().db)).toBe(started + 2)
  })

  it('works out anew what each version changed, and where the first one differs from the facts', async () => {
    await take('one.pdf', withGrade(publishedReport(), 'overall', 'good'))
    await take('two.pdf', withParagraphs(publishedReport(), 'Children get help early.', 'Plans are cleer.'))
    expect((await held()).versions.map(({ differences }) => differences.length)).toEqual([2, 1])
    const kept = await reread({
      'one.pdf': newer(withGrade(publishedReport(), 'help-and-protection', 'outstanding')),
      'two.pdf': newer(withGrade(publishedReport(), 'help-and-protection', 'outstanding'))
    })
    expect(kept).toBe(2)
    expect((await held()).versions.map(({ differences }) => differences)).toEqual([
      [],
      [{ field: 'judgement.help-and-protection', before: 'Good', after: 'Outstanding' }]
    ])
  })

  it('keeps what a report never printed, as it was known', async () => {
    await take('one.pdf', publishedReport())
    await reread({ 'one.pdf': newer(publishedReport()) })
    const { activity, passages, stated } = await held()
    expect(activity.publishedOn).toBe('2022-05-09')
    expect(stated.get('published-on')?.standing).not.toBe('read')
    expect(
      passages.filter(({ kind }) => kind === 'improvement').map(({ restsOnParagraph }) => restsOnParagraph)
    ).toEqual([11, 5])
  })

  it('takes back what an older reader read wrongly and the newer one does not', async () => {
    await take(
      'one.pdf',
      publishedReport({ leadInspectors: { value: ['Age Group'], from: { page: 1, quote: '' } } })
    )
    await reread({
      'one.pdf': newer(
        publishedReport({ leadInspectors: { absent: 'could-not-be-read', because: 'No name.' } })
      )
    })
    expect((await held()).activity.leadInspectors).not.toContain('Age Group')
  })

  describe('with corrections', () => {
    it('lets each of them stand, and says where the newer reader disagrees', async () => {
      await take('one.pdf', publishedReport())
      await correct({ kind: 'judgement', area: 'overall' }, 'Outstanding', 'Good')
      await correct(
        { kind: 'paragraph', number: 1 },
        'Children get help early.',
        'Children get help early on.'
      )
      await correct({ kind: 'paragraph', number: 2 }, 'Plans are clear.', 'Plans are clear.')
      const report = withGrade(
        withParagraphs(publishedReport(), 'Children get help early on.', 'Plans are clear2.'),
        'overall',
        'inadequate'
      )
      await reread({ 'one.pdf': newer(report) })
      const { activity, questions } = await held()
      expect(activity.judgements.find(({ area }) => area === 'overall')).toMatchObject({
        grade: 'good',
        standing: 'corrected'
      })
      expect(await paragraphs()).toEqual([
        ['Children get help early on.', 'checked'],
        ['Plans are clear.', 'checked']
      ])
      const beside = await readingBesideCorrections(database().db, activity.id)
      expect(beside.map(({ field, read, agrees, stands }) => [field, read, agrees, stands])).toEqual([
        ['judgement.overall', 'Inadequate', 'with-neither', true],
        ['paragraph.1', 'Children get help early on.', 'with-the-person', true],
        ['paragraph.2', 'Plans are clear2.', 'with-neither', true]
      ])
      expect(questions.filter(({ check }) => check === 'corrections').map(({ field }) => field)).toEqual([
        { kind: 'judgement', area: 'overall' },
        { kind: 'paragraph', number: 2 }
      ])
    })

    it('lets a new version that says the same as the newer reader stand under them', async () => {
      await take('one.pdf', publishedReport())
      await correct({ kind: 'paragraph', number: 2 }, 'Plans are clear.', 'Plans are clear and short.')
      const report = newer(withParagraphs(publishedReport(), 'Children get help early.', 'Quite another.'))
      await reread({ 'one.pdf': report })
      expect(await take('two.pdf', report)).toMatchObject({ version: 2, setAside: [] })
      expect(await paragraphs()).toContainEqual(['Plans are clear and short.', 'corrected'])
    })

    it('keeps the histories of two texts apart that come to stand under one number', async () => {
      await take('one.pdf', withParagraphs(publishedReport(), 'Homes ar safe.', 'Plans ar clear.'))
      await correct({ kind: 'paragraph', number: 1 }, 'Homes ar safe.', 'Homes are safe.')
      await correct({ kind: 'paragraph', number: 2 }, 'Plans ar clear.', 'Plans are clear.')
      // The text of the first is gone, and the second stands under its number.
      expect(await take('two.pdf', withParagraphs(publishedReport(), 'Plans ar clear.'))).toMatchObject({
        setAside: ['paragraph.1']
      })
      const chains = correctionChains((await held()).corrections)
      expect(chains.map(({ field, latest, setAsideBy }) => [field, latest.after, setAsideBy])).toEqual([
        ['paragraph.1', 'Homes are safe.', shaOf('two.pdf')],
        ['paragraph.1', 'Plans are clear.', undefined]
      ])
      // Whoever goes on correcting goes on from the text that stands there.
      await correct({ kind: 'paragraph', number: 1 }, 'Plans are clear.', 'Plans are clear now.')
      const [aside, standing] = correctionChains((await held()).corrections)
      expect([aside?.said.length, standing?.said.length]).toEqual([1, 2])
      // And the text that was gone takes its history back.
      await take('three.pdf', withParagraphs(publishedReport(), 'Plans ar clear.', 'New.', 'Homes ar safe.'))
      expect((await paragraphs()).map(([value]) => value)).toEqual([
        'Plans are clear now.',
        'New.',
        'Homes are safe.'
      ])
    })
  })

  it('leaves a report to a person once, however often it is refused', async () => {
    await take('one.pdf', publishedReport())
    const report = await stored('one.pdf')
    const leave = () =>
      leaveToAPerson({ db: database().db, clock: noon }, report, 'It is damaged.', 'Jo Smith')
    expect([await leave(), await leave()]).toEqual([true, false])
    const { questions, versions } = await held()
    expect(questions.filter(({ check }) => check === 'reread')).toHaveLength(1)
    expect(versions[0]?.reader).toBe('test')
    expect(await trailLength(database().db)).toBe(started + 2)
  })

  it('loses nothing that a person said, through any sequence of versions and newer readers', async () => {
    const texts = fc.array(
      fc.constantFrom(
        'Children get help early.',
        'Plans are clear.',
        'Plans are clear 2.',
        'Homes are safe.'
      ),
      { minLength: 1, maxLength: 3 }
    )
    const reading = fc
      .record({ texts, overall: fc.constantFrom('outstanding', 'good', 'inadequate') })
      .map(({ texts: all, overall }) =>
        withGrade(withParagraphs(publishedReport(), ...all), 'overall', overall)
      )
    const step = fc.oneof(
      fc.record({ do: fc.constant('version' as const), reading }),
      fc.record({ do: fc.constant('reread' as const), reading }),
      fc.record({
        do: fc.constant('correct' as const),
        field: fc.constantFrom<Said['field']>(
          { kind: 'judgement', area: 'overall' },
          { kind: 'paragraph', number: 1 },
          { kind: 'paragraph', number: 2 }
        ),
        // Grades and texts both: what does not fit a field is refused, and changes nothing.
        value: fc.constantFrom('Good', 'Inadequate', 'A person’s words.', 'Plans are clear.')
      })
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 7 }), async (steps) => {
        await startWithLeeds(database())
        await take('0.pdf', publishedReport())
        let newest = '0.pdf'
        let said = 0
        for (const [index, one] of steps.entries()) {
          const standing = correctionChains((await held()).corrections).filter(
            ({ setAsideBy }) => setAsideBy === undefined
          )
          if (one.do === 'version') {
            newest = `${index + 1}.pdf`
            await take(newest, one.reading)
          } else if (one.do === 'reread') {
            await reread({ [newest]: { ...one.reading, reader: `newer ${index}` } })
            const after = correctionChains((await held()).corrections)
            for (const { id } of standing) {
              expect(after.find((chain) => chain.id === id)?.setAsideBy).toBeUndefined()
            }
          } else {
            const seen = fieldValuesOf(await held()).get(
              one.field.kind === 'judgement'
                ? 'judgement.overall'
                : `paragraph.${'number' in one.field ? one.field.number : 0}`
            )
            const outcome = await correct(one.field, seen ?? '', one.value)
            if (outcome.kind === 'corrected' || outcome.kind === 'checked') said += 1
          }
          const inspection = await held()
          const values = fieldValuesOf(inspection)
          expect(inspection.corrections).toHaveLength(said)
          const chains = correctionChains(inspection.corrections)
          for (const { field, latest, setAsideBy } of chains) {
            if (setAsideBy === undefined) expect(values.get(field)).toBe(latest.after)
          }
          const taken = chains.filter(({ setAsideBy }) => setAsideBy === undefined).map(({ field }) => field)
          expect(new Set(taken).size).toBe(taken.length)
        }
      }),
      { numRuns: 8 }
    )
  }, 180_000)
})
