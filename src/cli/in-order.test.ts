import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

describe('inOrder', () => {
  it('gives results in the order of the items, with no more at once than allowed', async () => {
    let running = 0
    let most = 0
    const job = async (milliseconds: number): Promise<number> => {
      running += 1
      most = Math.max(most, running)
      await wait(milliseconds)
      running -= 1
      return milliseconds
    }
    const results: number[] = []
    for await (const result of inOrder([30, 1, 20, 2, 10], 2, job)) results.push(result)
    expect(results).toEqual([30, 1, 20, 2, 10])
    expect(most).toBe(2)
  })

  it('fails with the job that fails, in its turn', async () => {
    const job = async (item: string): Promise<string> =>
      item === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve(item)
    const seen: string[] = []
    await expect(async () => {
      for await (const item of inOrder(['good', 'bad', 'never'], 3, job)) seen.push(item)
    }).rejects.toThrow('bad')
    expect(seen).toEqual(['good'])
  })
})
