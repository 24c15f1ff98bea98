/** Where an activity stands, in the order in which it moves. A cancelled activity carries its reason. */
export const activityStates = [
  'planned',
  'notified',
  'under-way',
  'reported',
  'published',
  'cancelled'
] as const
export type ActivityState = (typeof activityStates)[number]

const labels: Record<ActivityState, string> = {
  planned: 'Planned',
  notified: 'Notified',
  'under-way': 'Under way',
  reported: 'Reported',
  published: 'Published',
  cancelled: 'Cancelled'
}

/**
 * An activity can skip forward, because the record often hears of it late; it cannot go back, and nothing
 * that has been reported can be cancelled. What was entered wrongly is corrected, not moved.
 */
const moves: Record<ActivityState, readonly ActivityState[]> = {
  planned: ['notified', 'under-way', 'reported', 'published', 'cancelled'],
  notified: ['under-way', 'reported', 'published', 'cancelled'],
  'under-way': ['reported', 'published', 'cancelled'],
  reported: ['published'],
  published: [],
  cancelled: []
}

export function stateLabel(state: ActivityState): string {
  return labels[state]
}

/** The states to which an activity may move from this one; none when it has come to its end. */
export function nextStates(state: ActivityState): readonly ActivityState[] {
  return moves[state]
}

export type StateMove =
  | { readonly kind: 'moved'; readonly state: ActivityState; readonly reason: string | undefined }
  | { readonly kind: 'refused'; readonly because: 'not-a-move' | 'a-reason-is-needed' }

/** Moves an activity to another state, or says why not. Cancelling needs a reason in words. */
export function moveState(from: ActivityState, to: ActivityState, reason?: string): StateMove {
  if (!moves[from].includes(to)) return { kind: 'refused', because: 'not-a-move' }
  const words = reason?.trim()
  if (to === 'cancelled' && !words) return { kind: 'refused', because: 'a-reason-is-needed' }
  return { kind: 'moved', state: to, reason: words || undefined }
}
