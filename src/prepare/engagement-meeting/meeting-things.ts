import { dayInEngland } from '../../framework/day-in-england.ts'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingRef, ThingSource } from '../../thread/thing.ts'
import { type EngagementMeeting, type FollowUp, followUpState } from './meeting.ts'
import { meetingTitle, stateInWords } from './meeting-words.ts'
import { meetingsPaths, meetingsPatterns } from './meetings-paths.ts'
import { followUpsOf, meetingsOf } from './store.ts'

const kinds = { meeting: 'engagement-meeting', followUp: 'follow-up' } as const
const meetingAddress = new URLPattern({ pathname: meetingsPatterns.meeting })

interface Held {
  readonly meetings: readonly EngagementMeeting[]
  readonly followUps: readonly FollowUp[]
}

/** What engagement meetings tell the thread: the meetings, and what was agreed in each. */
export function meetingThings(clock: Clock): ThingSource {
  const today = () => dayInEngland(clock.now())
  return {
    kinds: Object.values(kinds),
    describe: async (tx, caller, refs) => {
      const { meetings, followUps } = await heldFor(tx, caller)
      return refs.flatMap(({ kind, id }): Thing[] => {
        const meeting = kind === kinds.meeting ? meetings.find((one) => one.id === id) : undefined
        if (meeting !== undefined) return [meetingThing(meeting)]
        const followUp = kind === kinds.followUp ? followUps.find((one) => one.id === id) : undefined
        return followUp === undefined ? [] : [followUpThing(followUp, today())]
      })
    },
    linksOf: async (tx, caller, refs) => {
      const { followUps } = await heldFor(tx, caller)
      const asked = new Set(refs.map(({ kind, id }) => `${kind}:${id}`))
      return followUps
        .filter(
          ({ id, meeting }) =>
            asked.has(`${kinds.followUp}:${id}`) || asked.has(`${kinds.meeting}:${meeting}`)
        )
        .map(({ id, meeting }) => ({
          from: { kind: kinds.meeting, id: meeting },
          relation: 'leads-to',
          to: { kind: kinds.followUp, id }
        }))
    },
    find: async (tx, caller, words, limit) => {
      const { meetings, followUps } = await heldFor(tx, caller)
      const wanted = words.trim().toLowerCase()
      if (wanted === '') return []
      return [...meetings.map(meetingThing), ...followUps.map((one) => followUpThing(one, today()))]
        .filter(({ title, says = '' }) => `${title} ${says}`.toLowerCase().includes(wanted))
        .slice(0, limit)
    },
    fieldWords: {
      [kinds.meeting]: {
        on: 'Day',
        fromOfsted: 'For Ofsted',
        attendees: 'Who goes',
        record: 'What was said',
        letterOn: 'Letter came on',
        letterSays: 'What the letter says',
        asAt: 'As at'
      },
      [kinds.followUp]: { what: 'What was agreed', owner: 'Whose it is', due: 'Due', meeting: 'Meeting' }
    },
    refAt: ({ pathname }): ThingRef | undefined => {
      const id = meetingAddress.exec({ pathname })?.pathname.groups['meeting']
      return id === undefined || pathname === meetingsPaths.newMeeting()
        ? undefined
        : { kind: kinds.meeting, id }
    }
  }
}

async function heldFor(tx: Transaction, caller: Caller): Promise<Held> {
  const member = memberOf(caller)
  if (member === undefined || !member.may.has('see-workspace')) return { meetings: [], followUps: [] }
  const { authority } = member.workspace
  return { meetings: await meetingsOf(tx, authority), followUps: await followUpsOf(tx, authority) }
}

function meetingThing(meeting: EngagementMeeting): Thing {
  return {
    ...{ kind: kinds.meeting, id: meeting.id, title: meetingTitle(meeting) },
    ...{ kindInWords: 'Engagement meeting', state: stateInWords(meeting) },
    href: meetingsPaths.meeting(meeting.id),
    ...(meeting.record === '' ? {} : { says: meeting.record.slice(0, 300) }),
    ...(meeting.state === 'cancelled' ? { withdrawn: true as const } : {})
  }
}

const followUpStates = { open: 'Open', late: 'Late', done: 'Done', withdrawn: 'Taken back' } as const

function followUpThing(followUp: FollowUp, today: IsoDate): Thing {
  const state = followUpState(followUp, today)
  return {
    ...{ kind: kinds.followUp, id: followUp.id, says: followUp.what },
    title: `Follow-up due ${longDate(followUp.dueOn)}`,
    ...{ kindInWords: 'Follow-up of an engagement meeting', state: followUpStates[state] },
    href: `${meetingsPaths.meeting(followUp.meeting)}#${followUp.id}`,
    within: [{ kind: kinds.meeting, id: followUp.meeting }],
    ...(state === 'withdrawn' ? { withdrawn: true as const } : {})
  }
}
