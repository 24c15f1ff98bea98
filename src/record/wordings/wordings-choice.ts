import { z } from 'zod'
import { areaLine, areaLineIds } from '../../framework/area-lines.ts'
import { chosen, oneOf } from '../choice-in-address.ts'
import type { HeldText } from './area-wording.ts'
import { usualArea } from './starting-area.ts'

const address = chosen(z.string({ error: 'Give one inspection' }))

/** What a reader of the wordings can choose, as it stands in the address. */
export const wordingsQuery = z.object({
  area: oneOf('area', areaLineIds, (id) => areaLine(id).label).default(usualArea),
  left: address,
  right: address
})
export type WordingsQuery = z.output<typeof wordingsQuery>

export type ChosenTexts =
  | {
      readonly kind: 'chosen'
      /** Undefined where there is no other, or the reader chose the same one twice. */
      readonly left: HeldText | undefined
      readonly right: HeldText
    }
  | { readonly kind: 'nothing-held' }
  | { readonly kind: 'no-such-inspection'; readonly field: 'left' | 'right'; readonly because: string }

/**
 * The two inspections to put side by side, the earlier one on the left: as asked, else the last whose text is held
 * and the one before it; without text, the last two. One alone stands on the right. Give the texts newest first.
 */
export function chosenTexts(asked: WordingsQuery, newestFirst: readonly HeldText[]): ChosenTexts {
  const named = (name: string | undefined) => newestFirst.find(({ activity }) => activity.address === name)
  for (const field of ['left', 'right'] as const) {
    const name = asked[field]
    if (name !== undefined && named(name) === undefined) {
      const because = `The record has nothing to compare of an inspection at “${name.slice(0, 40)}”`
      return { kind: 'no-such-inspection', field, because }
    }
  }
  const withText = newestFirst.filter(({ passages }) => passages.length > 0)
  const preferred = [...withText, ...newestFirst.filter(({ passages }) => passages.length === 0)]
  const [left, right] = [named(asked.left), named(asked.right)]
  const chosenRight = right ?? preferred.find((text) => text !== left) ?? left
  if (chosenRight === undefined) return { kind: 'nothing-held' }
  const before = preferred.filter(({ activity }) => activity.startsOn < chosenRight.activity.startsOn)
  const chosenLeft = left ?? before[0] ?? preferred.find((text) => text !== chosenRight)
  return { kind: 'chosen', left: chosenLeft === chosenRight ? undefined : chosenLeft, right: chosenRight }
}
