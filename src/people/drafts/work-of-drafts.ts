import { momentInWords } from '../../ui/prose/moments.ts'
import type { WorkSource } from '../my-work/work.ts'
import { draftsOf } from './store.ts'

/** The member's own drafts, the last touched first, as work that waits for them. */
export const workOfDrafts: WorkSource = {
  workOf: async (tx, member) =>
    (await draftsOf(tx, member))
      .filter(({ thrownAwayAt }) => thrownAwayAt === undefined)
      .slice(0, 20)
      .map((draft) => ({
        key: `draft:${draft.writing}`,
        title: `Draft: ${draft.title}`,
        detail: `Last changed on ${momentInWords(draft.changedAt)}. It is not saved yet.`,
        next: { text: `Go on with your draft`, href: draft.href }
      }))
}
