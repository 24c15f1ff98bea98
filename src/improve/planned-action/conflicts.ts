import { type ActionChange, type ChangedField, changedFields } from './history.ts'
import { type ActionFields, keptField, type TypedAction, typedOf } from './typed-action.ts'

/** A field that two people changed at once, each to something else. */
export interface Conflict {
  readonly field: ChangedField
  /** How it stands now, as `keptField` keeps it; empty for nothing. */
  readonly theirs: string
  /** What the second person typed. */
  readonly mine: string
}

/** What becomes of a form whose action somebody else changed meanwhile. */
export interface Merged {
  /** Fields that both changed, each to something else: the second person chooses. */
  readonly conflicts: readonly Conflict[]
  /** Fields that only the first changed: they are taken over as they stand now. */
  readonly takenOver: readonly ChangedField[]
  /** The form anew: what only one of them changed, and in a conflict what the second typed. */
  readonly typed: TypedAction
}

/**
 * Holds what somebody typed against what stands now, field by field, from what both began with. `changes` are all that
 * were made of the action, and `seen` is the state that the form was made from.
 */
export function mergeTyped(
  now: ActionFields,
  changes: readonly ActionChange[],
  seen: number,
  typed: TypedAction
): Merged {
  const conflicts: Conflict[] = []
  const takenOver: ChangedField[] = []
  let merged = typed
  for (const field of changedFields) {
    const first = changes.find((change) => change.field === field && change.revision > seen)
    if (first === undefined) continue
    const [base, theirs, mine] = [first.before ?? '', keptField(now, field) ?? '', typedField(typed, field)]
    if (mine === theirs) continue
    if (mine === base) {
      merged = withField(merged, field, typedOf(now))
      takenOver.push(field)
    } else conflicts.push({ field, theirs, mine })
  }
  return { conflicts, takenOver, typed: merged }
}

/** What was typed for a field, as `keptField` would keep it. */
export function typedField(typed: TypedAction, field: ChangedField): string {
  return field === 'findings' ? [...typed.findings].toSorted().join(' ') : typed[field].trim()
}

/** The same with one field as it stands in another. */
function withField(typed: TypedAction, field: ChangedField, from: TypedAction): TypedAction {
  return { ...typed, [field]: from[field] }
}
