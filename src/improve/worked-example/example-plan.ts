import { type IsoDate, isoDate } from '../../framework/iso-date.ts'
import type { Impact, Progress } from '../planned-action/planned-action.ts'

/** The day on which the report came, from which the statutory days are counted: 30 end on 22 June, 70 on 17 August 2022. */
export const receivedOn = isoDate('2022-05-09')
export const examplePlanTitle = 'Worked example: action plan after the inspection of 2022'

/** An action of the example, with how it was said to stand. All of it is made up. */
export interface ExampleAction {
  readonly name: string
  readonly reference: string
  readonly words: string
  readonly success: string
  readonly support: string
  readonly risk: string
  readonly startsOn: IsoDate
  readonly dueOn: IsoDate
  readonly findings: readonly string[]
  readonly measures: readonly string[]
  readonly updates: readonly ExampleUpdate[]
}

export interface ExampleUpdate {
  readonly on: IsoDate
  readonly progress: Progress
  readonly impact: Impact
  readonly remark: string
}

function said(on: string, progress: Progress, impact: Impact, remark: string): ExampleUpdate {
  return { on: isoDate(on), progress, impact, remark }
}

/** What could have been planned: illustrative throughout, as no paper tells what the council did. */
export const exampleActions: readonly ExampleAction[] = [
  {
    ...{ name: 'template', reference: '1.1', findings: ['contingency'], measures: ['contingency'] },
    words:
      'Ask in every written plan what is done if things do not get better, by when, and who decides: put the question into the template',
    success: 'Families know what happens next if the first plan does not work.',
    ...{ support: 'Practice improvement team', risk: 'The box is filled in and nothing changes' },
    ...{ startsOn: isoDate('2022-05-16'), dueOn: isoDate('2022-07-29') },
    updates: [
      said('2022-06-20', 'on-track', 'no-evidence-yet', 'The template was tried in two teams.'),
      said('2022-07-27', 'done', 'early-signs', 'Every team uses it since 25 July.')
    ]
  },
  {
    ...{ name: 'managers', reference: '1.2', findings: ['contingency'], measures: ['contingency'] },
    words: 'Have each team manager look at five plans a month for what they say will be done instead',
    success: 'Children do not wait in plans that do not work.',
    ...{ support: 'Audit team', risk: 'Managers look less carefully when teams are short of people' },
    ...{ startsOn: isoDate('2022-06-01'), dueOn: isoDate('2022-12-16') },
    updates: [
      said('2022-07-15', 'on-track', 'no-evidence-yet', 'All managers were told how.'),
      said('2022-09-30', 'at-risk', 'early-signs', 'Two areas looked at half of the plans that they should.'),
      said('2022-11-30', 'on-track', 'early-signs', 'The two areas have caught up.')
    ]
  },
  {
    ...{ name: 'threshold', reference: '2.1', findings: ['strategy'], measures: ['strategy'] },
    words: 'Agree with the police and health, on one page, when a strategy discussion is held',
    success: 'The same worry leads to the same decision, whichever team hears of it.',
    ...{ support: 'Safeguarding children partnership', risk: 'Partners read the page differently' },
    ...{ startsOn: isoDate('2022-05-23'), dueOn: isoDate('2022-09-30') },
    updates: [
      said('2022-07-08', 'on-track', 'no-evidence-yet', 'A draft went to both partners.'),
      said(
        '2022-10-07',
        'off-track',
        'no-evidence-yet',
        'Health has not agreed yet; a meeting is set for November.'
      )
    ]
  },
  {
    ...{ name: 'weekly', reference: '2.2', findings: ['strategy'], measures: ['strategy'] },
    words:
      'Look once a week at five decisions not to hold a strategy discussion, with somebody from another team',
    success: 'No child at risk is missed because one manager decided alone.',
    ...{ support: 'Heads of service', risk: 'Five are too few to see a pattern' },
    ...{ startsOn: isoDate('2022-06-06'), dueOn: isoDate('2023-03-31') },
    updates: [said('2022-09-16', 'on-track', 'early-signs', 'Of 60 decisions, four were made again.')]
  },
  {
    ...{ name: 'advice', reference: '3.1', findings: ['advice'], measures: [] },
    words:
      'Visit two authorities that do well at assessments, and tell the scrutiny board what could be taken over',
    success: 'Assessments get better from what works elsewhere.',
    ...{ support: 'Principal social worker', risk: 'What works elsewhere may not fit' },
    ...{ startsOn: isoDate('2022-06-13'), dueOn: isoDate('2022-10-28') },
    updates: [said('2022-10-21', 'done', 'no-evidence-yet', 'Both visits were made and told of.')]
  },
  {
    ...{ name: 'workshops', reference: '3.2', findings: ['workshops'], measures: ['outside'] },
    words: 'Hold monitoring workshops of the scrutiny board on the three themes, four times a year',
    success: 'Members can say whether children are better off, and on what they rest it.',
    ...{ support: 'Democratic services', risk: 'Sessions become reading aloud' },
    ...{ startsOn: isoDate('2022-06-20'), dueOn: isoDate('2023-06-30') },
    updates: [said('2022-12-09', 'on-track', 'early-signs', 'Two were held.')]
  },
  {
    ...{ name: 'peer-review', reference: '3.3', findings: ['peer-review'], measures: [] },
    words: 'Hold a peer review of supervision, and publish it with those of the past',
    success: 'What others see is known to everybody.',
    ...{ support: 'Regional improvement alliance', risk: 'Nobody can come in time' },
    ...{ startsOn: isoDate('2022-09-01'), dueOn: isoDate('2023-02-28') },
    updates: []
  }
]

/** A measure of the example with its series. All of its values are made up. */
export interface ExampleMeasure {
  readonly name: string
  readonly title: string
  readonly definition: string
  readonly baseline: number
  readonly target: number
  readonly findings: readonly string[]
  /** From the end of June 2022, a value a month. */
  readonly values: readonly number[]
}

export const measuredFrom: readonly IsoDate[] = [
  '2022-06-30',
  '2022-07-31',
  '2022-08-31',
  '2022-09-30',
  '2022-10-31',
  '2022-11-30',
  '2022-12-31'
].map(isoDate)
export const baselineOn = isoDate('2022-05-31')
export const targetOn = isoDate('2023-03-31')

export const exampleMeasures: readonly ExampleMeasure[] = [
  {
    ...{ name: 'contingency', title: 'Written plans that say what is done if things do not get better' },
    definition: 'Plans looked at in the month that answer the question, out of all that were looked at',
    ...{ baseline: 58, target: 90, findings: ['contingency'], values: [57, 61, 66, 68, 71, 76, 79] }
  },
  {
    ...{
      name: 'strategy',
      title: 'Decisions on strategy discussions that a second person would have made too'
    },
    definition: 'Decisions looked at again in the month that stood, out of all that were looked at again',
    ...{ baseline: 81, target: 95, findings: ['strategy'], values: [82, 80, 84, 83, 83, 85, 84] }
  },
  {
    ...{ name: 'outside', title: 'Audits with a second look by somebody from outside the team' },
    definition: 'Audits of the month with a second look from outside, out of all audits of the month',
    ...{ baseline: 20, target: 60, findings: ['audits'], values: [22, 25, 31, 30, 38, 44, 46] }
  }
]
