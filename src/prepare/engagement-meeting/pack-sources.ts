import { activityLabel } from '../../framework/activity-kinds.ts'
import { type IsoDate, longDate, yearOf } from '../../framework/iso-date.ts'
import { earliestDay, longPartialDate } from '../../framework/partial-date.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { JudgedActivity } from '../../record/activities/activity.ts'
import { activitiesOf } from '../../record/activities/store.ts'
import { outlookInWords } from '../../record/outlook/outlook-words.ts'
import { paths } from '../../record/paths.ts'
import { count } from '../../ui/prose/counts.ts'
import { outlookHere } from '../outlook/outlook-here.ts'
import { strengths } from '../self-evaluation/grounds.ts'
import { wholeYear } from '../self-evaluation/whole-year.ts'
import { officerOf } from './meeting-view.ts'
import { followUpInWords } from './meeting-words.ts'
import type { PackSource } from './pack.ts'
import { followUpsOf } from './store.ts'

/** What comes next, by the table of rules. */
const whatComesNext: PackSource = async (tx, member, { asAt }) => {
  const { outlook } = await outlookHere(tx, member, asAt)
  return {
    heading: 'What comes next',
    lines: [{ words: outlookInWords(outlook.next, member.workspace.name, asAt) }]
  }
}

/** How the self-evaluation of the year stands: how much is agreed, and how well it is borne out. */
const selfEvaluation: PackSource = async (tx, { workspace }, { asAt }) => {
  const year = yearOf(asAt)
  const heading = `Self-evaluation of ${year}`
  const whole = await wholeYear(tx, workspace, year, asAt)
  if (whole === undefined) return { heading, lines: [] }
  const agreed = whole.claims.filter(({ claim }) => claim.state === 'agreed')
  const proposed = whole.claims.filter(({ claim }) => claim.state === 'proposed').length
  const byStrength = strengths.flatMap((level) => {
    const held = agreed.filter(({ strength }) => strength.level === level).length
    return held === 0
      ? []
      : [{ words: `${count(held, 'agreed claim')} with ${strengthWords[level]} evidence.` }]
  })
  return {
    heading,
    lines: [
      { words: `${count(agreed.length, 'claim')} agreed, ${proposed} proposed and not agreed yet.` },
      ...byStrength
    ]
  }
}

const strengthWords: Record<(typeof strengths)[number], string> = {
  none: 'no',
  weak: 'weak',
  fair: 'fair',
  strong: 'strong'
}

/** What happened since the last meeting, as the public record holds it. */
const sinceLastMeeting: PackSource = async (tx, { workspace: { authority } }, { since, asAt }) => {
  const happened = (await activitiesOf(tx, authority)).filter((activity) => isNews(activity, since, asAt))
  return {
    heading: since === undefined ? 'What the record holds' : `What happened since ${longDate(since)}`,
    lines: happened.map((activity) => ({
      words: `${activityLabel(activity.kind)}, ${longPartialDate(activity.startsOn)}${became(activity)}`,
      href: paths.inspection(activity)
    }))
  }
}

function isNews(
  { startsOn, publishedOn }: JudgedActivity,
  since: IsoDate | undefined,
  asAt: IsoDate
): boolean {
  const day = earliestDay(publishedOn ?? startsOn)
  return day <= asAt && (since === undefined || day > since)
}

function became({ publishedOn, state, stateReason }: JudgedActivity): string {
  if (state === 'cancelled') return `, cancelled${stateReason === undefined ? '' : `: ${stateReason}`}`
  return publishedOn === undefined ? '' : `, published ${longPartialDate(publishedOn)}`
}

/** What was agreed in meetings before this one, and what became of it. */
const agreedBefore: PackSource = async (tx, { workspace: { authority } }, { meeting, asAt }) => {
  const officer = officerOf(await postsOf(tx, authority))
  const before = (await followUpsOf(tx, authority)).filter((one) => one.meeting !== meeting.id)
  return {
    heading: 'What was agreed before',
    lines: before.map((followUp) => ({
      words: `${followUp.what} (${officer(followUp.owner)}, by ${longDate(followUp.dueOn)}): ${followUpInWords(followUp, asAt)}`
    }))
  }
}

/** What is taken into a meeting, part by part. */
export const packSources: readonly PackSource[] = [
  whatComesNext,
  selfEvaluation,
  sinceLastMeeting,
  agreedBefore
]
