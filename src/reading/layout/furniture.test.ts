import { describe, expect, it } from 'vitest'
import { page, set } from '../../../test/reading/printed-lines.ts'
import { removeFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { lineText } from './text.ts'

const small = { size: 8, bold: true }

function bodyOf(...pages: ReturnType<typeof page>[]): string[][] {
  const laidOut = removeFurniture(pages.map((printed) => ({ page: printed, lines: linesOf(printed) })))
  return laidOut.map(({ body }) => body.map(lineText))
}

describe('removeFurniture', () => {
  it('takes out running feet with their dates and page numbers', () => {
    const withFoot = (number: number, text: string) =>
      page(
        number,
        set('Inspection of Leeds local authority children’s services', 71, 40, small),
        set(String(number), 513, 34, { size: 20 }),
        set('30 June 2025 to 4 July 2025', 71, 30, small),
        set(text, 71, 700)
      )
    expect(bodyOf(withFoot(1, 'one'), withFoot(2, 'two'), withFoot(3, 'three'))).toEqual([
      ['one'],
      ['two'],
      ['three']
    ])
  })

  it('keeps short last lines that two pages happen to share', () => {
    const pages = [1, 2].map((number) => page(number, set('protection.', 99, 70)))
    expect(bodyOf(...pages, page(3, set('Another text', 99, 400)))).toEqual([
      ['protection.'],
      ['protection.'],
      ['Another text']
    ])
  })

  it('keeps a number that stands among the text', () => {
    expect(bodyOf(page(1, set('12', 71, 400), set('text', 71, 300)))).toEqual([['12', 'text']])
  })
})
