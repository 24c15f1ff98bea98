import type { Piece } from './draw-pieces.ts'
import { bullets, heading, numbered } from './draw-pieces.ts'

/** What an invented inspection of looked after children services prints, as in summer 2013. */
export interface LookedAfterContent {
  readonly authority: string
  readonly dates: string
  readonly published: string
  readonly inspector: string
  /** The grade as its heading has it and as the record of main findings has it, in printed order. */
  readonly grades: readonly {
    readonly heading: string
    readonly underHeading: string
    readonly inRecord: string
  }[]
  /** Areas for improvement by their time limit. */
  readonly improvements: readonly { readonly limit: string; readonly items: readonly string[] }[]
}

export const exampleshire2013: LookedAfterContent = {
  authority: 'Exampleshire County Council',
  dates: '1 – 5 July 2013',
  published: '9 August 2013',
  inspector: 'Rowan Ashdown HMI',
  grades: [
    {
      heading: 'Overall effectiveness of services for looked after children and young people',
      underHeading: 'Grade 3 (Adequate)',
      inRecord: 'Adequate'
    },
    { heading: 'Capacity to improve', underHeading: 'Grade 2 (Good)', inRecord: 'Good' },
    {
      heading: 'Outcomes for looked after children and young people',
      underHeading: 'Grade 3 (Adequate)',
      inRecord: 'Adequate'
    },
    { heading: 'Quality of provision', underHeading: 'Grade 4 (Inadequate)', inRecord: 'Inadequate' },
    { heading: 'Leadership and management', underHeading: 'Grade 1 (Outstanding)', inRecord: 'Outstanding' }
  ],
  improvements: [
    {
      limit: 'Immediately:',
      items: ['make sure that every child who is looked after has a plan that is up to date']
    },
    {
      limit: 'Within three months:',
      items: [
        'see that health assessments are done on time',
        'review the advice that is given to care leavers'
      ]
    },
    { limit: 'Within six months:', items: ['widen the choice of homes near to children’s schools.'] }
  ]
}

/** The head of each page behind the cover. */
export function lookedAfterHead({ authority }: LookedAfterContent): (page: number) => string {
  return (page) => `${authority} Inspection of looked after children services ${page - 2}`
}

/** An invented inspection of looked after children services, part by part. */
export function lookedAfterPieces(content: LookedAfterContent): readonly Piece[] {
  return [...cover(content), ...contents(content), ...introduction, ...chapters(content), ...record(content)]
}

function cover({ authority, dates, published, inspector }: LookedAfterContent): readonly Piece[] {
  const bold = (text: string): Piece => heading(text, 10)
  return [
    { kind: 'text', text: 'Inspection of looked after children services', type: { size: 26 } },
    { kind: 'text', text: authority, type: { size: 18 } },
    { kind: 'gap', points: 260 },
    bold(`Inspection dates: ${dates}`),
    bold(`Reporting inspector ${inspector}`),
    { kind: 'text', text: 'Age group: All', type: { size: 10 } },
    bold(`Published: ${published}`),
    { kind: 'turn' }
  ]
}

function contents({ grades }: LookedAfterContent): readonly Piece[] {
  const entries = ['About this inspection', ...grades.map((each) => each.heading), 'Record of main findings']
  return [
    heading('Contents', 18),
    ...entries.map((entry, index) => heading(`${entry} ${index + 2}`)),
    { kind: 'turn' }
  ]
}

const introduction: readonly Piece[] = [
  heading('About this inspection', 18),
  ...numbered(
    1,
    'This inspection looked at what services do for children who are looked after by the council.'
  ),
  ...numbered(2, 'The evidence evaluated by inspectors included:'),
  ...bullets('talks with 21 children and young people', 'a review of 40 case files'),
  heading('Service information', 18),
  ...numbered(3, 'Exampleshire has 1,200 villages and 9 towns. 16 to 18 year olds are a tenth of its people.')
]

function chapters({ grades, improvements }: LookedAfterContent): readonly Piece[] {
  return grades.flatMap(({ heading: words, underHeading }, index): Piece[] => [
    heading(words, 18),
    ...(underHeading === '' ? [] : [heading(underHeading, 14)]),
    ...numbered(
      4 + index * 2 + (index > 1 ? 1 : 0),
      'Most children have a social worker whom they know and who listens to them, and this helps them to settle.',
      'A few children wait too long for a decision about where they will live for good.'
    ),
    ...(index === 1 ? asked(improvements) : [])
  ])
}

function asked(improvements: LookedAfterContent['improvements']): readonly Piece[] {
  return [
    heading('Areas for improvement', 14),
    ...numbered(
      8,
      'In order to improve services for looked after children in Exampleshire, the council should take the following action.'
    ),
    ...improvements.flatMap(({ limit, items }): Piece[] => [
      { kind: 'text', text: limit, type: { bold: true, size: 12, indent: 28 } },
      ...items.map((text): Piece => ({ kind: 'bullet', text, indent: 28 }))
    ])
  ]
}

function record({ grades }: LookedAfterContent): readonly Piece[] {
  return [
    { kind: 'turn' },
    heading('Record of main findings', 18),
    heading('Services for looked after children', 14),
    ...grades.map(
      ({ heading: label, inRecord }): Piece => ({
        kind: 'row',
        label: label.replace(' of services for looked after children and young people', ''),
        value: inRecord,
        at: 300
      })
    )
  ]
}
