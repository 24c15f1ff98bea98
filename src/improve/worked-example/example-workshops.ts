import { type IsoDate, isoDate } from '../../framework/iso-date.ts'
import type { WorkshopDirection } from '../workshops/workshop.ts'

/** What each of the three themes is tied to, in the order of the starting themes. */
export const exampleTies: readonly {
  readonly name: string
  readonly measures: readonly string[]
  readonly findings: readonly string[]
}[] = [
  {
    name: 'assessments',
    measures: ['contingency'],
    findings: ['consistency', 'decisions', 'domestic-abuse', 'contingency']
  },
  { name: 'oversight', measures: ['strategy'], findings: ['decisions', 'strategy'] },
  { name: 'audits', measures: ['outside'], findings: ['audits'] }
]

/** A session of the example. All of it is made up. */
export interface ExampleSession {
  readonly name: string
  readonly onDay: IsoDate
  readonly concluded: readonly {
    readonly theme: string
    readonly direction: WorkshopDirection
    readonly words: string
  }[]
}

export const exampleSessions: readonly ExampleSession[] = [
  {
    ...{ name: 'first', onDay: isoDate('2022-09-14') },
    concluded: [
      {
        theme: 'assessments',
        direction: 'same',
        words: 'Plans ask the question, and half of them answer it.'
      },
      { theme: 'oversight', direction: 'cannot-tell', words: 'Too few decisions were looked at to say.' },
      { theme: 'audits', direction: 'better', words: 'More audits had a second look from outside the team.' }
    ]
  },
  {
    ...{ name: 'second', onDay: isoDate('2022-12-07') },
    concluded: [
      {
        theme: 'assessments',
        direction: 'better',
        words: 'Three of four plans now say what is done instead.'
      },
      {
        theme: 'oversight',
        direction: 'same',
        words: 'Decisions are no more consistent than in the summer.'
      },
      { theme: 'audits', direction: 'better', words: 'Nearly half of the audits had a second look.' }
    ]
  }
]
