import type { ComponentChildren } from 'preact'
import { When } from './when.tsx'

/** Filled dot: a judgement, or you are here. Open: anything else. Grey: cancelled. Dashed: not yet. */
export type TimelineState = 'judgement' | 'here' | 'event' | 'cancelled' | 'not-yet'

export interface TimelineEvent {
  readonly id: string
  readonly from: string
  readonly to?: string | undefined
  readonly state: TimelineState
  readonly title: string
  readonly href?: string | undefined
  /** Goes on from the title in the same breath: "on the front door". */
  readonly about?: string | undefined
  /** After a dot: the grade, the reason for cancelling, how far it is that is not yet. */
  readonly detail?: ComponentChildren
  /** A second line: the report, what came of it. */
  readonly more?: ComponentChildren
}

const stateWords: Partial<Record<TimelineState, string>> = { cancelled: 'cancelled', 'not-yet': 'not yet' }

// What is said of something that is not yet says so better.
function stateWordOf({ state, detail }: TimelineEvent): string | undefined {
  return state === 'not-yet' && detail !== undefined ? undefined : stateWords[state]
}

/** What has happened, newest first, along the one line. Give the events in that order. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol class="tl-timeline">
      {events.map((event) => (
        <li class={`tl-timeline__event tl-timeline__event--${event.state}`} key={event.id} id={event.id}>
          <p class="tl-timeline__when">
            <When from={event.from} to={event.to} />
          </p>
          <p class="tl-timeline__what">
            <strong>{event.href === undefined ? event.title : <a href={event.href}>{event.title}</a>}</strong>
            {event.about !== undefined && ` ${event.about}`}
            {stateWordOf(event) !== undefined && ` · ${stateWordOf(event)}`}
            {event.detail !== undefined && <> · {event.detail}</>}
          </p>
          {event.more !== undefined && <p class="tl-timeline__more">{event.more}</p>}
        </li>
      ))}
    </ol>
  )
}
