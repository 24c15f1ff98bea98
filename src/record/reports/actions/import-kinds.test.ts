import { beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests } from '../../../../test/leeds-record.ts'
import { fileCalled, publishedReport, readerOf } from '../../../../test/published-reports.ts'
import type { PublishedReport, ReportKind } from '../../../reading/published-report.ts'
import { inspectionAt } from '../../activities/inspection.ts'
import { correctValue } from '../../corrections/actions/correct-value.ts'
import { keeperCalled } from '../../keeper.ts'
import { importReport } from './import-report.ts'

const store = storeForTests()
const notStated = { absent: 'not-stated', because: 'A letter gives none.' } as const

function reportOf(kind: ReportKind, start: string, end: string, changes: Partial<PublishedReport> = {}) {
  return publishedReport({
    kind: { value: kind, from: { inferred: 'dates', because: 'By its cover.' } },
    fieldworkStart: { value: start, from: { page: 1, quote: start } },
    fieldworkEnd: { value: end, from: { page: 1, quote: end } },
    ...changes
  })
}

const letter = (kind: ReportKind, start: string, end: string) =>
  reportOf(kind, start, end, {
    readAs: 'letter-by-headings',
    judgements: [],
    sections: [],
    paragraphs: [],
    summary: [],
    framework: notStated
  })

const boardReview = (start: string, end: string) =>
  reportOf('lscb-review', start, end, {
    authority: {
      value: 'Leeds Safeguarding Children Board',
      from: { page: 1, quote: 'Leeds Safeguarding Children Board' }
    },
    framework: { value: 'SIF', from: { inferred: 'dates', because: 'Fieldwork began in 2015.' } },
    judgements: [
      {
        area: 'lscb',
        printedArea: 'The board',
        grade: { value: 'good', from: { page: 1, quote: 'Good' } }
      }
    ]
  })

onBothEngines('importing every kind of report', (database) => {
  beforeEach(async () => {
    await startWithLeeds(database())
  })

  const take = (name: string, report: PublishedReport) =>
    importReport(
      { db: database().db, clock: noon, store: store(), readers: readerOf({ [name]: report }) },
      fileCalled(name),
      { actor: 'Jo Smith' }
    )
  const at = async (address: string) => {
    const inspection = await inspectionAt(database().db, 'leeds', address)
    if (!inspection) throw new Error(`Nothing at ${address}`)
    return inspection
  }

  it('lays the letter of a visit over the visit that the facts have', async () => {
    expect(await take('visit.pdf', letter('focused-visit', '2021-07-20', '2021-07-21'))).toMatchObject({
      kind: 'taken',
      place: { authority: 'leeds', address: '2021-07-20' },
      differences: []
    })
    const { activity, versions } = await at('2021-07-20')
    expect(activity).toMatchObject({ kind: 'focused-visit', standing: 'read', judgements: [] })
    expect(versions[0]).toMatchObject({ readAs: 'letter-by-headings' })
  })

  it('never takes a visit for the inspection of the same days, nor one kind of visit for another', async () => {
    const first = await take('one.pdf', letter('monitoring-visit', '2022-02-22', '2022-02-23'))
    expect(first).toMatchObject({ place: { address: '2022-02-22' } })
    const second = await take('two.pdf', letter('monitoring-visit', '2021-07-20', '2021-07-21'))
    expect(second).toMatchObject({ place: { address: '2021-07-20-2' } })
    expect((await at('2022-02-21')).versions).toEqual([])
    // A second version finds the visit under the address it was given.
    const again = await take('three.pdf', {
      ...letter('monitoring-visit', '2021-07-20', '2021-07-21'),
      pages: 5
    })
    expect(again).toMatchObject({ place: { address: '2021-07-20-2' }, version: 2 })
  })

  it('files a review of the board alone under its authority, beside the inspection of the same days', async () => {
    expect(await take('board.pdf', boardReview('2015-01-20', '2015-02-11'))).toMatchObject({
      kind: 'taken',
      place: { authority: 'leeds', address: '2015-01-20-2' },
      differences: []
    })
    expect((await at('2015-01-20')).versions).toEqual([])
    expect((await at('2015-01-20-2')).passages.map(({ part }) => part)).not.toContain('authority')
  })

  it('takes an inspection for itself, whatever length the reader gives it', async () => {
    expect(await take('short.pdf', reportOf('ilacs-short', '2022-02-21', '2022-03-04'))).toMatchObject({
      place: { address: '2022-02-21' },
      differences: [{ field: 'kind', before: 'Standard inspection', after: 'Short inspection' }]
    })
  })

  describe('the values of a letter', () => {
    const correct = (field: Parameters<typeof correctValue>[3]['field'], seen: string, value: string) =>
      correctValue(
        database().db,
        noon,
        { ...leeds2022, address: '2021-07-20' },
        { field, seen, value, reason: 'Misread', by: keeperCalled('Jo Smith') }
      )

    it('can be put right, but it can be given no grade', async () => {
      await take('visit.pdf', letter('focused-visit', '2021-07-20', '2021-07-21'))
      expect(await correct({ kind: 'fieldwork-end' }, '2021-07-21', '2021-07-22')).toMatchObject({
        kind: 'corrected'
      })
      expect(await correct({ kind: 'judgement', area: 'overall' }, '', 'Good')).toEqual({ kind: 'not-there' })
    })
  })

  it('holds the day on the cover beside the day of publication, and both can be put right', async () => {
    const printed = reportOf('sif', '2015-01-20', '2015-02-11', {
      published: { value: '2015-03-27', from: { inferred: 'file-name', because: 'From its name.' } },
      publishedOnCover: { value: '2015-03-25', from: { page: 1, quote: '25 March 2015' } }
    })
    await take('sif.pdf', printed)
    const place = { ...leeds2022, address: '2015-01-20' }
    const said = {
      reason: 'Misread',
      by: keeperCalled('Jo Smith'),
      field: { kind: 'published-on-cover' }
    } as const
    const correct = (seen: string, value: string) =>
      correctValue(database().db, noon, place, { ...said, seen, value })
    expect(await correct('2015-03-25', '2015-02-01')).toMatchObject({ kind: 'unfit' })
    expect(await correct('2015-03-25', '2015-03-26')).toMatchObject({ kind: 'corrected' })
    const { stated, activity } = await at('2015-01-20')
    expect(stated.get('published-on-cover')).toMatchObject({ value: '2015-03-26', standing: 'corrected' })
    expect(activity.publishedOn).toBe('2015-03-27')
  })
})
