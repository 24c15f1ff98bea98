import { type IsoDate, longDate } from '../../../framework/iso-date.ts'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import { postInWords } from '../../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { type Contribution, contributionState } from '../contribution.ts'
import { questionInShort } from '../self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'

/** What posts were asked for, by when, and where it stands. What was taken back is left out. */
export function Contributions(props: {
  readonly contributions: readonly Contribution[]
  readonly posts: readonly StaffedPost[]
  readonly today: IsoDate
}) {
  const shown = props.contributions.filter(({ state }) => state !== 'taken-back')
  if (shown.length === 0) return <p class="tl-muted">Nothing has been asked of anybody.</p>
  return (
    <SortableTable
      caption="What is asked of whom"
      captionHidden
      columns={[
        {
          key: 'post',
          header: 'Asked of',
          rowHeader: true,
          cell: ({ year, id, post }) => (
            <a href={selfEvaluationPaths.contribution(year, id)}>{postInWords(props.posts, post)}</a>
          )
        },
        {
          key: 'about',
          header: 'About',
          cell: ({ area, question }) =>
            question === undefined ? areaLabel(area) : `${areaLabel(area)}: ${questionInShort(question)}`
        },
        { key: 'due', header: 'By', cell: ({ dueOn }) => longDate(dueOn) },
        {
          key: 'state',
          header: 'State',
          cell: (asked) => {
            const state = contributionState(asked, props.today)
            return state === 'Late' ? <strong>Late</strong> : state
          }
        }
      ]}
      rows={shown}
      rowKey={({ id }) => id}
    />
  )
}
