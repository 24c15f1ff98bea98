import type { TextKind } from '../people/drafts/draft.ts'
import { meetingTexts } from './engagement-meeting/meeting-texts.ts'
import { selfEvaluationTexts } from './self-evaluation/texts.ts'

/** The long texts of getting ready, of which drafts are kept. */
export const prepareTexts: readonly TextKind[] = [...selfEvaluationTexts, ...meetingTexts]
