import type { Transaction } from '../../platform/database/database.ts'
import type { ActivityId } from '../activities/activity.ts'
import type { Citation, Stood } from '../activities/standing.ts'
import type { Contents, StatedField } from './contents.ts'
import { nationalFrameworkId } from './national-framework-column.ts'

/** Writes what the record holds of an inspection in place of what it held. */
export async function replaceContents(
  tx: Transaction,
  activity: ActivityId,
  report: string,
  contents: Contents
): Promise<void> {
  await tx.deleteFrom('record.judgement').where('activity', '=', activity).execute()
  await tx.deleteFrom('record.section').where('activity', '=', activity).execute()
  await tx.deleteFrom('record.passage').where('activity', '=', activity).execute()
  await tx.deleteFrom('record.stated_value').where('activity', '=', activity).execute()
  await insertJudgements(tx, activity, contents)
  await insertSections(tx, activity, report, contents)
  await insertPassages(tx, activity, contents)
  await insertStatedValues(tx, activity, contents)
}

async function insertJudgements(tx: Transaction, activity: ActivityId, contents: Contents): Promise<void> {
  if (contents.judgements.length === 0) return
  await tx
    .insertInto('record.judgement')
    .values(
      contents.judgements.map((judgement, index) => ({
        activity,
        area: judgement.area,
        grade: judgement.value,
        printed_order: index,
        standing: judgement.standing,
        ...citationColumns(judgement.citation)
      }))
    )
    .execute()
}

async function insertSections(
  tx: Transaction,
  activity: ActivityId,
  report: string,
  contents: Contents
): Promise<void> {
  if (contents.sections.length === 0) return
  await tx
    .insertInto('record.section')
    .values(
      contents.sections.map((section, position) => ({
        activity,
        position,
        heading: section.heading,
        part: section.part,
        level: section.level,
        area: section.area ?? null,
        grade: section.grade ?? null,
        first_paragraph: section.firstParagraph ?? null,
        last_paragraph: section.lastParagraph ?? null,
        report,
        page: section.page
      }))
    )
    .execute()
}

async function insertPassages(tx: Transaction, activity: ActivityId, contents: Contents): Promise<void> {
  if (contents.passages.length === 0) return
  await tx
    .insertInto('record.passage')
    .values(
      contents.passages.map((passage) => ({
        activity,
        kind: passage.kind,
        number: passage.number,
        part: passage.part,
        section: passage.section ?? null,
        text: passage.value,
        rests_on_paragraph: passage.restsOnParagraph ?? null,
        group_heading: passage.group ?? null,
        printed_number: passage.printedNumber ?? null,
        national_framework: passage.nationalFramework.map(nationalFrameworkId),
        after_paragraph: passage.afterParagraph ?? null,
        form: passage.form ?? null,
        standing: passage.standing,
        ...citationColumns(passage.citation)
      }))
    )
    .execute()
}

async function insertStatedValues(tx: Transaction, activity: ActivityId, contents: Contents): Promise<void> {
  const names = contents.leadInspectors
  const stated: [StatedField, Stood<string> | undefined][] = [
    ['fieldwork-start', contents.fieldworkStart],
    ['fieldwork-end', contents.fieldworkEnd],
    ['published-on', contents.publishedOn],
    ['published-on-cover', contents.publishedOnCover],
    ['lead-inspectors', names && { ...names, value: names.value.join('; ') }]
  ]
  const rows = stated.flatMap(([field, stood]) =>
    stood
      ? [
          {
            activity,
            field,
            value: stood.value,
            standing: stood.standing,
            because: stood.because ?? null,
            ...citationColumns(stood.citation)
          }
        ]
      : []
  )
  await tx.insertInto('record.stated_value').values(rows).execute()
}

function citationColumns(citation: Citation | undefined) {
  return { report: citation?.report ?? null, page: citation?.page ?? null, quote: citation?.quote ?? null }
}
