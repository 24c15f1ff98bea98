import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { toldBookcases } from '../../record/facts/worked-example-documents.ts'

/** Whether the papers that come with the program tell of this authority: only there the example's facts are facts. */
export function isExampleHere(authority: AuthoritySlug): boolean {
  return toldBookcases().some((told) => told.authority === authority)
}
