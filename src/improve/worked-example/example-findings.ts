import { type IsoDate, isoDate } from '../../framework/iso-date.ts'
import type { FindingKind, FindingState, Origin } from '../findings/finding.ts'

/** A finding of the worked example. Its words are the record's where the record holds it, and ours where it does not. */
export interface ExampleFinding {
  /** The last part of its id. */
  readonly name: string
  readonly kind: FindingKind
  readonly words: string
  readonly cameFrom: Origin
  readonly source: string
  readonly foundOn: IsoDate
  /** The activity of the record that told of it, by its address, and how its words are known there. */
  readonly inRecord: { readonly activity: string; readonly says: RegExp } | undefined
  readonly page: number | undefined
  readonly paragraph: number | undefined
  /** What became of it, where papers tell. */
  readonly became:
    | { readonly state: FindingState; readonly since: IsoDate; readonly because: string }
    | undefined
  /** Whether the plan of 2022 answers it. */
  readonly inPlan: boolean
}

const endOf2022 = isoDate('2022-03-04')
const visit = {
  kind: 'improvement',
  cameFrom: 'focused-visit',
  source: 'Focused visit, 20 and 21 July 2021, as white paper WP1 sums it up',
  foundOn: isoDate('2021-07-21'),
  page: undefined,
  paragraph: undefined,
  became: {
    state: 'resolved-at-inspection',
    since: endOf2022,
    because:
      'The inspection of 2022 described every area of the visit as improved (report of 9 May 2022, paragraph 36; council’s report of 22 June 2022).'
  },
  inPlan: false
} as const satisfies Partial<ExampleFinding>
const inspection = {
  kind: 'improvement',
  cameFrom: 'inspection',
  source: 'Inspection, 21 February to 4 March 2022',
  foundOn: endOf2022
} as const satisfies Partial<ExampleFinding>
const motion = {
  kind: 'concern',
  cameFrom: 'motion',
  source: 'White paper motion WP1 to the council, 14 September 2021',
  foundOn: isoDate('2021-09-14'),
  inRecord: undefined,
  page: undefined,
  paragraph: undefined,
  became: undefined,
  inPlan: true
} as const satisfies Partial<ExampleFinding>

/**
 * What papers tell of the inspection of Leeds, carried over in our own words (V: the council's report of 22 June 2022 to
 * its executive board; the report published on 9 May 2022; white paper motion WP1).
 */
export const exampleFindings: readonly ExampleFinding[] = [
  {
    ...{ name: 'identity', kind: 'improvement', cameFrom: 'inspection', inPlan: false },
    words: 'How well practice takes account of children’s culture and identity',
    source: 'Inspection, 29 October to 2 November 2018, as the council’s report of 22 June 2022 tells it',
    foundOn: isoDate('2018-11-02'),
    inRecord: { activity: '2018-10-29', says: /cultur|identit/i },
    ...{ page: undefined, paragraph: undefined },
    became: {
      state: 'resolved-at-inspection',
      since: endOf2022,
      because:
        'The inspection of 2022 found identity and cultural needs well considered, as the council’s report of 22 June 2022 tells.'
    }
  },
  {
    ...{ ...visit, name: 'consistency', words: 'The consistency of social work practice' },
    inRecord: { activity: '2021-07-20', says: /consisten/i }
  },
  {
    ...{ ...visit, name: 'decisions' },
    words:
      'How promptly decisions are made where it is not clear whether a child is at risk of significant harm',
    inRecord: { activity: '2021-07-20', says: /decisions are made|timel/i }
  },
  {
    ...{ ...visit, name: 'domestic-abuse' },
    words:
      'How far the build-up of domestic abuse over time counts in the assessment of risk and in decisions',
    inRecord: { activity: '2021-07-20', says: /domestic abuse/i }
  },
  {
    ...{ ...visit, name: 'audits', words: 'Whether audits show enough to move practice on' },
    inRecord: { activity: '2021-07-20', says: /audit/i }
  },
  {
    ...{ ...inspection, name: 'contingency', inPlan: true, became: undefined, page: 2, paragraph: 11 },
    words:
      'What children’s written plans say will be done if things do not get better (contingency planning)',
    inRecord: { activity: '2022-02-21', says: /contingen/i }
  },
  {
    ...{ ...inspection, name: 'strategy', inPlan: true, became: undefined, page: 2, paragraph: 5 },
    words: 'Whether the decision to hold a strategy discussion is made consistently',
    inRecord: { activity: '2022-02-21', says: /strategy/i }
  },
  {
    ...{ ...inspection, name: 'delays', inPlan: false, inRecord: undefined, page: undefined, paragraph: 6 },
    words: 'Delays for children in need of help and protection, caused by efficiency measures',
    became: {
      state: 'resolved-at-inspection',
      since: endOf2022,
      because: 'They had been found and put right before the inspection (report, paragraphs 6 and 33).'
    }
  },
  {
    ...{ ...motion, name: 'advice' },
    words: 'Advice on best practice is wanted from authorities that do well where Leeds does not'
  },
  {
    ...{ ...motion, name: 'workshops' },
    words: 'The scrutiny board is to follow the improvement plan in monitoring workshops on three themes'
  },
  {
    ...{ ...motion, name: 'peer-review' },
    words: 'Recent informal peer reviews are to be published, and another is to be held within six months'
  }
]
