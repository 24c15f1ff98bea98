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
import { inspectionAt } from '../../activities/inspection.ts'
import { correctValue } from '../../corrections/actions/correct-value.ts'
import { keeperCalled } from '../../keeper.ts'
import type { ImportOutcome } from './import-report.ts'
import { importReport } from './import-report.ts'

const store = storeForTests()

onBothEngines('importing a report', (database) => {
  let started: number
  beforeEach(async () => {
    started = await startWithLeeds(database())
  })

  const importing = (outcomes: Record<string, PublishedReport | ReadOutcome>) => ({
    db: database().db,
    clock: noon,
    store: store(),
    readers: readerOf(outcomes)
  })
  const take = (name: string, report: PublishedReport | ReadOutcome): Promise<ImportOutcome> =>
    importReport(importing({ [name]: report }), fileCalled(name), { actor: 'Jo Smith' })
  const held = async () => {
    const inspection = await inspectionAt(database().db, leeds2022.authority, leeds2022.address)
    if (!inspection) throw new Error('Leeds 2022 is gone')
    return inspection
  }
  const countOf = async () => {
    const { count } = await database()
      .db.selectFrom('record.report')
      .select((select) => select.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    return Number(count)
  }

  it('replaces the facts by cited values and says that nothing differs', async () => {
    expect((await held()).activity.judgements[0]?.standing).not.toBe('read')
    const outcome = await take('one.pdf', publishedReport())
    expect(outcome).toMatchObject({ kind: 'taken', place: leeds2022, version: 1, differences: [] })
    const { activity, passages, stated, sections } = await held()
    expect(activity.judgements.map(({ standing, citation }) => [standing, citation?.page])).toEqual(
      activity.judgements.map(() => ['read', 1])
    )
    expect(stated.get('fieldwork-end')).toMatchObject({ value: '2022-03-04', standing: 'read' })
    expect(passages.filter(({ kind }) => kind === 'paragraph').map(({ value }) => value)).toEqual([
      'Children get help early.',
      'Plans are clear.'
    ])
    expect(sections).toHaveLength(1)
  })

  it('keeps what the report does not print: publication, and what an area for improvement rests on', async () => {
    await take('one.pdf', publishedReport())
    const { activity, stated, passages } = await held()
    expect(activity.publishedOn).toBe('2022-05-09')
    expect(stated.get('published-on')?.standing).not.toBe('read')
    expect(
      passages.filter(({ kind }) => kind === 'improvement').map(({ restsOnParagraph }) => restsOnParagraph)
    ).toEqual([11, 5])
  })

  it.each(['/home/jo/reports/one.pdf', 'C:\\Users\\Jo\\one.pdf'])(
    'keeps of %s the name and not the folders',
    async (path) => {
      await take(path, publishedReport())
      expect((await held()).versions.map(({ fileName }) => fileName)).toEqual(['one.pdf'])
    }
  )

  it('says where the report differs from the grade tables', async () => {
    const outcome = await take('one.pdf', withGrade(publishedReport(), 'overall', 'good'))
    const expected = [{ field: 'judgement.overall', before: 'Outstanding', after: 'Good' }]
    expect(outcome).toMatchObject({ kind: 'taken', differences: expected })
    expect((await held()).versions[0]?.differences).toEqual(expected)
    const [last] = (await entriesAfter(database().db, 'national', started, 10)).slice(-1)
    expect(last).toMatchObject({
      actor: 'Jo Smith',
      action: 'import report',
      subject: { kind: 'inspection', id: 'leeds/2022-02-21' },
      before: { 'judgement.overall': 'Outstanding' },
      after: { 'judgement.overall': 'Good', report: sha256Of(fileCalled('one.pdf').bytes), version: 1 }
    })
    expect(await trailLength(database().db)).toBe(started + 1)
  })

  it('says so when the same file comes twice, and stores it once', async () => {
    await take('one.pdf', publishedReport())
    expect(await take('one.pdf', publishedReport())).toEqual({ kind: 'already-held', place: leeds2022 })
    expect(await countOf()).toBe(1)
  })

  it('takes the same file once when it comes twice at the same time', async () => {
    const tools = importing({ 'one.pdf': publishedReport() })
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => importReport(tools, fileCalled('one.pdf'), { actor: 'Jo Smith' }))
    )
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['already-held', 'already-held', 'taken'])
    expect(await countOf()).toBe(1)
    expect(await trailLength(database().db)).toBe(started + 1)
  })

  it('makes a changed file a new version, with what it changed', async () => {
    await take('one.pdf', publishedReport())
    const changed = withParagraphs(publishedReport(), 'Children get help early.', 'Plans are late.', 'More.')
    const outcome = await take('two.pdf', changed)
    expect(outcome).toMatchObject({
      kind: 'taken',
      version: 2,
      differences: [
        { field: 'paragraph.2', before: 'Plans are clear.', after: 'Plans are late.' },
        { field: 'paragraph.3', before: undefined, after: 'More.' }
      ]
    })
    const { versions, passages } = await held()
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    const report = sha256Of(fileCalled('two.pdf').bytes)
    expect(new Set(passages.map(({ citation }) => citation?.report))).toEqual(new Set([report]))
  })

  it('holds both texts of a number that was printed twice', async () => {
    const report = withParagraphs(
      publishedReport(),
      'Children get help early.',
      'Plans are clear.',
      'Homes are safe.'
    )
    const paragraphs = report.paragraphs.map((paragraph) => ({
      ...paragraph,
      number: Math.min(paragraph.number, 2)
    }))
    expect(await take('one.pdf', { ...report, paragraphs })).toMatchObject({ kind: 'taken' })
    const { passages } = await held()
    expect(passages.filter(({ kind }) => kind === 'paragraph').map(({ value }) => value)).toEqual([
      'Children get help early.',
      'Plans are clear. Homes are safe.'
    ])
  })

  it('holds a judgement once that was printed twice', async () => {
    const report = publishedReport()
    const judgements = [...report.judgements, ...report.judgements]
    expect(await take('one.pdf', { ...report, judgements })).toMatchObject({ kind: 'taken' })
    expect((await held()).activity.judgements).toHaveLength(report.judgements.length)
  })

  describe('with corrections', () => {
    const said = { reason: 'Misread', by: keeperCalled('Jo Smith') }

    it('keeps them over a new version, and takes them along with their text', async () => {
      await take('one.pdf', publishedReport())
      const correct = (field: Parameters<typeof correctValue>[3]['field'], seen: string, value: string) =>
        correctValue(database().db, noon, leeds2022, { ...said, field, seen, value })
      await correct({ kind: 'judgement', area: 'overall' }, 'Outstanding', 'Good')
      await correct({ kind: 'paragraph', number: 2 }, 'Plans are clear.', 'Plans are clear and short.')
      const next = withParagraphs(publishedReport(), 'New.', 'Children get help early.', 'Plans are clear.')
      expect(await take('two.pdf', next)).toMatchObject({ kind: 'taken', version: 2, setAside: [] })
      const { activity, passages, corrections } = await held()
      expect(activity.judgements.find(({ area }) => area === 'overall')).toMatchObject({
        grade: 'good',
        standing: 'corrected'
      })
      expect(passages.find(({ kind, number }) => kind === 'paragraph' && number === 3)).toMatchObject({
        value: 'Plans are clear and short.',
        standing: 'corrected'
      })
      expect(corrections.map(({ field }) => field)).toEqual(['judgement.overall', 'paragraph.3'])
    })

    it('names those that the new version gives no place to', async () => {
      await take('one.pdf', publishedReport())
      await correctValue(database().db, noon, leeds2022, {
        ...said,
        field: { kind: 'paragraph', number: 2 },
        seen: 'Plans are clear.',
        value: 'Plans are short.'
      })
      const outcome = await take('two.pdf', withParagraphs(publishedReport(), 'All of it is new.'))
      expect(outcome).toMatchObject({ kind: 'taken', setAside: ['paragraph.2'] })
      expect((await held()).corrections).toHaveLength(1)
    })

    it('sets a corrected day aside where a new version would make fieldwork run backwards', async () => {
      await take('one.pdf', publishedReport())
      const field = { kind: 'fieldwork-start' } as const
      await correctValue(database().db, noon, leeds2022, {
        ...said,
        field,
        seen: '2022-02-21',
        value: '2022-03-02'
      })
      const shorter = publishedReport({
        fieldworkEnd: { value: '2022-02-25', from: { page: 1, quote: '25 February 2022' } }
      })
      expect(await take('two.pdf', shorter)).toMatchObject({ kind: 'taken', setAside: ['fieldwork-start'] })
      expect((await held()).activity).toMatchObject({ startsOn: '2022-02-21', endsOn: '2022-02-25' })
    })

    it('files a version by its first address, though a person put the days right since', async () => {
      await take('one.pdf', publishedReport())
      for (const [kind, seen, value] of [
        ['published-on', '2022-05-09', '2023-05-09'],
        ['fieldwork-end', '2022-03-04', '2023-03-03'],
        ['fieldwork-start', '2022-02-21', '2023-02-20']
      ] as const) {
        const outcome = await correctValue(database().db, noon, leeds2022, {
          ...said,
          field: { kind },
          seen,
          value
        })
        expect(outcome.kind).toBe('corrected')
      }
      const outcome = await take('two.pdf', withParagraphs(publishedReport(), 'New.'))
      expect(outcome).toMatchObject({ kind: 'taken', place: leeds2022, version: 2 })
      expect((await held()).activity).toMatchObject({ startsOn: '2023-02-20', endsOn: '2023-03-03' })
    })
  })

  it('files a report of an inspection that the facts do not have at its first day', async () => {
    const later = publishedReport({
      fieldworkStart: { value: '2028-01-10', from: { page: 1, quote: '' } },
      fieldworkEnd: { value: '2028-01-21', from: { page: 1, quote: '' } }
    })
    expect(await take('one.pdf', later)).toMatchObject({
      kind: 'taken',
      place: { authority: 'leeds', address: '2028-01-10' },
      differences: []
    })
  })

  describe('what cannot be taken', () => {
    const cover = (authority: string, urn?: string) =>
      publishedReport({
        authority: { value: authority, from: { page: 1, quote: authority } },
        urn: urn
          ? { value: urn, from: { inferred: 'file-name', because: '' } }
          : { absent: 'not-stated', because: '' }
      })
    const gone = { absent: 'could-not-be-read', because: 'No dates.' } as const
    const files: readonly [string, PublishedReport | ReadOutcome, RegExp][] = [
      ['an unknown authority', cover('Exampleshire'), /about “Exampleshire”/],
      ['a name and a number that disagree', cover('Bradford', '80481'), /number in its name.*“Bradford”/],
      ['a report without dates', publishedReport({ fieldworkStart: gone }), /dates/],
      [
        'two grades for one judgement',
        publishedReport({
          judgements: [
            ...publishedReport().judgements,
            ...withGrade(publishedReport(), 'overall', 'good').judgements
          ]
        }),
        /two grades/
      ],
      ['a file that is no report', { kind: 'refused', reason: 'empty', because: 'It is empty.' }, /empty/]
    ]

    it('leaves nothing behind', async () => {
      for (const [name, outcome, because] of files) {
        expect(await take('bad.pdf', outcome), name).toMatchObject({
          kind: 'not-taken',
          because: expect.stringMatching(because) as unknown
        })
      }
      expect(await countOf()).toBe(0)
      expect(await store().has(sha256Of(fileCalled('bad.pdf').bytes))).toBe(false)
      expect(await trailLength(database().db)).toBe(started)
    })
  })
})
