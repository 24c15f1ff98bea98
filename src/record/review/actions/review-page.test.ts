import { beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests, trailLength } from '../../../../test/leeds-record.ts'
import { fileCalled, publishedReport, readerOf } from '../../../../test/published-reports.ts'
import { sha256Of } from '../../../platform/files/content-store.ts'
import type { PublishedReport } from '../../../reading/published-report.ts'
import { entriesAfter } from '../../../trail/store.ts'
import type { Field } from '../../activities/field.ts'
import { inspectionAt } from '../../activities/inspection.ts'
import { correctValue } from '../../corrections/actions/correct-value.ts'
import { keeperCalled } from '../../keeper.ts'
import { importReport } from '../../reports/actions/import-report.ts'
import type { PageReview, TypedValue } from '../page-review.ts'
import { reviewPage } from './review-page.ts'

const files = storeForTests()
const report = sha256Of(fileCalled('one.pdf').bytes)
const overall: Field = { kind: 'judgement', area: 'overall' }
const start: Field = { kind: 'fieldwork-start' }
const end: Field = { kind: 'fieldwork-end' }
const paragraph: Field = { kind: 'paragraph', number: 2 }
const typed = (field: Field, value: string, seen = value): TypedValue => ({ field, value, seen })
const grade = typed(overall, 'Good', 'Outstanding')
const gap = { check: 'numbering', what: 'Number 3 is missing.', pages: [2] } as const

