import { describe, expect, it } from 'vitest'
import { shippedAuthorities, shippedRegions } from './authorities.ts'
import { type AuthorityTile, authorityTiles } from './tile-map.ts'

const current = shippedAuthorities(shippedRegions()).filter(
  (authority) => authority.abolishedOn === undefined
)
const regionOf = new Map<string, string>(current.map((authority) => [authority.slug, authority.region.slug]))

describe('the map of equal squares', () => {
  it('has each of the 153 current authorities once, and no other', () => {
    const drawn = authorityTiles.map((tile) => tile.slug)
    expect(drawn).toHaveLength(153)
    expect(drawn.toSorted()).toEqual(current.map((authority) => authority.slug).toSorted())
  })

  it('has one authority in a square and different letters in each', () => {
    expect(new Set(authorityTiles.map((tile) => `${tile.x} ${tile.y}`)).size).toBe(153)
    expect(new Set(authorityTiles.map((tile) => tile.letters)).size).toBe(153)
    for (const tile of authorityTiles) expect(tile.letters).toMatch(/^[A-Z]{2,3}$/)
  })

  it('is no wider than a narrow screen can show', () => {
    expect(Math.max(...authorityTiles.map((tile) => tile.x))).toBeLessThan(14)
  })

  it('draws each region in one piece', () => {
    const regions = Map.groupBy(authorityTiles, (tile) => regionOf.get(tile.slug))
    expect(regions.size).toBe(9)
    for (const [region, tiles] of regions) expect(reachable(tiles), region).toBe(tiles.length)
  })

  it('draws London as a block of seven by five', () => {
    const london = authorityTiles.filter((tile) => regionOf.get(tile.slug) === 'london')
    const span = (places: readonly number[]) => Math.max(...places) - Math.min(...places) + 1
    expect(london).toHaveLength(33)
    expect([span(london.map((tile) => tile.x)), span(london.map((tile) => tile.y))]).toEqual([7, 5])
  })

  it.each([
    ['northumberland', 'north of', 'cornwall'],
    ['leeds', 'north of', 'birmingham'],
    ['liverpool', 'west of', 'kingston-upon-hull'],
    ['cornwall', 'west of', 'kent'],
    ['norfolk', 'east of', 'herefordshire']
  ])('puts %s %s %s', (one, direction, other) => {
    const [first, second] = [at(one), at(other)]
    if (direction === 'north of') expect(first.y).toBeLessThan(second.y)
    if (direction === 'west of') expect(first.x).toBeLessThan(second.x)
    if (direction === 'east of') expect(first.x).toBeGreaterThan(second.x)
  })
})

function at(slug: string): AuthorityTile {
  const tile = authorityTiles.find((each) => each.slug === slug)
  if (tile === undefined) throw new Error(`${slug} is not on the map`)
  return tile
}

/** How many tiles can be reached from the first by steps over shared sides. */
function reachable(tiles: readonly AuthorityTile[]): number {
  const [first] = tiles
  const reached = new Set(first === undefined ? [] : [first])
  for (const from of reached) {
    for (const tile of tiles) {
      if (Math.abs(tile.x - from.x) + Math.abs(tile.y - from.y) === 1) reached.add(tile)
    }
  }
  return reached.size
}
