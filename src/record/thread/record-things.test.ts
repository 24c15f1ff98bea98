import { beforeAll, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { leedsReport, seedRecord } from '../../../test/seeded-record.ts'
import { nobody } from '../../people/permissions/caller.ts'
import { inTransaction } from '../../platform/database/database.ts'
import type { ThingRef } from '../../thread/thing.ts'
import { eachOnce, isSameThing, thingKey } from '../../thread/thing-key.ts'
import { linkKey, openThings } from '../../thread/things.ts'
import { recordThings } from './record-things.ts'

const things = openThings([recordThings])
const ref = (kind: string, id: string): ThingRef => ({ kind, id })

onBothEngines('the record’s own things', (database) => {
  beforeAll(() => seedRecord(database().db))

  const described = (...refs: ThingRef[]) =>
    inTransaction(database().db, async (tx) => [...(await things.describe(tx, nobody, refs)).values()])
  const linksOf = (...refs: ThingRef[]) =>
    inTransaction(database().db, async (tx) => (await things.linksOf(tx, nobody, refs)).map(linkKey))
  const found = (words: string, limit = 8) =>
    inTransaction(database().db, async (tx) => (await things.find(tx, nobody, words, limit)).map(thingKey))

  it('are described in words, each with its state and its address', async () => {
    const all = await described(
      ref('authority', 'leeds'),
      ref('inspection', 'leeds/2022-02-21'),
      ref('judgement', 'leeds/2022-02-21/help-and-protection'),
      ref('improvement', 'leeds/2022-02-21/1'),
      ref('board-paragraph', 'bradford/2014-02-18/1'),
      ref('report', leedsReport)
    )
    expect(all.map(({ title, kindInWords, state, href }) => [kindInWords, title, state, href])).toEqual([
      ['Authority', 'Leeds', undefined, '/authorities/leeds'],
      [
        'Standard inspection',
        'Standard inspection, Leeds, 21 February to 4 March 2022',
        'Published',
        '/authorities/leeds/inspections/2022-02-21'
      ],
      [
        'Judgement',
        'Help and protection, Leeds, 21 February 2022',
        'Good',
        '/authorities/leeds/inspections/2022-02-21#value-judgement.help-and-protection'
      ],
      [
        'Area for improvement',
        'Area for improvement 1, Leeds, 21 February 2022',
        undefined,
        '/authorities/leeds/inspections/2022-02-21#improvement-1'
      ],
      [
        'Paragraph on the safeguarding board',
        'Safeguarding board, paragraph 1, Bradford, 18 February 2014',
        undefined,
        '/authorities/bradford/inspections/2014-02-18#board-paragraph-1'
      ],
      [
        'Report',
        'Report, Leeds, 21 February 2022',
        undefined,
        '/authorities/leeds/inspections/2022-02-21#version-1'
      ]
    ])
    expect(all.every((thing) => thing.public && !thing.withdrawn)).toBe(true)
    expect(all.find(({ kind }) => kind === 'improvement')?.says).toMatch(/^The recording of supervision/)
  })

  it('are gone where the record holds them no more, and are not where it never could', async () => {
    const all = await described(
      ref('paragraph', 'leeds/2022-02-21/64'),
      ref('judgement', 'leeds/2022-02-21/adoption'),
      ref('paragraph', 'leeds/2001-01-01/1'),
      ref('inspection', 'leeds/2001-01-01'),
      ref('inspection', 'nowhere'),
      ref('report', 'f'.repeat(64))
    )
    expect(all).toMatchObject([
      { title: 'Paragraph 64, Leeds, 21 February 2022', withdrawn: true },
      { kind: 'judgement', withdrawn: true, state: 'Not in the record now' }
    ])
    expect(all).toHaveLength(2)
  })

  it('are linked by what the record holds', async () => {
    const paragraph = 'paragraph:leeds/2022-02-21/2'
    expect(await linksOf(ref('paragraph', 'leeds/2022-02-21/2'))).toEqual([
      `inspection:leeds/2022-02-21 leads-to ${paragraph}`,
      `${paragraph} evidences judgement:leeds/2022-02-21/help-and-protection`
    ])
    expect(await linksOf(ref('report', leedsReport))).toEqual([
      `report:${leedsReport} reports inspection:leeds/2022-02-21`
    ])
    expect(await linksOf(ref('judgement', 'leeds/2022-02-21/overall'))).toEqual([
      'inspection:leeds/2022-02-21 leads-to judgement:leeds/2022-02-21/overall',
      'judgement:leeds/2025-06-30/overall measures judgement:leeds/2022-02-21/overall',
      'judgement:leeds/2022-02-21/overall measures judgement:leeds/2018-10-29/overall'
    ])
    expect(await linksOf(ref('authority', 'dorset'))).toContain(
      'authority:dorset-to-2019 leads-to authority:dorset'
    )
  })

  it('tell every link from both of its ends alike', async () => {
    await inTransaction(database().db, async (tx) => {
      const start = [ref('inspection', 'leeds/2022-02-21')]
      const links = await things.linksOf(tx, nobody, start)
      const ends = eachOnce(links.flatMap(({ from, to }) => [from, to]))
      expect(ends.length).toBeGreaterThan(8)
      const oneByOne = new Map<string, string[]>()
      for (const end of ends) {
        const told = await things.linksOf(tx, nobody, [end])
        expect(told.every(({ from, to }) => isSameThing(from, end) || isSameThing(to, end))).toBe(true)
        oneByOne.set(thingKey(end), told.map(linkKey))
      }
      for (const link of links) {
        for (const end of [link.from, link.to]) expect(oneByOne.get(thingKey(end))).toContain(linkKey(link))
      }
      const together = (await things.linksOf(tx, nobody, ends)).map(linkKey)
      expect(new Set(together)).toEqual(new Set([...oneByOne.values()].flat()))
    })
  })

  it('are found by an authority’s name, a year, and their own words', async () => {
    expect((await found('Leeds'))[0]).toBe('authority:leeds')
    expect(await found('leeds 2022')).toContain('inspection:leeds/2022-02-21')
    expect(await found('recording of supervision Leeds')).toContain('improvement:leeds/2022-02-21/1')
    expect(await found('permanent planning youngest')).toEqual(['priority-action:bradford/2022-11-21/1'])
    expect(await found('leeds', 3)).toHaveLength(3)
    expect(await found('qqqqq')).toEqual([])
    expect(await found('the')).toEqual([])
    expect(await found('Leeds City Council ( * & |')).toContain('authority:leeds')
  })
})

describe('the kinds of the record', () => {
  it('are each described by the record alone', () => {
    expect(things.kinds).toEqual(recordThings.kinds)
  })
})
