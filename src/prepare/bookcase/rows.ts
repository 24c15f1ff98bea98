import { z } from 'zod'
import { isIsoDate } from '../../framework/iso-date.ts'
import { postId } from '../../people/posts/post.ts'
import { isSha256, type Sha256 } from '../../platform/files/content-store.ts'
import {
  type DocumentFacts,
  documentId,
  documentKinds,
  evidenceOrigins,
  type VersionNumber
} from './document.ts'
import { type ExpectedId, expectedId } from './expected-documents.ts'
import { sectionNamed } from './sections.ts'

const day = z.string().refine(isIsoDate)
export const maybeDay = day.nullable().transform((known) => known ?? undefined)
export const maybeText = z
  .string()
  .nullable()
  .transform((known) => known ?? undefined)

export const sectionColumn = z.string().transform((word, context) => {
  const section = sectionNamed(word)
  if (section !== undefined) return section
  context.issues.push({ code: 'custom', input: word, message: `No section is called ${word}` })
  return z.NEVER
})

export const maybePost = postId.nullable().transform((known) => known ?? undefined)

/** A document as it stands on the shelf, without its versions. */
export interface ShelvedDocument extends DocumentFacts {
  /** What the section asks for that it is. */
  readonly expected: ExpectedId | undefined
  /** Counts the changes of what is known of it. */
  readonly revision: number
  readonly newestVersion: VersionNumber
  readonly addedAt: Date
  readonly newestAt: Date
  readonly withdrawn: { readonly at: Date; readonly by: string; readonly because: string } | undefined
}

export const documentColumns = [
  'id',
  'title',
  'section',
  'kind',
  'origin',
  'evidence_on',
  'expires_on',
  'review_on',
  'owner',
  'expected',
  'revision',
  'newest_version',
  'added_at',
  'newest_at',
  'withdrawn_at',
  'withdrawn_by',
  'withdrawn_because'
] as const

export const documentRow = z
  .object({
    id: documentId,
    title: z.string(),
    section: sectionColumn,
    kind: z.enum(documentKinds),
    origin: z.enum(evidenceOrigins),
    evidence_on: maybeDay,
    expires_on: maybeDay,
    review_on: maybeDay,
    owner: maybePost,
    expected: expectedId.nullable(),
    revision: z.number(),
    newest_version: z.number(),
    added_at: z.date(),
    newest_at: z.date(),
    withdrawn_at: z.date().nullable(),
    withdrawn_by: z.string().nullable(),
    withdrawn_because: z.string().nullable()
  })
  .transform(
    (row): ShelvedDocument => ({
      id: row.id,
      title: row.title,
      section: row.section,
      kind: row.kind,
      origin: row.origin,
      evidenceOn: row.evidence_on,
      expiresOn: row.expires_on,
      reviewOn: row.review_on,
      owner: row.owner,
      expected: row.expected ?? undefined,
      revision: row.revision,
      newestVersion: row.newest_version,
      addedAt: row.added_at,
      newestAt: row.newest_at,
      withdrawn:
        row.withdrawn_at === null
          ? undefined
          : { at: row.withdrawn_at, by: row.withdrawn_by ?? '', because: row.withdrawn_because ?? '' }
    })
  )

/** What was found when the kept bytes were last compared with their SHA-256. */
const found = z.enum(['whole', 'damaged', 'missing'])
export type Verified = z.output<typeof found>

/** One version of a document: the file as it came. */
export interface DocumentVersion {
  readonly number: VersionNumber
  readonly sha256: Sha256
  /** The name as shown, and as it was sent where that was made safe to show. */
  readonly fileName: string
  readonly sentName: string | undefined
  readonly bytes: number
  readonly mediaType: string
  readonly uploadedBy: string
  readonly post: string | undefined
  readonly uploadedAt: Date
  readonly note: string | undefined
  readonly text: { readonly state: 'waiting' | 'read' | 'unreadable'; readonly words: string | undefined }
  readonly verified: { readonly at: Date; readonly as: Verified } | undefined
}

export const versionColumns = [
  'number',
  'sha256',
  'file_name',
  'sent_name',
  'bytes',
  'media_type',
  'uploaded_by',
  'post',
  'uploaded_at',
  'note',
  'text_state',
  'text_words',
  'verified_at',
  'verified_as'
] as const

export const versionRow = z
  .object({
    number: z.number(),
    sha256: z.string().refine(isSha256),
    file_name: z.string(),
    sent_name: maybeText,
    bytes: z.number(),
    media_type: z.string(),
    uploaded_by: z.string(),
    post: maybeText,
    uploaded_at: z.date(),
    note: maybeText,
    text_state: z.enum(['waiting', 'read', 'unreadable']),
    text_words: maybeText,
    verified_at: z.date().nullable(),
    verified_as: found.nullable()
  })
  .transform(
    (row): DocumentVersion => ({
      number: row.number,
      sha256: row.sha256,
      fileName: row.file_name,
      sentName: row.sent_name,
      bytes: row.bytes,
      mediaType: row.media_type,
      uploadedBy: row.uploaded_by,
      post: row.post,
      uploadedAt: row.uploaded_at,
      note: row.note,
      text: { state: row.text_state, words: row.text_words },
      verified:
        row.verified_at === null || row.verified_as === null
          ? undefined
          : { at: row.verified_at, as: row.verified_as }
    })
  )
