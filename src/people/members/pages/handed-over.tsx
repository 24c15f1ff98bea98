import type { Reply } from '../../../platform/web/reply.ts'
import { InsetText, WarningText } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { peoplePaths } from '../../paths.ts'
import type { PeopleTools } from '../../tools.ts'

/** A one-time address, shown once to whoever hands it over. */
export interface HandedOver {
  readonly title: string
  readonly name: string
  readonly address: string
  /** What they do there: "choose how to sign in". */
  readonly what: string
  /** How long it works: "for 7 days", "until 22 November 2026, 2:03pm". */
  readonly howLong: string
  /** Who the mail goes to as well; undefined where none goes out. */
  readonly mailedTo: string | undefined
}

export function handedOverPage({ site }: Pick<PeopleTools, 'site'>, handed: HandedOver): Reply {
  return {
    kind: 'page',
    html: renderPage(site, {
      title: handed.title,
      breadcrumbs: [{ text: 'People', href: peoplePaths.people() }],
      main: <HandedOverView handed={handed} />
    })
  }
}

function HandedOverView({ handed }: { readonly handed: HandedOver }) {
  return (
    <div class="tl-prose">
      <h1 class="govuk-heading-l">{handed.title}</h1>
      <p class="tl-lead">
        {handed.name} opens this address to {handed.what}. It works once, {handed.howLong}.
      </p>
      <InsetText html={<p class="tl-breaks">{handed.address}</p>} />
      <WarningText
        iconFallbackText="Warning"
        text="It is shown here once. Whoever has it can go in with it: give it to nobody else."
      />
      <p>
        {handed.mailedTo === undefined ? (
          'No mail goes out from here, so hand it over yourself: in person, by phone, or in a message that only they read.'
        ) : (
          <>
            A mail with the same address is on its way to {handed.mailedTo}.{' '}
            <a href={peoplePaths.mail()}>See whether it went</a>.
          </>
        )}
      </p>
      <p>
        <a href={peoplePaths.people()}>Back to the people</a>
      </p>
    </div>
  )
}
