import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type IsoDate, isoDate } from '../../../src/framework/iso-date.ts'
import type { ExampleAuthority } from '../days/example-days.ts'
import type { PickedFile } from '../days/papers.ts'
import { picked } from '../days/papers.ts'
import { reportThatComes } from '../year/example-year.ts'

/** A report and what an authority makes of it: what the walk from report to plan does not know by itself. */
export interface PlanStory {
  readonly authority: ExampleAuthority
  readonly report: () => Promise<PickedFile>
  /** The inspection, as the form for a plan names it. */
  readonly inspection: string
  /** The day on which the authority received the report. All other days of the walk are counted from it. */
  readonly received: IsoDate
  /** The last days that the law gives, read off a calendar. */
  readonly lastDays: { readonly toPublish: string; readonly toAnswer: string }
  /** How the two areas for improvement of the report begin, each with what is done about it. */
  readonly first: Answered
  readonly second: Answered
  readonly measure: { readonly title: string; readonly definition: string; readonly beganOn: IsoDate }
}

interface Answered {
  readonly finding: string
  readonly action: string
  readonly success: string
}

/** The report of an authority that does not exist. */
export const exampleStory: PlanStory = {
  authority: {
    ...{ slug: 'exampleshire', name: 'Exampleshire', council: 'Exampleshire County Council' },
    ...{ isInvented: true, openedOn: '2027-06-01' }
  },
  report: async () => ({
    ...picked('exampleshire-2027-07-05.pdf'),
    buffer: Buffer.from(await reportThatComes(2))
  }),
  inspection: 'Standard inspection, 10 to 21 May 2027',
  received: isoDate('2027-07-05'),
  lastDays: { toPublish: '16 August 2027', toAnswer: '12 October 2027' },
  first: {
    finding: 'How soon long-standing neglect is recognised',
    action: 'Write a chronology in every case of neglect, and go through it in supervision once a month.',
    success: 'Children who are neglected for long are seen as such within three months.'
  },
  second: {
    finding: 'Whether plans for children in need say what must change',
    action: 'Have every plan for a child in need say what must change, by when, and what happens otherwise.',
    success: 'Families know what has to change, and children do not wait while nothing does.'
  },
  measure: {
    title: 'Cases of neglect with a chronology of this year',
    definition: 'Of the cases open for neglect on the last day of the month, how many have a chronology.',
    // The twelve months that end before the report came.
    beganOn: isoDate('2026-07-31')
  }
}

/** Where the published reports lie that the reading was developed with, where they are there. */
const leedsReport = new URL('reports/80481-leeds-2022-05-09.pdf', sharedFolder())

/** The report that Leeds received in May 2022; undefined where it does not lie beside the checkout. */
export const leedsStory: PlanStory | undefined = existsSync(leedsReport)
  ? {
      authority: {
        ...{ slug: 'leeds', name: 'Leeds', council: 'Leeds City Council' },
        ...{ isInvented: false, openedOn: '2022-04-01' }
      },
      report: async () => ({
        ...picked('80481-leeds-2022-05-09.pdf'),
        buffer: await readFile(leedsReport)
      }),
      inspection: 'Standard inspection, 21 February to 4 March 2022',
      received: isoDate('2022-05-09'),
      lastDays: { toPublish: '22 June 2022', toAnswer: '17 August 2022' },
      first: {
        finding: 'Contingency planning in children’s written plans',
        action: 'Have every plan say what happens if it does not work, and look for it in supervision.',
        success: 'Families know from the plan what happens if nothing changes.'
      },
      second: {
        finding: 'Consistent decision-making for strategy discussions',
        action: 'Agree with police and health when a strategy discussion is held, and audit it monthly.',
        success: 'Children at risk of significant harm are discussed the same way wherever they live.'
      },
      measure: {
        title: 'Plans that say what happens if they do not work',
        definition: 'Of the plans that were audited in the month, how many say it.',
        beganOn: isoDate('2021-05-31')
      }
    }
  : undefined

function sharedFolder(): URL {
  const set = process.env['THROUGHLINE_SHARED']
  if (set === undefined) return new URL('../../../../shared/', import.meta.url)
  return new URL(`${set.replace(/\/$/, '')}/`, import.meta.url)
}
