import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { frameworkVersion } from '../src/framework/framework-versions.ts'
import { isoDate } from '../src/framework/iso-date.ts'
import { datesInWords, exampleContent, exampleshire } from '../tools/example-report/example-content.ts'
import { exampleReport } from '../tools/exampleshire.ts'

it('makes the shipped example again, byte for byte', async () => {
  const shipped = await readFile(new URL('../examples/exampleshire.pdf', import.meta.url))
  expect(Buffer.compare(Buffer.from(await exampleReport()), shipped)).toBe(0)
})

it('makes the same bytes for the same options, and others for others', async () => {
  const options = { authority: 'Leeds', seed: 7, paragraphs: 60 }
  const [one, same, other] = await Promise.all([
    exampleReport(options),
    exampleReport(options),
    exampleReport({ ...options, seed: 8 })
  ])
  expect(Buffer.compare(one, same)).toBe(0)
  expect(Buffer.compare(one, other)).not.toBe(0)
})

describe('the content', () => {
  it.each(['ILACS_2018', 'ILACS_2023', 'ILACS_2026'] as const)(
    'has the table of %s in printed order',
    (layout) => {
      const content = exampleContent({ ...exampleshire, layout })
      expect(content.judgements.map(({ area }) => area)).toEqual(
        frameworkVersion(layout).areas.map(({ printed }) => printed)
      )
      expect(content.sections.at(-1)?.heading).toMatch(/^The impact of leaders .*: good$/)
      expect(content.sections.some(({ heading }) => heading.startsWith('Overall'))).toBe(false)
    }
  )

  it.each([1, 31, 48, 77, 200])('has as many numbered paragraphs as asked for: %i', (paragraphs) => {
    for (const seed of [0, 5]) {
      const { sections } = exampleContent({ ...exampleshire, paragraphs, seed })
      const texts = sections.flatMap((section) => section.paragraphs)
      expect(texts).toHaveLength(paragraphs)
      expect(texts.every((text) => text.endsWith('.') && !text.includes('{'))).toBe(true)
    }
  })

  it('refers to the National Framework only since 2025', () => {
    const before = { ...exampleshire, start: isoDate('2024-11-04'), end: isoDate('2024-11-15') }
    expect(exampleContent(before).improvements.join()).not.toMatch(/national framework/)
    expect(exampleContent(exampleshire).improvements.join()).toMatch(/outcome 3, national framework/)
  })
})

it.each([
  ['2025-03-10', '2025-03-21', '10 to 21 March 2025'],
  ['2022-02-21', '2022-03-04', '21 February to 4 March 2022'],
  ['2022-12-05', '2023-02-15', '5 December 2022 to 15 February 2023']
])('prints %s to %s as %s', (start, end, words) => {
  expect(datesInWords(isoDate(start), isoDate(end))).toBe(words)
})
