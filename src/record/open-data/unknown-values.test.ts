import { expect, it } from 'vitest'
import type { OpenRow, TableName } from './table.ts'
import { unknownIn } from './unknown-values.ts'

const inspection = { id: 'leeds/2022-02-21', state: 'published', state_reason: null, framework: null }

it.each<[string, TableName, OpenRow, Record<string, string>]>([
  [
    'a current authority',
    'authorities',
    { id: 'leeds', abolished_on: null },
    { abolished_on: 'not-applicable' }
  ],
  [
    'a forecast of an authority that is no more',
    'authorities',
    { id: 'x', next_kind: null, next_unknown: 'abolished' },
    { next_kind: 'not-applicable' }
  ],
  [
    'a forecast that no rule makes',
    'authorities',
    { id: 'x', next_latest: null, next_rule: null, next_unknown: 'grade-missing' },
    { next_latest: 'not-foreseen', next_rule: 'not-foreseen' }
  ],
  [
    'a reason where the rules say',
    'authorities',
    { id: 'x', next_kind: 'ilacs-short', next_unknown: null },
    { next_unknown: 'not-applicable' }
  ],
  ['a number that no list gives', 'authorities', { id: 'x', urn: null }, { urn: 'not-held' }],
  [
    'a published visit outside every framework',
    'inspections',
    inspection,
    { state_reason: 'not-applicable', framework: 'not-applicable' }
  ],
  [
    'a cancelled one without a reason',
    'inspections',
    { id: 'x', state: 'cancelled', state_reason: null },
    { state_reason: 'not-held' }
  ],
  [
    'a date that no report was read for',
    'inspections',
    { id: 'x', report: null, ends_on: null, ends_on_page: null, ends_on_because: null },
    { report: 'not-read', ends_on: 'not-read', ends_on_page: 'not-read', ends_on_because: 'not-applicable' }
  ],
  [
    'a date that was inferred',
    'inspections',
    { id: 'x', report: null, ends_on_page: null, ends_on_because: 'from the file’s name' },
    { report: 'not-read', ends_on_page: 'not-printed' }
  ],
  [
    'a report without a publication date',
    'judgements',
    { id: 'x', report: 'a', published_on: null },
    { published_on: 'not-printed' }
  ],
  ['nothing unknown', 'improvements', { id: 'x', number: 1 }, {}]
])('gives the reason: %s', (_what, table, row, expected) => {
  expect(unknownIn(table, row)).toEqual(expected)
})
