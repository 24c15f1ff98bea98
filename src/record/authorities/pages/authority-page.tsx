import { StandingFacts } from '../../../ui/patterns/standing-facts.tsx'
import { StatementWithAside } from '../../../ui/patterns/statement-with-aside.tsx'
import { Timeline } from '../../../ui/patterns/timeline.tsx'
import type { AuthorityView, Link } from '../authority-view.ts'
import { Disagreements } from './disagreements.tsx'
import { Histories } from './histories.tsx'
import { Improvements } from './improvements.tsx'
import { Neighbours } from './neighbours.tsx'

/** One authority: where it stands, what has happened, and how it got there. */
export function AuthorityPage({ view }: { readonly view: AuthorityView }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{view.name}</h1>
      <p class="tl-lead">{view.lead}</p>
      {view.ended !== undefined && <Ended words={view.ended} successors={view.successors} />}
      <Standing view={view} />
      <Next next={view.next} />
      <div class="tl-section">
        <StatementWithAside asideLabel="About this authority" aside={<About view={view} />}>
          <h2 class="govuk-heading-l">What has happened</h2>
          {view.events.length === 0 ? (
            <p>Nothing is in the record. It holds the full inspections published since 2013.</p>
          ) : (
            <Timeline events={view.events} />
          )}
        </StatementWithAside>
      </div>
      <Histories histories={view.histories} />
      <Improvements groups={view.improvements} wordingsHref={view.wordingsHref} />
      <Neighbours neighbours={view.neighbours} />
      <Disagreements disagreements={view.disagreements} />
    </>
  )
}

function Ended({ words, successors }: { readonly words: string; readonly successors: readonly Link[] }) {
  return (
    <p>
      <strong>{words}</strong>
      {successors.length > 0 && (
        <>
          {' '}
          It was succeeded by <Links links={successors} />.
        </>
      )}
    </p>
  )
}

function Standing({ view }: { readonly view: AuthorityView }) {
  if (view.source === undefined) return null
  return (
    <>
      <StandingFacts facts={view.facts} />
      <p class="tl-muted tl-small">
        Judgements of the <a href={view.source.inspection.href}>{view.source.inspection.text}</a>:{' '}
        {view.source.words}.
      </p>
    </>
  )
}

function Next({ next }: Pick<AuthorityView, 'next'>) {
  if (next === undefined) return null
  return (
    <section class="tl-section tl-prose" aria-labelledby="next">
      <h2 class="govuk-heading-l" id="next">
        What comes next
      </h2>
      <p>{next.says}</p>
      <p>
        <a href={next.href}>Why, how sure this is, and how like cases went</a>
      </p>
    </section>
  )
}

function About({ view }: { readonly view: AuthorityView }) {
  return (
    <>
      <h2 class="govuk-heading-m">About {view.name}</h2>
      <dl class="tl-details">
        {view.details.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>Region</dt>
          <dd>
            <a href={view.region.href}>{view.region.text}</a>
          </dd>
        </div>
        <Succession term="Predecessors" links={view.predecessors} />
        <Succession term="Successors" links={view.successors} />
      </dl>
    </>
  )
}

function Succession({ term, links }: { readonly term: string; readonly links: readonly Link[] }) {
  if (links.length === 0) return null
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <Links links={links} />
      </dd>
    </div>
  )
}

/** "Cumberland and Westmorland and Furness" would be read as three: names with an "and" stand apart. */
function Links({ links }: { readonly links: readonly Link[] }) {
  return (
    <>
      {links.map(({ text, href }, place) => (
        <span key={href}>
          {place > 0 && (place === links.length - 1 ? ', and ' : ', ')}
          <a href={href}>{text}</a>
        </span>
      ))}
    </>
  )
}
