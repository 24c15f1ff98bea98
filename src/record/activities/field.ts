import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { areaLabel, judgementAreas } from '../../framework/judgement-areas.ts'
import type { PassageKind } from './passage-kinds.ts'
import { passageKinds, passageName } from './passage-kinds.ts'

/** A piece of the report's text by its kind and number. */
export interface PassageField {
  readonly kind: PassageKind
  readonly number: number
}

/** Days that an inspection has. The day on the cover and the day of publication can differ by a few days. */
export const dateFields = ['fieldwork-start', 'fieldwork-end', 'published-on', 'published-on-cover'] as const
export type DateField = (typeof dateFields)[number]

/** A value of an inspection that has a name of its own, so that it can be compared, cited and corrected. */
export type Field =
  | { readonly kind: 'judgement'; readonly area: JudgementArea }
  | PassageField
  | { readonly kind: DateField | 'lead-inspectors' }

export function isPassageField(field: Field): field is PassageField {
  return 'number' in field
}

export function isDateField(field: Field): field is { readonly kind: DateField } {
  return dateFields.some((kind) => kind === field.kind)
}

/** The field's name in addresses and in the record: "judgement.overall", "paragraph.11", "fieldwork-end". */
export function fieldKey(field: Field): string {
  if (field.kind === 'judgement') return `judgement.${field.area}`
  return isPassageField(field) ? `${field.kind}.${field.number}` : field.kind
}

/** Reads a field's name; undefined where no field is called that. */
export function parseField(key: string): Field | undefined {
  if (key === 'lead-inspectors') return { kind: key }
  const date = dateFields.find((kind) => kind === key)
  if (date) return { kind: date }
  const [head, tail = ''] = splitOnce(key)
  if (head === 'judgement') {
    const area = judgementAreas.find((candidate) => candidate === tail)
    return area && { kind: 'judgement', area }
  }
  const passage = passageKinds.find((kind) => kind === head)
  return passage && /^[1-9]\d{0,3}$/.test(tail) ? { kind: passage, number: Number(tail) } : undefined
}

const labels: Readonly<Record<DateField | 'lead-inspectors', string>> = {
  'fieldwork-start': 'First day of fieldwork',
  'fieldwork-end': 'Last day of fieldwork',
  'published-on': 'Date of publication',
  'published-on-cover': 'Date of publication on the cover',
  'lead-inspectors': 'Lead inspector'
}

/** The field in words, for a heading or a list of differences: "Safeguarding board, paragraph 3". */
export function fieldLabel(field: Field): string {
  if (field.kind === 'judgement') return areaLabel(field.area)
  return isPassageField(field) ? passageName(field) : labels[field.kind]
}

function splitOnce(key: string): [string, string | undefined] {
  const dot = key.indexOf('.')
  return dot < 0 ? [key, undefined] : [key.slice(0, dot), key.slice(dot + 1)]
}
