import type { TextKind } from '../people/drafts/draft.ts'
import { meetingTexts } from './engagement-meeting/meeting-texts.ts'
import { outlookTexts } from './outlook/outlook-texts.ts'
import { selfEvaluationTexts } from './self-evaluation/texts.ts'
import { visitTexts } from './visits/visit-texts.ts'

/** The long texts of getting ready, of which drafts are kept. */
export const prepareTexts: readonly TextKind[] = [
  ...selfEvaluationTexts,
  ...meetingTexts,
  ...outlookTexts,
  ...visitTexts
]
