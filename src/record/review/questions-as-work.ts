import type { WorkSource } from '../../people/my-work/work.ts'
import { count } from '../../ui/prose/counts.ts'
import { paths } from '../paths.ts'
import { openReports } from './open-reports.ts'

/** What the reports of the member's own authority ask of a person, for whoever keeps the record. */
export const questionsAsWork: WorkSource = {
  workOf: async (tx, { may, workspace: { authority, name } }) => {
    if (!may.has('keep-record')) return []
    const { questions, reports } = await openReports(tx, { authority }, 0)
    if (questions === 0) return []
    return [
      {
        key: `questions:${authority}`,
        title: `${count(questions, 'question')} about ${count(reports, 'report')} on ${name}`,
        detail: 'What the reading of a report could not settle by itself.',
        next: { text: questions === 1 ? 'Answer it' : 'Answer them', href: paths.reviews({ authority }) }
      }
    ]
  }
}
