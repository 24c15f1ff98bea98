import { peoplePaths } from '../../../people/paths.ts'
import { Button, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { findingStateWords } from '../../findings/finding.ts'
import { improvePaths } from '../../paths.ts'
import { startingThemes } from '../../workshops/starting-themes.ts'
import { answeringTitle } from '../answering-post.ts'
import { exampleFindings } from '../example-findings.ts'
import { examplePlanId } from '../example-ids.ts'
import { exampleActions, exampleMeasures } from '../example-plan.ts'
import type { BroughtIn } from '../example-store.ts'
import { exampleSessions } from '../example-workshops.ts'
import { workedExamplePaths } from '../worked-example-paths.ts'

interface WorkedExamplePageProps {
  readonly stands: { readonly mark: BroughtIn; readonly untouched: boolean } | undefined
  /** The post that its actions belong to; undefined where the authority keeps none that could. */
  readonly post: string | undefined
  readonly mayKeep: boolean
  readonly done: string | undefined
}

/** What the worked example brings, which of it papers tell and which is made up, and its way in and out. */
export function WorkedExamplePage({ stands, post, mayKeep, done }: WorkedExamplePageProps) {
  return (
    <>
      {done !== undefined && <NotificationBanner type="success" titleText="Done" text={done} role="status" />}
      <h1 class="govuk-heading-xl">Worked example</h1>
      <p class="tl-lead">
        From the report of 2022 to a plan that shows whether it worked: findings that public papers tell of,
        and a plan made up to show how this room works.
      </p>
      {stands !== undefined && <Here stands={stands} mayKeep={mayKeep} />}
      <section class="tl-section tl-prose" aria-labelledby="facts">
        <h2 class="govuk-heading-m" id="facts">
          What papers tell
        </h2>
        <p>
          {`${exampleFindings.length} findings, in our own words or the record’s, each with its source: the council’s report of 22 June 2022, the inspection report of 9 May 2022 and white paper motion WP1 of 14 September 2021. Where you accepted one yourself, yours is used.`}
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {exampleFindings.map(({ name, words, source, became }) => (
            <li key={name}>
              {words} <span class="tl-muted">({source})</span>
              {became !== undefined && `. ${findingStateWords(became.state)}: ${became.because}`}
            </li>
          ))}
        </ul>
        <p>
          The report came on 9 May 2022. From that day the plan’s page counts 30 working days, to 22 June
          2022, and 70, to 17 August 2022.
        </p>
        <p>Three themes of monitoring workshops, as the motion asks, where you follow none of your own:</p>
        <ul class="govuk-list govuk-list--bullet">
          {startingThemes.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </section>
      <section class="tl-section tl-prose" aria-labelledby="made-up">
        <h2 class="govuk-heading-m" id="made-up">
          What is made up <IllustrativeTag />
        </h2>
        <p>
          No paper tells what was planned or measured. All of this is tagged wherever it stands, and counts in
          none of your own totals, colours, verdicts and packs:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            {`one plan with ${exampleActions.length} actions, with who said what of each and when in 2022`}
          </li>
          <li>{`${exampleMeasures.length} measures with a value a month, none of them real`}</li>
          <li>{`${exampleSessions.length} monitoring workshops with their conclusions`}</li>
        </ul>
      </section>
      {stands === undefined && mayKeep && (
        <p class="tl-prose">
          {post === undefined ? (
            <>
              You keep no post called {answeringTitle}, so its actions would belong to nobody:{' '}
              <a href={peoplePaths.newPost()}>add the post</a> first, or say on each action who answers for
              it.
            </>
          ) : (
            `Its made-up actions belong to the post ${post}.`
          )}
        </p>
      )}
      {stands === undefined &&
        (mayKeep ? (
          <form method="post" action={workedExamplePaths.workedExample()}>
            <Button text="Bring in the worked example" preventDoubleClick />
            <p class="tl-muted">You can take it out again as long as nobody has changed it.</p>
          </form>
        ) : (
          <p>Whoever keeps the plan can bring it in.</p>
        ))}
    </>
  )
}

function Here({
  stands: { mark, untouched },
  mayKeep
}: {
  readonly stands: NonNullable<WorkedExamplePageProps['stands']>
  readonly mayKeep: boolean
}) {
  return (
    <section class="tl-section tl-prose" aria-labelledby="here">
      <h2 class="govuk-heading-m" id="here">
        It is here
      </h2>
      <p>
        Brought in {momentInWords(mark.at)} by {mark.by}. Begin with{' '}
        <a href={improvePaths.plan(examplePlanId)}>the plan</a>,{' '}
        <a href={improvePaths.findings()}>the findings</a>,{' '}
        <a href={improvePaths.measures('show=illustrative')}>the measures</a> or{' '}
        <a href={improvePaths.workshops()}>the workshops</a>.
      </p>
      {untouched ? (
        mayKeep && (
          <form method="post" action={workedExamplePaths.workedExampleOut()}>
            <Button text="Take the worked example out" classes="govuk-button--warning" preventDoubleClick />
          </form>
        )
      ) : (
        <p>
          Somebody changed it or added to it, so it can no longer be taken out as a whole. Withdraw what you
          do not want where it stands.
        </p>
      )}
    </section>
  )
}
