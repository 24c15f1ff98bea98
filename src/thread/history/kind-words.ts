import type { Things } from '../things.ts'
import { fieldInWords } from './field-words.ts'

/** Kinds that entries are about, those among them that no room describes as things. */
const kinds: Readonly<Record<string, string>> = {
  account: 'Account',
  draft: 'Draft',
  installation: 'The whole site',
  invitation: 'Invitation',
  link: 'Link',
  page: 'Page',
  person: 'Somebody’s access',
  post: 'Post',
  session: 'Sign-in',
  trail: 'Trail',
  workspace: 'Workspace'
}

/** A kind as its room calls it, or as this floor does. */
export function kindNamed(things: Pick<Things, 'kindInWords'>, kind: string): string {
  return things.kindInWords(kind) ?? kindInWords(kind)
}

/** A kind that no room describes, by a name of its own; one that nobody named, by its word made readable. */
export function kindInWords(kind: string): string {
  return kinds[kind] ?? fieldInWords(kind)
}

/** Whether somebody gave the kind a name. */
export function isNamedKind(kind: string): boolean {
  return kinds[kind] !== undefined
}
