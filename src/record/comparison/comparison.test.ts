import { beforeAll, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { seedRecord } from '../../../test/seeded-record.ts'
import { isoDate } from '../../framework/iso-date.ts'
import type { Authority } from '../authorities/authority.ts'
import { allAuthorities, allGroups } from '../authorities/store.ts'
import { comparisonQuery, dateInBoxes } from './comparison-query.ts'
import { type ComparisonRow, rowAsAt } from './comparison-row.ts'
import { comparisonSentences } from './comparison-sentence.ts'
import { comparedRow } from './comparison-view.ts'
import { namedGroup, regionGroup } from './group.ts'
import { allSuccessions, inspectionsOf } from './store.ts'

onBothEngines('a comparison', (database) => {
  beforeAll(() => seedRecord(database().db))

  async function rowsAsAt(members: readonly Authority[], day: string): Promise<ComparisonRow[]> {
    const { db } = database()
    const [authorities, successions] = [await allAuthorities(db), await allSuccessions(db)]
    const inspections = await inspectionsOf(
      db,
      members.map(({ slug }) => slug)
    )
    return members.map((each) => rowAsAt(each, isoDate(day), { authorities, successions, inspections }))
  }

  async function coreCities(day: string): Promise<readonly string[]> {
    const { db } = database()
    const group = namedGroup('core-cities', await allGroups(db), await allAuthorities(db))
    if (group === undefined) throw new Error('no core cities')
    return comparisonSentences(await rowsAsAt(group.members, day), group.noun, isoDate(day))
  }

  async function authority(slug: string): Promise<Authority> {
    const found = (await allAuthorities(database().db)).find((each) => each.slug === slug)
    if (found === undefined) throw new Error(slug)
    return found
  }

  it('bears out that Leeds was the only outstanding core city on 9 May 2022', async () => {
    const [first] = await coreCities('2022-05-09')
    expect(first).toBe('As at 9 May 2022, 1 of 8 English core cities was judged outstanding overall: Leeds.')
  })

  it('counts nothing of one authority', async () => {
    const sentences = comparisonSentences(
      await rowsAsAt([await authority('leeds')], '2022-05-09'),
      'authorities',
      isoDate('2022-05-09')
    )
    expect(sentences).toEqual(['As at 9 May 2022, Leeds was judged outstanding overall.'])
  })

  it('goes by the day of publication: before 18 December 2018 Leeds was known as good', async () => {
    const before = await coreCities('2018-12-17')
    expect(before[0]).toBe(
      'As at 17 December 2018, none of 8 English core cities was judged outstanding overall.'
    )
    expect(before[1]).toMatch(/ good \(.*Leeds/)
    expect((await coreCities('2018-12-18'))[0]).toContain('outstanding overall: Leeds.')
  })

  it('never makes up an overall grade for an inspection of 2026, and gives the last there was', async () => {
    const [row] = await rowsAsAt([await authority('liverpool')], '2026-09-01')
    expect(row?.kind === 'inspected' && row.inspection.framework).toBe('ILACS_2026')
    const shown = row && comparedRow(row, isoDate('2026-09-01'))
    expect(shown?.cells[0]?.grade.text).toBe('No overall grade in this framework')
    expect(shown?.notes[0]).toMatch(/^Last overall grade: Inadequate, from the inspection of /)
    expect(comparisonSentences(row ? [row] : [], 'authorities', isoDate('2026-09-01')).join(' ')).toContain(
      'no overall grade, since inspections from April 2026 give none: Liverpool (before that inadequate)'
    )
  })

  it('says which authority did the work before a new one was there, and after an old one went', async () => {
    const members = [await authority('cumberland'), await authority('cumbria')]
    const [cumberland, cumbria] = await rowsAsAt(members, '2022-05-09')
    expect(cumberland).toMatchObject({ kind: 'not-yet', from: '2023-04-01', before: [{ slug: 'cumbria' }] })
    expect(cumbria?.kind).not.toBe('no-more')
    const [, later] = await rowsAsAt(members, '2023-04-01')
    expect(later?.kind === 'no-more' && later.after.map(({ slug }) => slug).sort()).toEqual([
      'cumberland',
      'westmorland-and-furness'
    ])
  })

  it('takes the members of a region as they were on the day', async () => {
    const authorities = await allAuthorities(database().db)
    const names = (day: string) =>
      regionGroup('north-west', isoDate(day), authorities)?.members.map(({ slug }) => slug) ?? []
    expect(names('2022-05-09')).toContain('cumbria')
    expect(names('2022-05-09')).not.toContain('cumberland')
    expect(names('2023-04-01')).toContain('cumberland')
    expect(names('2023-04-01')).not.toContain('cumbria')
    expect(regionGroup('atlantis', isoDate('2022-05-09'), authorities)).toBeUndefined()
  })

  it('leads from a grade to the page that prints it', async () => {
    const [row] = await rowsAsAt([await authority('leeds')], '2022-05-09')
    const cell = row && comparedRow(row, isoDate('2022-05-09')).cells[0]
    expect(cell).toMatchObject({ label: 'Overall effectiveness', grade: { text: 'Outstanding' } })
    expect(cell?.page?.href).toBe('/authorities/leeds/inspections/2022-02-21/pages/2')
  })
})

describe('what is compared', () => {
  it.each([
    [{ with: 'leeds,bradford' }, ['leeds', 'bradford']],
    [{ with: ['leeds', 'bradford', 'leeds'] }, ['leeds', 'bradford']],
    [{ with: ' leeds , ' }, ['leeds']],
    [{}, []]
  ])('reads %j', (query, slugs) => {
    expect(comparisonQuery.parse(query).with).toEqual(slugs)
  })

  it.each([
    { with: 'Leeds!' },
    { on: '2022-02-30' },
    { on: 'yesterday' },
    { on: ['2022-01-01', '2022-01-02'] }
  ])('refuses %j in words', (query) => {
    const issues = comparisonQuery.safeParse(query).error?.issues ?? []
    expect(issues.map(({ message }) => message).join()).toMatch(/^Give /)
  })

  it.each([
    [['9', '5', '2022'], { kind: 'day', day: '2022-05-09' }],
    [['', '', ''], { kind: 'none' }],
    [['30', '2', '2022'], { kind: 'not-a-date' }],
    [['9', '', '2022'], { kind: 'not-a-date' }]
  ])('reads the boxes %j', ([day = '', month = '', year = ''], outcome) => {
    expect(dateInBoxes({ 'on-day': day, 'on-month': month, 'on-year': year })).toEqual(outcome)
  })
})
