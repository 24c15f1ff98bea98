import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { peoplePaths } from '../../paths.ts'
import type { firstSteps } from '../first-steps.ts'
import type { WorkByWhen, WorkItem } from '../work.ts'
import { WorkList } from './work-list.tsx'

export interface MyWorkView {
  /** The person's roles and posts, in words. */
  readonly who: string
  readonly work: WorkByWhen
  /** As 2027-03-03. */
  readonly today: string
  readonly first: ReturnType<typeof firstSteps>
  readonly authority: string
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

/** What waits for the person, by when it asks for attention, each with one next step. */
export function MyWorkPage({ view }: { readonly view: MyWorkView }) {
  const { today, thisWeek, later } = view.work
  const nothing = today.length + thisWeek.length + later.length === 0
  return (
    <>
      <h1 class="govuk-heading-xl">My work</h1>
      <p class="tl-lead">{view.who}</p>
      <div class="tl-split">
        <div>
          {nothing && <NothingWaits first={view.first} />}
          <Group title="Today" items={today} today={view.today} />
          <Group title="This week" items={thisWeek} today={view.today} />
          <Group
            title={today.length + thisWeek.length > 0 ? 'Later' : 'When you have time'}
            items={later}
            today={view.today}
          />
        </div>
        <section class="tl-aside" aria-labelledby="authority">
          <h2 class="govuk-heading-m" id="authority">
            {view.authority}
          </h2>
          <ul class="govuk-list">
            {view.links.map(({ text, href }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}

function Group({
  title,
  items,
  today
}: {
  readonly title: string
  readonly items: readonly WorkItem[]
  readonly today: string
}) {
  if (items.length === 0) return null
  const id = title.toLowerCase().replaceAll(' ', '-')
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <WorkList items={items} today={today} />
    </section>
  )
}

function NothingWaits({ first }: { readonly first: MyWorkView['first'] }) {
  return (
    <EmptyState title="Nothing waits for you.">
      {first.map(({ comes, first: step }) => (
        <div key={comes}>
          <p>{comes}</p>
          {step !== undefined && (
            <p>
              <a href={step.href}>{step.text}</a>
            </p>
          )}
        </div>
      ))}
    </EmptyState>
  )
}

/** For somebody signed in who stands in no authority. */
export function NoAuthority({ elsewhere }: { readonly elsewhere: boolean }) {
  return (
    <>
      <h1 class="govuk-heading-xl">My work</h1>
      <EmptyState title={elsewhere ? 'Choose an authority first.' : 'You have access to no authority now.'}>
        {elsewhere ? (
          <p>
            <a href={peoplePaths.workspaces()}>Choose an authority</a>
          </p>
        ) : (
          <p>
            Your access has ended, or was never given. Ask an administrator of your authority to invite you
            again. The public record is open to you as to everybody.
          </p>
        )}
      </EmptyState>
    </>
  )
}
