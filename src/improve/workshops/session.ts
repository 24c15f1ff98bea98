import type { Member } from '../../people/permissions/member.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { PassageNow } from '../../thread/passages/passage.ts'
import type { Thing } from '../../thread/thing.ts'
import type { Things } from '../../thread/things.ts'
import { findingsOf } from '../findings/store.ts'
import { whereItStands } from '../findings/where-it-stands.ts'
import type { Measure } from '../measures/measure.ts'
import { measuresOf } from '../measures/store.ts'
import type { ImproveTools } from '../tools.ts'
import { type InSessions, inSessions } from './session-store.ts'
import { workshopsOf } from './store.ts'
import { workshopThemesOf } from './theme-store.ts'
import type { Workshop, WorkshopTheme } from './workshop.ts'

/** A session with all that hangs on it, as whoever asks may see it. */
export interface Session extends InSessions {
  readonly workshop: Workshop
  /** Every session of the authority: questions are answered in later ones. */
  readonly workshops: readonly Workshop[]
  readonly themes: readonly WorkshopTheme[]
  readonly posts: readonly StaffedPost[]
  readonly measures: readonly Measure[]
  /** What was looked at, by its key; what is not the member's to see is missing. */
  readonly things: ReadonlyMap<string, Thing>
  /** Where the words stand now that each finding rests on that was looked at, by the finding's id. */
  readonly citedNow: ReadonlyMap<string, PassageNow>
}

type SeenFrom = Pick<ImproveTools, 'passages'> & { readonly things: Pick<Things, 'describe'> }

/** Reads a session; undefined where the member's authority has none of this id. */
export async function sessionOf(
  tx: Transaction,
  { things, passages }: SeenFrom,
  member: Member,
  id: string
): Promise<Session | undefined> {
  const { authority } = member.workspace
  const workshops = await workshopsOf(tx, authority)
  const workshop = workshops.find((one) => one.id === id)
  if (workshop === undefined) return undefined
  const inIt = await inSessions(tx, authority, id)
  return {
    ...{ workshop, workshops, ...inIt },
    themes: await workshopThemesOf(tx, authority),
    posts: await postsOf(tx, authority),
    measures: await measuresOf(tx, authority),
    things: await things.describe(
      tx,
      member,
      inIt.evidence.flatMap(({ thing }) => thing ?? [])
    ),
    citedNow: await citedNowOf(tx, member, passages, inIt)
  }
}

async function citedNowOf(
  tx: Transaction,
  member: Member,
  passages: ImproveTools['passages'],
  { evidence }: InSessions
): Promise<ReadonlyMap<string, PassageNow>> {
  const looked = new Set(evidence.flatMap(({ thing }) => (thing?.kind === 'finding' ? thing.id : [])))
  const found = new Map<string, PassageNow>()
  if (looked.size === 0) return found
  for (const finding of await findingsOf(tx, member.workspace.authority)) {
    if (!looked.has(finding.id)) continue
    const now = await whereItStands(tx, member, passages, finding)
    if (now !== undefined) found.set(finding.id, now)
  }
  return found
}
