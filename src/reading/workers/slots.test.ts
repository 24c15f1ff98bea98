import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WaitingLine } from './slots.ts'
import { Slots } from './slots.ts'

/** Jobs given to the slots one after the other, each taking one turn of the event loop; the order in which they began. */
async function begun(places: number, lines: readonly WaitingLine[]) {
  const slots = new Slots(places)
  const order: string[] = []
  let running = 0
  let most = 0
  await Promise.all(
    lines.map(async (line, index) =>
      slots.run(line, async () => {
        order.push(`${line} ${index}`)
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setImmediate(resolve))
        running -= 1
      })
    )
  )
  return { order, most }
}

describe('Slots', () => {
  it('draws a page for somebody between two of many files', async () => {
    const { order } = await begun(1, ['reading', 'reading', 'reading', 'reading', 'drawing'])
    expect(order).toEqual(['reading 0', 'drawing 4', 'reading 1', 'reading 2', 'reading 3'])
  })

  it('reads on while many pages are asked for', async () => {
    const { order } = await begun(1, ['drawing', 'drawing', 'drawing', 'drawing', 'reading', 'reading'])
    expect(order).toEqual(['drawing 0', 'drawing 1', 'reading 4', 'drawing 2', 'reading 5', 'drawing 3'])
  })

  it('goes on after a job that failed', async () => {
    const slots = new Slots(1)
    const failed = slots.run('reading', async () => Promise.reject(new Error('no')))
    const next = slots.run('drawing', async () => Promise.resolve('drawn'))
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('drawn')
  })

  it('does every job once, each line in its order, never more at once than there are places', async () => {
    const line = fc.constantFrom<WaitingLine>('reading', 'drawing')
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(line, { maxLength: 30 }),
        async (places, lines) => {
          const { order, most } = await begun(places, lines)
          expect(most).toBe(Math.min(places, lines.length))
          for (const name of ['reading', 'drawing']) {
            const came = lines.map((its, index) => `${its} ${index}`).filter((job) => job.startsWith(name))
            expect(order.filter((job) => job.startsWith(name))).toEqual(came)
          }
        }
      )
    )
  })
})
