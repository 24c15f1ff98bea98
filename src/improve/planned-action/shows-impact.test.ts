import { describe, expect, it } from 'vitest'
import type { Thing } from '../../thread/thing.ts'
import { isAmong } from '../../thread/things.ts'
import { exampleId } from '../worked-example/example-ids.ts'
import { showingImpactOf } from './shows-impact.ts'

function thing(kind: string, more: Partial<Thing> = {}): Thing {
  return { kind, id: 'one', title: 'One', kindInWords: kind, state: undefined, href: '/one', ...more }
}

describe('what can show the impact of an action', () => {
  const real = showingImpactOf({ illustrative: false })

  it.each(['document', 'measure'])('is a %s', (kind) => {
    expect(isAmong(real, thing(kind))).toBe(true)
  })

  it.each(['finding', 'visit-finding'])('is a %s of what is strong, and none of what is wanting', (kind) => {
    expect(isAmong(real, thing(kind, { strength: true }))).toBe(true)
    expect(isAmong(real, thing(kind))).toBe(false)
  })

  it.each(['paragraph', 'improvement', 'priority-action', 'planned-action', 'action-plan', 'post'])(
    'is no %s',
    (kind) => {
      expect(isAmong(real, thing(kind))).toBe(false)
    }
  )

  it('is nothing made up for a real action, and may be for one that is made up', () => {
    const madeUp = thing('measure', { id: exampleId('measure', 'one') })
    expect(isAmong(real, madeUp)).toBe(false)
    expect(isAmong(showingImpactOf({ illustrative: true }), madeUp)).toBe(true)
  })
})
