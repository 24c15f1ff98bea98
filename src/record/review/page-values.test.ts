import { describe, expect, it } from 'vitest'
import { inspectionFor } from '../../../test/judged-examples.ts'
import { fieldKey } from '../activities/field.ts'
import type { HeldInspection } from '../activities/held-values.ts'
import type { Stood } from '../activities/standing.ts'
import { readByMachine } from '../activities/standing.ts'
import type { ContentPassage } from '../reports/contents.ts'
import { locatedQuestions, valuesBeside } from './page-values.ts'
import type { Question } from './question.ts'

const report = 'a'.repeat(64)
const onPage = <Value>(value: Value, page: number, of = report): Stood<Value> =>
  readByMachine(value, { report: of, page, quote: String(value) })
const passage = (kind: ContentPassage['kind'], number: number, stood: Stood<string>): ContentPassage => ({
  kind,
  number,
  part: 'authority',
  section: undefined,
  restsOnParagraph: undefined,
  group: undefined,
  printedNumber: undefined,
  nationalFramework: [],
  afterParagraph: undefined,
  form: undefined,
  ...stood
})
const byFacts = { standing: 'worked-example', citation: undefined, because: undefined } as const

const activity = inspectionFor('ILACS_2018', { overall: 'good', 'help-and-protection': 'good' })
const inspection: HeldInspection = {
  activity: {
    ...activity,
    judgements: activity.judgements.map((judgement) => ({
      ...judgement,
      standing: 'read',
      citation: { report, page: 2, quote: 'Overall Good' }
    }))
  },
  stated: new Map([['fieldwork-start', onPage('2019-03-04', 2)]]),
  passages: [
    passage('paragraph', 1, onPage('Children get help.', 3)),
    passage('text', 1, onPage('Some words.', 3)),
    passage('improvement', 1, onPage('Supervision.', 3)),
    passage('paragraph', 2, onPage('From another version.', 3, 'b'.repeat(64))),
    passage('improvement', 2, { value: 'In our own words.', ...byFacts })
  ]
}
const question = (changed: Partial<Question>): Question => ({
  id: 1,
  check: 'numbering',
  what: 'Something.',
  pages: [3],
  field: undefined,
  settled: undefined,
  ...changed
})
const beside = (page: number, ...questions: Question[]) =>
  valuesBeside(inspection, report, page, questions).map(({ field }) => fieldKey(field))

const judgements = [
  'judgement.impact-of-leaders',
  'judgement.help-and-protection',
  'judgement.in-care-and-care-leavers',
  'judgement.overall'
]

describe('beside a page', () => {
  it('stands what was read from it, in the order of a report', () => {
    expect(beside(3)).toEqual(['improvement.1', 'text.1', 'paragraph.1'])
    expect(beside(2)).toEqual(['fieldwork-start', 'judgement.help-and-protection', 'judgement.overall'])
  })

  it('stands a recommendation that is a numbered paragraph once, under both its names', () => {
    const asked = passage('improvement', 1, onPage('Improve supervision.', 3))
    const twice = {
      ...inspection,
      passages: [
        { ...asked, printedNumber: 4 },
        passage('paragraph', 4, onPage('Improve supervision.', 3)),
        passage('paragraph', 5, onPage('Another.', 3))
      ]
    }
    expect(valuesBeside(twice, report, 3, []).map(({ field, also }) => [field, also])).toEqual([
      [
        { kind: 'paragraph', number: 4 },
        { kind: 'improvement', number: 1 }
      ],
      [{ kind: 'paragraph', number: 5 }, undefined]
    ])
  })

  it('stands on the cover what no page prints, and what a person can supply', () => {
    expect(beside(1)).toEqual([
      'fieldwork-end',
      'published-on',
      'lead-inspectors',
      'judgement.impact-of-leaders',
      'judgement.in-care-and-care-leavers'
    ])
    expect(
      valuesBeside(inspection, report, 1, []).find(({ field }) => field.kind === 'lead-inspectors')
    ).toMatchObject({ held: undefined, stood: undefined })
  })

  it.each([
    ['the judgements', { check: 'judgements' }, judgements],
    ['the framework', { check: 'framework' }, ['fieldwork-start', ...judgements]],
    ['the dates', { check: 'dates' }, ['fieldwork-start', 'fieldwork-end', 'published-on']],
    [
      'one value',
      { check: 'judgements', field: { kind: 'judgement', area: 'overall' } },
      ['judgement.overall']
    ]
  ] as const)('stands what a question of it asks about: %s', (_what, changed, expected) => {
    expect(beside(3, question(changed))).toEqual([...expected, 'improvement.1', 'text.1', 'paragraph.1'])
    expect(beside(3, question({ ...changed, pages: [4] }))).toEqual(beside(3))
  })
})

it('looks for a question without a page where the value stands that it is about', () => {
  const overall = { kind: 'judgement', area: 'overall' } as const
  const questions = [
    question({ pages: [], field: overall }),
    question({ pages: [], field: { kind: 'published-on' } }),
    question({ pages: [7], field: overall }),
    question({ pages: [] })
  ]
  const located = locatedQuestions({ ...inspection, questions }, report)
  expect(located.map(({ pages }) => pages)).toEqual([[2], [1], [7], []])
})
