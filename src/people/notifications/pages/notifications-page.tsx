import { Button, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { peoplePaths } from '../../paths.ts'
import type { Notification } from '../store.ts'

export interface NotificationsView {
  readonly authority: string
  readonly unread: readonly Notification[]
  readonly read: readonly Notification[]
  /** What was just done, where something was. */
  readonly done: string | undefined
  readonly mailGoesOut: boolean
}

/** What the person was told, unread first. */
export function NotificationsPage({ view }: { readonly view: NotificationsView }) {
  const { unread, read, authority } = view
  return (
    <>
      {view.done !== undefined && (
        <NotificationBanner type="success" text={view.done} titleText="Done" role="status" />
      )}
      <h1 class="govuk-heading-xl">Notifications</h1>
      <p class="tl-lead">
        {unread.length === 0
          ? `You have read everything that you were told for ${authority}.`
          : `${count(unread.length, 'thing')} that you have not read, for ${authority}.`}{' '}
        <a href={peoplePaths.notificationChoices()}>
          {view.mailGoesOut ? 'Choose what comes by mail too' : 'Choose what would come by mail'}
        </a>
      </p>
      {unread.length > 0 && (
        <>
          <ul class="tl-news">
            {unread.map((news) => (
              <li key={news.id} class="tl-news__item tl-news__item--unread">
                <p class="tl-news__words">{news.words}</p>
                <p class="tl-news__when">{momentInWords(news.at)}</p>
                <div class="tl-news__buttons">
                  <OneForm news={news} to={peoplePaths.notificationOpen()} text="Open" />
                  <OneForm news={news} to={peoplePaths.notificationRead()} text="Mark as read" />
                </div>
              </li>
            ))}
          </ul>
          {unread.length > 1 && (
            <form method="post" action={peoplePaths.notificationRead()}>
              <input type="hidden" name="id" value="all" />
              <Button text="Mark all as read" classes="govuk-button--secondary" preventDoubleClick />
            </form>
          )}
        </>
      )}
      {read.length > 0 && (
        <section class="tl-section" aria-labelledby="read">
          <h2 class="govuk-heading-m" id="read">
            Read
          </h2>
          <ul class="tl-news">
            {read.map((news) => (
              <li key={news.id} class="tl-news__item">
                <p class="tl-news__words">
                  <a href={news.href}>{news.words}</a>
                </p>
                <p class="tl-news__when">{momentInWords(news.at)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unread.length + read.length === 0 && (
        <EmptyState title="Nothing yet.">
          <p>
            You are told here when somebody changes what you may do, when you hold a post or stand in for one,
            and before your access ends. What is told stays here until you have read it, whether or not it
            also came by mail.
          </p>
        </EmptyState>
      )}
    </>
  )
}

function OneForm({
  news,
  to,
  text
}: {
  readonly news: Notification
  readonly to: string
  readonly text: string
}) {
  return (
    <form method="post" action={to}>
      <input type="hidden" name="id" value={news.id} />
      <button class="tl-link-button" type="submit">
        {text}
        <span class="govuk-visually-hidden">: {news.words}</span>
      </button>
    </form>
  )
}
