import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests } from '../../../test/leeds-record.ts'
import { fileCalled, publishedReport, readerOf, withGrade } from '../../../test/published-reports.ts'
import { grantToApplication } from '../../platform/database/application-role.ts'
import { inTransaction } from '../../platform/database/database.ts'
import { sha256Of } from '../../platform/files/content-store.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import { correctValue } from '../corrections/actions/correct-value.ts'
import { keeperCalled } from '../keeper.ts'
import { importReport } from '../reports/actions/import-report.ts'
import { keepRereadings } from '../reports/actions/reread-report.ts'
import { nextToReview, openReports, reportsToReview, reviewChoices } from './open-reports.ts'
import type { Asked } from './question.ts'
import { askAlso, askQuestions, questionsOf, reopenQuestion, settleQuestion } from './store.ts'

const files = storeForTests()
const report = sha256Of(fileCalled('one.pdf').bytes)
const gap = { check: 'numbering', what: 'Number 12 is missing.', pages: [6, 7], field: undefined } as const
const jo = { by: 'Jo Smith', at: noon.now(), remark: 'The report itself skips it.' }

onBothEngines('the questions of a report', (database) => {
  beforeEach(async () => {
    await startWithLeeds(database())
  })

  const take = (name: string, changes: Partial<PublishedReport>) =>
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
  const held = () => questionsOf(database().db, report)
  const ask = (...asked: Asked[]) => inTransaction(database().db, (tx) => askQuestions(tx, report, asked))
  const settleFirst = async () => {
    const [first] = await held()
    return inTransaction(database().db, (tx) => settleQuestion(tx, report, first?.id ?? 0, jo))
  }

  it('are noted with the import', async () => {
    await take('one.pdf', { disagreements: [gap] })
    expect(await held()).toMatchObject([{ ...gap, settled: undefined }])
    expect(await reportsToReview(database().db)).toBe(1)
  })

  it('stay settled where a later reading asks the same, and open where it asks something new', async () => {
    await take('one.pdf', { disagreements: [gap] })
    expect(await settleFirst()).toBe(true)
    expect(await settleFirst()).toBe(false)
    await ask({ ...gap, pages: [7] }, { ...gap, what: 'Number 13 is missing.' })
    expect(await held()).toMatchObject([
      { what: 'Number 12 is missing.', pages: [7], settled: jo },
      { what: 'Number 13 is missing.', settled: undefined }
    ])
    await ask()
    expect(await held()).toMatchObject([{ what: 'Number 12 is missing.', settled: jo }])
    expect(await reportsToReview(database().db)).toBe(0)
  })

  it('can be opened again', async () => {
    await take('one.pdf', { disagreements: [gap] })
    await settleFirst()
    const [first] = await held()
    const reopen = () => inTransaction(database().db, (tx) => reopenQuestion(tx, report, first?.id ?? 0))
    expect([await reopen(), await reopen()]).toEqual([true, false])
    expect((await held())[0]?.settled).toBeUndefined()
  })

  it('can be added to, once', async () => {
    await take('one.pdf', { disagreements: [gap] })
    const refused: Asked = { check: 'reread', what: 'Refused.', pages: [], field: undefined }
    for (const _time of [1, 2]) await inTransaction(database().db, (tx) => askAlso(tx, report, refused))
    expect((await held()).map(({ check }) => check)).toEqual(['numbering', 'reread'])
  })

  it('are settled by whoever puts the value right that they are about', async () => {
    await take('one.pdf', { published: { absent: 'could-not-be-read', because: 'No date in the name.' } })
    const said = { field: { kind: 'published-on' }, value: '2022-05-10', reason: 'On the cover' } as const
    await correctValue(database().db, noon, leeds2022, {
      ...said,
      by: keeperCalled('Jo Smith'),
      seen: '2022-05-09'
    })
    expect(await held()).toMatchObject([
      { check: 'not-read', settled: { by: 'Jo Smith', remark: 'On the cover' } }
    ])
  })

  it('arise where the report contradicts the tables', async () => {
    await take('one.pdf', withGrade(publishedReport(), 'overall', 'good'))
    expect((await held()).map(({ check }) => check)).toEqual(['held-before'])
  })

  it('arise where a new version contradicts a correction, and only the newest version asks', async () => {
    const overall = { kind: 'judgement', area: 'overall' } as const
    await take('one.pdf', { disagreements: [gap] })
    const said = {
      field: overall,
      value: 'Good',
      reason: 'Misread',
      by: keeperCalled('Jo Smith'),
      seen: 'Outstanding'
    }
    await correctValue(database().db, noon, leeds2022, said)
    await take('two.pdf', withGrade(publishedReport(), 'overall', 'inadequate'))
    const open = await openReports(database().db, {}, 0)
    expect(open).toMatchObject({ reports: 1, questions: 1, held: 1 })
    expect(open.rows.map(({ what }) => what)).toEqual([
      'Overall effectiveness: a person put “Good”, and the reader now reads “Inadequate”.'
    ])
  })

  it('stay open over a reading that still contradicts the correction, and over the next version', async () => {
    const overall = { kind: 'judgement', area: 'overall' } as const
    await take('one.pdf', {})
    const said = {
      field: overall,
      value: 'Good',
      reason: 'Misread',
      by: keeperCalled('Jo Smith'),
      seen: 'Outstanding'
    }
    await correctValue(database().db, noon, leeds2022, said)
    const contradicting = withGrade(publishedReport({ reader: 'newer' }), 'overall', 'inadequate')
    await take('two.pdf', contradicting)
    const open = async () =>
      (await openReports(database().db, {}, 0)).rows.map(({ check_name }) => check_name)
    const two = sha256Of(fileCalled('two.pdf').bytes)
    const tools = { db: database().db, clock: noon }
    await keepRereadings(
      tools,
      leeds2022,
      new Map([[two, { ...contradicting, reader: 'newest' }]]),
      'Jo Smith'
    )
    expect(await open()).toEqual(['corrections'])
    await take('three.pdf', contradicting)
    expect(await open()).toEqual(['corrections'])
    await correctValue(database().db, noon, leeds2022, { ...said, value: 'Inadequate', seen: 'Inadequate' })
    expect(await open()).toEqual([])
    await take('four.pdf', contradicting)
    expect(await open()).toEqual([])
  })

  describe('as a list', () => {
    const later: Partial<PublishedReport> = {
      fieldworkStart: { value: '2025-06-02', from: { inferred: 'dates', because: 'Printed.' } },
      fieldworkEnd: { value: '2025-06-13', from: { inferred: 'dates', because: 'Printed.' } },
      kind: { value: 'ilacs-short', from: { inferred: 'dates', because: 'Five days.' } },
      disagreements: [{ check: 'names', what: 'Two names.', pages: [1] }]
    }
    beforeEach(async () => {
      await take('one.pdf', { disagreements: [gap, { ...gap, check: 'dates', what: 'Too long.' }] })
      await take('later.pdf', later)
    })

    it('have the newest inspection first, and each in the order of its reading', async () => {
      const { rows, ...counts } = await openReports(database().db, {}, 0)
      expect(counts).toEqual({ reports: 2, questions: 3, held: 2 })
      expect(rows.map(({ place, what }) => [place, what])).toEqual([
        [1, 'Two names.'],
        [2, 'Number 12 is missing.'],
        [2, 'Too long.']
      ])
      expect((await openReports(database().db, {}, 1)).rows.map(({ place }) => place)).toEqual([2, 2])
    })

    it.each([
      [{ check: 'dates' }, 1, 1],
      [{ kind: 'ilacs-short' }, 1, 1],
      [{ authority: 'leeds' }, 2, 3],
      [{ authority: 'dorset' }, 0, 0]
    ])('fit %o', async (filter, reports, questions) => {
      expect(await openReports(database().db, filter, 0)).toMatchObject({ reports, questions, held: 2 })
    })

    it('offer only what there is to filter by', async () => {
      expect(await reviewChoices(database().db)).toEqual({
        authorities: [{ slug: 'leeds', name: 'Leeds' }],
        kinds: ['ilacs-short', 'ilacs-standard'],
        checks: ['numbering', 'dates', 'names']
      })
    })

    it('lead from one report to another', async () => {
      expect(await nextToReview(database().db, leeds2022)).toMatchObject({ address: '2025-06-02' })
      const last = { ...leeds2022, address: '2025-06-02' }
      expect(await nextToReview(database().db, last)).toMatchObject({ address: leeds2022.address })
    })
  })

  it('are found by the migration in readings that were kept before it', async () => {
    const [first] = publishedReport().judgements
    if (!first) throw new Error('The report has no judgement')
    const because = 'No date in the name.'
    await take('one.pdf', {
      disagreements: [gap, gap],
      published: { absent: 'could-not-be-read', because },
      judgements: [{ ...first, grade: { absent: 'could-not-be-read', because: 'Nothing stands there.' } }]
    })
    const asked = await held()
    await sql`drop table record.question`.execute(database().owner)
    const migration = new URL('../migrations/003-questions.sql', import.meta.url)
    await sql.raw(readFileSync(migration, 'utf8')).execute(database().owner)
    await grantToApplication(database().owner, 'record')
    const bare = (questions: typeof asked) =>
      questions.map(({ check, what, field }) => ({ check, what, field }))
    const again = await held()
    expect(bare(again)).toEqual(bare(asked.filter(({ check }) => check !== 'held-before')))
    expect(again.map(({ pages }) => pages)).toEqual([[6, 7], [1], [1]])
  })
})
