import { describe, expect, it } from 'vitest'
import { abolished, authorityCalled, entryFor, inspectionFor } from '../../../test/judged-examples.ts'
import { isoDate } from '../../framework/iso-date.ts'
import { nextActivity } from '../../framework/next-activity.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import type { AuthorityRecord } from './authority-record.ts'
import { authorityView } from './authority-view.ts'

const in2015 = inspectionFor(
  'SIF',
  { overall: 'good', 'looked-after-and-permanence': 'good', adoption: 'outstanding' },
  { on: '2015-01-20', kind: 'sif' }
)
const in2019 = inspectionFor('ILACS_2018', { overall: 'good', 'in-care-and-care-leavers': 'good' })
const in2023 = inspectionFor(
  'ILACS_2023',
  { overall: 'outstanding', 'in-care': 'inadequate' },
  { on: '2023-03-06' }
)
const in2026 = inspectionFor(
  'ILACS_2026',
  { 'care-leavers': 'good', 'in-care': 'good', 'impact-of-leaders': 'outstanding' },
  { on: '2026-05-11', kind: 'ilacs-short' }
)

const today = isoDate('2026-11-22')

const nothing: AuthorityRecord = {
  authority: authorityCalled('Exampleshire'),
  predecessors: [],
  successors: [],
  activities: [],
  improvements: [],
  disagreements: [],
  neighbours: [],
  next: nextActivity({
    ...{ today, last: undefined, openPriorityActions: 0, abolishedOn: undefined, reinspectedAfter: [] }
  })
}
const viewOf = (changed: Partial<AuthorityRecord>) =>
  authorityView({ ...nothing, ...changed }, new Map([['minutes', 'Minutes of the board']]), today)
const factsOf = (...activities: JudgedActivity[]) =>
  viewOf({ activities }).facts.map(({ label, value, note }) => [
    label,
    'text' in value ? value.text : value.number,
    note
  ])

describe('where it stands now', () => {
  it('is each judgement of the last inspection with its change, in printed order', () => {
    expect(factsOf(in2023, in2019, in2015)).toEqual([
      ['Children in care', 'Inadequate', 'down from Good in 2019 (children in care and care leavers)'],
      ['Overall effectiveness', 'Outstanding', 'up from Good in 2019'],
      ['Areas for improvement', 'Not yet read', 'the report is not in the record']
    ])
  })

  it('has no overall grade from April 2026, and names the last there was', () => {
    expect(factsOf(in2026, in2023).slice(0, 4)).toEqual([
      ['Impact of leaders', 'Outstanding', 'no grade in the record for 2023'],
      ['Children in care', 'Good', 'up from Inadequate in 2023'],
      ['Care leavers', 'Good', 'no grade in the record for 2023'],
      ['Overall effectiveness', 'No overall grade in this framework', 'the last was Outstanding, in 2023']
    ])
  })

  it('is not a review of the safeguarding board, and not a visit', () => {
    const review = inspectionFor('SIF', { lscb: 'inadequate' }, { on: '2024-01-08', kind: 'lscb-review' })
    const visit = inspectionFor('ILACS_2023', {}, { on: '2025-02-04', kind: 'focused-visit' })
    const view = viewOf({ activities: [visit, review, in2023] })
    expect(view.source?.inspection.text).toBe('Standard inspection, 6 March 2023')
    expect(view.source?.words).toBe('from the published grade tables, not yet read from the report')
  })

  it.each([
    ['read', 2, { number: '2' }, undefined],
    ['read', 0, { number: '0' }, undefined],
    ['grade-tables', 0, { tone: 'unknown', text: 'Not yet read' }, 'the report is not in the record'],
    ['grade-tables', 1, { number: '1' }, 'from the council’s published papers']
  ] as const)(
    'counts areas for improvement of a report that is %s with %i',
    (standing, count, value, note) => {
      const latest = { ...in2023, standing }
      const improvements = Array.from({ length: count }, (_, place) => ({
        activity: latest.id,
        kind: 'improvement' as const,
        number: place + 1,
        text: 'Supervision',
        standing: 'read' as const
      }))
      const fact = viewOf({ activities: [latest], improvements }).facts.at(-1)
      expect(fact?.value).toEqual(value)
      expect(fact?.note).toBe(note)
    }
  )

  it.each([
    [{}, 'North East · not yet inspected'],
    [{ authority: authorityCalled('Poole', abolished) }, 'North East · no inspection is in the record'],
    [{ activities: [in2023] }, 'North East · last inspected 6 March 2023']
  ])('is said under the name', (changed, lead) => {
    expect(viewOf(changed).lead).toBe(lead)
  })
})

