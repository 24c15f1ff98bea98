import { z } from 'zod'
import { listInWords } from '../../ui/prose/lists.ts'
import { chosen, oneOf } from '../choice-in-address.ts'

const showWords = { changes: 'what changed', all: 'everything' }

const versionNumber = chosen(
  z
    .string({ error: 'Give one version' })
    .regex(/^[1-9]\d{0,3}$/, { error: 'Give a version by its number, such as 2' })
    .transform(Number)
)

/** Which two versions are asked for, as it stands in the address. */
export const versionsQuery = z.object({
  from: versionNumber,
  to: versionNumber,
  show: oneOf('choice of what to show', ['changes', 'all'], (value) => showWords[value]).default('changes')
})

/** Two versions of a report, and whether what is the same is shown as well. */
export interface VersionsChoice {
  readonly from: number
  readonly to: number
  readonly show: 'changes' | 'all'
}

export type ChosenVersions =
  | { readonly kind: 'chosen'; readonly choice: VersionsChoice }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'no-such-version'; readonly field: 'from' | 'to'; readonly because: string }

/** The two versions to compare: as asked, else the newest with the one before it. Give the versions newest first. */
export function chosenVersions(
  asked: z.output<typeof versionsQuery>,
  newestFirst: readonly number[]
): ChosenVersions {
  const [newest] = newestFirst
  if (newest === undefined || newestFirst.length < 2) return { kind: 'too-few' }
  for (const field of ['from', 'to'] as const) {
    const version = asked[field]
    if (version !== undefined && !newestFirst.includes(version)) {
      const versions = listInWords(newestFirst.toReversed().map(String))
      return {
        kind: 'no-such-version',
        field,
        because: `There is no version ${version}; there are ${versions}`
      }
    }
  }
  const to = asked.to ?? newestFirst.find((version) => version !== asked.from) ?? newest
  const from =
    asked.from ??
    newestFirst.find((version) => version < to) ??
    newestFirst.find((version) => version !== to) ??
    to
  return { kind: 'chosen', choice: { from, to, show: asked.show } }
}
