import type { TextKind, TextRef } from '../../people/drafts/draft.ts'
import { inspectionAt } from '../activities/inspection.ts'
import { activityHead } from '../activities/pages/inspection-view.ts'
import { paths } from '../paths.ts'
import type { Place } from '../reports/store.ts'

/** What there is to say of a question that a report raises. */
export const reviewRemark: TextKind = {
  kind: 'review-remark',
  may: 'keep-record',
  savedText: async (tx, _member, id) => {
    const [authority = '', address = '', question = ''] = id.split('/')
    const inspection = await inspectionAt(tx, authority, address)
    const asked = inspection?.questions.find((one) => String(one.id) === question)
    if (inspection === undefined || asked === undefined) return undefined
    const { title, place } = activityHead(inspection)
    return {
      words: asked.settled?.remark ?? '',
      title: `Note on a question, ${title}`,
      href: paths.review(place, { question: asked.id })
    }
  }
}

/** Which text the note on a question is, for drafts of it. */
export function reviewRemarkRef({ authority, address }: Place, question: number): TextRef {
  return { kind: reviewRemark.kind, id: `${authority}/${address}/${question}` }
}
