import { expect, it } from 'vitest'
import type { Block } from './document.ts'
import { pageSections } from './page-sections.ts'

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const turn = (pages?: 'upright' | 'landscape'): Block => ({ kind: 'page-break', pages })

it('is one upright section where nothing turns the pages', () => {
  expect(pageSections([])).toEqual([{ pages: 'upright', blocks: [] }])
  const blocks = [heading('One'), turn(), turn('upright'), heading('Two')]
  expect(pageSections(blocks)).toEqual([{ pages: 'upright', blocks }])
})

it('begins another where pages turn, and keeps breaks within one', () => {
  const blocks = [
    heading('One'),
    turn('landscape'),
    heading('Wide'),
    turn(),
    heading('Wider'),
    turn('upright')
  ]
  expect(pageSections(blocks)).toEqual([
    { pages: 'upright', blocks: [heading('One')] },
    { pages: 'landscape', blocks: [heading('Wide'), turn(), heading('Wider')] },
    { pages: 'upright', blocks: [] }
  ])
})
