import { beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { leeds2022, noon, startWithLeeds, storeForTests, trailLength } from '../../../../test/leeds-record.ts'
import { fileCalled, publishedReport, readerOf } from '../../../../test/published-reports.ts'
import { sha256Of } from '../../../platform/files/content-store.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { inspectionAt } from '../../activities/inspection.ts'
import { keeperCalled } from '../../keeper.ts'
import { importReport } from '../../reports/actions/import-report.ts'
import type { Said } from './correct-value.ts'
import { correctValue } from './correct-value.ts'

const store = storeForTests()

onBothEngines('correcting a value', (database) => {
  let started: number
  beforeEach(async () => {
    const { db } = database()
    started = await startWithLeeds(database())
    const readers = readerOf({ 'one.pdf': publishedReport() })
    await importReport({ db, clock: noon, store: store(), readers }, fileCalled('one.pdf'), {
      actor: 'Jo Smith'
    })
  })

  const overall: Said = {
    field: { kind: 'judgement', area: 'overall' },
    seen: 'Outstanding',
    value: 'Good',
    reason: 'The machine read the row above',
    by: keeperCalled('Al Jones')
  }
  const correct = (said: Partial<Said>) =>
    correctValue(database().db, noon, leeds2022, { ...overall, ...said })
  const held = async () => {
    const inspection = await inspectionAt(database().db, leeds2022.authority, leeds2022.address)
    if (!inspection) throw new Error('Leeds 2022 is gone')
    return inspection
  }

  it('keeps the old value, who, when and why, here and in the trail', async () => {
    expect(await correct({})).toEqual({ kind: 'corrected', before: 'Outstanding', after: 'Good' })
    const { activity, corrections } = await held()
    expect(activity.judgements.find(({ area }) => area === 'overall')).toMatchObject({
      grade: 'good',
      standing: 'corrected'
    })
    expect(corrections).toEqual([
      {
        field: 'judgement.overall',
        before: 'Outstanding',
        after: 'Good',
        reason: 'The machine read the row above',
        madeBy: 'Al Jones',
        madeAt: noon.now(),
        id: expect.any(Number) as number,
        report: sha256Of(fileCalled('one.pdf').bytes),
        continues: undefined,
        setAsideBy: undefined
      }
    ])
    const [entry] = (await entriesAfter(database().db, 'national', started + 1, 10)).slice(-1)
    expect(entry).toMatchObject({
      actor: 'Al Jones',
      action: 'correct value',
      before: { 'judgement.overall': 'Outstanding' },
      after: { 'judgement.overall': 'Good' },
      reason: 'The machine read the row above'
    })
    expect(await trailLength(database().db)).toBe(started + 2)
  })

  it('marks a value as checked where a person finds it right, without a reason', async () => {
    expect(await correct({ value: 'Outstanding', reason: '' })).toEqual({ kind: 'checked' })
    const judgement = (await held()).activity.judgements.find(({ area }) => area === 'overall')
    expect(judgement).toMatchObject({ grade: 'outstanding', standing: 'checked' })
  })

  it('counts putting back what stood there as a check', async () => {
    await correct({})
    await correct({ seen: 'Good', value: 'Outstanding' })
    const judgement = (await held()).activity.judgements.find(({ area }) => area === 'overall')
    expect(judgement).toMatchObject({ grade: 'outstanding', standing: 'checked' })
  })

  it('lets nobody overwrite what they did not see', async () => {
    await correct({})
    expect(await correct({ value: 'Inadequate' })).toEqual({ kind: 'changed-meanwhile', now: 'Good' })
    expect((await held()).corrections).toHaveLength(1)
  })

  it('lets one of two win who save at the same moment', async () => {
    const outcomes = await Promise.all([correct({ value: 'Good' }), correct({ value: 'Inadequate' })])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['changed-meanwhile', 'corrected'])
  })

  const misfits: readonly [string, Partial<Said>, { field: string; message: string }][] = [
    ['no name', { by: keeperCalled(' ') }, { field: 'by', message: 'Enter your name' }],
    ['no reason', { reason: ' ' }, { field: 'reason', message: 'Enter why the value is not right' }],
    [
      'no grade',
      { value: 'Splendid' },
      { field: 'value', message: 'Choose the grade that the report gives' }
    ],
    [
      'an end before the start',
      { field: { kind: 'fieldwork-end' }, seen: '2022-03-04', value: '2022-02-01' },
      {
        field: 'value',
        message: 'The last day of fieldwork must be the same as or after the first, 21 February 2022'
      }
    ],
    [
      'publication before the end',
      { field: { kind: 'published-on' }, seen: '2022-05-09', value: '2022-03-01' },
      {
        field: 'value',
        message: 'The date of publication must be after fieldwork, which ended on 4 March 2022'
      }
    ]
  ]
  it('answers what does not fit in words and changes nothing', async () => {
    for (const [name, said, problem] of misfits) {
      expect(await correct(said), name).toEqual({ kind: 'unfit', problems: [problem] })
    }
    expect((await held()).corrections).toEqual([])
  })

  it('answers everything that is wrong at once, in the order of the form', async () => {
    const outcome = await correct({
      field: { kind: 'fieldwork-end' },
      seen: '2022-03-04',
      value: '2022-02-01',
      reason: '',
      by: keeperCalled('')
    })
    expect(outcome.kind === 'unfit' && outcome.problems.map(({ field }) => field)).toEqual([
      'value',
      'reason',
      'by'
    ])
  })

  it('knows nothing of what the report does not have and the framework does not judge', async () => {
    const nowhere: Said['field'][] = [
      { kind: 'paragraph', number: 99 },
      { kind: 'judgement', area: 'adoption' }
    ]
    for (const field of nowhere) expect(await correct({ field, seen: '' })).toEqual({ kind: 'not-there' })
  })

  it('knows nothing to correct in a visit that gives no grades, or in what was cancelled', async () => {
    for (const address of ['2021-07-20', '2020-03']) {
      const place = { ...leeds2022, address }
      const said = { ...overall, seen: '' }
      expect(await correctValue(database().db, noon, place, said), address).toEqual({ kind: 'not-there' })
    }
  })

  it('knows no inspection at another address', async () => {
    const elsewhere = { ...leeds2022, address: '1999-01-01' }
    expect(await correctValue(database().db, noon, elsewhere, overall)).toEqual({ kind: 'not-there' })
  })

  it('sets and confirms a value of each kind', async () => {
    const changes: readonly [Said['field'], string, string][] = [
      [{ kind: 'fieldwork-start' }, '2022-02-21', '2022-02-22'],
      [{ kind: 'published-on' }, '2022-05-09', '2022-05-10'],
      [{ kind: 'lead-inspectors' }, 'Louise Hollick', 'Louise Hollick; Bo Ray'],
      [{ kind: 'paragraph', number: 2 }, 'Plans are clear.', 'Plans are clear and short.'],
      [{ kind: 'improvement', number: 1 }, 'Contingency planning.', 'Contingency planning, always.']
    ]
    for (const [field, seen, value] of changes) {
      const changed = { kind: 'corrected', before: seen, after: value }
      expect(await correct({ field, seen, value })).toEqual(changed)
      expect(await correct({ field, seen: value, value, reason: '' })).toEqual({ kind: 'checked' })
    }
  })
})
