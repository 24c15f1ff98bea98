import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { CitedDocument } from '../bookcase/citation.ts'

export const evidenceId = z.string().min(1).brand('EvidenceId')
export type EvidenceId = z.output<typeof evidenceId>

/** Whether what is cited bears a claim out or says otherwise. */
export const stances = ['for', 'against'] as const
export type Stance = (typeof stances)[number]

/** What a claim cites, with all that is known of it today. */
export interface Evidence {
  readonly id: EvidenceId
  readonly stance: Stance
  readonly cited: CitedDocument
  /** The day on which the document was taken out of the bookcase; undefined while it stands there. */
  readonly withdrawnOn: IsoDate | undefined
  /** Why nobody has looked whether the cited words stand there; undefined where somebody has, or none are cited. */
  readonly notChecked: NotChecked | undefined
}

/** The words of the version wait to be read, cannot be, or its cited page has none, as where it was scanned. */
export type NotChecked = 'waiting' | 'unreadable' | 'no-words'

/** Why evidence is shown and not counted; undefined where it counts. */
export type NotCounted = 'broken' | 'withdrawn' | 'expired'

/** Whether evidence counts on a day: not where the citation broke, the document was withdrawn, or its last day passed. */
export function notCounted({ cited, withdrawnOn }: Evidence, today: IsoDate): NotCounted | undefined {
  if (withdrawnOn !== undefined) return 'withdrawn'
  if (cited.citation.state.kind === 'broken') return 'broken'
  const { expiresOn } = cited.document
  return expiresOn !== undefined && expiresOn < today ? 'expired' : undefined
}
