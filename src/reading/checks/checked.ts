import type { PublishedReport } from '../published-report.ts'

/** A reading before its own contradictions are known. */
export type Checked = Omit<PublishedReport, 'disagreements'>
