import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openReaders } from '../../reading/workers/readers.ts'
import { againstFinal, outcomeOf } from './against-final.ts'
import { passagesIn } from './pasted-passages.ts'
import { passagesOfReading } from './read-passages.ts'

it('keeps a paragraph whole over the foot of a page, and its number where a viewer parts the two', () => {
  const foot = (page: number) => `\n\nInspection of Exampleshire children’s services\n\n${page}\n\n`
  const pasted = `1.\n\nChildren wait, and their${foot(1)}plans are multi-\nagency.${foot(2)}2.Managers sign off.${foot(3)}`
  expect(passagesIn(pasted).map(({ number, words }) => [number, words])).toEqual([
    [1, 'Children wait, and their plans are multi-agency.'],
    [2, 'Managers sign off.']
  ])
})

const leeds = new URL('../../../../shared/reports/80481-leeds-2022-05-09.pdf', import.meta.url)

it.skipIf(!existsSync(leeds))(
  'reads all of a real report as a draft (skipped where the development set is not beside the checkout)',
  async () => {
    const readers = openReaders({ workers: 1, seconds: 120 })
    const read = await readers.read({ bytes: readFileSync(leeds), fileName: 'draft.pdf' })
    await readers.close()
    if (read.kind === 'refused') throw new Error(read.because)
    const draft = passagesOfReading(read.report)
    expect(draft.filter(({ number }) => number !== undefined)).toHaveLength(43)
    // Its summary and what it asks for have no number, and are there.
    expect(draft.map(({ words }) => words)).toContain('Contingency planning in children’s written plans.')
    const final = draft
      .filter(({ number }) => number !== 7)
      .map(({ number, words }) => ({
        name: `paragraph ${number ?? ''}`,
        words: number === 4 ? words.replace('prompt', 'slow') : words
      }))
    const compared = againstFinal(draft, final)
    expect(compared.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind)).toEqual([
      'changed',
      'removed'
    ])
    const outcome = (paragraph: number) => outcomeOf({ paragraph, says: '' }, compared, final)
    expect([4, 5, 7].map(outcome)).toEqual(['changed', 'unchanged', 'removed'])
  }
)
