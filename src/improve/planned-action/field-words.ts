import type { FieldWords } from '../../thread/thing.ts'
import type { ChangedField } from './history.ts'

const names: Record<ChangedField, string> = {
  reference: 'Reference',
  words: 'What will be done',
  success: 'What will be different for children',
  support: 'Who supports it',
  resources: 'What it needs',
  risk: 'What could stand in the way',
  post: 'Post that answers for it',
  startsOn: 'Starts on',
  dueOn: 'Due on',
  repeatsMonths: 'Comes again every so many months',
  findings: 'Findings that it answers'
}

/** A field of an action in words: "What will be done". */
export function fieldName(field: ChangedField): string {
  return names[field]
}

/** The fields of the trail's entries on an action, in words. */
export const actionFieldWords: FieldWords = {
  ...names,
  plan: 'Plan',
  progress: 'Progress of the work',
  impact: 'Impact on children',
  remark: 'Remark',
  evidence: 'Evidence',
  shows: 'Shows',
  thing: 'What it is read from',
  page: 'Page',
  quote: 'Its words',
  impactWords: 'What changed for children',
  closed: 'Closed',
  colour: 'Colour',
  endsOn: 'Last day of it',
  cameAgainFrom: 'Comes again from'
}
