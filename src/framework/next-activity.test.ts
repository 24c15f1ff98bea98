import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givesGrades } from './activity-kinds.ts'
import { type FrameworkVersionId, frameworkVersion, frameworkVersionIds } from './framework-versions.ts'
import { printedGrades } from './grades.ts'
import { addDays, daysBetween, isoDate } from './iso-date.ts'
import type { Judgements } from './judgement-rules.ts'
import { type ExpectedActivity, type KnownOfAuthority, nextActivity } from './next-activity.ts'
import { nextActivityRuleIds, nextActivityRules } from './next-activity-rules.ts'

const of2018 = (leaders: string, help: string, care: string, overall: string) =>
  ({
    'impact-of-leaders': leaders,
    'help-and-protection': help,
    'in-care-and-care-leavers': care,
    overall
  }) as Judgements
const of2023 = (leaders: string, help: string, care: string, leavers: string, overall?: string) =>
  ({
    'impact-of-leaders': leaders,
    'help-and-protection': help,
    'in-care': care,
    'care-leavers': leavers,
    ...(overall === undefined ? {} : { overall })
  }) as Judgements
const [O, G, R, I] = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const

function known(
  today: string,
  startedOn: string,
  framework: FrameworkVersionId,
  grades: Judgements,
  changed: Partial<KnownOfAuthority> = {}
): KnownOfAuthority {
  return {
    today: isoDate(today),
    last: { startedOn: isoDate(startedOn), framework, grades },
    openPriorityActions: 0,
    abolishedOn: undefined,
    reinspectedAfter: [41.2, 30.4, 36.6, 37, 45.3, 39.9],
    ...changed
  }
}

function expectedFor(asked: KnownOfAuthority): ExpectedActivity {
  const answer = nextActivity(asked)
  if (answer.kind !== 'expected') throw new Error(answer.because)
  return answer
}

