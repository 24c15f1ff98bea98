import { sql } from 'kysely'
import type { Grade } from '../src/framework/grades.ts'
import { isoDate } from '../src/framework/iso-date.ts'
import type { JudgementArea } from '../src/framework/judgement-areas.ts'
import { type Database, inTransaction } from '../src/platform/database/database.ts'
import type { PassageKind } from '../src/record/activities/passage-kinds.ts'
import { startFromFacts } from '../src/record/facts/actions/start-from-facts.ts'
import { loadShippedFacts } from '../src/record/facts/shipped-facts.ts'

/** The moment at which every test database was filled. */
export const seededAt = new Date('2026-09-01T09:00:00Z')

export const leedsReport = 'a'.repeat(64)
export const bradfordReport = 'b'.repeat(64)
const bradford2014Report = 'c'.repeat(64)

interface SeedReport {
  readonly authority: string
  readonly address: string
  readonly sha256: string
  readonly published: string
  readonly sections: readonly {
    readonly heading: string
    readonly area: JudgementArea
    readonly grade: Grade
    readonly part?: 'board'
  }[]
  readonly passages: readonly {
    readonly kind: PassageKind
    readonly part?: 'board'
    readonly number: number
    readonly section?: number
    readonly text: string
  }[]
}

const leeds: SeedReport = {
  authority: 'leeds',
  address: '2022-02-21',
  sha256: leedsReport,
  published: isoDate('2022-05-09'),
  sections: [
    { heading: 'The impact of leaders', area: 'impact-of-leaders', grade: 'outstanding' },
    { heading: 'Help and protection', area: 'help-and-protection', grade: 'good' }
  ],
  passages: [
    { kind: 'summary', number: 1, text: 'Children in Leeds receive help when they need it.' },
    {
      kind: 'improvement',
      number: 1,
      text: 'The recording of supervision, so that it shows how plans progress.'
    },
    {
      kind: 'paragraph',
      number: 1,
      section: 0,
      text: 'Leaders are ambitious corporate parents. They know their services, and they act on what children tell them.'
    },
    {
      kind: 'paragraph',
      number: 2,
      section: 1,
      text: 'Social workers visit children often. Permanence is planned early, and supervision is regular & <b>reflective</b>.'
    }
  ]
}

const bradford: SeedReport = {
  authority: 'bradford',
  address: '2022-11-21',
  sha256: bradfordReport,
  published: isoDate('2023-01-31'),
  sections: [{ heading: 'Help and protection', area: 'help-and-protection', grade: 'inadequate' }],
  passages: [
    {
      kind: 'paragraph',
      number: 1,
      section: 0,
      text: 'Supervision is not regular. The corporate plan names no parent, and children wait for help.'
    },
    { kind: 'priority-action', number: 1, text: 'The permanent planning of care for the youngest children.' }
  ]
}

// One file with two reports: the board's paragraphs are numbered from 1 again.
const bradford2014: SeedReport = {
  authority: 'bradford',
  address: '2014-02-18',
  sha256: bradford2014Report,
  published: isoDate('2014-05-23'),
  sections: [
    { heading: 'Help and protection', area: 'help-and-protection', grade: 'requires-improvement' },
    { heading: 'The effectiveness of the board', area: 'lscb', grade: 'good', part: 'board' }
  ],
  passages: [
    { kind: 'paragraph', number: 1, section: 0, text: 'Thresholds differ from team to team.' },
    {
      kind: 'board-paragraph',
      number: 1,
      section: 1,
      part: 'board',
      text: 'Partners audit thresholds together.'
    },
    {
      kind: 'board-improvement',
      number: 1,
      part: 'board',
      text: 'Tell neighbourhoods what the audits found.'
    }
  ]
}

/** Fills an empty record with the shipped facts and three short invented reports: Leeds 2022, Bradford 2022 and 2014. */
export async function seedRecord(db: Database): Promise<void> {
  await startFromFacts(db, { now: () => seededAt }, loadShippedFacts)
  for (const report of [leeds, bradford, bradford2014]) await seedReport(db, report)
}

function seedReport(db: Database, report: SeedReport): Promise<void> {
  const cited = { report: report.sha256, page: 2 }
  return inTransaction(db, async (tx) => {
    const { id } = await tx
      .selectFrom('record.activity')
      .select('id')
      .where('authority', '=', report.authority)
      .where('address', '=', report.address)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('record.report')
      .values({
        sha256: report.sha256,
        activity: id,
        version: 1,
        file_name: `${report.authority}.pdf`,
        bytes: 1000,
        pages: 12,
        reader: 'test',
        received_at: seededAt,
        read_at: seededAt,
        reading: '{}',
        differences: '[]'
      })
      .execute()
    await tx.deleteFrom('record.passage').where('activity', '=', id).execute()
    await tx
      .updateTable('record.judgement')
      .set({ standing: 'read', ...cited, quote: sql`area || ' ' || grade` })
      .where('activity', '=', id)
      .execute()
    await tx
      .insertInto('record.section')
      .values(report.sections.map((section, position) => ({ activity: id, position, ...section, ...cited })))
      .execute()
    await tx
      .insertInto('record.passage')
      .values(
        report.passages.map(({ section, ...passage }) => ({
          ...{ activity: id, section: section ?? null, ...passage },
          ...{ standing: 'read' as const, ...cited }
        }))
      )
      .execute()
    await tx
      .insertInto('record.stated_value')
      .values({
        ...{ activity: id, field: 'published-on', value: report.published, standing: 'read' },
        because: 'from the file’s name'
      })
      .execute()
    await tx
      .updateTable('record.activity')
      .set({ standing: 'read', state: 'published', published_on: report.published })
      .where('id', '=', id)
      .execute()
  })
}