describe('the history of each line', () => {
  const { histories } = viewOf({ activities: [in2026, in2023, in2019, in2015] })
  const pointsOf = (id: string) =>
    histories.lines
      .find((line) => line.id === `line-${id}`)
      ?.points.map(({ date, grade, framework }) => [date, grade.text, framework])

  it('joins what was judged under other names, and says so', () => {
    expect(pointsOf('children-in-care')).toEqual([
      [
        '2015-01-20',
        'Good',
        'Single inspection framework, judged as Children looked after and achieving permanence'
      ],
      ['2019-03-04', 'Good', 'ILACS, 2018 to 2022, judged as Children in care and care leavers'],
      ['2023-03-06', 'Inadequate', 'ILACS, 2023 to March 2026'],
      ['2026-05-11', 'Good', 'ILACS, from April 2026']
    ])
  })

  it('leaves a gap where a framework does not judge it', () => {
    expect(pointsOf('overall')).toHaveLength(3)
    const overall = histories.lines.find((line) => line.id === 'line-overall')
    expect(overall?.eras.filter((era) => !era.judges).map((era) => era.short)).toEqual(['ILACS 2026'])
  })

  it('lists what ended with its framework apart, and has no line without a judgement', () => {
    expect(histories.ended.map(({ area, shown }) => [area, shown.text])).toEqual([
      ['Adoption performance', 'Outstanding']
    ])
    expect(histories.lines.map((line) => line.id)).not.toContain('line-help-and-protection')
    expect(viewOf({}).histories.lines).toEqual([])
  })

  it('has one axis for all lines, from the first inspection to the year after the last', () => {
    expect([histories.from, histories.to]).toEqual(['2015-01-01', '2027-12-31'])
  })
})

describe('the timeline', () => {
  const eventOf = (activity: JudgedActivity) => {
    const [event] = viewOf({ activities: [activity] }).events
    return [event?.state, event?.title, event?.about, event?.detail]
  }
  it.each([
    [in2023, ['judgement', 'Standard inspection', undefined, 'Outstanding overall']],
    [
      in2026,
      [
        'judgement',
        'Short inspection',
        undefined,
        'Good: care leavers and children in care; Outstanding: impact of leaders'
      ]
    ],
    [
      inspectionFor('ILACS_2026', { 'care-leavers': 'good', 'in-care': 'good' }),
      ['judgement', 'Standard inspection', undefined, 'Good in both judgements']
    ],
    [
      inspectionFor(
        'ILACS_2018',
        {},
        { on: '2021-07', kind: 'focused-visit', themes: ['front-door', 'care-leavers'] }
      ),
      ['event', 'Focused visit', 'on the front door and care leavers', undefined]
    ],
    [
      inspectionFor('ILACS_2018', {}, { kind: 'jtai', state: 'cancelled', stateReason: 'Called off.' }),
      ['cancelled', 'Joint targeted area inspection', undefined, 'called off.']
    ],
    [
      inspectionFor('ILACS_2026', {}, { state: 'notified' }),
      ['not-yet', 'Standard inspection', undefined, undefined]
    ],
    [
      inspectionFor('LEGACY', {}, { on: '2011', kind: 'safeguarding-and-looked-after' }),
      [
        'event',
        'Inspection of safeguarding and looked after children’s services',
        undefined,
        'grades not in the record'
      ]
    ]
  ] as const)('of %j', (activity, expected) => {
    expect(eventOf(activity)).toEqual(expected)
  })
})

it('stands first among its neighbours, who each stand by their own last inspection', () => {
  const { neighbours } = viewOf({
    activities: [in2023],
    neighbours: [entryFor('Near', in2026), entryFor('Far', undefined)]
  })
  expect(neighbours.rows.map(({ name, self, inspected }) => [name, self, inspected?.when])).toEqual([
    ['Exampleshire', true, 'March 2023'],
    ['Near', false, 'May 2026'],
    ['Far', false, undefined]
  ])
  expect(neighbours.rows.map((row) => row.grades[0]?.shown.text)).toEqual([
    'Outstanding',
    'No overall grade in this framework',
    'Not yet inspected'
  ])
  expect(neighbours.compareHref).toBe('/compare?with=exampleshire%2Cnear%2Cfar')
})

it('says when it ended and who came after', () => {
  const view = viewOf({
    authority: authorityCalled('Poole', abolished),
    successors: [authorityCalled('Bournemouth Christchurch and Poole')]
  })
  expect(view.ended).toBe('Poole was abolished on 1 April 2019. Its inspections stay in the record.')
  expect(view.successors).toEqual([
    { text: 'Bournemouth Christchurch and Poole', href: '/authorities/bournemouth-christchurch-and-poole' }
  ])
})

it('names the documents that do not agree by their titles', () => {
  const accounts = [
    { source: 'minutes', says: 'Yes.' },
    { source: 'unknown', says: 'No.' }
  ]
  const { disagreements } = viewOf({ disagreements: [{ about: 'Whether', accounts, remark: 'Both.' }] })
  expect(disagreements[0]?.accounts.map(({ source }) => source)).toEqual(['Minutes of the board', 'unknown'])
})
