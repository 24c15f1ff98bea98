import { z } from 'zod'
import type { WebRequest } from '../../platform/web/request.ts'
import { plainLines, type TextRef, textOfKey } from './draft.ts'

/** One text of a form as it was sent, whether to be kept as a draft or to be saved. */
export interface SentDraft {
  /** What the field with the words is called in the form. */
  readonly name: string
  readonly text: TextRef
  readonly words: string
  readonly base: string
  readonly writing: string
  readonly turn: number
  /** The draft that was put back into the field, as far as the page showed it. */
  readonly continues: { readonly writing: string; readonly turn: number } | undefined
}

export interface SentDrafts {
  /** For whom the page was made, so that nothing lands with whoever signed in at the same machine meanwhile. */
  readonly as: string
  readonly drafts: readonly SentDraft[]
}

// A page of a report has a few dozen texts.
const mostTexts = 100

const one = z.string().catch('')
const turn = z.coerce.number().int().min(0).max(1_000_000)
const writing = z.string().regex(/^[0-9a-z-]{8,64}$/)

/** The field of the form that carries this for the text in the field `name`. */
export function draftField(part: 'text' | 'writing' | 'turn' | 'continues' | 'base', name: string): string {
  return `draft.${part}.${name}`
}

/** Reads what the fields of a form say of drafts. A text whose fields make no sense is left out. */
export function sentDrafts(form: WebRequest['form']): SentDrafts {
  const beginning = draftField('text', '')
  const names = Object.keys(form)
    .filter((field) => field.startsWith(beginning))
    .map((field) => field.slice(beginning.length))
  return {
    as: one.parse(form['draft.as']),
    drafts: names.slice(0, mostTexts).flatMap((name) => sentDraft(form, name) ?? [])
  }
}

function sentDraft(form: WebRequest['form'], name: string): SentDraft | undefined {
  const field = (part: Parameters<typeof draftField>[0]) => one.parse(form[draftField(part, name)])
  const window = z.object({ writing, turn }).safeParse({ writing: field('writing'), turn: field('turn') })
  const words = z.string().safeParse(form[name])
  if (!window.success || !words.success) return undefined
  const [before = '', upTo = ''] = field('continues').split(' ')
  const continues = z.object({ writing, turn }).safeParse({ writing: before, turn: upTo })
  return {
    name,
    text: textOfKey(field('text')),
    words: plainLines(words.data),
    base: plainLines(field('base')),
    ...window.data,
    continues: continues.success ? continues.data : undefined
  }
}