onBothEngines('reviewing a page', (database) => {
  let started: number
  beforeEach(async () => {
    await startWithLeeds(database())
    await take('one.pdf', { disagreements: [gap] })
    started = await trailLength(database().db)
  })

  const take = (name: string, changes: Partial<PublishedReport> = {}) =>
    importReport(
      {
        db: database().db,
        clock: noon,
        store: files(),
        readers: readerOf({ [name]: publishedReport(changes) })
      },
      fileCalled(name),
      { actor: 'Jo Smith' }
    )
  const say = (review: Partial<PageReview>, place = leeds2022) =>
    reviewPage(database().db, noon, place, {
      report,
      values: [],
      allRight: false,
      answers: [],
      reopen: [],
      reason: 'Misread: put right from the page',
      by: keeperCalled(' Ada Example '),
      ...review
    })
  const held = async () => {
    const inspection = await inspectionAt(database().db, leeds2022.authority, leeds2022.address)
    if (!inspection) throw new Error('Leeds 2022 is gone')
    return inspection
  }
  const question = async () => (await held()).questions[0]?.id ?? 0
  const trail = async () => entriesAfter(database().db, 'national', started, 10)

  it('keeps values put right and questions settled, with one entry in the trail', async () => {
    const answers = [{ question: await question(), settled: true, remark: 'The report skips it.' }]
    const values = [
      grade,
      typed(paragraph, 'Plans are very clear.', 'Plans are clear.'),
      typed(start, '2022-02-21')
    ]
    expect(await say({ values, answers })).toEqual({
      kind: 'reviewed',
      corrected: 2,
      checked: 0,
      settled: 1,
      reopened: 0
    })
    const { activity, passages, questions, corrections, stated } = await held()
    expect(activity.judgements.find(({ area }) => area === 'overall')).toMatchObject({
      grade: 'good',
      standing: 'corrected'
    })
    expect(passages.find(({ value }) => value === 'Plans are very clear.')?.standing).toBe('corrected')
    expect(stated.get('fieldwork-start')?.standing).toBe('read')
    expect(questions).toMatchObject([{ settled: { by: 'Ada Example', remark: 'The report skips it.' } }])
    expect(corrections.map(({ field, before, madeBy }) => [field, before, madeBy])).toEqual([
      ['judgement.overall', 'Outstanding', 'Ada Example'],
      ['paragraph.2', 'Plans are clear.', 'Ada Example']
    ])
    expect(await trail()).toMatchObject([
      {
        actor: 'Ada Example',
        action: 'review page',
        subject: { kind: 'inspection', id: 'leeds/2022-02-21' },
        before: { 'judgement.overall': 'Outstanding', 'paragraph.2': 'Plans are clear.' },
        after: {
          'judgement.overall': 'Good',
          'paragraph.2': 'Plans are very clear.',
          settled: ['Number 3 is missing. (The report skips it.)']
        },
        reason: 'Misread: put right from the page'
      }
    ])
  })

  it('settles a question about days that names none once one of them is put right, not once one is checked', async () => {
    const oneDay = { check: 'dates', what: 'The cover gives one day only.', pages: [1] } as const
    await take('two.pdf', { disagreements: [oneDay] })
    const two = { report: sha256Of(fileCalled('two.pdf').bytes) }
    expect(await say({ ...two, values: [typed(start, '2022-02-21')], allRight: true })).toMatchObject({
      checked: 1,
      settled: 0
    })
    const values = [typed(start, '2022-02-22', '2022-02-21')]
    expect(await say({ ...two, values })).toMatchObject({ corrected: 1, settled: 1 })
    expect((await held()).questions.filter(({ settled }) => !settled)).toEqual([])
  })

  it('puts a recommendation that is a numbered paragraph right under both addresses at once', async () => {
    const said = { text: 'Plans are clear.', page: 2, quote: 'Plans are clear.' }
    const asked = { ...said, printedNumber: 2, group: undefined, nationalFramework: [] }
    await take('two.pdf', { improvements: [asked] })
    const two = { report: sha256Of(fileCalled('two.pdf').bytes) }
    const values = [typed(paragraph, 'Plans are very clear.', 'Plans are clear.')]
    expect(await say({ ...two, values })).toMatchObject({ corrected: 1 })
    const { passages } = await held()
    expect(
      passages
        .filter(({ value }) => value === 'Plans are very clear.')
        .map(({ kind, standing }) => [kind, standing])
    ).toEqual(
      expect.arrayContaining([
        ['improvement', 'corrected'],
        ['paragraph', 'corrected']
      ])
    )
    const improvement: Field = { kind: 'improvement', number: 1 }
    const back = { field: improvement, value: 'Plans are clear.', seen: 'Plans are very clear.' }
    await correctValue(database().db, noon, leeds2022, {
      ...back,
      reason: 'As it was',
      by: keeperCalled('Ada Example')
    })
    expect((await held()).passages.filter(({ value }) => value === 'Plans are clear.')).toHaveLength(2)
  })

  it('marks what was left alone as checked where the whole page is right, once', async () => {
    const values = [
      typed(overall, 'Outstanding'),
      typed(paragraph, 'Plans\r\nare clear.', 'Plans are clear.')
    ]
    expect(await say({ values, allRight: true, reason: '' })).toMatchObject({ kind: 'reviewed', checked: 2 })
    const { activity, passages } = await held()
    expect(activity.judgements.find(({ area }) => area === 'overall')?.standing).toBe('checked')
    expect(passages.find(({ kind, number }) => kind === 'paragraph' && number === 2)).toMatchObject({
      value: 'Plans are clear.',
      standing: 'checked'
    })
    expect((await trail())[0]?.after).toEqual({ checked: ['judgement.overall', 'paragraph.2'] })
    expect(await say({ values, allRight: true, reason: '' })).toEqual({ kind: 'nothing-said' })
  })

  it('writes nothing where nothing was said, and asks for no name', async () => {
    expect(await say({ values: [typed(overall, 'Outstanding')], by: keeperCalled('') })).toEqual({
      kind: 'nothing-said'
    })
    expect(await trail()).toEqual([])
  })

  it('opens a settled question again', async () => {
    const id = await question()
    await say({ answers: [{ question: id, settled: true, remark: '' }] })
    expect(await say({ reopen: [id] })).toMatchObject({ kind: 'reviewed', reopened: 1 })
    expect((await held()).questions[0]?.settled).toBeUndefined()
    expect((await trail()).at(-1)?.after).toEqual({ reopened: ['Number 3 is missing.'] })
  })

  it('settles what is asked about a value once that value is put right', async () => {
    const unread = { absent: 'could-not-be-read', because: 'No name is printed.' } as const
    await take('two.pdf', { leadInspectors: unread })
    const names = typed({ kind: 'lead-inspectors' }, 'Ada Example', 'Louise Hollick')
    const outcome = await say({ report: sha256Of(fileCalled('two.pdf').bytes), values: [names] })
    expect(outcome).toMatchObject({ kind: 'reviewed', corrected: 1, settled: 1 })
    expect((await held()).questions).toMatchObject([{ check: 'not-read', settled: { by: 'Ada Example' } }])
  })

  it('takes both days of fieldwork at once, where one alone would run past the other', async () => {
    const values = [typed(start, '2022-03-07', '2022-02-21'), typed(end, '2022-03-18', '2022-03-04')]
    expect(await say({ values: values.slice(0, 1) })).toMatchObject({ kind: 'unfit' })
    expect(await say({ values })).toMatchObject({ kind: 'reviewed', corrected: 2 })
    expect((await held()).activity).toMatchObject({ startsOn: '2022-03-07', endsOn: '2022-03-18' })
  })

  describe('writes nothing', () => {
    it.each([
      ['without a reason', { values: [grade], reason: ' ' }, 'reason', 'Enter the reason for the change'],
      ['without a name', { values: [grade], by: keeperCalled(' ') }, 'by', 'Enter your name'],
      [
        'of a grade that is none',
        { values: [typed(overall, 'Fine', 'Outstanding')] },
        'judgement.overall',
        /grade/
      ],
      [
        'of a text that is empty',
        { values: [typed(paragraph, '', 'Plans are clear.')] },
        'paragraph.2',
        /text/
      ],
      [
        'of a day that is none',
        { values: [typed(end, '2022-02-31', '2022-03-04')] },
        'fieldwork-end',
        /real date/
      ],
      [
        'of a remark alone',
        { answers: [{ question: 7, settled: false, remark: 'Why?' }] },
        'remark.7',
        /Tick/
      ]
    ] as const)('%s', async (_what, review, at, message) => {
      const outcome = await say(review)
      expect(outcome).toMatchObject({ kind: 'unfit', problems: [{ at }] })
      if (outcome.kind === 'unfit') expect(outcome.problems[0]?.message).toMatch(message)
      expect(await trail()).toEqual([])
    })

    it('over what the person never saw', async () => {
      const said = {
        field: overall,
        value: 'Inadequate',
        reason: 'Misread',
        by: keeperCalled('Jo'),
        seen: 'Outstanding'
      }
      await correctValue(database().db, noon, leeds2022, said)
      const values = [grade, typed(paragraph, 'Plans are very clear.', 'Plans are clear.')]
      expect(await say({ values })).toEqual({ kind: 'changed-meanwhile', fields: ['judgement.overall'] })
      expect((await held()).passages.some(({ value }) => value === 'Plans are very clear.')).toBe(false)
    })

    it('of a version that a newer one has replaced', async () => {
      await take('two.pdf')
      expect(await say({ values: [grade] })).toEqual({ kind: 'newer-report' })
    })

    it('where there is no inspection, or no report of it', async () => {
      expect(await say({ values: [grade] }, { ...leeds2022, address: '1999-01-01' })).toEqual({
        kind: 'not-there'
      })
      expect(await say({ values: [grade] }, { ...leeds2022, address: '2018-10-29' })).toEqual({
        kind: 'not-there'
      })
    })
  })
})
