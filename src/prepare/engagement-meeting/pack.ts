import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Member } from '../../people/permissions/member.ts'
import { permissions } from '../../people/permissions/permissions.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { EngagementMeeting } from './meeting.ts'

export const packId = z.string().min(1).brand('PackId')
export type PackId = z.output<typeof packId>

/** One part of what is taken into a meeting: a heading and its sentences, each on its own line. */
export const packPart = z.object({
  heading: z.string().min(1),
  /** What whoever reads this part has to be let in for; undefined where the workspace's own people may all read it. */
  needs: z.enum(permissions).optional(),
  lines: z.array(z.object({ words: z.string().min(1), href: z.string().optional() }))
})
export type PackPart = z.output<typeof packPart>

/** What was taken into a meeting, as it stood on a day. */
export interface Pack {
  readonly id: PackId
  readonly asAt: IsoDate
  readonly frozenAt: Date
  readonly frozenBy: string
  readonly parts: readonly PackPart[]
}

/** The parts of a pack that a member may read, in their order, and the headings of those that they may not. */
export function partsFor(
  { parts }: Pick<Pack, 'parts'>,
  { may }: Pick<Member, 'may'>
): { readonly shown: readonly PackPart[]; readonly withheld: readonly string[] } {
  const mayRead = ({ needs }: PackPart) => needs === undefined || may.has(needs)
  return {
    shown: parts.filter(mayRead),
    withheld: parts.filter((part) => !mayRead(part)).map(({ heading }) => heading)
  }
}

/** What one part of the room has to bring to a meeting. An empty part is brought too: that it is empty is news. */
export type PackSource = (
  tx: Transaction,
  member: Member,
  about: {
    readonly asAt: IsoDate
    readonly meeting: EngagementMeeting
    /** The day of the meeting before, since when changes are told; undefined for the first. */
    readonly since: IsoDate | undefined
  }
) => Promise<PackPart>
