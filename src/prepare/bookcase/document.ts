import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { PostId } from '../../people/posts/post.ts'

/** One document of the bookcase under all its versions. */
export const documentId = z.string().min(1).brand('DocumentId')
export type DocumentId = z.output<typeof documentId>

/** Versions of a document count from 1; the newest is the one shown. */
export type VersionNumber = number

/**
 * The kinds of document that inspectors ask for (domain reference §4.2, evidence tag R for the list). A claim of the
 * self-evaluation is weighed by how many kinds it rests on.
 */
export const documentKinds = [
  'performance-report',
  'practice-audit',
  'case-study',
  'feedback',
  'policy',
  'strategy',
  'plan',
  'minutes',
  'training-record',
  'workforce-data',
  'letter',
  'peer-review',
  'inspection-report',
  'other'
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Whose look at practice a document is: the service's own, a partner's, or that of somebody outside both. */
export const evidenceOrigins = ['service', 'partner', 'independent'] as const
export type EvidenceOrigin = (typeof evidenceOrigins)[number]

/** Where a document stands: under one of the judgement areas of the framework version, or beside them all. */
export type Section = JudgementArea | 'whole-authority'

/** What is known of a document, whatever its version. */
export interface DocumentFacts {
  readonly id: DocumentId
  readonly title: string
  readonly section: Section
  readonly kind: DocumentKind
  readonly origin: EvidenceOrigin
  /** The day that the evidence speaks of, which is not the day it was uploaded; undefined while nobody said. */
  readonly evidenceOn: IsoDate | undefined
  /** The last day on which it can still be relied on. */
  readonly expiresOn: IsoDate | undefined
  /** When its owner is to look at it again. */
  readonly reviewOn: IsoDate | undefined
  /** The post that answers for it. */
  readonly owner: PostId | undefined
}
