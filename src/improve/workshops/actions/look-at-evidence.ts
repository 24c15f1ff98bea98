import { randomUUID } from 'node:crypto'
import { wordsProblems } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { parseThingKey, thingKey } from '../../../thread/thing-key.ts'
import type { Things } from '../../../thread/things.ts'
import { measuredOn } from '../measured-on.ts'
import { insertEvidence } from '../session-store.ts'
import { workshopLocked } from '../store.ts'
import { evidenceId, type Workshop, type WorkshopEvidence } from '../workshop.ts'
import { tellTrail, type Unfit, unfit } from './on-workshop.ts'

/** What was looked at, as a form says it. */
export interface TypedEvidence {
  /** A thing by its key, `measure:…` for a measure, or `words` for what has no page here. */
  readonly what: string
  /** The theme that it speaks to; empty for all of them. */
  readonly theme: string
  readonly words: string
}

export type EvidenceOutcome =
  | { readonly kind: 'kept'; readonly evidence: WorkshopEvidence }
  | Unfit
  | { readonly kind: 'not-there' }

/** Keeps what a session looked at. A measure is kept with its newest value on the day of the session. */
export function lookAtEvidence(
  db: Database,
  clock: Clock,
  things: Pick<Things, 'describe'>,
  member: Member,
  id: string,
  typed: TypedEvidence
): Promise<EvidenceOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<EvidenceOutcome> => {
    const workshop = await workshopLocked(tx, authority, id)
    if (workshop === undefined || workshop.state === 'cancelled') return { kind: 'not-there' }
    const theme = workshop.themes.find((one) => one === typed.theme)
    if (typed.theme !== '' && theme === undefined) {
      return unfit('theme', 'Choose a theme of this session, or all of them')
    }
    const about = await aboutOf(tx, things, member, workshop, typed.what)
    const words = typed.words.trim()
    const problems = [
      ...(about === undefined
        ? [{ field: 'what', message: 'Choose what was looked at: find it first, or say it in words' }]
        : []),
      ...wordsProblems('words', words, 'Enter what it shows, in a sentence')
    ]
    if (about === undefined || problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    const evidence: WorkshopEvidence = {
      ...{ id: evidenceId.parse(randomUUID()), workshop: workshop.id, theme, words, ...about },
      ...{ addedBy: member.name, withdrawnBecause: undefined }
    }
    await insertEvidence(tx, authority, evidence, at)
    await tellTrail({ tx, at, member }, workshop.id, {
      action: 'look at evidence in workshop',
      before: {},
      after: {
        ...{ evidence: evidence.id, words, theme: theme ?? null },
        ...{ thing: evidence.thing === undefined ? null : thingKey(evidence.thing) },
        ...{ measure: evidence.measure?.id ?? null, value: evidence.measure?.value?.value ?? null }
      }
    })
    return { kind: 'kept', evidence }
  })
}

async function aboutOf(
  tx: Transaction,
  things: Pick<Things, 'describe'>,
  member: Member,
  { onDay }: Workshop,
  what: string
): Promise<Pick<WorkshopEvidence, 'thing' | 'measure'> | undefined> {
  if (what === 'words') return { thing: undefined, measure: undefined }
  const thing = parseThingKey(what)
  if (thing === undefined) return undefined
  if (thing.kind === 'measure') {
    const measure = await measuredOn(tx, member.workspace.authority, thing.id, onDay)
    return measure && { thing: undefined, measure }
  }
  const known = (await things.describe(tx, member, [thing])).get(thingKey(thing))
  return known === undefined || known.withdrawn === true ? undefined : { thing, measure: undefined }
}
