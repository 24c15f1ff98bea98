import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../framework/iso-date.ts'
import { measureId } from '../measures/measure.ts'
import { standingOf } from '../measures/standing.ts'
import type { Colour, ColourOverruling } from './colour.ts'
import type { ColourFacts, MeasureFacts } from './colour-facts.ts'
import { colourRules, computedColour, isSilent, shownColour } from './colour-rules.ts'
import { impacts, progresses } from './planned-action.ts'

const today = isoDate('2027-03-15')

/** An action in the middle of its time of which nothing is wrong. */
const sound: ColourFacts = {
  startsOn: isoDate('2027-01-04'),
  dueOn: isoDate('2027-06-30'),
  progress: 'on-track',
  impact: 'no-evidence-yet',
  closed: false,
  evidenceMissing: false,
  impactShown: false,
  lastHeardOn: isoDate('2027-03-01'),
  answering: 'somebody',
  measures: []
}

function measured(value: number | undefined, targetOn = '2027-07-31'): MeasureFacts {
  const target = { value: 80, on: isoDate(targetOn) }
  const measure = {
    ...({ unit: 'percent', unitWords: '', direction: 'higher', everyMonths: 3 } as const),
    ...{ baseline: { value: 60, on: isoDate('2026-07-31') }, target, withdrawnBecause: undefined }
  }
  const values =
    value === undefined
      ? []
      : [{ id: 'v', asAt: isoDate('2027-01-31'), value, fraction: undefined, source: '', note: '' }]
  return {
    ...{ id: measureId.parse('timeliness'), title: 'Timeliness', target },
    standing: standingOf(measure, values, [], today)
  }
}

const examples: readonly [string, Partial<ColourFacts>, Colour, string][] = [
  ['on-course', {}, 'green', 'It is said to be on track, and it is due on 30 June 2027, in 107 days.'],
  [
    'on-course',
    { dueOn: today },
    'green',
    'It is said to be on track, and it is due on 15 March 2027, today.'
  ],
  [
    'on-course',
    { dueOn: undefined },
    'green',
    'It is said to be on track, and no day is set by which it is due.'
  ],
  [
    'on-course',
    { progress: 'done', impact: 'sustained', impactShown: true },
    'green',
    'It is done, with evidence of impact, and waits to be closed.'
  ],
  [
    'evidence-missing',
    { evidenceMissing: true, progress: 'done', impact: 'sustained' },
    'red',
    'Evidence missing: it was closed on evidence that no longer stands, and nothing has taken its place.'
  ],
  ['closed', { closed: true }, 'complete', 'It is closed, with evidence of what it changed for children.'],
  [
    'not-due',
    { startsOn: isoDate('2027-03-16'), progress: 'not-started', answering: 'no-post' },
    'not-due',
    'It starts on 16 March 2027, in 1 day.'
  ],
  [
    'overdue',
    { dueOn: isoDate('2027-03-03') },
    'red',
    'It was due on 3 March 2027, 12 days ago, and is not done.'
  ],
  ['off-track', { progress: 'off-track' }, 'red', 'It is said to be off track.'],
  ['not-working', { impact: 'not-working' }, 'red', 'Its impact on children is said to be: not working.'],
  [
    'target-missed',
    { measures: [measured(68, '2027-03-14')] },
    'red',
    'The target of Timeliness was for 14 March 2027, and was not met: it is 12 percentage points below the target of 80%.'
  ],
  [
    'stuck-at-start',
    { progress: 'not-started', startsOn: isoDate('2027-02-15') },
    'red',
    'It should have started on 15 February 2027, 28 days ago, and has not.'
  ],
  [
    'late-start',
    { progress: 'not-started', startsOn: isoDate('2027-02-16') },
    'amber',
    'It should have started on 16 February 2027, 27 days ago, and has not.'
  ],
  ['at-risk', { progress: 'at-risk' }, 'amber', 'It is said to be at risk.'],
  [
    'done-without-impact',
    { progress: 'done' },
    'amber',
    'It is done, and nothing shows yet what it changed for children.'
  ],
  [
    'done-without-impact',
    { progress: 'done', impact: 'sustained', impactShown: false },
    'amber',
    'It is done, and nothing shows yet what it changed for children.'
  ],
  [
    'behind-line',
    { measures: [measured(68)] },
    'amber',
    'Timeliness is behind the straight line to its target.'
  ],
  [
    'no-figure',
    { measures: [measured(undefined, '2027-03-14')] },
    'amber',
    'The target day of Timeliness has passed, and there is no figure of it.'
  ],
  ['nobody-answers', { answering: 'no-post' }, 'amber', 'No post answers for it.'],
  ['nobody-answers', { answering: 'vacant' }, 'amber', 'Nobody holds the post that answers for it.'],
  ['nobody-answers', { answering: 'ended' }, 'amber', 'The post that answers for it has ended.'],
  [
    'silent',
    { lastHeardOn: isoDate('2027-02-08') },
    'amber',
    'Nobody has said how it stands for 35 days, since 8 February 2027.'
  ]
]

