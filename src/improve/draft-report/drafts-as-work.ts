import type { WorkSource } from '../../people/my-work/work.ts'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { sightOf } from './draft-report.ts'
import { draftReportPaths } from './draft-report-paths.ts'
import { draftsOf } from './store.ts'

/** What draft reports ask of whoever knows of them: comments that are to be sent. */
export const draftsAsWork: WorkSource = {
  workOf: async (tx, member) => {
    if (!member.may.has('read-draft-report')) return []
    const drafts = await draftsOf(tx, member.workspace.authority)
    return drafts
      .filter((draft) => sightOf(member, draft) === 'all' && draft.sentOn === undefined)
      .map((draft) => {
        const waiting = draft.comments.filter(({ decision }) => decision === undefined).length
        return {
          key: `draft-report:${draft.id}`,
          title: `Send comments on the draft report: ${draft.title}`,
          detail: `${sentenceCase(count(draft.comments.length, 'comment'))} so far, of which ${count(waiting, 'waits', 'wait')} for a decision.`,
          dueOn: draft.commentsDueOn,
          next: { text: 'Open the draft', href: draftReportPaths.draftReport(draft.id) }
        }
      })
  }
}
