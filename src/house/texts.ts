import type { TextKind } from '../people/drafts/draft.ts'
import { recordTexts } from '../record/texts.ts'

/** Every kind of long text of which drafts are kept, room by room. */
export const everyText: readonly TextKind[] = [...recordTexts]
