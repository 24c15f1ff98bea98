/** One file that goes into an archive, and what the index says of it. */
export interface ArchiveEntry {
  /** The folder that it stands in: a section of the bookcase. Nothing but a name; no path. */
  readonly folder: string
  /** The name that it was given, however odd: what is unsafe in it is taken out, and two that are alike are told apart. */
  readonly name: string
  /** What the index says of it, a cell for each column of the archive. */
  readonly cells: readonly string[]
  readonly modified: Date
  /** How many bytes it is thought to have. */
  readonly bytes: number
  /**
   * Its bytes, asked for when its turn comes. Undefined where it is not there. Bytes that end in an error are damaged:
   * the index says so.
   */
  open(): Promise<AsyncIterable<Uint8Array> | undefined>
}

/** An archive of many files with an index that people and machines can read, and the checksum of each file. */
export interface ArchiveContents {
  /** What it is: the headline of the index. */
  readonly title: string
  /** Where it comes from and when, in sentences. */
  readonly about: string
  readonly at: Date
  readonly columns: readonly string[]
  readonly entries: Iterable<ArchiveEntry>
}

/** What became of a file on its way into the archive. */
export type Archived =
  | { readonly kind: 'whole'; readonly sha256: string; readonly bytes: number }
  /** It was not there. */
  | { readonly kind: 'missing' }
  /** What was read of it before the fault stands in the archive. */
  | { readonly kind: 'damaged'; readonly bytes: number }

/** A line of the index: the file's place in the archive, what is said of it, and what became of it. */
export interface IndexLine {
  readonly path: string
  readonly cells: readonly string[]
  readonly archived: Archived
}

/** What became of a file, in words for the index. */
export function inWords(archived: Archived): string {
  switch (archived.kind) {
    case 'whole':
      return 'Whole'
    case 'missing':
      return 'Missing: it could not be found where it is kept'
    case 'damaged':
      return 'Damaged: what is kept is not what was put in, so do not rely on it'
  }
}
