/** Where the sources of the record do not agree about something: shown as it stands, never settled silently. */
export interface SourcesDisagree {
  readonly about: string
  readonly accounts: readonly {
    /** The document, by its id. */
    readonly source: string
    readonly says: string
  }[]
  readonly remark: string
}
