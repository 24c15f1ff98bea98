import type { TrailEntry, TrailValue } from '../../trail/entry.ts'
import type { ThingRef } from '../thing.ts'
import { parseThingKey } from '../thing-key.ts'

/** The things of these kinds that the fields of an entry name, such as what an inspector was let in for. */
export function thingsNamedIn(
  { before, after }: Pick<TrailEntry, 'before' | 'after'>,
  kinds: readonly string[]
): ThingRef[] {
  return [...Object.values(before), ...Object.values(after)].flatMap(textsIn).flatMap((text) => {
    const ref = parseThingKey(text)
    return ref !== undefined && kinds.includes(ref.kind) ? [ref] : []
  })
}

function textsIn(value: TrailValue): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
