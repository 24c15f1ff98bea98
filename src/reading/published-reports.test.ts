// Every report of the development set against what people read in it. Needs the set beside the checkout.
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

const texts = z.array(z.string())

const Truth = z.object({
  file: z.string(),
  kind: z.string(),
  authority: z.string(),
  authority_on_cover: z.string().nullish(),
  urn: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  dates_text: z.string().nullable(),
  published: z.string(),
  published_on_cover: z.string().nullish(),
  lead_inspector: z.string().nullable(),
  grades: z.record(z.string(), z.string()),
  overall_absent: z.boolean().default(false),
  improvements: texts.default([]),
  improvement_groups: texts.optional(),
  national_framework: z.array(z.string().nullable()).optional(),
  priority_actions: texts.nullish(),
  paragraphs: z.number(),
  sections: z
    .array(z.object({ area: z.string(), grade: z.string(), first: z.number(), last: z.number() }))
    .optional(),
  pages: z.number(),
  uncertain: texts
})
type Truth = z.infer<typeof Truth>

const AnyKind = z.object({ file: z.string(), kind: z.string() })

function rows(): unknown[] {
  if (!existsSync(truthFile)) return []
  const lines = readFileSync(truthFile, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line))
}

const all = rows()
const isReport = (row: unknown): boolean => AnyKind.parse(row).kind !== 'not-a-pdf'
const read = all.filter(isReport).map((row) => Truth.parse(row))
const others = all.filter((row) => !isReport(row)).map((row) => AnyKind.parse(row))

function valueIn<Value>(reading: Reading<Value>): Value | null {
  return 'value' in reading ? reading.value : null
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
  const council =
    /\b(the|city|of|and|upon|council|county|borough|metropolitan|district|royal|london|corporation|safeguarding|children|board)\b/g
  const kept = bare(text.toLowerCase().replace(council, ' '))
  return kept === '' ? bare(text.replace(/\b(of|corporation)\b/gi, '')) : kept
}

function gradesOf({ judgements }: PublishedReport): Record<string, string> {
  const graded = judgements.flatMap(({ area, grade }) =>
    'value' in grade ? [[area.replaceAll('-', '_'), grade.value.replaceAll('-', ' ')] as const] : []
  )
  return Object.fromEntries(graded)
}

/** What a report says in the fields of the truth; the lists of a board reviewed alone are the board's. */
function fieldsOf(report: PublishedReport, truth: Truth): Readonly<Record<string, unknown>> {
  const isBoard = report.kind.value === 'lscb-review'
  const improvements = [...(isBoard ? report.boardImprovements : []), ...report.improvements]
  const priorityActions = [...(isBoard ? report.boardPriorityActions : []), ...report.priorityActions]
  const overall = report.judgements.find(({ area }) => area === 'overall')?.grade
  const dates = valueIn(report.datesAsPrinted)
  return {
    kind: report.kind.value,
    urn: valueIn(report.urn),
    start: valueIn(report.fieldworkStart),
    end: valueIn(report.fieldworkEnd),
    dates_text: dates === null ? null : bare(dates),
    published: valueIn(report.published),
    published_on_cover: valueIn(report.publishedOnCover),
    lead_inspector: valueIn(report.leadInspectors)?.join('; ') ?? null,
    grades: gradesOf(report),
    overall_absent:
      overall !== undefined && 'absent' in overall && overall.absent === 'not-judged-in-this-framework',
    improvements: improvements.map(({ text }) => bare(text)),
    improvement_groups:
      truth.improvement_groups === undefined ? undefined : improvements.map(({ group }) => group),
    national_framework:
      truth.national_framework === undefined
        ? undefined
        : improvements.map(({ nationalFramework }) =>
            nationalFramework.map(({ part, number }) => `${part} ${number}`).join('; ')
          ),
    priority_actions: priorityActions.map(({ text }) => bare(text)),
    paragraphs: report.paragraphs.length,
    sections:
      truth.sections === undefined
        ? undefined
        : report.sections.map(({ area, grade, firstParagraph, lastParagraph }) => ({
            area: area?.replaceAll('-', '_'),
            grade: grade?.replaceAll('-', ' '),
            first: firstParagraph,
            last: lastParagraph
          })),
    pages: report.pages
  }
}

/** The truth in the same form. */
function expected(truth: Truth): Readonly<Record<string, unknown>> {
  return {
    kind: truth.kind,
    urn: truth.urn,
    start: truth.start,
    end: truth.end,
    dates_text: truth.dates_text === null ? null : bare(truth.dates_text),
    published: truth.published,
    published_on_cover: truth.published_on_cover ?? null,
    lead_inspector: truth.lead_inspector,
    grades: truth.grades,
    overall_absent: truth.overall_absent,
    improvements: truth.improvements.map(bare),
    improvement_groups: truth.improvement_groups,
    national_framework: truth.national_framework?.map((reference) => reference ?? ''),
    priority_actions: (truth.priority_actions ?? []).map(bare),
    paragraphs: truth.paragraphs,
    sections: truth.sections,
    pages: truth.pages
  }
}

function without(fields: Readonly<Record<string, unknown>>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}

describe.skipIf(all.length === 0)('the published reports', () => {
  const readers = openReaders({ seconds: 120 })
  afterAll(() => readers.close())

  const outcomes = new Map<string, Promise<ReadOutcome>>()
  const outcomeOf = async (file: string): Promise<ReadOutcome> => {
    const known = outcomes.get(file)
    if (known !== undefined) return known
    const outcome = readFile(resolve(reports, file)).then(async (bytes) =>
      readers.read({ bytes, fileName: file })
    )
    outcomes.set(file, outcome)
    return outcome
  }

  it.each(read)('reads $file as people read it', async (truth) => {
    const outcome = await outcomeOf(truth.file)
    if (outcome.kind !== 'read') throw new Error(outcome.because)
    const { report } = outcome
    expect([truth.authority, truth.authority_on_cover ?? ''].map(place)).toContain(
      place(report.authority.value)
    )
    expect(without(fieldsOf(report, truth), truth.uncertain)).toEqual(
      without(expected(truth), truth.uncertain)
    )
  })

  it.each(others)('says of $file why it cannot be read', async ({ file }) => {
    expect(await outcomeOf(file)).toMatchObject({ kind: 'refused', reason: 'not-a-pdf' })
  })

  it('asks a person only where the report itself is odd', async () => {
    const said = await Promise.all(
      read.map(async ({ file }) => {
        const outcome = await outcomeOf(file)
        return outcome.kind === 'read'
          ? outcome.report.disagreements.map(({ what }) => what)
          : [outcome.because]
      })
    )
    // A heading at the end of a sentence, a month's inspection with one date, and a number that Ofsted skipped.
    expect(said.flat().toSorted()).toEqual([
      'Paragraph 16 follows paragraph 14; expected 15.',
      'Text that found no place in the reading: "missing from home and care. Areas for improvement"',
      'The cover prints a single date, "28 July 2016", as that of the whole inspection.'
    ])
  })
})

it.skipIf(all.length > 0)('has no development set beside the checkout (set THROUGHLINE_SHARED)', () => {
  expect(all).toEqual([])
})
