import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { areaLabel, judgementAreas } from '../../framework/judgement-areas.ts'

/** A value of an inspection that has a name of its own, so that it can be compared, cited and corrected. */
export type Field =
  | { readonly kind: 'judgement'; readonly area: JudgementArea }
  | { readonly kind: 'improvement' | 'priority-action' | 'paragraph' | 'summary'; readonly number: number }
  | { readonly kind: 'fieldwork-start' | 'fieldwork-end' | 'published-on' | 'lead-inspectors' }

const dateFields = ['fieldwork-start', 'fieldwork-end', 'published-on'] as const
const passageFields = ['improvement', 'priority-action', 'paragraph', 'summary'] as const

/** The field's name in addresses and in the record: "judgement.overall", "paragraph.11", "fieldwork-end". */
export function fieldKey(field: Field): string {
  switch (field.kind) {
    case 'judgement':
      return `judgement.${field.area}`
    case 'improvement':
    case 'priority-action':
    case 'paragraph':
    case 'summary':
      return `${field.kind}.${field.number}`
    case 'fieldwork-start':
    case 'fieldwork-end':
    case 'published-on':
    case 'lead-inspectors':
      return field.kind
  }
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
  const passage = passageFields.find((kind) => kind === head)
  return passage && /^[1-9]\d{0,3}$/.test(tail) ? { kind: passage, number: Number(tail) } : undefined
}

const labels = {
  improvement: 'Area for improvement',
  'priority-action': 'Priority action',
  paragraph: 'Paragraph',
  summary: 'Summary, paragraph',
  'fieldwork-start': 'First day of fieldwork',
  'fieldwork-end': 'Last day of fieldwork',
  'published-on': 'Date of publication',
  'lead-inspectors': 'Lead inspector'
} as const

/** The field in words, for a heading or a list of differences. */
export function fieldLabel(field: Field): string {
  if (field.kind === 'judgement') return areaLabel(field.area)
  return 'number' in field ? `${labels[field.kind]} ${field.number}` : labels[field.kind]
}

function splitOnce(key: string): [string, string | undefined] {
  const dot = key.indexOf('.')
  return dot < 0 ? [key, undefined] : [key.slice(0, dot), key.slice(dot + 1)]
}
