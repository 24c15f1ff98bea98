import type { ComponentChildren } from 'preact'
import {
  type FormTexts,
  type FormView,
  memberFormRoutes,
  type Sent
} from '../../../people/forms/member-form.tsx'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { DraftState, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { listInWords } from '../../../ui/prose/lists.ts'
import { improvePaths } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import type { FindingOutcome, SeenFinding } from '../actions/on-finding.ts'
import { answersTo } from '../answers-store.ts'
import type { FindingDone } from '../done-words.ts'
import { shortWords } from '../finding-words.ts'
import type { ThemedFinding } from '../findings-choice.ts'
import { findingsById } from '../store.ts'
import { type Theme, themesOf, withThemes } from '../theme-store.ts'

/** One form about one finding: how it starts, what was typed, which action takes it, and how it looks. */
export interface FindingForm<Typed> {
  readonly path: string
  /** The names in the log of looking at the form, and of sending it. */
  readonly viewed: string
  readonly sent: string
  /** What the form starts with; undefined where there is nothing of the kind to change. */
  readonly start: (finding: ThemedFinding) => Typed | undefined
  readonly typed: (form: WebRequest['form']) => Typed
  readonly save: (
    db: Database,
    clock: Clock,
    member: Member,
    seen: SeenFinding,
    typed: Typed
  ) => Promise<FindingOutcome>
  readonly done: FindingDone
  readonly title: string
  /** What stands between the heading and the form. */
  readonly intro?: (view: FindingFormView<Typed>) => ComponentChildren
  /** Where the saved finding is another by now than the one that was seen: what of it, in words, a line each. */
  readonly saved: (finding: ThemedFinding, typed: Typed) => readonly string[]
  readonly fields: (view: FindingFormView<Typed>) => ComponentChildren
  readonly button: string
  readonly long?: FormTexts<ImproveTools, OneFinding<Typed>, Typed>
  readonly firstPart?: (field: string) => string
  readonly warns?: true
}

interface OneFinding<Typed> {
  readonly finding: ThemedFinding
  readonly themes: readonly Theme[]
  readonly actions: number
  readonly start: Typed
}

export type FindingFormView<Typed> = FormView<OneFinding<Typed>, Typed> & OneFinding<Typed>

/** The two routes of a form about a finding. Each carries which state of the finding it was made from. */
export function findingFormRoutes<Typed>(tools: ImproveTools, form: FindingForm<Typed>): Route[] {
  return memberFormRoutes<ImproveTools, OneFinding<Typed>, Typed>(tools, {
    path: form.path,
    permission: 'keep-plan',
    viewed: form.viewed,
    sent: form.sent,
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const held = await findingsById(tx, authority, [params['finding'] ?? ''])
      const [finding] = await withThemes(tx, authority, held)
      const start = finding && form.start(finding)
      if (finding === undefined || start === undefined) return undefined
      const actions = (await answersTo(tx, authority, finding.id)).length
      return { finding, start, actions, themes: await themesOf(tx, authority) }
    },
    start: ({ start }) => start,
    typed: ({ form: sent }) => form.typed(sent),
    send: async ({ db, clock }, member, { params, form: sent }, typed): Promise<Sent> => {
      const seen = { id: params['finding'] ?? '', revision: Number(typedText(sent, 'seen')) }
      const outcome = await form.save(db, clock, member, seen, typed)
      switch (outcome.kind) {
        case 'changed':
          return { kind: 'done', to: improvePaths.finding(seen.id, form.done) }
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: meanwhile(outcome.by) }
        default:
          return outcome
      }
    },
    title: () => form.title,
    breadcrumbs: ({ finding }) => [
      { text: sectionWord('improve'), href: improvePaths.improve() },
      { text: 'Findings', href: improvePaths.findings() },
      { text: shortWords(finding.words), href: improvePaths.finding(finding.id) }
    ],
    ...(form.firstPart === undefined ? {} : { firstPart: form.firstPart }),
    long: form.long,
    main: (view) => <Main form={form} view={{ ...view, ...view.loaded }} />
  })
}

function meanwhile(by: readonly string[]): string {
  return `${listInWords(by)} changed the finding while you wrote, and nothing of yours was saved. What stands now and what you typed are both shown: send it again if yours is to stand`
}

function Main<Typed>({
  form,
  view
}: {
  readonly form: FindingForm<Typed>
  readonly view: FindingFormView<Typed>
}) {
  const { finding, problems, typed } = view
  const back = improvePaths.finding(finding.id)
  const wasQuicker = problems.some(({ field }) => field === 'main-content')
  const saved = wasQuicker ? form.saved(finding, typed) : []
  return (
    <>
      <span class="govuk-caption-l">{shortWords(finding.words)}</span>
      <h1 class="govuk-heading-l">{form.title}</h1>
      {wasQuicker && (
        <div class="govuk-inset-text">
          <p>{saved.length === 0 ? 'What stands now is what you typed.' : 'What stands now:'}</p>
          <ul class="govuk-list govuk-list--bullet">
            {saved.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {form.intro !== undefined && <div class="tl-prose">{form.intro(view)}</div>}
      <form id="form" class="tl-prose" method="post" action={view.action} noValidate>
        <input type="hidden" name="seen" value={finding.revision} />
        {form.fields(view)}
        <div class="govuk-button-group">
          <Button
            text={form.button}
            classes={form.warns === undefined ? '' : 'govuk-button--warning'}
            preventDoubleClick
          />
          <SaveDraft drafts={view.drafts} />
          <a href={back}>{form.warns === undefined ? 'Cancel' : 'Keep it as it is'}</a>
        </div>
        <DraftState drafts={view.drafts} />
      </form>
    </>
  )
}
