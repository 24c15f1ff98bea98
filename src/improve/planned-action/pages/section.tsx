import type { ComponentChildren } from 'preact'
import type { IsoDate } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { WholeAction } from '../whole-action.ts'

/** What the parts of an action's page are given. */
export interface PartProps {
  readonly action: WholeAction
  readonly member: Member
  readonly today: IsoDate
  /** Whether anything of it can be changed: it stands in its plan, and the plan has not ended. */
  readonly live: boolean
}

/** A part of the page with its heading. */
export function Section(props: {
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
}) {
  return (
    <section class="tl-section" aria-labelledby={props.id}>
      <h2 class="govuk-heading-m" id={props.id}>
        {props.title}
      </h2>
      {props.children}
    </section>
  )
}
