import type { DocumentWriters } from '../outputs/writers/document-writers.ts'
import type { TextKind } from '../people/drafts/draft.ts'
import type { Onward } from '../people/tools.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { Readers } from '../reading/workers/readers.ts'
import type { FoundSource } from '../thread/found.ts'
import type { PassageSource } from '../thread/passages/passage.ts'
import type { Things } from '../thread/things.ts'
import type { Site } from '../ui/page/site.ts'

/** What the pages and actions of improving work with; put together once, where the server starts. */
export interface ImproveTools {
  readonly db: Database
  readonly clock: Clock
  /** Write documents as files, away from the thread that answers. */
  readonly writers: Pick<DocumentWriters, 'toPdf' | 'toWord' | 'toWorkbook'>
  /** What is taken: the largest file, and how many in one form. */
  readonly uploadBounds: { readonly megabytes: number; readonly files: number }
  /** Read plans that come as files, and draft reports, away from the thread that answers. */
  readonly readers: Pick<Readers, 'tablesOf' | 'read'>
  readonly site: Site
  /** Where people open the site, as it is set; undefined where nothing says so. */
  readonly siteAddress: string | undefined
  /** The things of every room: what a finding is read from and what shows impact are among them. */
  readonly things: Things
  /** Places in reports and documents that a finding can rest on. */
  readonly passages: readonly PassageSource[]
  /** What other rooms hold of findings: letters of visits. */
  readonly found: readonly FoundSource[]
  /** Where one goes from a thing to its thread and its history. */
  readonly onwards: (thing: { readonly kind: string; readonly id: string }) => readonly Onward[]
  /** The long texts that people write, of which drafts are kept. */
  readonly texts: readonly TextKind[]
}
