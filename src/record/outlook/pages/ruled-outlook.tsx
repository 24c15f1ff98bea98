import type { ComponentChildren } from 'preact'
import { IntervalDots } from '../../../ui/charts/interval-dots.tsx'
import { StandingFacts } from '../../../ui/patterns/standing-facts.tsx'
import { StatementWithAside } from '../../../ui/patterns/statement-with-aside.tsx'
import { paths } from '../../paths.ts'
import { apartInWords } from '../intervals-view.ts'
import type { ReasonView, RuledView } from '../ruled-view.ts'

interface RuledProps {
  readonly view: RuledView
  /** What stands beside the window of the rules. */
  readonly beside?: ComponentChildren
  /** What comes until then. */
  readonly between: ComponentChildren
}

/** Everything that the rules say: the answer, why, how sure that is, and how like cases went. */
export function Ruled({ view, beside, between }: RuledProps) {
  // Of an authority that is no more nothing comes, so there is nothing to explain.
  if (view.successors !== undefined) return <Successors successors={view.successors} />
  return (
    <>
      <WindowDays dates={view.dates} />
      {beside}
      <WhyAndHowSure view={view} />
      {between}
      <LikeCases view={view} />
    </>
  )
}

/** The days of the window, where the rules name one. */
function WindowDays({ dates }: Pick<RuledView, 'dates'>) {
  if (dates.length === 0) return null
  return (
    <StandingFacts
      facts={dates.map(({ label, month, day }) => ({ label, value: { number: month }, note: day }))}
    />
  )
}

/** Why the rules say so, with how sure that is beside it. */
function WhyAndHowSure({ view }: { readonly view: RuledView }) {
  return (
    <div class="tl-section">
      <StatementWithAside asideLabel="How sure this is" aside={<HowSure view={view} />}>
        <Why view={view} />
      </StatementWithAside>
    </div>
  )
}

function Successors({ successors }: { readonly successors: NonNullable<RuledView['successors']> }) {
  if (successors.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {successors.map(({ text, href }) => (
        <li key={href}>
          <a href={href}>What comes next for {text}</a>
        </li>
      ))}
    </ul>
  )
}

function Why({ view }: { readonly view: RuledView }) {
  return (
    <>
      <h2 class="govuk-heading-l">Why</h2>
      {view.last !== undefined && (
        <p>
          {view.last.says}: <a href={view.last.href}>{view.last.text}</a>.
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

/** Reasons or provisos, each with its rule and how sure that is. */
export function Reasons({ reasons }: { readonly reasons: readonly ReasonView[] }) {
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

function HowSure({ view }: { readonly view: RuledView }) {
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

/** How like cases really went, as a picture with its table. */
function LikeCases({ view }: { readonly view: RuledView }) {
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
