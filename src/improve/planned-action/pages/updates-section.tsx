import { Details } from '../../../ui/govuk/components.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import type { ActionUpdate } from '../history.ts'
import { impactWords, progressWords } from '../planned-action.ts'
import { type PartProps, Section } from './section.tsx'

const shownAtOnce = 5

/** What was said of how it stands, the newest first. */
export function Updates({ action: { updates } }: PartProps) {
  const earlier = updates.slice(shownAtOnce)
  return (
    <Section id="updates" title="What was said of it">
      {updates.length === 0 && <p class="tl-muted">Nobody has said yet how it stands.</p>}
      {updates.length > 0 && <Said updates={updates.slice(0, shownAtOnce)} />}
      {earlier.length > 0 && (
        <Details
          summaryText={`${count(earlier.length, 'earlier update')}`}
          html={<Said updates={earlier} />}
        />
      )}
    </Section>
  )
}

function Said({ updates }: { readonly updates: readonly ActionUpdate[] }) {
  return (
    <ol class="tl-history">
      {updates.map(({ id, progress, impact, remark, madeBy, madeAs, madeAt }) => (
        <li key={id}>
          <p>
            <strong>{progressWords(progress)}</strong>; impact: {impactWords(impact).toLowerCase()}
          </p>
          <WrittenText text={remark} />
          <p class="tl-citation">
            {madeBy}
            {madeAs !== undefined && `, ${madeAs}`}, {momentInWords(madeAt)}
          </p>
        </li>
      ))}
    </ol>
  )
}
