import { activityLabel } from '../../framework/activity-kinds.ts'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { earliestDay, longPartialDate } from '../../framework/partial-date.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { JudgedActivity } from '../../record/activities/activity.ts'
import { activitiesOf } from '../../record/activities/store.ts'
import { outlookInWords } from '../../record/outlook/outlook-words.ts'
import { paths } from '../../record/paths.ts'
import { outlookHere } from '../outlook/outlook-here.ts'
import { stateOf } from '../outlook/overruling.ts'
import { overrulingInWords } from '../outlook/overruling-words.ts'
import { overrulingsOf } from '../outlook/store.ts'
import { preparePaths } from '../paths.ts'
import { officerOf } from './meeting-view.ts'
import { followUpInWords } from './meeting-words.ts'
import type { PackSource } from './pack.ts'
import { figures } from './pack-from-bookcase.ts'
import { gradesBesideJudgements, selfEvaluation, sinceLastYear } from './pack-from-self-evaluation.ts'
import { followUpsOf } from './store.ts'

/** What comes next, by the table of rules, and what is expected here in its place. */
const whatComesNext: PackSource = async (tx, member, { asAt }) => {
  const { outlook } = await outlookHere(tx, member, asAt)
  const lastStartedOn = outlook.last && earliestDay(outlook.last.startsOn)
  const standing = (await overrulingsOf(tx, member.workspace.authority)).filter(
    (one) => stateOf(one, asAt, lastStartedOn) === 'stands'
  )
  return {
    heading: 'What comes next',
    lines: [
      { words: outlookInWords(outlook.next, member.workspace.name, asAt) },
      ...standing.map((one) => ({
        words: `Expected here in its place: ${overrulingInWords(one)}. ${one.reason}`,
        href: preparePaths.outlook()
      }))
    ]
  }
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
  sinceLastYear,
  gradesBesideJudgements,
  figures,
  sinceLastMeeting,
  agreedBefore
]
