import type { KindOutcome } from '../kind-outcome.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'

/** Reads an inspection of looked after children services of 2013. Pure. */
export function readLookedAfter(document: LaidOutDocument, fileName: string): KindOutcome {
  return { kind: 'incomplete', missing: [`a reader for ${fileName} (${document.pages.length} pages)`] }
}
