import type { ComponentProps } from 'preact'
import { Button, Input, Textarea } from '../govuk/components.tsx'
import { draftOfField, type FormDrafts } from './draft-view.ts'

type TextareaProps = ComponentProps<typeof Textarea> & { readonly name: string }
type InputProps = ComponentProps<typeof Input> & { readonly name: string }
type WithDrafts = { readonly drafts: FormDrafts | undefined }

// A browser that remembers what was typed would keep it after signing out, on a machine that others use too.
const noMemory = { autocomplete: 'off' } as const

/** A text of several lines whose words are kept while they are written, where drafts are kept. */
export function DraftTextarea({ drafts, ...props }: TextareaProps & WithDrafts) {
  const field = draftOfField(drafts, props.name)
  if (field === undefined) return <Textarea {...props} />
  return (
    <>
      <Hidden drafts={drafts} name={props.name} />
      <Textarea {...props} {...noMemory} value={field.words} attributes={{ 'data-draft': props.name }} />
    </>
  )
}

/** A text of one line whose words are kept while they are written, where drafts are kept. */
export function DraftInput({ drafts, ...props }: InputProps & WithDrafts) {
  const field = draftOfField(drafts, props.name)
  if (field === undefined) return <Input {...props} />
  return (
    <>
      <Hidden drafts={drafts} name={props.name} />
      <Input {...props} {...noMemory} value={field.words} attributes={{ 'data-draft': props.name }} />
    </>
  )
}

/** The button that keeps what is typed without saving it, and what was kept when. It stands after the form's own. */
export function SaveDraft({ drafts }: WithDrafts) {
  if (drafts === undefined) return null
  return (
    <>
      <input
        type="hidden"
        name="draft.as"
        value={drafts.as}
        data-draft-keep={drafts.keepHref}
        data-draft-sign-in={drafts.signInHref}
      />
      <Button text="Save draft" name="draft.keep" value="yes" classes="govuk-button--secondary" />
    </>
  )
}

const keptByItself = 'What you type is kept as a draft until you save it.'

/** What was kept and when, in words that change while somebody types. */
export function DraftState({ drafts }: WithDrafts) {
  if (drafts === undefined) return null
  return (
    <div class="tl-draft-state">
      <p data-draft-state data-draft-first={drafts.said === undefined ? keptByItself : undefined}>
        {drafts.said ?? 'Choose “Save draft” to keep what you type without saving it for others.'}
      </p>
      <p data-draft-others></p>
      <p>People who may write here can see your draft.</p>
      <div class="govuk-visually-hidden" role="status" data-draft-says></div>
    </div>
  )
}

function Hidden({ drafts, name }: WithDrafts & { readonly name: string }) {
  return (
    <>
      {draftOfField(drafts, name)?.hidden.map((one) => (
        <input type="hidden" name={one.name} value={one.value} key={one.name} />
      ))}
    </>
  )
}
