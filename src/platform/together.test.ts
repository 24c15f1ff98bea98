import { expect, it } from 'vitest'
import { Together } from './together.ts'

it('takes whoever asked meanwhile into one group, key by key', async () => {
  const groups: string[] = []
  const gates = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  const together = new Together<number, number>(3, async (group, key) => {
    groups.push(`${key}: ${group.join(' ')}`)
    await gates[key === 'a' ? 0 : 1]?.promise
    return group.map((number) => number * 2)
  })
  const asked = [1, 2, 3, 4, 5].map((number) => together.ask('a', number))
  const other = together.ask('b', 9)
  expect(groups).toEqual(['a: 1', 'b: 9'])
  gates[0]?.resolve(undefined)
  expect(await Promise.all(asked)).toEqual([2, 4, 6, 8, 10])
  gates[1]?.resolve(undefined)
  expect(await other).toBe(18)
  expect(groups).toEqual(['a: 1', 'b: 9', 'a: 2 3 4', 'a: 5'])
  expect(await together.ask('a', 6)).toBe(12)
})

it('gives a fault to whoever asked for it, and to nobody else of the group', async () => {
  const together = new Together<string, string>(9, async (group) => {
    await Promise.resolve()
    if (group.includes('bad')) throw new Error('of the bad one')
    return group
  })
  const asked = ['first', 'good', 'bad', 'fine'].map((text) => together.ask('a', text))
  expect(await Promise.allSettled(asked)).toMatchObject([
    ...[{ value: 'first' }, { value: 'good' }],
    ...[{ reason: { message: 'of the bad one' } }, { value: 'fine' }]
  ])
})
