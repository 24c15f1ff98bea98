import { describe, expect, it } from 'vitest'
import { readFileName } from './file-name.ts'

describe('readFileName', () => {
  it.each([
    ['80481-leeds-2022-05-09.pdf', '80481', '2022-05-09'],
    ['reports/2637539-north-northamptonshire-2026-07-07.pdf', '2637539', '2026-07-07'],
    ['80481_leeds/80481_50182665 - inspection - 09 may 2022.pdf', '80481', '2022-05-09'],
    ['80481_leeds\\Inspection of services - 9 May 2022.pdf', '80481', '2022-05-09'],
    ['80481_leeds/letter - 1 Sept 2022.pdf', '80481', '2022-09-01'],
    ['80481_leeds/80481_50182665  -  9th MAY 2022_v2.pdf', '80481', '2022-05-09'],
    ['80481_leeds/80481_09 sept. 2022 (1).pdf', '80481', '2022-09-09'],
    ['80481-leeds-2022-05-09 (1).pdf', '80481', '2022-05-09'],
    ['leeds.pdf', undefined, undefined],
    ['80481-leeds-2022-02-30.pdf', '80481', undefined],
    ['2022-05-09.pdf', undefined, undefined]
  ])('%s', (path, urn, published) => {
    const facts = readFileName(path)
    expect('value' in facts.urn ? facts.urn.value : undefined).toBe(urn)
    expect('value' in facts.published ? facts.published.value : undefined).toBe(published)
  })

  it('says where a value comes from, or why it is not there', () => {
    expect(readFileName('80481-leeds-2022-05-09.pdf').urn).toMatchObject({ from: { inferred: 'file-name' } })
    expect(readFileName('leeds.pdf').published).toMatchObject({ absent: 'not-stated' })
  })
})