describe('the colour of an action', () => {
  it.each(examples)('is by the rule %s', (rule, changed, colour, why) => {
    expect(computedColour({ ...sound, ...changed }, today)).toMatchObject({ rule, colour, why })
  })

  it('has an example of every rule', () => {
    const tried = new Set(examples.map(([rule]) => rule))
    expect(colourRules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([])
  })

  it('is not yet silence one day before, and not before its start', () => {
    expect(computedColour({ ...sound, lastHeardOn: isoDate('2027-02-09') }, today).colour).toBe('green')
    const asked = { ...sound, startsOn: isoDate('2027-03-01'), lastHeardOn: isoDate('2026-12-01') }
    expect(isSilent(asked, today)).toBe(false)
  })

  it('says how far the measure that is furthest behind is from its target and its line', () => {
    const keeping = { ...measured(75), title: 'Visits' }
    expect(computedColour({ ...sound, measures: [keeping, measured(68)] }, today).howFar).toBe(
      'Timeliness: It was 68% on 31 January 2027: 12 percentage points below the target of 80% by 31 July 2027. It is behind: the straight line from the baseline stood at 70.1% that day.'
    )
    expect(computedColour(sound, today).howFar).toBeUndefined()
  })

  const days = fc.integer({ min: -400, max: 400 }).map((by) => addDays(today, by))
  const someFacts: fc.Arbitrary<ColourFacts> = fc.record({
    startsOn: fc.option(days, { nil: undefined }),
    dueOn: fc.option(days, { nil: undefined }),
    progress: fc.constantFrom(...progresses),
    impact: fc.constantFrom(...impacts),
    closed: fc.boolean(),
    evidenceMissing: fc.boolean(),
    impactShown: fc.boolean(),
    lastHeardOn: days,
    answering: fc.constantFrom('somebody', 'no-post', 'vacant', 'ended'),
    measures: fc.array(
      fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }).map((value) => measured(value)),
      { maxLength: 3 }
    )
  })
  // The database holds every action to it.
  const ordered = someFacts.filter(
    ({ startsOn, dueOn }) => startsOn === undefined || dueOn === undefined || startsOn <= dueOn
  )

  it('is never green while an action is overdue, whatever else is so', () => {
    fc.assert(
      fc.property(ordered, (facts) => {
        const overdue = facts.dueOn !== undefined && facts.dueOn < today && facts.progress !== 'done'
        if (overdue && !facts.closed) expect(computedColour(facts, today).colour).toBe('red')
      })
    )
  })

  it('is never green while nobody answers, and never anything but red where evidence is missing', () => {
    fc.assert(
      fc.property(ordered, (facts) => {
        const { colour } = computedColour(facts, today)
        if (facts.answering !== 'somebody') expect(colour).not.toBe('green')
        if (facts.evidenceMissing) expect(colour).toBe('red')
      })
    )
  })

  it('is red whenever any rule for red speaks, unless the action is closed or not due to start', () => {
    fc.assert(
      fc.property(ordered, (facts) => {
        const { colour, rule } = computedColour(facts, today)
        const red = colourRules.some((one) => one.colour === 'red' && one.says(facts, today) !== undefined)
        if (red && rule !== 'closed' && rule !== 'not-due') expect(colour).toBe('red')
      })
    )
  })

  it('shows somebody’s own until the end of its last day and never after it', () => {
    fc.assert(
      fc.property(ordered, days, fc.constantFrom('red', 'amber', 'green'), (facts, endsOn, colour) => {
        const own: ColourOverruling = { colour, reason: 'A reason', madeBy: 'Jo Smith', endsOn }
        const computed = computedColour(facts, today)
        const shown = shownColour(computed, own, today)
        const lasts = endsOn >= today && computed.colour !== 'complete'
        expect(shown).toEqual({
          ...{ computed, colour: lasts ? colour : computed.colour },
          overruling: lasts ? own : undefined
        })
      })
    )
  })
})
