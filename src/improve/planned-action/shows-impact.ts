import type { Among } from '../../thread/things.ts'
import { isOfExample } from '../worked-example/what-counts.ts'
import type { PlannedAction } from './planned-action.ts'

/**
 * The things that can show what an action came to: documents of the bookcase, measures, and what an inspection or a
 * visit found strong. What was found wanting shows no impact, nor does a plan, or another action. What is made up shows
 * nothing of a real action.
 */
export function showingImpactOf({ illustrative }: Pick<PlannedAction, 'illustrative'>): Among {
  return {
    kinds: ['document', 'measure', 'finding', 'visit-finding'],
    fits: ({ kind, id, strength }) =>
      kind === 'finding' || kind === 'visit-finding'
        ? strength === true
        : illustrative || !isOfExample({ id })
  }
}
