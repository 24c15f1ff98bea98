import type { ChainLink } from '../../../trail/chain.ts'
import { Button, ErrorSummary, Input, InsetText, WarningText } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { count, number } from '../../../ui/prose/counts.ts'
import { threadPaths } from '../../paths.ts'
import type { EntryView } from '../entry-view.ts'
import type { LastCheck } from '../last-check.ts'
import type { GoingCheck } from '../trail-checks.ts'
import { Entries } from './entries.tsx'

/** The part of the trail that somebody asks for, as they typed it. */
export interface TypedSlice {
  readonly from: string
  readonly to: string
  /** Year, month and day with hyphens between. */
  readonly since: string
}

interface TrailView {
  readonly workspace: string
  readonly head: ChainLink
  readonly going: GoingCheck | undefined
  /** When it was checked or taken away before, newest first. */
  readonly before: readonly EntryView[]
  /** What the last check found. */
  readonly checked: LastCheck | undefined
  readonly typed: TypedSlice
  readonly problem: SliceProblem | undefined
}

/** What is wrong with the part that was asked for, and in which box. */
export interface SliceProblem {
  readonly box: 'from' | 'to' | 'since'
  readonly message: string
}

const secondsWithScript = 2
export const secondsWithoutScript = 5

/** How long the trail is, whether it is whole, and a part of it to take away. */
export function TrailPage({ view }: { readonly view: TrailView }) {
  const { workspace, head, going, before, problem } = view
  return (
    <div data-refresh-seconds={going === undefined ? undefined : secondsWithScript}>
      {problem !== undefined && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={[
            { text: problem.message, href: problem.box === 'since' ? '#since-day' : `#${problem.box}` }
          ]}
        />
      )}
      <h1 class="govuk-heading-l">Trail</h1>
      <p class="tl-lead">
        Everything that is done in the workspace of {workspace} is written in one chain. Each entry carries
        the fingerprint of the one before it, so an entry that is changed, put in or taken out later breaks
        the chain at that place. <a href={threadPaths.guide()}>What this proves, and what not</a>.
      </p>
      <section class="tl-section" aria-labelledby="check">
        <h2 class="govuk-heading-m" id="check">
          Is it whole?
        </h2>
        <p>
          The chain has {count(head.seq, 'entry', 'entries')} now.
          {head.seq > 0 && (
            <>
              {' '}
              The fingerprint of the last is <span class="tl-hash">{head.hash}</span>.
            </>
          )}
        </p>
        <div id="checked-part">
          <Checked checked={view.checked} />
        </div>
        <div id="progress-part">
          <Progress going={going} />
        </div>
        <p role="status" class="govuk-visually-hidden" />
      </section>
      <section class="tl-section" aria-labelledby="take-away">
        <h2 class="govuk-heading-m" id="take-away">
          Take a part away
        </h2>
        <p class="tl-prose">
          A file that anybody can verify without this site, with a small program that comes with Throughline
          (checker/verify-trail.mjs). Leave the boxes empty for the whole chain. That you took it away is
          noted in the trail itself.
        </p>
        <SliceForm view={view} />
      </section>
      <section class="tl-section" aria-labelledby="before">
        <h2 class="govuk-heading-m" id="before">
          Checked and taken away before
        </h2>
        {before.length === 0 ? (
          <EmptyState title="Nobody has checked this trail yet, or taken it away.">
            <p>Who did, when, and what they found will stand here.</p>
          </EmptyState>
        ) : (
          <Entries entries={before} showsThing={false} />
        )}
      </section>
    </div>
  )
}

function Checked({ checked }: { readonly checked: LastCheck | undefined }) {
  if (checked === undefined) return null
  return (
    <div id="checked" data-part="checked-part">
      {checked.whole ? (
        <InsetText html={<p>{checked.words}</p>} />
      ) : (
        <WarningText text={checked.words} iconFallbackText="Warning" />
      )}
    </div>
  )
}

function Progress({ going }: { readonly going: GoingCheck | undefined }) {
  return (
    <div id="progress" data-part="progress-part">
      {going === undefined ? (
        <>
          <p data-says class="govuk-visually-hidden">
            No check is going on.
          </p>
          <form method="post" action={threadPaths.trailCheck()}>
            <Button text="Check every entry now" preventDoubleClick />
          </form>
        </>
      ) : (
        <>
          <p data-says>
            {going.by} is checking: {number(going.done)} of {number(going.total)} entries. You can leave this
            page: the check goes on, and what it finds is noted below.
          </p>
          <progress
            class="tl-progress"
            max={Math.max(1, going.total)}
            value={going.done}
            aria-label="Entries checked"
          />
        </>
      )}
    </div>
  )
}

function SliceForm({ view: { typed, problem } }: { readonly view: TrailView }) {
  const messageAt = (box: SliceProblem['box']) => (problem?.box === box ? problem.message : undefined)
  const errorAt = (box: SliceProblem['box']) => {
    const text = messageAt(box)
    return text === undefined ? undefined : { text }
  }
  return (
    <form method="get" action={threadPaths.trailExport()} noValidate>
      <Input
        id="from"
        errorMessage={errorAt('from')}
        name="from"
        value={typed.from}
        label={{ text: 'From entry' }}
        inputmode="numeric"
        classes="govuk-input--width-5"
      />
      <Input
        id="to"
        errorMessage={errorAt('to')}
        name="to"
        value={typed.to}
        label={{ text: 'To entry' }}
        inputmode="numeric"
        classes="govuk-input--width-5"
      />
      <DateField
        id="since"
        name="since"
        value={typed.since}
        question="Or everything since a day"
        example="back"
        problem={messageAt('since')}
      />
      <Button text="Download" classes="govuk-button--secondary" />
    </form>
  )
}
