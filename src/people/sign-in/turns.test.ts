import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

/** Work that ends when the test says so. */
function work() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  return {
    begun,
    named: (name: string) => () => {
      begun.push(name)
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
    },
    end: async (name: string) => {
      ends.get(name)?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

describe('turns', () => {
  it('runs so many at once, lets so many wait, and turns the rest away', async () => {
    const turns = new Turns({ atOnce: 2, waiting: 1 })
    const { begun, named, end } = work()
    const taken = ['a', 'b', 'c', 'd'].map((name) => turns.take(false, named(name)))
    expect(await taken[3]).toEqual({ kind: 'busy' })
    expect(begun).toEqual(['a', 'b'])
    await end('a')
    expect(begun).toEqual(['a', 'b', 'c'])
    await end('b')
    await end('c')
    expect(await Promise.all(taken.slice(0, 3))).toEqual(
      ['a', 'b', 'c'].map((result) => ({ kind: 'done', result }))
    )
  })

  it('serves first who goes first, and gives them places of their own to wait', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 })
    const { begun, named, end } = work()
    void turns.take(false, named('running'))
    void turns.take(false, named('waiting'))
    void turns.take(true, named('first'))
    await end('running')
    expect(begun).toEqual(['running', 'first'])
    await end('first')
    expect(begun).toEqual(['running', 'first', 'waiting'])
  })

  it('goes on when a piece of work fails', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 })
    await expect(turns.take(false, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await turns.take(false, async () => 1)).toEqual({ kind: 'done', result: 1 })
  })
})
