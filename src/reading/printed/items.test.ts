import { describe, expect, it } from 'vitest'
import { bullet, lines, set } from '../../../test/reading/printed-lines.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { Word } from '../pdf/words.ts'
import { readList } from './items.ts'

const setting = { bodySize: 12, leading: 14.5, vocabulary: new Set<string>() }

function read(...words: readonly (readonly Word[])[]) {
  const { items, unplaced } = readList(blocksOf(lines(...words), setting), 71)
  return { items: items.map(({ text }) => text), unplaced: unplaced.map(({ text }) => text) }
}

describe('readList', () => {
  it('makes an item of each bullet, and joins sub-bullets to their parent', () => {
    expect(
      read(
        bullet('The oversight of:', 71, 700),
        bullet('the pre-proceedings process', 89, 680, '−'),
        bullet('private fostering.', 89, 660, '−'),
        bullet('Caseloads.', 71, 640)
      )
    ).toEqual({
      items: ['The oversight of: - the pre-proceedings process - private fostering.', 'Caseloads.'],
      unplaced: []
    })
  })

  it('takes numbered items too', () => {
    expect(
      read(
        [...set('1.', 71, 700), ...set('Plans.', 99, 700)],
        [...set('2.', 71, 680), ...set('Visits.', 99, 680)]
      ).items
    ).toEqual(['Plans.', 'Visits.'])
  })

  it('takes prose as one item and indented paragraphs as several', () => {
    const paragraphs = (left: number) =>
      read(set('Plans for children.', left, 700), set('Visits to them.', left, 660)).items
    expect(paragraphs(71)).toEqual(['Plans for children. Visits to them.'])
    expect(paragraphs(89)).toEqual(['Plans for children.', 'Visits to them.'])
  })

  it('names text that belongs to no item', () => {
    expect(
      read(set('Leaders should improve:', 71, 720), bullet('Plans.', 71, 690), set('More under it.', 89, 640))
    ).toEqual({
      items: ['Plans. More under it.'],
      unplaced: ['Leaders should improve:']
    })
  })

  it('is empty when nothing stands there', () => {
    expect(read()).toEqual({ items: [], unplaced: [] })
  })
})
