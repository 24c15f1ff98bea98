import type { SourcesDisagree } from './disagreements.ts'

/** What the sources tell differently, each by the title of its document. */
export interface DisagreementView {
  readonly about: string
  readonly accounts: readonly { readonly source: string; readonly says: string }[]
  readonly remark: string
}

export function disagreementViews(
  disagreements: readonly SourcesDisagree[],
  documents: ReadonlyMap<string, string>
): readonly DisagreementView[] {
  return disagreements.map(({ about, accounts, remark }) => ({
    about,
    accounts: accounts.map(({ source, says }) => ({ source: documents.get(source) ?? source, says })),
    remark
  }))
}
