import type { ComponentChildren } from 'preact'
import type { Transaction } from '../../platform/database/database.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { typedText } from '../../platform/web/typed-value.ts'
import { draftOfField } from '../../ui/patterns/draft-view.ts'
import { plainLines, type TextRef } from '../drafts/draft.ts'
import type { DraftTools } from '../drafts/draft-tools.ts'
import type { Member } from '../permissions/member.ts'
import type { Route } from '../permissions/route.ts'
import { type FormTools, type FormView, type MemberForm, memberFormRoutes } from './member-form.tsx'

/** The long text of a form, of which drafts are kept. */
interface Written {
  /** What the text is called: "Claim". */
  readonly label: string
  readonly ref: TextRef
  /** As it is saved now; empty for one that is not there yet. */
  readonly saved: string
  /** What the words begin from where they are not the saved ones: a text that somebody else contributed. */
  readonly begin?: string | undefined
}

/** The words as they were typed, and the saved text that they were made from. */
interface TypedWords {
  readonly text: string
  readonly seenText: string
}

interface WritingView<Loaded, Typed> extends FormView<Loaded, Typed> {
  /** The saved text that the words were made from, to be sent along as seen. */
  readonly base: string
}

/** A form with one long text in the field `text`, beside which other fields may stand. */
export interface WritingForm<Tools extends FormTools & DraftTools, Loaded, Typed>
  extends Omit<
    MemberForm<Tools, Loaded, Typed & TypedWords>,
    'load' | 'start' | 'typed' | 'long' | 'main' | 'firstPart'
  > {
  readonly load: (tx: Transaction, member: Member, request: WebRequest) => Promise<Loaded | undefined>
  readonly written: (loaded: Loaded) => Written
  readonly start: (loaded: Loaded) => Typed
  readonly typed: (request: WebRequest) => Typed
  readonly main: (view: WritingView<Loaded, Typed>) => ComponentChildren
}

/** The two routes of such a form. What is typed is kept before anything is tried, and comes back whatever happens. */
export function writingFormRoutes<Tools extends FormTools & DraftTools, Loaded, Typed>(
  tools: Tools,
  form: WritingForm<Tools, Loaded, Typed>
): Route[] {
  return memberFormRoutes<Tools, Loaded, Typed & TypedWords>(tools, {
    ...form,
    start: (loaded) => {
      const { saved, begin } = form.written(loaded)
      return { ...form.start(loaded), text: begin ?? saved, seenText: saved }
    },
    typed: (request) => ({
      ...form.typed(request),
      text: plainLines(typedText(request.form, 'text')),
      seenText: plainLines(typedText(request.form, 'seen'))
    }),
    send: async (...asked) => {
      const sent = await form.send(...asked)
      return sent.kind === 'changed-meanwhile' ? { field: 'text', ...sent } : sent
    },
    long: {
      keptBy: (kept) => kept,
      texts: (loaded) => {
        const { label, ref, saved, begin } = form.written(loaded)
        return [{ field: 'text', label, text: ref, saved, begin, of: ({ text }) => text }]
      }
    },
    main: (view) =>
      form.main({
        ...view,
        base: draftOfField(view.drafts, 'text')?.base ?? form.written(view.loaded).saved
      })
  })
}
