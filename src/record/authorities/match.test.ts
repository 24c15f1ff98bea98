import { existsSync, readFileSync } from 'node:fs'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { isoDate } from '../../framework/iso-date.ts'
import { loadShippedFacts } from '../facts/shipped-facts.ts'
import { foldName, matchAuthority } from './match.ts'

const { authorities } = loadShippedFacts()

function slugOf(printed: string, on = '2024-06-03', urn?: string): string {
  const match = matchAuthority(printed, urn, isoDate(on), authorities)
  return match.kind === 'matched' ? match.slug : match.kind
}

describe('by name', () => {
  it.each([
    ['Leeds', 'leeds'],
    ['Leeds City', 'leeds'],
    ['LEEDS CITY COUNCIL', 'leeds'],
    ['London Borough of Merton Council', 'merton'],
    ['The Royal Borough of Windsor and Maidenhead', 'windsor-and-maidenhead'],
    ['City of Bradford Metropolitan District Council', 'bradford'],
    ['Wakefield District Metropolitan Council', 'wakefield'],
    ['Metropolitan Borough of Barnsley Council', 'barnsley'],
    ['Southend-on-Sea city council', 'southend-on-sea'],
    ['St Helens', 'st-helens'],
    ['St. Helens', 'st-helens'],
    ['Hull', 'kingston-upon-hull'],
    ['Kingston Upon Hull, City of', 'kingston-upon-hull'],
    ['Bristol, City of', 'bristol'],
    ['Herefordshire, County of', 'herefordshire'],
    ['County Durham', 'durham'],
    ['Stoke on Trent', 'stoke-on-trent'],
    ['Telford & Wrekin', 'telford-and-wrekin'],
    ['BCP', 'bournemouth-christchurch-and-poole'],
    ['Bournemouth, Christchurch & Poole', 'bournemouth-christchurch-and-poole'],
    ['City of London', 'city-of-london'],
    ['London Corporation', 'city-of-london'],
    ['Council of the Isles of Scilly', 'isles-of-scilly'],
    ['Surrey Safeguarding Children Board', 'surrey'],
    ['Derby City', 'derby'],
    ['Derbyshire County Council', 'derbyshire'],
    ['North Somerset', 'north-somerset'],
    ['Somerset', 'somerset']
  ])('%s is %s', (printed, slug) => {
    expect(slugOf(printed)).toBe(slug)
  })

  it.each([
    'Exampleshire',
    'Yorkshire',
    'Leed',
    'Kingston upon',
    'County Council',
    '',
    'Children’s services'
  ])('%j is not known', (printed) => {
    expect(slugOf(printed)).toBe('unknown')
  })

  it('keeps every name of every authority apart from every other on the same day', () => {
    for (const authority of authorities) {
      const day = authority.abolishedOn === undefined ? '2026-01-05' : '2009-01-05'
      for (const name of [authority.name, ...authority.otherNames])
        expect(slugOf(name, day)).toBe(authority.slug)
    }
  })

  it('leaves something of every name', () => {
    for (const { name, otherNames } of authorities) {
      for (const each of [name, ...otherNames]) expect(foldName(each)).not.toBe('')
    }
  })
})

describe('by the day', () => {
  it.each([
    ['Dorset County Council', '2016-02-01', 'dorset-to-2019'],
    ['Dorset', '2019-03-31', 'dorset-to-2019'],
    ['Dorset', '2019-04-01', 'dorset'],
    ['Northamptonshire', '2018-06-04', 'northamptonshire'],
    ['Northamptonshire', '2022-10-03', 'unknown'],
    ['North Northamptonshire', '2019-01-07', 'unknown'],
    ['Cumbria', '2017-10-30', 'cumbria']
  ])('%s on %s is %s', (printed, on, slug) => {
    expect(slugOf(printed, on)).toBe(slug)
  })

  it('says that the name is known but not for the day', () => {
    expect(matchAuthority('Cumbria', undefined, isoDate('2024-10-07'), authorities)).toEqual({
      kind: 'unknown',
      because: 'No authority called “Cumbria” existed on 7 October 2024.'
    })
  })
})

describe('by number', () => {
  it('decides, and reports a name that disagrees', () => {
    expect(slugOf('Leeds City', '2022-02-21', '80481')).toBe('leeds')
    expect(matchAuthority('Bradford', '80481', isoDate('2022-02-21'), authorities)).toEqual({
      kind: 'matched',
      slug: 'leeds',
      disagreement: 'The number 80481 is that of Leeds; the name printed is “Bradford”.'
    })
    expect(matchAuthority('', '80481', isoDate('2022-02-21'), authorities)).toMatchObject({
      disagreement: undefined
    })
  })

  it('leaves it to the name when the number is not known', () => {
    expect(slugOf('Leeds', '2022-02-21', '99999')).toBe('leeds')
  })
})

it('does not choose between two that are called the same on the same day', () => {
  const twin = (slug: string) => ({
    slug: slug as AuthoritySlug,
    name: 'Borchester',
    otherNames: [],
    urn: undefined,
    establishedOn: undefined,
    abolishedOn: undefined
  })
  expect(matchAuthority('Borchester', undefined, isoDate('2024-01-08'), [twin('one'), twin('two')])).toEqual({
    kind: 'ambiguous',
    slugs: ['one', 'two']
  })
})

const truth = new URL('../../../../shared/reports/truth.jsonl', import.meta.url)
const tables = new URL('../../../../shared/data/inspections.csv', import.meta.url)

describe('the names of published reports (skipped where the development set is not there)', () => {
  it.skipIf(!existsSync(truth))('are matched, from the cover as from the tables', () => {
    const bySlug = new Map(authorities.map((authority) => [authority.slug, authority]))
    for (const line of readFileSync(truth, 'utf8').trim().split('\n')) {
      const row = JSON.parse(line) as Record<string, string | null>
      const on = isoDate(row['start'] ?? '2012-10-01')
      for (const printed of [row['authority'], row['authority_on_cover']]) {
        if (!printed) continue
        const match = matchAuthority(printed, undefined, on, authorities)
        expect(match.kind === 'matched' && bySlug.get(match.slug)?.urn, `${row['file']}: ${printed}`).toBe(
          row['urn']
        )
        expect(matchAuthority(printed, row['urn'] ?? '', on, authorities)).toEqual(match)
      }
    }
  })

  it.skipIf(!existsSync(tables))('of the grade tables are matched to their numbers', () => {
    const { data } = papaparse.parse<Record<string, string>>(readFileSync(tables, 'utf8'), {
      header: true,
      skipEmptyLines: true
    })
    expect(data.length).toBe(493)
    for (const row of data) {
      const match = matchAuthority(
        row['authority'] ?? '',
        undefined,
        row['fieldwork_start'] as IsoDate,
        authorities
      )
      const slug = match.kind === 'matched' ? match.slug : undefined
      const found = authorities.find((authority) => authority.slug === slug)
      expect(found?.urn, JSON.stringify(row)).toBe(row['urn'])
    }
  })
})
