import type { Member } from '../../people/permissions/member.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { checkTrail } from './actions/check-trail.ts'

/** A check of an authority's trail that goes on now. */
export interface GoingCheck {
  readonly by: string
  readonly done: number
  readonly total: number
}

/** The checks that go on in this process: one for each authority at a time, whoever asks. */
export interface TrailChecks {
  /** Starts one where none goes on, and waits for it as long as a person waits for a page. */
  readonly start: (member: Member) => Promise<void>
  readonly going: (authority: string) => GoingCheck | undefined
}

const patienceInMs = 800

/** Long checks go on behind the page. One that the end of the process cut off left nothing behind, and is asked for again. */
export function openTrailChecks(db: Database, clock: Clock): TrailChecks {
  const going = new Map<string, GoingCheck & { readonly ended: Promise<void> }>()

  function begin(member: Member): Promise<void> {
    const { authority } = member.workspace
    const note = (done: number, total: number): void => {
      going.set(authority, { by: member.name, done, total, ended })
    }
    const ended = checkTrail(db, clock, member, note).then(
      () => void going.delete(authority),
      (error: unknown) => {
        going.delete(authority)
        throw error
      }
    )
    note(0, 0)
    return ended
  }

  return {
    async start(member) {
      const ended = going.get(member.workspace.authority)?.ended ?? begin(member)
      // After the page has gone out nobody waits for a fault: the page then says that no check was finished.
      ended.catch(() => undefined)
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, patienceInMs))])
    },
    going: (authority) => going.get(authority)
  }
}
