import { type IsoDate, longDate, parseIsoDate } from '../../framework/iso-date.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import type { PlanState } from '../action-plan/plan.ts'
import type { FindingId } from '../findings/finding.ts'
import type { ChangedField } from './history.ts'
import type { PlannedAction } from './planned-action.ts'

/** An action as a form or a file says it: days as YYYY-MM-DD, and nothing where nothing was said. */
export interface TypedAction {
  readonly reference: string
  readonly words: string
  readonly success: string
  readonly support: string
  readonly resources: string
  readonly risk: string
  /** The id of the post that answers for it. */
  readonly post: string
  readonly startsOn: string
  readonly dueOn: string
  readonly repeatsMonths: string
  /** The ids of the findings that it answers. */
  readonly findings: readonly string[]
}

/** What of an action somebody decides on who keeps the plan. */
export type ActionFields = Pick<PlannedAction, ChangedField>

/** What an action has to fit in with. */
export interface ActionContext {
  readonly posts: readonly Pick<StaffedPost, 'id' | 'title' | 'endedOn'>[]
  /** The findings of the authority that stand. */
  readonly findings: readonly FindingId[]
  /** The references that other actions of the plan have. */
  readonly taken: readonly string[]
  /** The action as it stands, where it is there already: what it has it may keep. */
  readonly before?: ActionFields | undefined
}

export type ReadAction =
  | { readonly kind: 'read'; readonly fields: ActionFields }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

const longest = {
  reference: 40,
  words: 2000,
  success: 5000,
  support: 2000,
  resources: 2000,
  risk: 2000
} as const

/** Reads an action as somebody typed it; every problem at once, each at its field. */
export function readAction(typed: TypedAction, context: ActionContext): ReadAction {
  const problems: RequestProblem[] = []
  const problem = (field: string, message: string) => void problems.push({ field, message })
  const text = (field: keyof typeof longest): string => {
    const words = typed[field].trim()
    if (words.length > longest[field]) {
      problem(field, `Enter at most ${longest[field]} characters; these are ${words.length}`)
    }
    return words
  }
  const day = (field: 'startsOn' | 'dueOn', ask: string): IsoDate | undefined => {
    if (typed[field] === '') return undefined
    const found = parseIsoDate(typed[field])
    const isLikely = found !== undefined && found >= '2000-01-01' && found <= '2100-12-31'
    if (!isLikely) problem(field, `${ask}, a real date such as 27 3 2027`)
    return isLikely ? found : undefined
  }
  const reference = text('reference')
  if (reference === '') problem('reference', 'Enter a reference, such as 1.2')
  else if (context.taken.some((other) => other.toLowerCase() === reference.toLowerCase())) {
    problem('reference', `Another action of this plan has the reference ${reference}: enter another`)
  }
  const words = text('words')
  if (words === '') problem('words', 'Enter what will be done')
  const post = context.posts.find(({ id }) => id === typed.post)
  if (typed.post !== '' && post === undefined) problem('post', 'Choose one of your posts, or nobody yet')
  else if (post?.endedOn !== undefined && context.before?.post !== post.id) {
    problem('post', `${post.title} has ended: choose a post that stands, or nobody yet`)
  }
  const startsOn = day('startsOn', 'Enter when it starts')
  const dueOn = day('dueOn', 'Enter when it is due')
  if (startsOn !== undefined && dueOn !== undefined && dueOn < startsOn) {
    problem('dueOn', `It cannot be due before it starts: it must be ${longDate(startsOn)} or after`)
  }
  const repeatsMonths = typed.repeatsMonths === '' ? undefined : Number(typed.repeatsMonths)
  if (
    repeatsMonths !== undefined &&
    !(Number.isInteger(repeatsMonths) && repeatsMonths >= 1 && repeatsMonths <= 60)
  ) {
    problem('repeatsMonths', 'Enter a whole number of months from 1 to 60, or leave it empty')
  }
  if (repeatsMonths !== undefined && dueOn === undefined) {
    problem('dueOn', 'Enter when it is due: what comes again is counted from that day')
  }
  const known = [...context.findings, ...(context.before?.findings ?? [])]
  const findings = [...new Set(typed.findings)].flatMap((id) => known.find((one) => one === id) ?? [])
  if (findings.length < new Set(typed.findings).size) {
    problem('findings', 'Choose among your findings: one of these is not there any more')
  }
  const success = text('success')
  const [support, resources, risk] = [text('support'), text('resources'), text('risk')]
  if (problems.length > 0) return { kind: 'unfit', problems }
  const told = { reference, words, success, support, resources, risk }
  return { kind: 'read', fields: { ...told, post: post?.id, startsOn, dueOn, repeatsMonths, findings } }
}

/** An action as its form starts. */
export function typedOf(fields: ActionFields): TypedAction {
  return {
    reference: fields.reference,
    words: fields.words,
    success: fields.success,
    support: fields.support,
    resources: fields.resources,
    risk: fields.risk,
    post: fields.post ?? '',
    startsOn: fields.startsOn ?? '',
    dueOn: fields.dueOn ?? '',
    repeatsMonths: fields.repeatsMonths?.toString() ?? '',
    findings: fields.findings
  }
}

/** A field as a change of it is kept; undefined for nothing. Findings are kept as their ids with a space between. */
export function keptField(fields: ActionFields, field: ChangedField): string | undefined {
  if (field === 'findings') return [...fields.findings].toSorted().join(' ') || undefined
  const value = fields[field]
  return value === undefined || value === '' ? undefined : String(value)
}

/** What is wrong with the reason for a change: one is asked for once the plan was submitted. */
export function changeReasonProblems(reason: string, planState: PlanState): readonly RequestProblem[] {
  if (reason.trim() === '' && planState === 'submitted') {
    return [
      { field: 'reason', message: 'Enter why: the plan was submitted, and it shows every change since' }
    ]
  }
  return reasonTooLong('reason', reason)
}

/** What is wrong with a reason that is always asked for. */
export function reasonProblems(reason: string, ask: string, field = 'reason'): readonly RequestProblem[] {
  return reason.trim() === '' ? [{ field, message: ask }] : reasonTooLong(field, reason)
}

const longestReason = 1000

function reasonTooLong(field: string, reason: string): readonly RequestProblem[] {
  if (reason.length <= longestReason) return []
  return [{ field, message: `Enter at most ${longestReason} characters; these are ${reason.length}` }]
}
