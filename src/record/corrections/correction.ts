import { z } from 'zod'
import { frameworkVersion } from '../../framework/framework-versions.ts'
import { gradeLabel, parseGrade } from '../../framework/grades.ts'
import type { Field } from '../activities/field.ts'
import { fieldKey } from '../activities/field.ts'
import type { Stood } from '../activities/standing.ts'
import type { ContentJudgement, Contents } from '../reports/contents.ts'

/** A value that a person put right: what the machine had read stays beside it. */
export interface Correction {
  readonly field: string
  readonly before: string | undefined
  readonly after: string
  readonly reason: string
  readonly madeBy: string
  readonly madeAt: Date
}

export type CorrectedValue =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'unfit'; readonly because: string }

const longestText = 20_000

/** Reads what a person typed for a field; what cannot stand there is answered in words. */
export function parseCorrectedValue(field: Field, typed: string): CorrectedValue {
  const text = typed.replace(/\s+/g, ' ').trim()
  if (text === '') return { kind: 'unfit', because: 'Enter what the report says' }
  if (text.length > longestText) {
    return { kind: 'unfit', because: `Enter no more than ${longestText.toLocaleString('en-GB')} characters` }
  }
  switch (field.kind) {
    case 'judgement': {
      const grade = parseGrade(text)
      return grade
        ? { kind: 'value', value: gradeLabel(grade) }
        : { kind: 'unfit', because: 'Enter a grade, like Good or Requires improvement to be good' }
    }
    case 'fieldwork-start':
    case 'fieldwork-end':
    case 'published-on':
      return z.iso.date().safeParse(text).success
        ? { kind: 'value', value: text }
        : { kind: 'unfit', because: 'Enter a real date, like 2022-03-04' }
    case 'improvement':
    case 'priority-action':
    case 'paragraph':
    case 'summary':
    case 'lead-inspectors':
      return { kind: 'value', value: text }
  }
}

/**
 * Lays what people said over what a machine read. A value that a person confirmed as read is checked; one that a
 * person changed is corrected; a grade that the machine could not read is there once a person gave it. What was
 * said of something that a later version of the report no longer has stays in the history and changes nothing.
 */
export function withCorrections(contents: Contents, corrections: readonly Correction[]): Contents {
  const latest = new Map(corrections.map((correction) => [correction.field, correction.after]))
  if (latest.size === 0) return contents
  const lay = <Value>(
    field: Field,
    stood: Stood<Value>,
    parse: (text: string) => Value | undefined
  ): Stood<Value> => {
    const text = latest.get(fieldKey(field))
    const value = text === undefined ? undefined : parse(text)
    if (value === undefined) return stood
    const same = JSON.stringify(value) === JSON.stringify(stood.value)
    return { ...stood, value, standing: same ? 'checked' : 'corrected' }
  }
  return {
    ...contents,
    fieldworkStart: lay({ kind: 'fieldwork-start' }, contents.fieldworkStart, asText),
    fieldworkEnd: lay({ kind: 'fieldwork-end' }, contents.fieldworkEnd, asText),
    publishedOn: layOrAdd(contents.publishedOn, latest.get('published-on'), (stood) =>
      lay({ kind: 'published-on' }, stood, asText)
    ),
    leadInspectors:
      contents.leadInspectors &&
      lay({ kind: 'lead-inspectors' }, contents.leadInspectors, (text) => text.split(/;\s*/)),
    judgements: [
      ...contents.judgements.map((judgement) => ({
        ...judgement,
        ...lay({ kind: 'judgement', area: judgement.area }, judgement, parseGrade)
      })),
      ...judgementsAdded(contents, latest)
    ],
    passages: contents.passages.map((passage) => ({
      ...passage,
      ...lay({ kind: passage.kind, number: passage.number }, passage, asText)
    }))
  }
}

function asText(text: string): string {
  return text
}

function layOrAdd(
  stood: Stood<string> | undefined,
  given: string | undefined,
  lay: (stood: Stood<string>) => Stood<string>
): Stood<string> | undefined {
  if (stood) return lay(stood)
  return given === undefined ? undefined : byPerson(given)
}

function judgementsAdded(contents: Contents, latest: ReadonlyMap<string, string>): ContentJudgement[] {
  const held = new Set(contents.judgements.map((judgement) => judgement.area))
  return frameworkVersion(contents.framework).areas.flatMap(({ area }) => {
    const grade = held.has(area)
      ? undefined
      : parseGrade(latest.get(fieldKey({ kind: 'judgement', area })) ?? '')
    return grade ? [{ area, ...byPerson(grade) }] : []
  })
}

function byPerson<Value>(value: Value): Stood<Value> {
  return { value, standing: 'corrected', citation: undefined, because: undefined }
}
