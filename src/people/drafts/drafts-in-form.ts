import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import type { DraftField, FormDrafts } from '../../ui/patterns/draft-view.ts'
import { momentInWords, timeInWords } from '../../ui/prose/moments.ts'
import { peoplePaths } from '../paths.ts'
import type { Caller } from '../permissions/caller.ts'
import { type Member, memberOf, scopeOf } from '../permissions/member.ts'
import { madeFor } from './actions/keep-drafts.ts'
import { chosenWords, type Take, takes } from './chosen-words.ts'
import { type Draft, longestDraft, plainLines, type TextRef, textKey } from './draft.ts'
import type { DraftTools } from './draft-tools.ts'
import { tooLongInWords } from './kept-in-words.ts'
import { draftField } from './sent-drafts.ts'
import { draftsOfTexts, removeDraft } from './store.ts'

/** One text of a form, as the page that shows the form knows it. */
export interface TextInForm {
  /** What the field is called in the form. */
  readonly name: string
  /** What the text is called: "Paragraph 3". */
  readonly label: string
  readonly text: TextRef
  /** As it is saved now. */
  readonly saved: string
  /** What was just typed, where the form is shown again because it was not saved. */
  readonly typed?: string | undefined
}

interface FormAsked {
  /** The form's own page. */
  readonly href: string
  readonly query: WebRequest['query']
  readonly texts: readonly TextInForm[]
  /** What there is to say of what was just sent. */
  readonly said?: string | undefined
}

const choice = z.object({ of: z.string().catch(''), take: z.enum(takes).optional().catch(undefined) })

/**
 * The drafts of a form's texts: what stands in each field, what is to be said of it, and who else writes. Undefined for
 * whoever has no account, or works for no authority: nothing could be kept for them.
 */
export async function draftsInForm(
  { db, texts: kinds }: DraftTools,
  caller: Caller,
  asked: FormAsked
): Promise<FormDrafts | undefined> {
  const member = memberOf(caller)
  if (member === undefined) return undefined
  const mayWrite = (text: TextRef) => {
    const kind = kinds.find((one) => one.kind === text.kind)
    return kind !== undefined && member.may.has(kind.may)
  }
  const texts = asked.texts.filter(({ text }) => mayWrite(text))
  if (texts.length === 0) return undefined
  const drafts = await inScope(db, scopeOf(member), (tx) => draftsLeft(tx, member, texts))
  const { of, take } = choice.parse(asked.query)
  const shown = texts.map((text) => {
    const ofText = drafts.filter((draft) => textKey(draft.text) === textKey(text.text))
    return fieldOf(member, asked.href, text, ofText, of, take)
  })
  return {
    as: madeFor(member),
    keepHref: peoplePaths.keepDrafts(),
    throwAwayHref: peoplePaths.throwDraftAway(),
    signInHref: peoplePaths.signIn(),
    fields: shown.map(({ field }) => field),
    said: asked.said ?? shown.map(({ said }) => said).find((said) => said !== undefined)
  }
}

// A draft of one's own that says what is saved by now has been saved, and has only outlived it.
async function draftsLeft(tx: Transaction, member: Member, texts: readonly TextInForm[]): Promise<Draft[]> {
  const drafts = await draftsOfTexts(
    tx,
    member,
    texts.map(({ text }) => text)
  )
  const saved = new Map(texts.map((one) => [textKey(one.text), plainLines(one.saved)]))
  const left: Draft[] = []
  for (const draft of drafts) {
    if (saved.get(textKey(draft.text)) !== draft.words) left.push(draft)
    else if (draft.account === member.account) await removeDraft(tx, member, draft.writing, draft.turn)
  }
  return left
}

function fieldOf(
  member: Member,
  href: string,
  { name, label, text, saved: savedWords, typed }: TextInForm,
  drafts: readonly Draft[],
  of: string,
  take: Take | undefined
): { readonly field: DraftField; readonly said: string | undefined } {
  const saved = plainLines(savedWords)
  const mine = drafts.filter(({ account }) => account === member.account)
  const words = typed === undefined ? undefined : plainLines(typed)
  const chosen =
    words === undefined
      ? (drafts.find(({ writing }) => writing === of) ?? mine[0])
      : mine.find((draft) => draft.words === words)
  const isMine = chosen?.account === member.account
  const shown = chosenWords({ saved, typed: words, draft: chosen, isMine, take, href })
  const hidden = {
    text: textKey(text),
    writing: randomUUID(),
    turn: '1',
    continues: chosen !== undefined && isMine ? `${chosen.writing} ${chosen.turn}` : '',
    base: shown.base
  }
  return {
    said: saidOf(words, chosen),
    field: {
      name,
      label,
      words: shown.words,
      base: shown.base,
      hidden: [
        { name: draftField('text', name), value: hidden.text },
        { name: draftField('writing', name), value: hidden.writing },
        { name: draftField('turn', name), value: hidden.turn },
        { name: draftField('continues', name), value: hidden.continues },
        { name: draftField('base', name), value: hidden.base }
      ],
      notice: shown.notice,
      clash: shown.clash,
      others: drafts
        .filter((draft) => draft !== chosen)
        .map((draft) => ({
          who: draft.account === member.account ? 'You, in another window,' : draft.name,
          when: momentInWords(draft.changedAt),
          href: peoplePaths.draft(draft)
        }))
    }
  }
}

function saidOf(typed: string | undefined, kept: Draft | undefined): string | undefined {
  if (typed === undefined) return undefined
  if (typed.length > longestDraft) return tooLongInWords(typed.length)
  return kept && `Draft saved at ${timeInWords(kept.changedAt)}.`
}
