import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { type KnownOfAuthority, nextActivity, type UnknownActivity } from '../../framework/next-activity.ts'
import { derivedInWords, dueInWords, outlookInWords, stageOf } from './outlook-words.ts'

const grades = {
  'impact-of-leaders': 'good',
  'help-and-protection': 'good',
  'in-care': 'good',
  'care-leavers': 'good'
} as const
const known: KnownOfAuthority = {
  today: isoDate('2026-11-22'),
  last: { startedOn: isoDate('2025-03-03'), framework: 'ILACS_2023', grades },
  openPriorityActions: 0,
  abolishedOn: undefined,
  reinspectedAfter: []
}
const said = (today: string) =>
  outlookInWords(nextActivity({ ...known, today: isoDate(today) }), 'Leeds', isoDate(today))

describe('the sentence', () => {
  it.each([
    [
      '2026-11-22',
      'Between September 2027 and September 2028, with March 2028 in the middle, a short inspection is to be expected, by rule N8.'
    ],
    [
      '2027-09-03',
      'It can come any week now: by rule N8, a short inspection is to be expected between September 2027 and September 2028, with March 2028 in the middle.'
    ],
    [
      '2028-09-04',
      'It is later than the rule says: by rule N8, a short inspection was to be expected between September 2027 and September 2028. None is in the record: it can come any week, or it has come and the record does not hold it yet.'
    ]
  ])('on %s', (today, words) => {
    expect(said(today)).toBe(words)
  })

  it('says that monitoring visits come first', () => {
    const asked = {
      ...known,
      last: {
        startedOn: isoDate('2026-06-08'),
        framework: 'ILACS_2026' as const,
        grades: { ...grades, 'care-leavers': 'inadequate' as const }
      },
      reinspectedAfter: [36, 37, 38, 39, 40]
    }
    expect(outlookInWords(nextActivity(asked), 'Leeds', asked.today)).toContain(
      'Monitoring visits come first.'
    )
  })

  it.each([
    'abolished',
    'never-inspected',
    'last-is-to-come',
    'grade-missing',
    'no-rule',
    'too-few-like-cases'
  ] as const)('says in words that it is not known: %s', (because) => {
    const unknown: UnknownActivity = {
      ...{ kind: 'unknown', because, ruleId: undefined, tag: undefined },
      ...{ activities: [], reasons: [], between: [] }
    }
    expect(outlookInWords(unknown, 'Leeds', known.today)).toMatch(/not known|is no more/)
    expect(dueInWords(unknown, known.today)).toMatchObject({ window: undefined })
  })
})

it('has the ends of the window in it', () => {
  const window = { earliest: isoDate('2027-09-03'), latest: isoDate('2028-09-03') }
  expect(
    ['2027-09-02', '2027-09-03', '2028-09-03', '2028-09-04'].map((day) => stageOf(window, isoDate(day)))
  ).toEqual(['ahead', 'open', 'open', 'passed'])
})

it('says what stood for what', () => {
  expect(derivedInWords('combined')).toContain('judged together')
  expect(derivedInWords('forerunner')).toContain('other areas')
  expect(derivedInWords(undefined)).toBeUndefined()
})
