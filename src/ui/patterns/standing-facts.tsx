import type { ComponentChildren } from 'preact'
import type { ShownGrade } from '../tone.ts'
import { GradeTag } from './grade-tag.tsx'

/** One thing that stands now: a judgement, or a number, with what changed in a few words. */
export interface StandingFact {
  readonly label: string
  readonly value: ShownGrade | { readonly number: string }
  /** "down from Outstanding", "same as 2018", "both with actions". */
  readonly note?: ComponentChildren
  /** What the value was made from. */
  readonly href?: string | undefined
}

/** The row at the top of a page that says where it stands. */
export function StandingFacts({ facts }: { readonly facts: readonly StandingFact[] }) {
  return (
    <dl class="tl-facts">
      {facts.map((fact) => (
        <div class="tl-facts__fact" key={fact.label}>
          <dt class="tl-facts__label">
            {fact.href === undefined ? fact.label : <a href={fact.href}>{fact.label}</a>}
          </dt>
          <dd class="tl-facts__value">
            {'tone' in fact.value ? (
              <GradeTag {...fact.value} />
            ) : (
              <span class="tl-facts__number">{fact.value.number}</span>
            )}
          </dd>
          {fact.note !== undefined && <dd class="tl-facts__note">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  )
}
