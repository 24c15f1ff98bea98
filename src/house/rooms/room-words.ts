import { housePaths } from '../paths.ts'

/** The rooms of an authority's own in which nothing can be kept yet, in the cycle's order. */
export const privateRooms = ['inspect', 'govern', 'publish'] as const
export type PrivateRoom = (typeof privateRooms)[number]

/** What a room is for and what belongs in it, in the sector's words. */
export interface RoomWords {
  /** One sentence under the heading. */
  readonly lead: string
  /** What belongs in the room: its name, and what it is. */
  readonly holds: readonly { readonly name: string; readonly what: string }[]
  /** Where what belongs here is kept in most councils today, and what that costs. */
  readonly untilThen: string
}

export const roomPath: Readonly<Record<PrivateRoom, string>> = {
  inspect: housePaths.inspect,
  govern: housePaths.govern,
  publish: housePaths.publish
}

export const roomWords: Readonly<Record<PrivateRoom, RoomWords>> = {
  inspect: {
    lead: 'The weeks of an inspection, from the call to the feedback: what inspectors ask for, whom they meet and what they read.',
    holds: [
      {
        name: 'Timetable',
        what: 'The off-site week and the days of fieldwork: meetings, observations and who is in them.'
      },
      {
        name: 'Requests',
        what: 'Everything that inspectors ask for, when, by whom it is answered, and with which document.'
      },
      {
        name: 'Fieldwork',
        what: 'Who was met and how often, counted as it happens, so that the figures in your board’s paper can be traced.'
      },
      {
        name: 'Case sample',
        what: 'The children whose records are read, by pseudonym only. A name is never kept here.'
      },
      {
        name: 'Keeping in touch',
        what: 'What the lead inspector says in the daily meetings, and what you did about it.'
      }
    ],
    untilThen: 'During an inspection, keep your own log of requests.'
  },
  govern: {
    lead: 'Who was told, what they resolved, and whether it was done: boards, scrutiny, council and the partnership.',
    holds: [
      {
        name: 'Bodies',
        what: 'The executive, scrutiny, council and partnership boards, and who sits on them.'
      },
      {
        name: 'Meetings',
        what: 'Their dates, their agendas, and the clear days by which papers must be out.'
      },
      {
        name: 'Papers',
        what: 'Reports in your council’s own template, whose figures are those of the record and say when it has moved.'
      },
      { name: 'Resolutions', what: 'What was resolved, who is to do it, and by when.' },
      {
        name: 'Motions and recommendations',
        what: 'What members asked for, and the answer that they were promised.'
      }
    ],
    untilThen: 'Your committee system stays the place where papers and minutes are published.'
  },
  publish: {
    lead: 'What the public, partners, and children and young people read of it.',
    holds: [
      {
        name: 'Public pages',
        what: 'What inspectors found and what you did, in plain words, with every statement’s source.'
      },
      {
        name: 'Children’s summary',
        what: 'The same, written for children and young people, and checked with them.'
      },
      {
        name: 'Press notice',
        what: 'A notice for the day of publication, whose quotes are the report’s own words.'
      },
      { name: 'Open data', what: 'Tables that others can use, with small numbers left out.' }
    ],
    untilThen: 'Your council’s website stays the place where your own words are published.'
  }
}
