import { expect, it } from 'vitest'
import { authorityCalled } from '../../../test/judged-examples.ts'
import { loadShippedFacts } from '../facts/shipped-facts.ts'
import { similarNames } from './similar-names.ts'

const authorities = loadShippedFacts().authorities.map(({ slug, name, otherNames }) => ({
  ...authorityCalled('Any'),
  slug,
  name,
  otherNames
}))

it.each([
  ['leads', 'Leeds'],
  ['hull', 'Kingston upon Hull'],
  ['city-of-leeds', 'Leeds'],
  ['manchestre', 'Manchester'],
  ['kensington', 'Kensington and Chelsea'],
  ['newcastle', 'Newcastle upon Tyne'],
  ['northumbria', 'Northumberland'],
  ['bornemouth', 'Bournemouth']
])('%s is most like %s', (asked, name) => {
  expect(similarNames(asked, authorities).map((authority) => authority.name)[0]).toBe(name)
})

it.each(['qqqq', '', 'zzz-zzz', '%00'])('%j is like none', (asked) => {
  expect(similarNames(asked, authorities)).toEqual([])
})

it('names at most as many as asked for', () => {
  expect(similarNames('north', authorities, 2).length).toBeLessThanOrEqual(2)
})
