import { improveTexts } from '../improve/texts.ts'
import type { TextKind } from '../people/drafts/draft.ts'
import { answersForText } from '../people/posts/answers-for-text.ts'
import { prepareTexts } from '../prepare/texts.ts'
import { recordTexts } from '../record/texts.ts'

/** Every kind of long text of which drafts are kept, room by room. */
export const everyText: readonly TextKind[] = [
  answersForText,
  ...recordTexts,
  ...prepareTexts,
  ...improveTexts
]
