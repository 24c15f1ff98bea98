import type { TextKind } from '../people/drafts/draft.ts'
import { findingTexts } from './findings/finding-texts.ts'
import { measureTexts } from './measures/measure-texts.ts'
import { actionTexts } from './planned-action/action-texts.ts'
import { workshopTexts } from './workshops/workshop-texts.ts'

/** The long texts of improving, of which drafts are kept. */
export const improveTexts: readonly TextKind[] = [
  ...actionTexts,
  ...findingTexts,
  ...measureTexts,
  ...workshopTexts
]
