import type { KindOutcome } from '../kind-outcome.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'

export type LetterKind = 'focused-visit' | 'monitoring-visit' | 'jtai'

/** Reads the letter of a visit or of a joint inspection by its headings; it never gives a grade. Pure. */
export function readLetter(kind: LetterKind, document: LaidOutDocument, fileName: string): KindOutcome {
  return {
    kind: 'incomplete',
    missing: [`a reader of ${kind} for ${fileName} (${document.pages.length} pages)`]
  }
}
