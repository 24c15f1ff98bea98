import { readBoardReview } from './board-review/read-board-review.ts'
import { checkReading } from './checks/check-reading.ts'
import type { CoverKind } from './covers/titles.ts'
import { readIlacs } from './ilacs/read-ilacs.ts'
import type { KindOutcome } from './kind-outcome.ts'
import type { LaidOutDocument } from './layout/laid-out.ts'
import { readLetter } from './letters/read-letter.ts'
import { readLookedAfter } from './looked-after-2013/read-looked-after.ts'
import { readSif } from './sif/read-sif.ts'

/**
 * Reads a report by the rules of its kind, and looks for whatever in the reading does not agree with the document
 * or with itself. Pure.
 */
export function readKind(kind: CoverKind, document: LaidOutDocument, fileName: string): KindOutcome {
  const outcome = readByItsRules(kind, document, fileName)
  if (outcome.kind !== 'read') return outcome
  const { disagreements, ...read } = outcome.report
  return {
    kind: 'read',
    report: { ...read, disagreements: [...checkReading(read, document), ...disagreements] }
  }
}

function readByItsRules(kind: CoverKind, document: LaidOutDocument, fileName: string): KindOutcome {
  switch (kind) {
    case 'ilacs':
      return readIlacs(document, fileName)
    case 'sif':
    case 'sif-reinspection':
      return readSif(document, fileName)
    case 'lac-2013':
      return readLookedAfter(document, fileName)
    case 'lscb-review':
      return readBoardReview(document, fileName)
    case 'focused-visit':
    case 'monitoring-visit':
    case 'jtai':
      return readLetter(kind, document, fileName)
  }
}
