import type { KindOutcome } from '../kind-outcome.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'

/** Reads the review of a local safeguarding children board alone. Pure. */
export function readBoardReview(document: LaidOutDocument, fileName: string): KindOutcome {
  return { kind: 'incomplete', missing: [`a reader for ${fileName} (${document.pages.length} pages)`] }
}
