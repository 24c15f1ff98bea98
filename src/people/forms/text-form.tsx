import { Button } from '../../ui/govuk/components.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../ui/patterns/draft-textarea.tsx'
import type { DraftTools } from '../drafts/draft-tools.ts'
import type { Member } from '../permissions/member.ts'
import type { Route } from '../permissions/route.ts'
import type { FormTools, Sent } from './member-form.tsx'
import { errorAt } from './problems.tsx'
import { type WritingForm, writingFormRoutes } from './writing-form.tsx'

type NoOther = Readonly<Record<string, never>>

/** What writing a text came to. */
export type WriteOutcome =
  | { readonly kind: 'kept' }
  | Extract<Sent, { readonly kind: 'unfit' | 'not-there' }>
  /** Somebody else wrote it since: both texts are shown, and one is chosen. */
  | { readonly kind: 'changed-meanwhile' }

/** A form of one long text and nothing else: an agenda, what was said. */
interface TextForm<Tools extends FormTools & DraftTools, Loaded>
  extends Omit<WritingForm<Tools, Loaded, NoOther>, 'start' | 'typed' | 'title' | 'main' | 'send'> {
  readonly title: string
  /** What it is about, above the title. */
  readonly caption: (loaded: Loaded) => string
  readonly hint?: string
  readonly rows: number
  /** Writes the text of the thing that the address names. `seen` is the text that the writing began from. */
  readonly write: (
    tools: Tools,
    member: Member,
    params: Readonly<Record<string, string>>,
    written: { readonly text: string; readonly seen: string }
  ) => Promise<WriteOutcome>
  /** Where it stands once it is saved. */
  readonly doneAt: (params: Readonly<Record<string, string>>) => string
  readonly back: (loaded: Loaded) => string
}

const changedMeanwhile =
  'Somebody changed this text while you were writing, and nothing was saved. Both are shown: choose what is to stand'

/** The two routes of such a form. Drafts of the text are kept, and who saves over somebody else's chooses. */
export function textFormRoutes<Tools extends FormTools & DraftTools, Loaded>(
  tools: Tools,
  {
    title,
    caption,
    hint = 'An empty line begins a new paragraph',
    rows,
    write,
    doneAt,
    back,
    ...form
  }: TextForm<Tools, Loaded>
): Route[] {
  return writingFormRoutes<Tools, Loaded, NoOther>(tools, {
    ...form,
    start: () => ({}),
    typed: () => ({}),
    send: async (given, member, { params }, { text, seenText }) => {
      const outcome = await write(given, member, params, { text: text.trim(), seen: seenText })
      switch (outcome.kind) {
        case 'kept':
          return { kind: 'done', to: doneAt(params) }
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: changedMeanwhile }
        default:
          return outcome
      }
    },
    title: () => title,
    main: ({ loaded, problems, drafts, action, base }) => {
      const { label, saved } = form.written(loaded)
      return (
        <>
          <span class="govuk-caption-l">{caption(loaded)}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <form class="tl-prose" method="post" action={action} noValidate>
            <input type="hidden" name="seen" value={base} />
            <DraftTextarea
              drafts={drafts}
              id="text"
              name="text"
              rows={String(rows)}
              value={saved}
              label={{ text: label, classes: 'govuk-label--s' }}
              hint={{ text: hint }}
              errorMessage={errorAt(problems, 'text')}
            />
            <div class="govuk-button-group">
              <Button text="Save" preventDoubleClick />
              <SaveDraft drafts={drafts} />
              <a href={back(loaded)}>Cancel</a>
            </div>
            <DraftState drafts={drafts} />
          </form>
        </>
      )
    }
  })
}
