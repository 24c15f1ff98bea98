import { describe, expect, it } from 'vitest'
import { activityKind, activityKinds, reinspectionKind } from './activity-kinds.ts'
import { activityStates, moveState, nextStates, stateLabel } from './activity-states.ts'
import { activityThemes, themeLabel } from './activity-themes.ts'
import { isoDate } from './iso-date.ts'

describe('the kinds of activity', () => {
  it('each have a label of their own in sentence case', () => {
    const labels = activityKinds.map((kind) => activityKind(kind).label)
    expect(new Set(labels).size).toBe(activityKinds.length)
    for (const label of labels) expect(label).toMatch(/^[A-Z][a-z]/)
    expect(new Set(activityThemes.map(themeLabel)).size).toBe(activityThemes.length)
  })

  it.each([
    ['ilacs-short', true],
    ['ilacs-standard', true],
    ['sif', true],
    ['lscb-review', true],
    ['focused-visit', false],
    ['monitoring-visit', false],
    ['jtai', false],
    ['annual-engagement-meeting', false]
  ] as const)('%s gives grades: %s', (kind, gives) => {
    expect(activityKind(kind).givesGrades).toBe(gives)
    expect(activityKind(kind).output === 'judgement-report').toBe(gives)
  })

  it('inspects again by the framework of the day', () => {
    expect(reinspectionKind(isoDate('2018-08-31'))).toBe('sif-reinspection')
    expect(reinspectionKind(isoDate('2018-09-01'))).toBe('ilacs-standard')
  })
})

describe('the states of an activity', () => {
  it.each([
    ['planned', 'notified', 'moved'],
    ['planned', 'published', 'moved'],
    ['under-way', 'reported', 'moved'],
    ['reported', 'published', 'moved'],
    ['published', 'reported', 'not-a-move'],
    ['published', 'cancelled', 'not-a-move'],
    ['cancelled', 'planned', 'not-a-move'],
    ['notified', 'notified', 'not-a-move'],
    ['notified', 'cancelled', 'a-reason-is-needed']
  ] as const)('%s to %s: %s', (from, to, outcome) => {
    const move = moveState(from, to)
    expect(move.kind === 'moved' ? move.kind : move.because).toBe(outcome)
  })

  it('cancels with a reason in words, and not with a blank one', () => {
    expect(moveState('notified', 'cancelled', ' lockdown ')).toEqual({
      kind: 'moved',
      state: 'cancelled',
      reason: 'lockdown'
    })
    expect(moveState('notified', 'cancelled', '  ').kind).toBe('refused')
  })

  it('never go in a circle', () => {
    for (const state of activityStates) {
      expect(stateLabel(state)).not.toBe('')
      for (const next of nextStates(state)) {
        expect(activityStates.indexOf(next)).toBeGreaterThan(activityStates.indexOf(state))
      }
    }
  })
})
