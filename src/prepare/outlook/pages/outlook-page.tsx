import type { Onward } from '../../../people/tools.ts'
import { apartInWords } from '../../../record/outlook/intervals-view.ts'
import { paths } from '../../../record/paths.ts'
import { IntervalDots } from '../../../ui/charts/interval-dots.tsx'
import { NotificationBanner } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { StandingFacts } from '../../../ui/patterns/standing-facts.tsx'
import { StatementWithAside } from '../../../ui/patterns/statement-with-aside.tsx'
import { preparePaths } from '../../paths.ts'
import type { OutlookView, OverrulingView, ReasonView } from '../outlook-view.ts'

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
      {view.dates.length > 0 && (
        <StandingFacts
          facts={view.dates.map(({ label, month, day }) => ({ label, value: { number: month }, note: day }))}
        />
      )}
      {view.standing !== undefined && <Standing overruling={view.standing} onwards={onwards} />}
      <div class="tl-section">
        <StatementWithAside asideLabel="How sure this is" aside={<HowSure view={view} />}>
          <Why view={view} />
        </StatementWithAside>
      </div>
      <Between view={view} />
      <Intervals view={view} />
      <Overruled view={view} />
      <DownloadLinks what="this outlook" files={[{ href: preparePaths.outlookJson(), format: 'JSON' }]} />
    </>
  )
}

function Why({ view }: { readonly view: OutlookView }) {
  return (
    <>
      <h2 class="govuk-heading-l">Why</h2>
      {view.last !== undefined && (
        <p>
          It counts from the last inspection: <a href={view.last.href}>{view.last.text}</a>.
        </p>
      )}
      <Reasons reasons={view.reasons} />
      {view.derived !== undefined && <p>{view.derived}</p>}
      {view.measured !== undefined && <p>{view.measured}</p>}
      {view.provisos.length > 0 && (
        <>
          <h3 class="govuk-heading-m">What can upset it</h3>
          <Reasons reasons={view.provisos} />
        </>
      )}
    </>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly ReasonView[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {reasons.map(({ says, rule, ruleHref, sure }) => (
        <li key={says}>
          {says}{' '}
          <span class="tl-muted tl-small">
            <a href={ruleHref}>Rule {rule}</a>, {sure}.
          </span>
        </li>
      ))}
    </ul>
  )
}

function HowSure({ view }: { readonly view: OutlookView }) {
  return (
    <>
      <h2 class="govuk-heading-m">How sure this is</h2>
      <p>This is a forecast. Ofsted alone decides what comes and when, and says so on the Monday before.</p>
      {view.rule !== undefined && (
        <p>
          <a href={view.rule.href}>Rule {view.rule.id}</a> is {view.rule.sure}.
        </p>
      )}
      <p>{view.figure}</p>
      <p>
        <a href={paths.outlook()}>How we say what comes next</a>
      </p>
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

function Intervals({ view }: { readonly view: OutlookView }) {
  if (view.intervals === undefined) return null
  return (
    <section class="tl-section" aria-labelledby="like-cases">
      <h2 class="govuk-heading-l" id="like-cases">
        How like cases really went
      </h2>
      {view.likeCases !== undefined && <p class="tl-prose">{view.likeCases}</p>}
      <IntervalDots
        id="intervals"
        headline="Months until the next inspection"
        subtitle="Full inspections under ILACS, by how the one before came out"
        groups={view.intervals.groups}
        expected={view.intervals.expected}
        place={view.intervals.place}
        apart={apartInWords}
      />
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