describe('what comes next', () => {
  it.each([
    // What was said before April 2026 goes by the overall grade…
    ['2023-05-16', '2023-05-15', 'ILACS_2023', of2023(G, G, G, G, G), 'N1', 'ilacs-short'],
    ['2023-05-16', '2023-05-15', 'ILACS_2023', of2023(O, G, G, R, O), 'N1', 'ilacs-short'],
    ['2023-05-16', '2023-05-15', 'ILACS_2023', of2023(G, G, R, G, R), 'N2', 'ilacs-standard'],
    ['2023-05-16', '2023-05-15', 'ILACS_2023', of2023(I, I, R, I, I), 'N3', 'ilacs-standard'],
    // … and since then by what the judgements come to.
    ['2026-06-01', '2023-05-15', 'ILACS_2023', of2023(G, G, R, G, R), 'N8', 'ilacs-short'],
    ['2026-06-01', '2023-05-15', 'ILACS_2023', of2023(R, G, G, G, G), 'N9', 'ilacs-standard'],
    ['2026-06-01', '2023-05-15', 'ILACS_2023', of2023(G, G, G, I, I), 'N10', 'ilacs-standard'],
    ['2026-11-22', '2026-06-08', 'ILACS_2026', of2023(G, O, G, R), 'N8', 'ilacs-short'],
    ['2026-11-22', '2026-06-08', 'ILACS_2026', of2023(R, R, G, G), 'N9', 'ilacs-standard'],
    ['2026-11-22', '2026-06-08', 'ILACS_2026', of2023(I, I, R, R), 'N10', 'ilacs-standard'],
    ['2016-06-01', '2016-05-31', 'SIF', { overall: I }, 'N4', 'sif-reinspection']
  ] as const)('asked on %s after %s under %s', (today, started, framework, grades, rule, inspection) => {
    expect(expectedFor(known(today, started, framework, grades))).toMatchObject({ ruleId: rule, inspection })
  })

  it('counts its months from the first day of fieldwork', () => {
    expect(expectedFor(known('2026-06-01', '2024-08-31', 'ILACS_2023', of2023(G, G, G, G, G)))).toMatchObject(
      {
        earliest: '2027-02-28',
        nominal: '2027-08-31',
        latest: '2028-02-29',
        windowFrom: 'rule'
      }
    )
  })

  it('measures the window that no source states, by the shortest, middle and longest of the latest', () => {
    const asked = known('2026-07-20', '2026-06-08', 'ILACS_2026', of2023(I, I, R, R))
    expect(expectedFor(asked)).toMatchObject({
      earliest: '2028-12-08',
      nominal: '2029-08-08',
      latest: '2030-04-08',
      windowFrom: { measuredOver: 6 }
    })
    expect(nextActivity({ ...asked, reinspectedAfter: [30, 31, 32, 33] })).toMatchObject({
      kind: 'unknown',
      because: 'too-few-like-cases',
      ruleId: 'N10',
      activities: ['monitoring-visit', 'ilacs-standard']
    })
  })

  it('asks which rules are valid when the inspection comes, not when the question is put', () => {
    const asked = known('2025-11-01', '2023-06-05', 'ILACS_2023', of2023(R, G, G, G, G))
    expect(expectedFor(asked)).toMatchObject({ ruleId: 'N1', nominal: '2026-06-05' })
    expect(expectedFor({ ...asked, today: isoDate('2026-04-01') })).toMatchObject({ ruleId: 'N9' })
    // Between the news that the rules would end and the news of what came instead, nobody could say.
    expect(nextActivity({ ...asked, today: isoDate('2026-02-01') })).toMatchObject({ because: 'no-rule' })
  })

  it('says what changes where the window reaches over the end of a framework in the middle of a year', () => {
    const asked = known('2025-12-01', '2023-02-06', 'ILACS_2023', of2023(R, G, G, G, G))
    const [first] = expectedFor(asked).provisos
    expect(first?.says).toBe(
      'This holds for what begins by 31 March 2026. What holds for a later one is not known.'
    )
    expect(expectedFor({ ...asked, today: isoDate('2025-11-01') }).provisos.map(({ rule }) => rule)).toEqual([
      'N6'
    ])
    const early = known(
      '2018-09-20',
      '2016-08-01',
      'SIF',
      { overall: I },
      { reinspectedAfter: [30, 31, 32, 33, 34] }
    )
    expect(expectedFor(early).ruleId).toBe('N3')
  })

  it.each([
    ['ILACS_2018', of2018(G, R, G, G), 'N8', 'combined'],
    ['ILACS_2018', of2018(G, G, R, R), 'N9', 'combined'],
    ['ILACS_2023', of2023(G, G, G, G, G), 'N8', undefined]
  ] as const)(
    'lets the combined judgement of %s stand for two, and says so',
    (framework, grades, rule, derived) => {
      expect(expectedFor(known('2026-06-01', '2022-11-07', framework, grades))).toMatchObject({
        ruleId: rule,
        derived
      })
    }
  )

  it('tells what can upset the answer', () => {
    const asked = known('2026-06-01', '2023-10-02', 'ILACS_2023', of2023(G, G, G, G, G))
    expect(expectedFor(asked).provisos.map(({ rule }) => rule)).toEqual(['N6', 'N12'])
    const withAction = { ...asked, openPriorityActions: 1 }
    expect(expectedFor(withAction).provisos.map(({ rule }) => rule)).toEqual(['N6', 'N7', 'N12'])
    const standard = known('2026-06-01', '2023-10-02', 'ILACS_2023', of2023(R, R, G, G, R))
    expect(expectedFor(standard).provisos.map(({ rule }) => rule)).toEqual(['N12'])
    expect(expectedFor(standard).between.map(({ rule }) => rule)).toEqual(['N0', 'N5'])
    expect(expectedFor(asked).between.map(({ rule }) => rule)).toEqual(['N0', 'N5b'])
  })

  it.each([
    ['never-inspected', { last: undefined }],
    ['abolished', { abolishedOn: isoDate('2023-04-01') }],
    ['last-is-to-come', { today: isoDate('2022-01-01') }],
    [
      'no-rule',
      {
        today: isoDate('2017-06-01'),
        last: { startedOn: isoDate('2017-05-31'), framework: 'SIF', grades: { overall: G } }
      }
    ]
  ] as const)('says that it is not known: %s', (because, changed) => {
    const asked = known('2026-06-01', '2023-05-15', 'ILACS_2023', of2023(G, G, G, G, G), changed)
    expect(nextActivity(asked)).toMatchObject({ kind: 'unknown', because })
  })

  it.each([
    [{ 'impact-of-leaders': G, 'help-and-protection': G, 'in-care': G }],
    [{}],
    [of2023('not-judged', G, G, G, 'not-judged')]
  ])('guesses no grade that is missing: %j', (grades) => {
    expect(nextActivity(known('2026-06-01', '2023-05-15', 'ILACS_2023', grades))).toMatchObject({
      kind: 'unknown',
      because: 'grade-missing'
    })
  })

  it('is certain of an inadequate judgement even where others are missing', () => {
    const grades = { 'care-leavers': I } as Judgements
    expect(expectedFor(known('2026-07-20', '2026-06-08', 'ILACS_2026', grades)).ruleId).toBe('N10')
  })
})

