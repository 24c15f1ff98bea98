import { z } from 'zod'
import type { ListedAction } from '../planned-action/listed-action.ts'

/** An action as somebody saw it when they began to change many: what was done to it since, they have not seen. */
export interface SeenForChange {
  readonly id: string
  readonly revision: number
  readonly lastHeardAt: Date
}

export function seenOf({ id, revision, lastHeardAt }: ListedAction): SeenForChange {
  return { id, revision, lastHeardAt }
}

/** What was seen, as a form carries it along. */
export function seenInForm({ id, revision, lastHeardAt }: SeenForChange): string {
  return `${revision} ${lastHeardAt.toISOString()} ${id}`
}

const carried = z
  .string()
  .regex(/^\d{1,9} \S+ \S/)
  .transform((text) => {
    const [revision = '', at = '', ...id] = text.split(' ')
    return { revision: Number(revision), lastHeardAt: new Date(at), id: id.join(' ') }
  })
  .refine(({ lastHeardAt }) => !Number.isNaN(lastHeardAt.getTime()))

/** What a form carried along, each action once; undefined where it is none of ours. */
export function readSeen(sent: string | readonly string[] | undefined): readonly SeenForChange[] | undefined {
  const read = z.array(carried).safeParse([sent ?? []].flat())
  return read.success ? [...new Map(read.data.map((one) => [one.id, one])).values()] : undefined
}
