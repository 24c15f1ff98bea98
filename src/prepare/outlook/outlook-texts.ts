import type { TextKind, TextRef } from '../../people/drafts/draft.ts'
import { outlookPaths } from './outlook-paths.ts'

/** Why something else is expected than the rules say: nothing of it is saved before it is said. */
export const outlookTexts: readonly TextKind[] = [
  {
    kind: 'overruling-reason',
    may: 'plan-activities',
    savedText: async (_tx, _member, id) =>
      id === overrulingReason.id
        ? { words: '', title: 'Why something else is expected next', href: outlookPaths.overruleOutlook() }
        : undefined
  }
]

/** Which text it is, for drafts of it: one for an authority, as at most one overruling stands. */
export const overrulingReason: TextRef = { kind: 'overruling-reason', id: 'next' }
