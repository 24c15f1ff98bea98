import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { dayInForm } from '../../people/forms/day-in-form.ts'
import type { PostId, StaffedPost } from '../../people/posts/post.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import type { FindingId } from '../findings/finding.ts'
import type { ThemedFinding } from '../findings/findings-choice.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import { isProgress, type Progress, progressWords } from '../planned-action/planned-action.ts'
import type { SeenForChange } from './seen-for-change.ts'
import { shortened } from './short-words.ts'

/** So many actions are changed in one go: more would leave whoever waits without a word for too long. */
export const mostAtOnce = 100

export const bulkKinds = ['post', 'due', 'progress', 'finding'] as const
export type BulkKind = (typeof bulkKinds)[number]

/** What is to change about many actions, as a form says it. */
export interface TypedBulk {
  readonly what: string
  readonly post: string
  readonly dueOn: string
  readonly progress: string
  readonly remark: string
  readonly finding: string
  readonly reason: string
}

/** One change, meant for each of the actions. */
export type BulkChange =
  | { readonly kind: 'post'; readonly post: PostId; readonly words: string; readonly reason: string }
  | { readonly kind: 'due'; readonly on: IsoDate; readonly reason: string }
  | { readonly kind: 'progress'; readonly progress: Progress; readonly remark: string }
  | { readonly kind: 'finding'; readonly finding: FindingId; readonly words: string; readonly reason: string }

interface BulkContext {
  readonly posts: readonly StaffedPost[]
  readonly findings: readonly ThemedFinding[]
  readonly actions: readonly ListedAction[]
  /** Whether whoever asks may say how actions stand. */
  readonly mayUpdate: boolean
}

export type ReadBulk =
  | { readonly kind: 'read'; readonly change: BulkChange }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** Reads what is to change; every problem at once, each at its field. */
export function readBulk(typed: TypedBulk, context: BulkContext): ReadBulk {
  const problems: RequestProblem[] = []
  const what = bulkKinds.find((kind) => kind === typed.what)
  const reason = typed.reason.trim()
  if (what === undefined || (what === 'progress' && !context.mayUpdate)) {
    return { kind: 'unfit', problems: [{ field: 'what', message: 'Choose what to change' }] }
  }
  // A submitted plan shows every change since with its reason.
  const asksWhy = what === 'due' || context.actions.some(({ planState }) => planState === 'submitted')
  if (what !== 'progress' && asksWhy && reason === '') {
    problems.push({ field: 'reason', message: 'Enter why: it is kept with each of the actions' })
  }
  const change = changeOf(what, typed, reason, context, problems)
  return change === undefined || problems.length > 0 ? { kind: 'unfit', problems } : { kind: 'read', change }
}

function changeOf(
  what: BulkKind,
  typed: TypedBulk,
  reason: string,
  { posts, findings }: BulkContext,
  problems: RequestProblem[]
): BulkChange | undefined {
  switch (what) {
    case 'post': {
      const post = posts.find(({ id, endedOn }) => id === typed.post && endedOn === undefined)
      if (post === undefined)
        problems.push({ field: 'post', message: 'Choose the post that will answer for them' })
      return post && { kind: 'post', post: post.id, words: post.title, reason }
    }
    case 'due': {
      const day = dayInForm('due', typed.dueOn, 'Enter the day by which they are due')
      if ('problem' in day) problems.push(day.problem)
      return 'day' in day ? { kind: 'due', on: day.day, reason } : undefined
    }
    case 'progress': {
      const remark = typed.remark.trim()
      if (!isProgress(typed.progress)) {
        problems.push({ field: 'progress', message: 'Choose how far the work has come' })
        return undefined
      }
      if ((typed.progress === 'at-risk' || typed.progress === 'off-track') && remark === '') {
        problems.push({ field: 'remark', message: 'Enter what stands in the way' })
      }
      return { kind: 'progress', progress: typed.progress, remark }
    }
    case 'finding': {
      const finding = findings.find(({ id }) => id === typed.finding)
      if (finding === undefined)
        problems.push({ field: 'finding', message: 'Choose the finding that they answer' })
      return finding && { kind: 'finding', finding: finding.id, words: finding.words, reason }
    }
  }
}

/** What a change will come to for one action. */
export type BulkForecast =
  | { readonly kind: 'will-change'; readonly from: string; readonly to: string }
  | { readonly kind: 'stays'; readonly because: string }
  | { readonly kind: 'cannot'; readonly because: string }

/** What the change comes to for an action as it stands now, beside what was seen of it. */
export function forecast(
  action: ListedAction | undefined,
  seen: SeenForChange,
  change: BulkChange
): BulkForecast {
  if (action === undefined) return { kind: 'cannot', because: 'It is not in a plan any more' }
  if (action.planState === 'ended') return { kind: 'cannot', because: 'Its plan has ended' }
  if (change.kind === 'progress') return forecastProgress(action, seen, change.progress)
  if (action.revision !== seen.revision) {
    return { kind: 'cannot', because: 'Somebody changed it after you chose it: look at it first' }
  }
  switch (change.kind) {
    case 'post':
      return action.post === change.post
        ? { kind: 'stays', because: `The ${change.words} answers for it already` }
        : { kind: 'will-change', from: action.officer ?? 'Nobody yet', to: change.words }
    case 'due':
      return forecastDue(action, change.on)
    case 'finding':
      return action.findings.includes(change.finding)
        ? { kind: 'stays', because: 'It answers this finding already' }
        : {
            kind: 'will-change',
            from: findingsInWords(action),
            to: `Also: ${shortened(change.words, 80)}`
          }
  }
}

function forecastProgress(
  { closedOn, lastHeardAt, progress }: ListedAction,
  seen: SeenForChange,
  to: Progress
): BulkForecast {
  if (closedOn !== undefined) return { kind: 'cannot', because: 'It is closed: open it again first' }
  if (lastHeardAt.getTime() > seen.lastHeardAt.getTime()) {
    return { kind: 'cannot', because: 'Somebody said how it stands after you chose it: look at it first' }
  }
  // Said again it is heard of again: that it goes on as before is worth saying.
  return { kind: 'will-change', from: progressWords(progress), to: progressWords(to) }
}

function forecastDue({ dueOn, startsOn }: ListedAction, on: IsoDate): BulkForecast {
  if (dueOn === on) return { kind: 'stays', because: `It is due on ${longDate(on)} already` }
  if (startsOn !== undefined && on < startsOn) {
    return { kind: 'cannot', because: `It starts on ${longDate(startsOn)}, after that day` }
  }
  return { kind: 'will-change', from: dueOn === undefined ? 'No day set' : longDate(dueOn), to: longDate(on) }
}

function findingsInWords({ answers }: ListedAction): string {
  return answers.length === 0 ? 'No finding' : answers.map(({ words }) => shortened(words, 60)).join('; ')
}
