import type { TextKind } from '../people/drafts/draft.ts'
import { correctionReason, correctionText } from './corrections/texts.ts'
import { reviewRemark } from './review/texts.ts'

/** The long texts of the record that people write. */
export const recordTexts: readonly TextKind[] = [correctionText, correctionReason, reviewRemark]
