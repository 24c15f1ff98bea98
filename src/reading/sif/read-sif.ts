import type { KindOutcome } from '../kind-outcome.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'

/** Reads a report under the single inspection framework (2013 to 2018), or a re-inspection under it. Pure. */
export function readSif(document: LaidOutDocument, fileName: string): KindOutcome {
  return { kind: 'incomplete', missing: [`a reader for ${fileName} (${document.pages.length} pages)`] }
}
