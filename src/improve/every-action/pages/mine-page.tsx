import type { ComponentChildren } from 'preact'
import { type IsoDate, longDate } from '../../../framework/iso-date.ts'
import { errorAt, Problems } from '../../../people/forms/problems.tsx'
import { peoplePaths } from '../../../people/paths.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Button, Details, NotificationBanner, Select, Textarea } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { improvePaths } from '../../paths.ts'
import type { ListedAction } from '../../planned-action/listed-action.ts'
import { type Progress, progresses, progressWords } from '../../planned-action/planned-action.ts'
import { actionRow } from '../action-row.ts'
import { countMine, type Mine } from '../mine.ts'
import { weekInWords } from '../mine-in-words.ts'
import { Notes } from './list.tsx'

/** What somebody sent of an action that did not fit, with everything that they typed. */
export interface SentUpdate {
  readonly id: string
  readonly typed: { readonly progress: string; readonly impact: string; readonly remark: string }
  readonly problems: readonly RequestProblem[]
}

interface MinePageProps {
  readonly authority: string
  readonly mine: Mine
  readonly actions: readonly ListedAction[]
  readonly today: IsoDate
  /** The posts that whoever looks holds or stands in for. */
  readonly posts: readonly string[]
  readonly mayUpdate: boolean
  /** The reference of the action that was just spoken of. */
  readonly done: string | undefined
  readonly sent: SentUpdate | undefined
}

/** What is somebody's own this week, the most pressing first. */
export function MinePage(props: MinePageProps) {
  const { authority, mine, today, posts, done, sent } = props
  const rows = [
    { heading: 'Overdue', actions: mine.overdue },
    { heading: 'Due this week', actions: mine.dueThisWeek },
    { heading: 'Red for another reason', actions: mine.red },
    { heading: 'Gone silent', actions: mine.silent }
  ]
  return (
    <>
      {sent !== undefined && (
        <Problems problems={sent.problems} firstPart={(field) => `${field}-${sent.id}`} />
      )}
      {done !== undefined && <NotificationBanner type="success" text={`Saved: how ${done} stands`} />}
      <span class="govuk-caption-xl">{authority}</span>
      <h1 class="govuk-heading-xl">Mine, this week</h1>
      {posts.length > 0 && <p class="tl-lead">{listInWords(posts)}</p>}
      {countMine(mine) === 0 ? (
        <NothingWaits posts={posts} all={mine.all} />
      ) : (
        <p>{sentenceCase(weekInWords(mine, today))}.</p>
      )}
      {rows.map(({ heading, actions }) =>
        actions.length === 0 ? null : (
          <Part heading={heading} key={heading}>
            {actions.map((action) => (
              <Item {...props} action={action} key={action.id} />
            ))}
          </Part>
        )
      )}
      <Others {...props} />
      {mine.all > 0 && (
        <p>
          <a href={improvePaths.actions('post=mine')}>See every action of your posts ({mine.all})</a>
        </p>
      )}
      <p class="tl-small tl-muted">
        Each Monday morning you get this by mail, where anything waits.{' '}
        <a href={peoplePaths.notificationChoices()}>Choose what comes by mail</a>
      </p>
    </>
  )
}

function NothingWaits({ posts, all }: { readonly posts: readonly string[]; readonly all: number }) {
  return posts.length === 0 ? (
    <EmptyState title="You hold no post, and stand in for none.">
      <p>
        Actions belong to posts. Here stands what the posts that you hold or stand in for have to do this
        week: what is overdue, due, or has not been spoken of for long.
      </p>
      <p>
        <a href={peoplePaths.posts()}>See the posts and who holds them</a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing waits for you this week.">
      <p>
        {all === 0
          ? 'No action belongs to your posts yet.'
          : `Of the ${count(all, 'action')} of your posts none is overdue, due in the next seven days, red or silent.`}
      </p>
    </EmptyState>
  )
}

function Part({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section class="tl-section">
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="tl-mine">{children}</ul>
    </section>
  )
}

