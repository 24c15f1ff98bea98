/** A run of text that two texts share, or that only the earlier or only the later has. */
export interface TextDifference {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** What else is being written in the same text. */
export interface OtherDraft {
  /** "Jo Smith", "You, in another window". */
  readonly who: string
  /** "3 March 2027 at 10:42am". */
  readonly when: string
  readonly href: string
}

/** The text was saved by somebody while a draft of it lay: both, and the ways on. */
export interface DraftClash {
  /** From what is saved now to what the person wrote. */
  readonly differences: readonly TextDifference[]
  /** The form with both joined; undefined where they changed the same place. */
  readonly joinedHref: string | undefined
  /** The form with the person's own words, to be saved over what is saved now. */
  readonly mineHref: string
  /** Which draft goes where the saved text is taken. */
  readonly throwAway: string
}

/** One text of a form whose words are kept while they are written. */
export interface DraftField {
  /** What the field is called in the form. */
  readonly name: string
  /** What the text is called: "Paragraph 3". */
  readonly label: string
  /** What stands in the field. */
  readonly words: string
  /** The saved text that the words were made from; what the form sends as seen. */
  readonly base: string
  /** What goes along with the field, so that its words can be kept. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[]
  /** Said above the form of the words that were put into the field, and which draft they are. */
  readonly notice: { readonly words: string; readonly throwAway: string | undefined } | undefined
  readonly clash: DraftClash | undefined
  readonly others: readonly OtherDraft[]
}

/** The drafts of one form. Undefined in place of it where nobody is signed in whose drafts could be kept. */
export interface FormDrafts {
  /** For whom the page was made. */
  readonly as: string
  readonly keepHref: string
  readonly throwAwayHref: string
  readonly signInHref: string
  readonly fields: readonly DraftField[]
  /** "Draft saved at 10:42am." */
  readonly said: string | undefined
}

/** The draft of the text in a field of the form. */
export function draftOfField(drafts: FormDrafts | undefined, name: string): DraftField | undefined {
  return drafts?.fields.find((field) => field.name === name)
}
