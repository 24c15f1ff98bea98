import { addDays, type IsoDate } from '../../framework/iso-date.ts'
import type { PostId } from '../../people/posts/post.ts'
import { count } from '../../ui/prose/counts.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { preparePaths } from '../paths.ts'
import { type Pressing, pressingOn } from './due.ts'

/** Something of the bookcase that a post is reminded of: once for what it asks for and the day that this is about. */
export interface Reminder {
  readonly kind: 'document' | 'expected-document'
  readonly id: string
  readonly what: Pressing | 'late'
  readonly day: IsoDate
  readonly post: PostId
  /** The news of it alone, in a sentence. */
  readonly words: string
  readonly href: string
}

/** A document with its days, and the post that answers for it. */
export interface OwnedDocument {
  readonly id: string
  readonly title: string
  readonly owner: PostId
  readonly expiresOn: IsoDate | undefined
  readonly reviewOn: IsoDate | undefined
}

/** The reminder that a document asks for on a day, the most pressing alone; undefined while it asks for none. */
export function reminderOfDocument(document: OwnedDocument, today: IsoDate): Reminder | undefined {
  const what = pressingOn(document, today)
  const day = what === 'review-due' ? document.reviewOn : document.expiresOn
  if (what === undefined || day === undefined) return undefined
  const since = {
    expired: `could be relied on until ${dateInWords(day)}`,
    expiring: `can be relied on until ${dateInWords(day)}`,
    'review-due': `was to be looked at again on ${dateInWords(day)}`
  }
  return {
    ...{ kind: 'document', id: document.id, what, day, post: document.owner },
    words: `“${document.title}” in the bookcase ${since[what]}. Your post answers for it.`,
    href: preparePaths.document(document.id)
  }
}

/** A document that a section should hold and does not, with who owes it and by when. */
export interface OwedDocument {
  readonly id: string
  readonly what: string
  readonly owedBy: PostId
  readonly dueOn: IsoDate
}

/** The reminder of a document that is owed: from the day after the one on which it was due. */
export function reminderOfOwed(
  { id, what, owedBy, dueOn }: OwedDocument,
  today: IsoDate
): Reminder | undefined {
  if (dueOn >= today) return undefined
  return {
    ...{ kind: 'expected-document', id, what: 'late', day: dueOn, post: owedBy },
    words: `The bookcase waits for “${what}” since ${dateInWords(addDays(dueOn, 1))}. Your post owes it.`,
    href: preparePaths.expected()
  }
}

/** So many reminders of one day come one by one; more of them as one sentence, so that nobody has a hundred at once. */
const mostOneByOne = 3

/** What one person is told of their reminders. */
export function newsOf(reminders: readonly Reminder[]): readonly Pick<Reminder, 'words' | 'href'>[] {
  const [first] = reminders
  if (first === undefined || reminders.length <= mostOneByOne) return reminders
  const late = reminders.filter(({ what }) => what === 'late').length
  const asks = count(reminders.length - late, 'document asks', 'documents ask')
  const parts = [
    ...(late === reminders.length ? [] : [`${asks} to be looked at again`]),
    ...(late === 0
      ? []
      : [`${count(late, 'document')} that your post owes ${late === 1 ? 'is' : 'are'} late`])
  ]
  return [{ words: `In the bookcase ${parts.join(', and ')}.`, href: preparePaths.bookcase() }]
}
