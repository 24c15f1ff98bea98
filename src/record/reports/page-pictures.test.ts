import { describe, expect, it } from 'vitest'
import type { RenderOutcome } from '../../reading/workers/tasks.ts'
import { PagePictures } from './page-pictures.ts'

const bytes = async () => new Uint8Array([1])

function drawing(outcome: (page: number) => RenderOutcome | Promise<RenderOutcome>) {
  const asked: number[] = []
  const renderPage = async (_: Uint8Array, page: number) => {
    asked.push(page)
    return outcome(page)
  }
  return { asked, pictures: new PagePictures({ renderPage }, 2) }
}

const page = (): RenderOutcome => ({ kind: 'page', png: new Uint8Array([2]) })

describe('pictures of pages', () => {
  it('are drawn once for all who ask at the same time, and kept', async () => {
    const { asked, pictures } = drawing(page)
    await Promise.all([pictures.picture('a', 1, bytes), pictures.picture('a', 1, bytes)])
    await pictures.picture('a', 1, bytes)
    expect(asked).toEqual([1])
  })

  it('go when newer ones come, the longest unasked first', async () => {
    const { asked, pictures } = drawing(page)
    for (const number of [1, 2, 1, 3, 1, 2]) await pictures.picture('a', number, bytes)
    expect(asked).toEqual([1, 2, 3, 2])
  })

  it('are tried again where they could not be drawn', async () => {
    let tries = 0
    const { pictures } = drawing(() => {
      tries += 1
      if (tries === 1) throw new Error('A worker died')
      return tries === 2 ? { kind: 'refused', reason: 'too-slow', because: 'Too slow.' } : page()
    })
    await expect(pictures.picture('a', 1, bytes)).rejects.toThrow('A worker died')
    expect(await pictures.picture('a', 1, bytes)).toEqual({ kind: 'no-picture', because: 'Too slow.' })
    expect(await pictures.picture('a', 1, bytes)).toMatchObject({ kind: 'page' })
  })
})
