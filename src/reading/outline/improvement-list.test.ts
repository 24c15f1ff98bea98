import { describe, expect, it } from 'vitest'
import { lines, numbered, set } from '../../../test/reading/printed-lines.ts'
import { blocksOf } from '../layout/blocks.ts'
import { readImprovementList } from './improvement-list.ts'

const setting = { bodySize: 12, leading: 14.5, vocabulary: new Set<string>() }

describe('readImprovementList', () => {
  it.each([
    'None',
    'None identified.',
    'N/A',
    'Not applicable.',
    'There are none.',
    'There are no priority or immediate actions.',
    'No priority actions have been identified.',
    'No areas were identified for priority or immediate action.',
    'This inspection did not identify any areas for priority and immediate action.',
    'The inspection team identified no areas for priority and immediate action.',
    'Inspectors found no areas of practice requiring priority and immediate action.',
    'We found no areas for priority action.',
    'The local authority has no priority actions.',
    'It was not necessary to identify any priority actions.',
    'Priority and immediate action is not required.'
  ])('takes "%s" for the word that there are no items', (said) => {
    const prose = readImprovementList(blocksOf(lines(set(said, 71, 700)), setting), 71)
    expect(prose).toMatchObject({ items: [], sentences: [{ text: said }], unplaced: [] })
    const item = readImprovementList(blocksOf(lines(numbered('1.', said, 71, 700)), setting), 71)
    expect(item).toMatchObject({ items: [], sentences: [{ text: said }] })
  })

  it.each([
    'Ensure that no child waits.',
    'The local authority should see to it that no action is lost.',
    'Noise in homes should be reduced.'
  ])('takes "%s" for an item', (text) => {
    const list = readImprovementList(blocksOf(lines(numbered('1.', text, 71, 700)), setting), 71)
    expect(list).toMatchObject({ items: [{ text, printedNumber: 1 }], sentences: [] })
  })
})
