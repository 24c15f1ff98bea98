import { InsetText } from '../../ui/govuk/components.tsx'
import { sectionWord } from '../../ui/page/site.ts'
import { type PrivateRoom, roomWords } from './room-words.ts'

/** Something that can be done today, though its room is still empty. */
export interface Today {
  readonly text: string
  readonly href: string
  readonly why: string
}

/** A room of the cycle in which nothing can be kept yet: what it is for, and what can be done today. */
export function RoomPage({
  room,
  authority,
  today
}: {
  readonly room: PrivateRoom
  readonly authority: string
  readonly today: readonly Today[]
}) {
  const { lead, holds, untilThen } = roomWords[room]
  const name = sectionWord(room)
  return (
    <>
      <h1 class="govuk-heading-xl">{name}</h1>
      <p class="tl-lead">{lead}</p>
      <InsetText
        html={
          <p>
            <strong>Nothing can be kept in {name} yet.</strong> This version of the program has the public
            record and, for {authority}, Prepare, Improve, people and posts, the thread and the trail.{' '}
            {untilThen}
          </p>
        }
      />
      <div class="tl-split">
        <section aria-labelledby="holds">
          <h2 class="govuk-heading-m" id="holds">
            What belongs here
          </h2>
          <dl class="tl-terms">
            {holds.map(({ name, what }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section class="tl-aside" aria-labelledby="today">
          <h2 class="govuk-heading-m" id="today">
            What you can do today
          </h2>
          <ul class="tl-steps">
            {today.map(({ text, href, why }) => (
              <li key={href}>
                <a href={href}>{text}</a>
                <p>{why}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
