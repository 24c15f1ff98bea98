import { expect, it } from 'vitest'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { Field } from './field.ts'
import { fieldKey, fieldLabel, parseField } from './field.ts'

const fields: Field[] = [
  ...judgementAreas.map((area) => ({ kind: 'judgement' as const, area })),
  { kind: 'paragraph', number: 11 },
  { kind: 'improvement', number: 1 },
  { kind: 'fieldwork-start' },
  { kind: 'lead-inspectors' }
]

it('reads back every name it gives', () => {
  for (const field of fields) expect(parseField(fieldKey(field))).toEqual(field)
})

it.each([
  '',
  'judgement',
  'judgement.',
  'judgement.nonsense',
  'paragraph.0',
  'paragraph.1e3',
  'paragraph.-1',
  'paragraph'
])('knows no field called %j', (key) => {
  expect(parseField(key)).toBeUndefined()
})

it('says what a field is in words', () => {
  expect(fieldLabel({ kind: 'paragraph', number: 11 })).toBe('Paragraph 11')
  expect(fieldLabel({ kind: 'judgement', area: 'overall' })).toBe('Overall effectiveness')
})
