import { Button, Details, NotificationBanner } from '../../ui/govuk/components.tsx'
import { EmptyState } from '../../ui/patterns/empty-state.tsx'
import { threadPatterns } from '../paths.ts'
import { usualDepth } from '../trace/trace.ts'
import { TraceList } from './trace-list.tsx'
import { TracePicture } from './trace-picture.tsx'
import type { TraceView } from './trace-view.ts'

const doneInWords = {
  linked: 'The link was drawn. It is in the trail, and only your authority sees it.',
  withdrawn: 'The link was withdrawn. It is kept with the reason.'
} as const

/** The thread of a thing: as a picture where there is room, as a list on a phone, on paper, and where one asks for it. */
export function TracePage({ view }: { readonly view: TraceView }) {
  const { thing, choice, picture } = view
  return (
    <>
      {choice.done !== 'nothing' && (
        <NotificationBanner type="success" text={doneInWords[choice.done]} titleText="Done" />
      )}
      <span class="govuk-caption-l">The thread of</span>
      <h1 class="govuk-heading-l">{thing.title}</h1>
      <Head view={view} />
      {view.isEmpty ? <Nothing view={view} /> : <Thread view={view} />}
      {picture.columns.length > 1 && view.leftOut.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What is not shown</h2>
          <ul class="govuk-list govuk-list--bullet tl-prose">
            {view.leftOut.map(({ text, allHref }) => (
              <li key={text}>
                {text}
                {allHref !== undefined && (
                  <>
                    {' '}
                    <a href={allHref}>
                      Show all<span class="govuk-visually-hidden">: {text}</span>
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.withdrawn.length > 0 && (
        <Details
          summaryText="Links that were withdrawn"
          html={
            <ul class="govuk-list govuk-list--bullet tl-prose">
              {view.withdrawn.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  )
}

function Head({ view }: { readonly view: TraceView }) {
  const { thing } = view
  const facts = [view.kind, thing.withdrawn ? undefined : thing.state].filter((fact) => fact !== undefined)
  return (
    <>
      {thing.says !== undefined && <p class="tl-trace__says">{thing.says}</p>}
      {view.broken !== undefined && (
        <p>
          <strong>{view.broken}.</strong> What was linked to it is still here.
        </p>
      )}
      <ul class="tl-trace__actions">
        {facts.length > 0 && <li>{facts.join(' · ')}</li>}
        {thing.href !== '' && (
          <li>
            <a href={thing.href}>{view.broken === undefined ? 'Open it' : 'Open where it was'}</a>
          </li>
        )}
        {view.historyHref !== undefined && (
          <li>
            <a href={view.historyHref}>Its history</a>
          </li>
        )}
      </ul>
      {view.drawHref !== undefined && <Button text="Draw a link" href={view.drawHref} />}
    </>
  )
}

function Thread({ view }: { readonly view: TraceView }) {
  const { choice, picture } = view
  return (
    <section class={`tl-trace tl-trace--${choice.as}`} aria-labelledby="thread">
      <h2 class="govuk-heading-m" id="thread">
        What it rests on, and what came of it
      </h2>
      <p class="tl-prose">{view.sentence}</p>
      <ul class="tl-trace__choices">
        <li class="tl-trace__as">
          {choice.as === 'picture' ? (
            <a href={view.asListHref}>Show as a list, with who drew each link</a>
          ) : (
            <a href={view.asPictureHref}>Show as a picture</a>
          )}
        </li>
        {view.fewerHref !== undefined && (
          <li>
            <a href={view.fewerHref}>One step less</a>
          </li>
        )}
        {view.moreHref !== undefined && (
          <li>
            <a href={view.moreHref}>One step more</a>
          </li>
        )}
      </ul>
      {choice.as === 'picture' && (
        <TracePicture picture={picture} label={`The thread of ${view.thing.title}, as a picture`} />
      )}
      <div class="tl-trace__list">
        <TraceList view={view} />
      </div>
    </section>
  )
}

function Nothing({ view }: { readonly view: TraceView }) {
  return (
    <EmptyState title="No thread leads here yet">
      <p>
        A thread joins things: the evidence to the finding, the finding to the action, the action to what the
        board resolved. Back along it is what a thing rests on; on along it is what came of it.
      </p>
      <p>
        <a href={threadPatterns.threadGuide}>How the thread works</a>
      </p>
      <p>
        {view.choice.depth === usualDepth ? 'Nothing' : 'At this distance nothing'} is joined to this yet.
        {view.drawHref === undefined
          ? ' People in your authority who may link things can draw the first link.'
          : ' Draw the first link: say how this hangs together with something else, and find that by its words or its address.'}
      </p>
    </EmptyState>
  )
}