/** What waits besides actions: closings to decide, values to enter, plans to sign. */
function Others({ mine, actions }: MinePageProps) {
  return (
    <>
      {mine.closings.length > 0 && (
        <Part heading="Closings that wait for you to decide">
          {mine.closings.map(({ action, askedBy, askedAt }) => {
            const asked = actions.find(({ id }) => id === action)
            return (
              <Line
                key={action}
                href={improvePaths.action(action)}
                text={`${asked?.reference ?? ''} ${asked?.words ?? 'An action'}`}
                note={`${askedBy} asked on ${askedAt.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })} for it to be closed.`}
              />
            )
          })}
        </Part>
      )}
      {mine.values.length > 0 && (
        <Part heading="Measures that ask for a value">
          {mine.values.map(({ measure, speaksOf }) => (
            <Line
              key={measure.id}
              href={improvePaths.newMeasureValue(measure.id)}
              text={measure.title}
              note={speaksOf === undefined ? 'The first value' : `The value for ${longDate(speaksOf)}`}
            />
          ))}
        </Part>
      )}
      {mine.signOffs.length > 0 && (
        <Part heading="Plans that wait for your signature">
          {mine.signOffs.map(({ id, plan, title, dueOn, askedBy }) => (
            <Line
              key={id}
              href={improvePaths.planSignOff(plan, id)}
              text={title}
              note={`${askedBy} asks by ${longDate(dueOn)}.`}
            />
          ))}
        </Part>
      )}
    </>
  )
}

function Line(props: { readonly href: string; readonly text: string; readonly note: string }) {
  return (
    <li class="tl-mine__item">
      <p>
        <a href={props.href}>{props.text}</a>
        <span class="tl-action-note">{props.note}</span>
      </p>
    </li>
  )
}

/** Progress that can be said again without words: anything in trouble asks what stands in the way. */
const saidAgain: readonly Progress[] = ['not-started', 'on-track']

function Item({ action, today, mayUpdate, sent }: MinePageProps & { readonly action: ListedAction }) {
  const row = actionRow(action, today)
  const failed = sent?.id === action.id ? sent : undefined
  return (
    <li class="tl-mine__item">
      <p>
        <span class="tl-action-reference">{row.reference}</span> <a href={row.href}>{row.words}</a>{' '}
        {row.illustrative && <IllustrativeTag />}
        <span class="tl-action-note">{row.plan}</span>
      </p>
      <p>
        Due: {row.due}. {row.progress}. Impact: {row.impact.toLowerCase()}.
        <Notes notes={row.notes} />
      </p>
      <p>
        <GradeTag {...row.colour} />
        <span class="tl-action-note">{row.why}</span>
      </p>
      {mayUpdate && saidAgain.includes(action.progress) && failed === undefined && (
        <Update action={action}>
          <input type="hidden" name="progress" value={action.progress} />
          <Button
            html={
              <>
                Still {row.progress.toLowerCase()}
                <span class="govuk-visually-hidden">: {row.reference}</span>
              </>
            }
            classes="govuk-button--secondary govuk-!-margin-bottom-0"
            preventDoubleClick
          />
        </Update>
      )}
      {mayUpdate && action.shown.computed.rule === 'evidence-missing' && (
        <p>
          <a href={improvePaths.newActionEvidence(action.id)}>
            Add evidence of impact<span class="govuk-visually-hidden"> of {row.reference}</span>
          </a>
        </p>
      )}
      {mayUpdate && action.closedAt === undefined && (
        <Details
          summaryText={`Say how ${row.reference} stands`}
          open={failed !== undefined}
          html={<UpdateForm action={action} failed={failed} />}
        />
      )}
    </li>
  )
}

/** A form about an action, with when it was last heard of as whoever sends it saw it. The impact stays as it was said. */
function Update({
  action,
  children
}: {
  readonly action: ListedAction
  readonly children: ComponentChildren
}) {
  return (
    <form class="tl-not-printed" method="post" action={improvePaths.mineUpdate(action.id)} noValidate>
      <input type="hidden" name="seen" value={action.lastHeardAt.toISOString()} />
      <input type="hidden" name="impact" value={action.impact} />
      {children}
    </form>
  )
}

function UpdateForm({
  action,
  failed
}: {
  readonly action: ListedAction
  readonly failed: SentUpdate | undefined
}) {
  const problems = failed?.problems ?? []
  return (
    <Update action={action}>
      <Select
        id={`progress-${action.id}`}
        name="progress"
        value={failed?.typed.progress ?? action.progress}
        label={{ text: 'How far has the work come?' }}
        items={progresses.map((one) => ({ value: one, text: progressWords(one) }))}
        errorMessage={errorAt(problems, 'progress')}
      />
      <Textarea
        id={`remark-${action.id}`}
        name="remark"
        rows="3"
        value={failed?.typed.remark ?? ''}
        label={{ text: 'What is there to say?' }}
        hint={{ text: 'No child’s name. To say what it changed for children, open the action.' }}
        errorMessage={errorAt(problems, 'remark')}
      />
      <Button text="Save" preventDoubleClick />
    </Update>
  )
}