const anyKnown = fc
  .record({
    framework: fc.constantFrom(...frameworkVersionIds),
    startedOn: fc.integer({ min: 0, max: 6500 }).map((days) => addDays(isoDate('2010-01-01'), days)),
    asked: fc.integer({ min: -100, max: 4000 }),
    picks: fc.array(fc.constantFrom(...printedGrades, undefined), { minLength: 7, maxLength: 7 }),
    reinspectedAfter: fc.array(fc.double({ min: 1, max: 80, noNaN: true }), { maxLength: 14 }),
    openPriorityActions: fc.integer({ min: 0, max: 2 })
  })
  .map(({ framework, startedOn, asked, picks, ...others }): KnownOfAuthority => {
    const areas = frameworkVersion(framework).areas
    const grades = Object.fromEntries(
      areas.flatMap(({ area }, place) => (picks[place] === undefined ? [] : [[area, picks[place]]]))
    ) as Judgements
    return {
      ...others,
      today: addDays(startedOn, asked),
      last: { startedOn, framework, grades },
      abolishedOn: undefined
    }
  })

describe('for every combination of grades, frameworks and days', () => {
  it('answers; in order, after the last, with an inspection that ends in grades, by a rule that was known', () => {
    fc.assert(
      fc.property(anyKnown, (asked) => {
        const answer = nextActivity(asked)
        if (answer.kind === 'unknown') return
        const { earliest, nominal, latest, inspection, ruleId } = answer
        const started = asked.last?.startedOn ?? asked.today
        expect(daysBetween(started, earliest)).toBeGreaterThanOrEqual(0)
        expect(earliest <= nominal && nominal <= latest).toBe(true)
        expect(latest > started).toBe(true)
        expect(givesGrades(inspection)).toBe(true)
        expect(answer.reasons.length).toBeGreaterThan(0)
        const rule = nextActivityRules.find(({ id }) => id === ruleId)
        expect(rule?.part).toBe('next')
        expect((rule?.knownFrom ?? '') <= asked.today).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })

  it('has exactly one answer from April 2026 where every area was graded', () => {
    const scale = [O, G, R, I]
    for (const leaders of scale)
      for (const help of scale)
        for (const care of scale)
          for (const leavers of scale) {
            const asked = known(
              '2026-11-22',
              '2026-06-08',
              'ILACS_2026',
              of2023(leaders, help, care, leavers)
            )
            const all = [leaders, help, care, leavers]
            const well = [help, care, leavers].filter((grade) => grade === O || grade === G).length
            const short = (leaders === O || leaders === G) && well >= 2
            const rule = all.includes(I) ? 'N10' : short ? 'N8' : 'N9'
            expect(expectedFor(asked).ruleId, all.join()).toBe(rule)
          }
  })
})

it('holds every rule of the domain once, each with a source and words', () => {
  expect(nextActivityRules.map(({ id }) => id).toSorted()).toEqual([...nextActivityRuleIds].toSorted())
  for (const { when, says, sources, from, to } of nextActivityRules) {
    expect(sources.length * when.length * says.length).toBeGreaterThan(0)
    if (from !== undefined && to !== undefined) expect(from < to).toBe(true)
  }
})
