import { describe, expect, it } from 'vitest'
import { activityKind } from './activity-kinds.ts'
import { activityThemes } from './activity-themes.ts'
import { deadlines } from './deadlines.ts'
import { isVisitKind, usualVisitDays, visitKinds, visitRules } from './visit-rules.ts'

describe.each(visitKinds)('the rules of a %s', (kind) => {
  const rules = visitRules(kind)

  it('agree with what is known of the kind of activity', () => {
    expect(activityKind(kind)).toMatchObject({ givesGrades: false, output: 'published-letter' })
    expect(usualVisitDays(kind)).toBe(kind === 'jtai' ? undefined : 2)
  })

  it('offer themes that there are, and none of the past’s', () => {
    expect(rules.themes.length).toBeGreaterThan(5)
    for (const theme of rules.themes) expect(activityThemes).toContain(theme)
    expect(rules.themes).not.toContain('covid-2020-21')
  })

  it('ask for a plan only where the letter can name areas for priority action', () => {
    expect(rules.priorityDeadlines.length > 0).toBe(rules.priorityActions)
    for (const id of rules.priorityDeadlines) expect(deadlines[id].from).toBe('the letter')
  })

  it('say with each fact how sure we are and where it is from', () => {
    for (const { says, source } of rules.facts) {
      expect(says).toMatch(/^[A-Z].*\.$/)
      expect(source).not.toBe('')
    }
  })
})

it('knows a full inspection for none', () => {
  expect(isVisitKind('ilacs-short')).toBe(false)
  expect(isVisitKind('jtai')).toBe(true)
})
