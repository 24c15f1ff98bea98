// Every ILACS report of the development set against what people read in it. Needs the set beside the checkout.
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { PublishedReport, Reading, ReadOutcome } from './published-report.ts'
import { openReaders } from './workers/readers.ts'

const shared =
  process.env['THROUGHLINE_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url))
const reports = resolve(shared, 'reports')
const truthFile = resolve(reports, 'truth.jsonl')

const Truth = z.object({
  file: z.string(),
  kind: z.string(),
  authority: z.string(),
  authority_on_cover: z.string().optional(),
  urn: z.string(),
  start: z.string(),
  end: z.string(),
  dates_text: z.string(),
  published: z.string(),
  lead_inspector: z.string(),
  grades: z.record(z.string(), z.string()),
  overall_absent: z.boolean().default(false),
  improvements: z.array(z.string()),
  priority_actions: z.array(z.string()),
  paragraphs: z.number(),
  sections: z.array(z.object({ area: z.string(), grade: z.string(), first: z.number(), last: z.number() })),
  pages: z.number(),
  uncertain: z.array(z.string())
})

const OtherKind = z.object({ file: z.string(), kind: z.string() })

function rows(): unknown[] {
  if (!existsSync(truthFile)) return []
  const lines = readFileSync(truthFile, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line))
}

const all = rows()
const isIlacs = (row: unknown): boolean => OtherKind.parse(row).kind.startsWith('ilacs-')
const ilacs = all.filter(isIlacs).map((row) => Truth.parse(row))
const others = all.filter((row) => !isIlacs(row)).map((row) => OtherKind.parse(row))

function valueIn<Value>(reading: Reading<Value>): Value | undefined {
  return 'value' in reading ? reading.value : undefined
}

/** Case, accents, punctuation and space are matters of taste. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Words that belong to the council rather than the place. */
function place(text: string): string {
  const council = /\b(the|city|of|council|county|borough|metropolitan|district|royal|london)\b/g
  return bare(text.toLowerCase().replace(council, ' '))
}

function gradesOf({ judgements }: PublishedReport): Record<string, string> {
  const graded = judgements.flatMap(({ area, grade }) =>
    'value' in grade ? [[area.replaceAll('-', '_'), grade.value.replaceAll('-', ' ')] as const] : []
  )
  return Object.fromEntries(graded)
}

describe.skipIf(all.length === 0)('the published ILACS reports', () => {
  const readers = openReaders({ seconds: 120 })
  afterAll(() => readers.close())

  const outcomes = new Map<string, Promise<ReadOutcome>>()
  const read = async (file: string): Promise<ReadOutcome> => {
    const known = outcomes.get(file)
    if (known !== undefined) return known
    const outcome = readFile(resolve(reports, file)).then(async (bytes) =>
      readers.read({ bytes, fileName: file })
    )
    outcomes.set(file, outcome)
    return outcome
  }

  it.each(ilacs)('reads $file as people read it', async (truth) => {
    const outcome = await read(truth.file)
    if (outcome.kind !== 'read') throw new Error(outcome.because)
    const { report } = outcome
    expect(report.kind.value).toBe(truth.kind)
    expect([truth.authority, truth.authority_on_cover ?? ''].map(place)).toContain(
      place(report.authority.value)
    )
    expect(valueIn(report.urn)).toBe(truth.urn)
    expect(valueIn(report.fieldworkStart)).toBe(truth.start)
    expect(valueIn(report.fieldworkEnd)).toBe(truth.end)
    expect(valueIn(report.datesAsPrinted)).toBe(truth.dates_text)
    expect(valueIn(report.published)).toBe(truth.published)
    expect(valueIn(report.leadInspectors)?.join('; ')).toBe(truth.lead_inspector)
    expect(gradesOf(report)).toEqual(truth.grades)
    const overall = report.judgements.find(({ area }) => area === 'overall')?.grade
    expect(overall !== undefined && 'absent' in overall).toBe(truth.overall_absent)
    expect(report.priorityActions.map(({ text }) => bare(text))).toEqual(truth.priority_actions.map(bare))
    expect(report.improvements.map(({ text }) => bare(text))).toEqual(truth.improvements.map(bare))
    expect(report.paragraphs).toHaveLength(truth.paragraphs)
    expect(
      report.sections.map(({ area, grade, firstParagraph, lastParagraph }) => ({
        area: area?.replaceAll('-', '_'),
        grade: grade?.replaceAll('-', ' '),
        first: firstParagraph,
        last: lastParagraph
      }))
    ).toEqual(truth.sections)
    expect(report.pages).toBe(truth.pages)
  })

  it.each(others)('recognises $file as $kind, or says why it cannot be read', async ({ file, kind }) => {
    const outcome = await read(file)
    if (kind === 'not-a-pdf') expect(outcome).toMatchObject({ kind: 'refused', reason: 'not-a-pdf' })
    else expect(outcome).toMatchObject({ kind: 'refused', reason: 'damaged' })
  })

  it('has nothing to say against them but one number that Ofsted skipped', async () => {
    const said = await Promise.all(
      ilacs.map(async ({ file }) => {
        const outcome = await read(file)
        return outcome.kind === 'read'
          ? outcome.report.disagreements.map(({ what }) => what)
          : [outcome.because]
      })
    )
    expect(said.flat()).toEqual(['Paragraph 16 follows paragraph 14; expected 15.'])
  })
})

it.skipIf(all.length > 0)('has no development set beside the checkout (set THROUGHLINE_SHARED)', () => {
  expect(all).toEqual([])
})
