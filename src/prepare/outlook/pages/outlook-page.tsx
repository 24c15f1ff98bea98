import type { Onward } from '../../../people/tools.ts'
import { Reasons, Ruled } from '../../../record/outlook/pages/ruled-outlook.tsx'
import { NotificationBanner } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { preparePaths } from '../../paths.ts'
import type { OutlookView, OverrulingView } from '../outlook-view.ts'

interface OutlookPageProps {
  readonly view: OutlookView
  readonly done: string | undefined
  readonly onwards: readonly Onward[]
}

/** What is likely to come next here, by which rule, how sure, and what people here expect in its place. */
export function OutlookPage({ view, done, onwards }: OutlookPageProps) {
  return (
    <>
      {done !== undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={<p class="govuk-notification-banner__heading">{done}</p>}
        />
      )}
      <span class="govuk-caption-xl">{view.name}</span>
      <h1 class="govuk-heading-xl">What comes next</h1>
      <p class="tl-lead">{view.sentence}</p>
      <Ruled
        view={view}
        beside={view.standing !== undefined && <Standing overruling={view.standing} onwards={onwards} />}
        between={<Between view={view} />}
      />
      {(view.successors === undefined || view.history.length > 0) && <Overruled view={view} />}
      <DownloadLinks what="this outlook" files={[{ href: preparePaths.outlookJson(), format: 'JSON' }]} />
    </>
  )
}

function Between({ view }: { readonly view: OutlookView }) {
  return (
    <section class="tl-section tl-prose" aria-labelledby="between">
      <h2 class="govuk-heading-l" id="between">
        What comes until then
      </h2>
      {view.between.length > 0 && <Reasons reasons={view.between} />}
      <p>
        {view.visitsSince.words} <a href={view.visitsSince.href}>See the visits</a>
      </p>
    </section>
  )
}

function Standing({
  overruling,
  onwards
}: {
  readonly overruling: OverrulingView
  readonly onwards: readonly Onward[]
}) {
  return (
    <div class="govuk-inset-text" id={`overruling-${overruling.id}`}>
      <h2 class="govuk-heading-m">What people here expect instead</h2>
      <p>
        <strong>
          {overruling.state === 'Stands' ? '' : `${overruling.state}. `}Expected here: {overruling.says}.
        </strong>
      </p>
      <p class="tl-as-written">{overruling.reason}</p>
      <p class="tl-muted tl-small">
        {overruling.made}. {overruling.ruledThen}
      </p>
      <p>
        {overruling.withdrawHref !== undefined && <a href={overruling.withdrawHref}>Withdraw this</a>}
        {onwards.map(({ text, href }, place) => (
          <span key={href}>
            {(place > 0 || overruling.withdrawHref !== undefined) && ' · '}
            <a href={href}>{text}</a>
          </span>
        ))}
      </p>
    </div>
  )
}

function Overruled({ view }: { readonly view: OutlookView }) {
  return (
    <section class="tl-section tl-prose" aria-labelledby="overruled">
      <h2 class="govuk-heading-l" id="overruled">
        What people here know better
      </h2>
      {view.history.length === 0 && view.standing === undefined && (
        <p>
          Nobody here expects anything else. Whoever knows more than the rules, for example from a
          conversation with Ofsted, can say what they expect and why: it then stands beside the answer of the
          rules.
        </p>
      )}
      {view.standing !== undefined && view.history.length === 0 && (
        <p>What is expected here in place of the rules’ answer stands at the top of this page.</p>
      )}
      {view.overruleHref !== undefined && (
        <p>
          <a href={view.overruleHref}>Say that something else is expected</a>
        </p>
      )}
      {view.history.map((one) => (
        <div key={one.id} id={`overruling-${one.id}`}>
          <p>
            <strong>Expected here: {one.says}</strong> · {one.state}
            <br />
            <span class="tl-as-written">{one.reason}</span>
            <br />
            <span class="tl-muted tl-small">
              {one.made}. {one.ruledThen} {one.withdrawn}
            </span>
          </p>
        </div>
      ))}
    </section>
  )
}
