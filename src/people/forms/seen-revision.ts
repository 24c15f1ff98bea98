import type { WebRequest } from '../../platform/web/request.ts'
import { typedText } from '../../platform/web/typed-value.ts'
import type { Sent } from './member-form.tsx'

/** A thing as somebody saw it when they opened a form. */
export interface SeenThing {
  readonly id: string
  readonly revision: number
}

/** What somebody saw when they opened a form: the thing that this part of the address names, in the revision sent along. */
export function seenIn({ params, form }: WebRequest, part: string): SeenThing {
  return { id: params[part] ?? '', revision: Number(typedText(form, 'revision')) }
}

/** What an action that is held to a revision came to, where it was not kept. */
export type NotKept =
  | Extract<Sent, { readonly kind: 'unfit' | 'not-there' }>
  | { readonly kind: 'changed-meanwhile' }

/** What is answered where nothing was kept; `what` was changed by somebody who was quicker: "the session". */
export function sentNotKept(outcome: NotKept, what: string): Sent {
  if (outcome.kind !== 'changed-meanwhile') return outcome
  return {
    kind: 'changed-meanwhile',
    notice: `Somebody changed ${what} while you were writing, and nothing was saved. What you typed stands below: look at what is there now, and send it again`
  }
}
