import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { frameworkVersion } from '../src/framework/framework-versions.ts'
import { isoDate } from '../src/framework/iso-date.ts'
import { openReaders } from '../src/reading/workers/readers.ts'
import type { ExampleOptions } from '../tools/example-report/example-content.ts'
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

describe('read back by machine', () => {
  const readers = openReaders()
  afterAll(() => readers.close())

  const wide = { authority: 'Bournemouth, Christchurch and Poole', seed: 5, paragraphs: 60 }
  const dates = (start: string, end: string) => ({ start: isoDate(start), end: isoDate(end) })
  const variants: readonly Partial<ExampleOptions>[] = [
    {},
    {
      authority: 'Leeds',
      layout: 'ILACS_2018',
      improvements: 2,
      paragraphs: 31,
      ...dates('2019-03-04', '2019-03-08')
    },
    { ...wide, improvements: 1, ...dates('2023-06-05', '2023-06-16') },
    { ...wide, layout: 'ILACS_2026', improvements: 15, paragraphs: 77, ...dates('2026-05-11', '2026-05-22') },
    { seed: 9, improvements: 0, paragraphs: 4, ...dates('2024-12-30', '2025-01-10') }
  ]

  it.each(variants)('says what was put into it: %o', async (variant) => {
    const options = { ...exampleshire, ...variant }
    const content = exampleContent(options)
    const outcome = await readers.read({ bytes: await exampleReport(variant), fileName: 'example.pdf' })
    if (outcome.kind !== 'read') throw new Error(outcome.because)
    const { report } = outcome
    expect(report.authority.value).toBe(options.authority)
    expect(report.fieldworkStart).toMatchObject({ value: options.start })
    expect(report.fieldworkEnd).toMatchObject({ value: options.end })
    expect(report.leadInspectors).toMatchObject({ value: [options.leadInspector] })
    const grades = new Map(report.judgements.map(({ area, grade }) => [area, grade]))
    for (const { area } of frameworkVersion(options.layout).areas) {
      expect(grades.get(area)).toMatchObject({ value: options.grades[area] ?? 'good' })
    }
    expect(report.improvements.map(({ text }) => text)).toEqual(content.improvements)
    expect(report.summary.map(({ text }) => text)).toEqual(content.summary)
    expect(report.sections.map(({ heading }) => heading)).toEqual(
      content.sections.map(({ heading }) => heading)
    )
    expect(report.paragraphs.map(({ text }) => text)).toEqual(
      content.sections.flatMap(({ paragraphs }) => paragraphs)
    )
  })
})
