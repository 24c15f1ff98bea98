import type { TextKind } from '../people/drafts/draft.ts'

/** The long texts of getting ready, of which drafts are kept. */
export const prepareTexts: readonly TextKind[] = []
