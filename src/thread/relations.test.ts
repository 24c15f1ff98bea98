import { describe, expect, it } from 'vitest'
import {
  isRelationId,
  nearEnd,
  otherWay,
  relation,
  relationIds,
  relationInWords,
  wayFrom,
  ways
} from './relations.ts'

describe('a relation', () => {
  it('has words of its own in each direction', () => {
    const words = relationIds.flatMap((id) => [relation(id).forwards, relation(id).backwards])
    expect(new Set(words).size).toBe(words.length)
  })

  it.each([
    ['cites', 'back'],
    ['answers', 'back'],
    ['evidences', 'forward'],
    ['leads-to', 'forward'],
    ['measures', 'back'],
    ['decides', 'back'],
    ['reports', 'back'],
    ['publishes', 'back']
  ] as const)('%s goes %s from its first end', (id, way) => {
    expect(wayFrom(id)).toBe(way)
  })

  it('is gone along from one end each way', () => {
    for (const id of relationIds) {
      for (const way of ways) expect(nearEnd(id, way)).not.toBe(nearEnd(id, otherWay(way)))
    }
  })

  it('reads from either end', () => {
    expect(relationInWords('cites', 'from')).toBe('cites')
    expect(relationInWords('cites', 'to')).toBe('is cited by')
  })

  it('is known by its name alone', () => {
    expect(isRelationId('leads-to')).toBe(true)
    expect(isRelationId('toString')).toBe(false)
  })
})
