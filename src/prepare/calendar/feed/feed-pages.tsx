import type { CalendarSource } from '../../../people/calendar/calendar-source.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { handedOver } from '../../../people/members/pages/absolute.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, InsetText, NotificationBanner, WarningText } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import type { OwnFeed } from './feed-store.ts'
import { makeFeed, ownFeed, revokeFeed } from './own-feed.ts'
import { readFeed } from './read-feed.ts'

/** A member's own calendar at a secret address: made, shown once, revoked; and the address itself, for a program. */
export function feedRoutes(tools: PrepareTools, sources: readonly CalendarSource[]): Route[] {
  const { db, clock } = tools
  return [
    {
      method: 'GET',
      path: preparePatterns.calendarFeed,
      permission: 'see-workspace',
      audit: 'calendar address viewed',
      handler: forMembers(async ({ query }, member) => {
        const revoked = typedText(query, 'done') === 'revoked'
        return page(tools, <Feed feed={await ownFeed(db, member)} revoked={revoked} />)
      })
    },
    {
      method: 'POST',
      path: preparePatterns.calendarFeed,
      permission: 'see-workspace',
      audit: 'calendar address made',
      handler: forMembers(async (request, member) => {
        const { token } = await makeFeed(db, clock, member)
        return page(tools, <Made address={handedOver(tools, request, preparePaths.feed(token))} />)
      })
    },
    {
      method: 'POST',
      path: preparePatterns.calendarFeedRevoke,
      permission: 'see-workspace',
      audit: 'calendar address revoked',
      handler: forMembers(async (_request, member) => {
        await revokeFeed(db, clock, member)
        return { kind: 'redirect', to: preparePaths.calendarFeed('revoked') }
      })
    },
    {
      method: 'GET',
      path: preparePatterns.feed,
      permission: 'everyone',
      audit: 'calendar read at its address',
      // What it says hangs on a member and on the day: nobody else may ever be given it.
      changesByItself: true,
      handler: async ({ params }) => {
        const body = await readFeed(db, clock, sources, params['token'] ?? '')
        if (body === undefined) return { kind: 'not-found', because: 'There is no calendar at this address.' }
        const headers = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }
        return { kind: 'text', body, type: 'text/calendar; charset=utf-8', headers }
      }
    }
  ]
}

function page({ site }: PrepareTools, main: ReturnType<typeof Feed>) {
  return {
    kind: 'page' as const,
    html: renderPage(site, {
      title: 'Your own calendar program',
      section: 'prepare',
      form: true,
      breadcrumbs: [
        { text: sectionWord('prepare'), href: preparePaths.prepare() },
        { text: 'Calendar', href: preparePaths.calendar() }
      ],
      main
    })
  }
}

function Feed({ feed, revoked }: { readonly feed: OwnFeed | undefined; readonly revoked: boolean }) {
  return (
    <div class="tl-prose">
      {revoked && feed === undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={
            <p class="govuk-notification-banner__heading">
              The address was revoked. Whoever has it finds nothing there.
            </p>
          }
        />
      )}
      <h1 class="govuk-heading-l">Your own calendar program</h1>
      <p>
        Outlook, Google Calendar and most phones can read this calendar by themselves and keep it up to date.
        They get a secret address of your own: titles and days, as you may see them, and nothing else.
      </p>
      {feed === undefined ? (
        <p>You have no such address now.</p>
      ) : (
        <p>
          You made an address on {momentInWords(feed.madeAt)}.{' '}
          {feed.lastReadAt === undefined
            ? 'Nothing has read it yet.'
            : `It was last read on ${momentInWords(feed.lastReadAt)}.`}
        </p>
      )}
      <form method="post" action={preparePaths.calendarFeed()}>
        <Button text={feed === undefined ? 'Make an address' : 'Make a new address'} preventDoubleClick />
      </form>
      {feed !== undefined && (
        <>
          <p>An address is shown once, when it is made. A new one ends the one before it.</p>
          <form method="post" action={preparePaths.calendarFeedRevoke()}>
            <Button text="Revoke the address" classes="govuk-button--warning" preventDoubleClick />
          </form>
        </>
      )}
    </div>
  )
}

function Made({ address }: { readonly address: string }) {
  return (
    <div class="tl-prose">
      <h1 class="govuk-heading-l">Your own calendar program</h1>
      <p class="tl-lead">
        Copy this address into your calendar program, where it asks for a calendar from the internet or to
        subscribe to one.
      </p>
      <InsetText html={<p class="tl-breaks">{address}</p>} />
      <WarningText
        iconFallbackText="Warning"
        text="It is shown here once. Whoever has it reads the calendar without signing in: give it to nobody, and revoke it when you no longer use it."
      />
      <p>
        <a href={preparePaths.calendarFeed()}>Back to your address</a>
      </p>
    </div>
  )
}
