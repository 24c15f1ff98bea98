import { describe, expect, it } from 'vitest'
import { page, set } from '../../../test/reading/printed-lines.ts'
import { layOut } from './laid-out.ts'

const full = 'word '.repeat(14).trim()

describe('layOut', () => {
  it('measures the leading under full lines, not between short paragraphs', () => {
    const { setting } = layOut([
      page(
        1,
        set(full, 71, 760),
        set('and its end.', 71, 746),
        ...[1, 2, 3, 4].map((index) => set('A short paragraph.', 71, 746 - index * 24))
      )
    ])
    expect(setting.leading).toBe(14)
  })

  it('measures it between all lines where none is followed by another', () => {
    const { setting } = layOut([page(1, set('Short.', 71, 760), set('Short.', 71, 740), set(full, 71, 720))])
    expect(setting.leading).toBe(20)
  })
})
