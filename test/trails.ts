import fc from 'fast-check'
import { chainStart, entryHash } from '../src/trail/chain.ts'
import type { Deed, TrailEntry, TrailFields, TrailValue } from '../src/trail/entry.ts'

const text = fc.string({ unit: 'binary', maxLength: 12 })
const name = text.filter((words) => words !== '')

/** Any fields that code could hand over: nested, with texts and numbers of every kind. */
const fields: fc.Arbitrary<TrailFields> = fc.letrec<{ value: TrailValue; fields: TrailFields }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('fields')
  ),
  fields: fc.dictionary(text, tie('value'), { maxKeys: 4 })
})).fields

/** Any deed, in the national chain. */
export const anyDeed: fc.Arbitrary<Deed> = fc.record(
  {
    actor: name,
    account: name,
    post: name,
    action: fc.constantFrom('import report', 'correct value'),
    subject: fc.record({ kind: fc.constant('activity'), id: text }),
    before: fields,
    after: fields,
    reason: text,
    reading: fc.constant(true as const)
  },
  { requiredKeys: ['actor', 'action', 'subject', 'before', 'after'] }
)

export const deeds = fc.array(anyDeed, { minLength: 1, maxLength: 12 })

/** The deeds as a chain that nobody touched, without a database. */
export function chained(list: readonly Deed[]): TrailEntry[] {
  const entries: TrailEntry[] = []
  let previousHash = chainStart.hash
  list.forEach((deed, index) => {
    const unhashed = { ...deed, seq: index + 1, at: new Date(1_700_000_000_000 + index), previousHash }
    previousHash = entryHash(unhashed)
    entries.push({ ...unhashed, hash: previousHash })
  })
  return entries
}
