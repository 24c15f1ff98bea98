import { NotificationBanner, SummaryList } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { Timeline } from '../../../ui/patterns/timeline.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { peoplePaths } from '../../paths.ts'
import type { Onward } from '../../tools.ts'
import type { PostEvent, PostView } from '../post-view.ts'

/** A post: who holds it, who stands in, what it answers for, and all that was before. */
export function PostPage({
  view,
  onwards
}: {
  readonly view: PostView
  readonly onwards: readonly Onward[]
}) {
  return (
    <>
      {view.done !== undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={<p class="govuk-notification-banner__heading">{view.done}</p>}
        />
      )}
      <span class="govuk-caption-xl">{view.authority}</span>
      <h1 class="govuk-heading-xl">{view.title}</h1>
      {view.endedOn !== undefined && <p class="tl-lead">This post ended on {view.endedOn}.</p>}
      {view.endedOn === undefined && <Now view={view} />}
      <section class="tl-section tl-prose" aria-labelledby="answers-for">
        <h2 class="govuk-heading-m" id="answers-for">
          What it answers for
        </h2>
        {view.answersFor === '' ? (
          <p class="tl-muted">Nobody has written that down yet.</p>
        ) : (
          <WrittenText text={view.answersFor} />
        )}
        {view.mayManage && (
          <p>
            <a href={peoplePaths.postAnswersFor(view.id)}>
              {view.answersFor === ''
                ? 'Write what the post answers for'
                : 'Change what the post answers for'}
            </a>
          </p>
        )}
      </section>
      <section class="tl-section" aria-labelledby="history">
        <h2 class="govuk-heading-m" id="history">
          Who held it, and when
        </h2>
        {view.events.length === 0 ? <NobodyYet view={view} /> : <Timeline events={view.events.map(event)} />}
      </section>
      {onwards.length > 0 && (
        <ul class="govuk-list">
          {onwards.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {view.mayManage && (
        <p>
          <a href={peoplePaths.postEnd(view.id)}>End this post</a>
        </p>
      )}
    </>
  )
}

function Now({ view }: { readonly view: PostView }) {
  const action = (href: string, text: string) => (view.mayManage ? { items: [{ href, text }] } : undefined)
  return (
    <SummaryList
      rows={[
        {
          key: { text: 'Title' },
          value: { text: view.title },
          actions: action(peoplePaths.postName(view.id), 'Rename')
        },
        {
          key: { text: 'Held by' },
          value: { text: view.heldBy },
          actions: action(peoplePaths.postHolder(view.id), 'Give the post to somebody')
        },
        {
          key: { text: 'Standing in' },
          value: { text: view.standsIn ?? 'Nobody' },
          actions: action(peoplePaths.postDeputy(view.id), 'Let a deputy stand in')
        }
      ]}
    />
  )
}

function NobodyYet({ view }: { readonly view: PostView }) {
  return (
    <EmptyState title="Nobody has held this post yet.">
      {view.mayManage && (
        <p>
          <a href={peoplePaths.postHolder(view.id)}>Say who holds it, and since when</a>
        </p>
      )}
    </EmptyState>
  )
}

function event({ changeHref, more, title, ...rest }: PostEvent) {
  return {
    ...rest,
    title,
    more: (
      <>
        {more}
        {more !== undefined && changeHref !== undefined && ' · '}
        {changeHref !== undefined && (
          <a href={changeHref}>
            Change<span class="govuk-visually-hidden"> when {title} was in the post</span>
          </a>
        )}
      </>
    )
  }
}
