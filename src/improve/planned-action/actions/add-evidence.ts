import { randomUUID } from 'node:crypto'
import type { Member } from '../../../people/permissions/member.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { Thing } from '../../../thread/thing.ts'
import { parseThingKey, thingKey } from '../../../thread/thing-key.ts'
import { isAmong } from '../../../thread/things.ts'
import type { ImproveTools } from '../../tools.ts'
import { insertEvidence } from '../evidence-store.ts'
import type { ActionEvidence } from '../history.ts'
import type { PlannedAction } from '../planned-action.ts'
import { showingImpactOf } from '../shows-impact.ts'
import { type ActionOutcome, noteInTrail, onAction } from './on-action.ts'

/** What shows something of an action, as a form says it. */
export interface TypedEvidence {
  readonly shows: string
  /** What it shows, in a sentence. */
  readonly words: string
  /** A thing of the thread by its key, "document:…"; empty for what somebody saw. */
  readonly thing: string
  readonly page: string
  readonly quote: string
}

/** Adds evidence to an action: a thing of any room, or what somebody saw. A closed action takes it too. */
export function addEvidence(
  { db, clock, things }: Pick<ImproveTools, 'db' | 'clock' | 'things'>,
  member: Member,
  id: string,
  typed: TypedEvidence
): Promise<ActionOutcome> {
  return onAction(db, clock, member, id, async (open): Promise<ActionOutcome> => {
    const { tx, at, action, writer } = open
    const ref = parseThingKey(typed.thing)
    const thing = ref && (await things.describe(tx, member, [ref])).get(thingKey(ref))
    const problems = evidenceProblems(typed, thing, action)
    const shows = shown(typed.shows)
    if (shows === undefined || problems.length > 0) return { kind: 'unfit', problems }
    const evidence: ActionEvidence = {
      ...{ id: randomUUID(), action: action.id, shows, words: typed.words.trim() },
      thing: thing && { kind: thing.kind, id: thing.id },
      page: typed.page.trim() === '' ? undefined : Number(typed.page),
      quote: typed.quote.trim() === '' ? undefined : typed.quote.trim(),
      ...{ addedBy: writer.by, addedAt: at, withdrawnBecause: undefined, missingSince: undefined }
    }
    await insertEvidence(tx, member.workspace.authority, evidence)
    await noteInTrail(open, {
      action: 'add evidence to action',
      before: {},
      after: {
        ...{ evidence: evidence.id, shows, words: evidence.words, thing: thing ? thingKey(thing) : null },
        ...{ page: evidence.page ?? null, quote: evidence.quote ?? null }
      }
    })
    return { kind: 'done', action }
  })
}

function shown(shows: string): ActionEvidence['shows'] | undefined {
  return shows === 'progress' || shows === 'impact' ? shows : undefined
}

function evidenceProblems(
  typed: TypedEvidence,
  thing: Thing | undefined,
  action: PlannedAction
): readonly RequestProblem[] {
  const problems: RequestProblem[] = []
  const problem = (field: string, message: string) => void problems.push({ field, message })
  if (shown(typed.shows) === undefined) problem('shows', 'Choose what it shows')
  if (typed.words.trim() === '') problem('words', 'Enter what it shows, in a sentence')
  if (typed.words.length > 2000) {
    problem('words', `Enter at most 2000 characters; these are ${typed.words.length}`)
  }
  if (typed.thing !== '' && thing === undefined) {
    problem('thing', 'This is not there any more: choose another, or enter what you saw')
  }
  if (thing?.withdrawn === true) {
    problem('thing', 'This was withdrawn, and shows nothing any more: choose another')
  }
  if (thing !== undefined && !isAmong(showingImpactOf(action), thing)) {
    problem('thing', 'This shows no impact: choose a document, a measure, or what was found strong')
  }
  const page = typed.page.trim()
  if (page !== '' && !/^[1-9]\d{0,4}$/.test(page)) {
    problem('page', 'Enter the number of a page, such as 4, or leave it empty')
  }
  if (typed.thing === '' && (page !== '' || typed.quote.trim() !== '')) {
    problem('thing', 'Choose what the page and the words are of')
  }
  if (typed.quote.length > 2000) {
    problem('quote', `Enter at most 2000 characters; these are ${typed.quote.length}`)
  }
  return problems
}
