import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectionLists } from '../../framework/inspection-lists.ts'
import { addDays, daysBetween, isoDate } from '../../framework/iso-date.ts'
import { parsePartialDate } from '../../framework/partial-date.ts'
import { permissions } from '../../people/permissions/permissions.ts'
import { type Holding, holdingId } from '../../people/posts/post.ts'
import { type ReadinessFacts, verdictOn } from './readiness.ts'
import { gapsIn, horizon, readinessRules, seenBy } from './readiness-rules.ts'
import { historyInWords, verdictInWords } from './readiness-words.ts'
import { uncoveredDays } from './uncovered.ts'

const today = isoDate('2027-01-14')
const ready: ReadinessFacts = {
  today,
  posts: [{ id: 'link', title: 'Inspection link officer', uncovered: [] }],
  selfEvaluation: {
    ...{ year: 2027, agreed: 12, proposed: 0, weak: 0, stale: 0, contributionsLate: 0, sent: true }
  },
  bookcase: { documents: 247, missing: [], pressing: 0 },
  visits: { clocksOver: [] },
  meetings: {
    lastHeldOn: isoDate('2026-04-22'),
    isPlanned: false,
    followUpsLate: [],
    letterOverdue: undefined
  },
  lists: inspectionLists.map(({ number }) => ({ list: number, drawnOn: isoDate('2026-12-01') }))
}
const se = ready.selfEvaluation
const february = { startsOn: isoDate('2027-02-01'), endsOn: isoDate('2027-02-14') }

describe('the rules of readiness', () => {
  it('name nothing where nothing is missing', () => {
    expect(gapsIn(ready)).toEqual([])
    expect(verdictOn([])).toBe('ready')
  })

  it.each<[string, string, Partial<ReadinessFacts>, string]>([
    ['posts-named', 'not-ready', { posts: [] }, 'No post is named'],
    [
      'posts-covered',
      'not-ready',
      { posts: [{ id: 'link', title: 'Inspection link officer', uncovered: [february] }] },
      'Nobody holds the post Inspection link officer, and nobody stands in, from 1 February 2027 to 14 February 2027.'
    ],
    ['self-evaluation-begun', 'not-ready', { selfEvaluation: undefined }, 'was not begun'],
    [
      'self-evaluation-begun',
      'not-ready',
      { selfEvaluation: se && { ...se, agreed: 0, proposed: 4 } },
      'No claim of the self-evaluation of 2027 is agreed; 4 are proposed.'
    ],
    [
      'claims-borne-out',
      'ready-with-gaps',
      { selfEvaluation: se && { ...se, weak: 1 } },
      '1 agreed claim rests on weak evidence or on none.'
    ],
    [
      'claims-fresh',
      'ready-with-gaps',
      { selfEvaluation: se && { ...se, stale: 3 } },
      '3 claims rest on evidence older than 12 months.'
    ],
    [
      'contributions-in',
      'ready-with-gaps',
      { selfEvaluation: se && { ...se, contributionsLate: 2 } },
      '2 contributions to the self-evaluation are late.'
    ],
    [
      'documents-there',
      'not-ready',
      {
        bookcase: {
          ...{ documents: 0, pressing: 0 },
          missing: ['Organisation chart', 'Audit programme', 'Workforce data'].map((what) => ({
            what,
            owner: undefined
          }))
        }
      },
      '3 expected documents are not in the bookcase: Organisation chart, Audit programme and 1 other.'
    ],
    [
      'documents-current',
      'ready-with-gaps',
      { bookcase: { documents: 9, missing: [], pressing: 1 } },
      '1 document in the bookcase has run out or is due to be looked at again.'
    ],
    [
      'visit-clocks-met',
      'not-ready',
      { visits: { clocksOver: [{ says: 'The draft plan was due.', visit: 'july' }] } },
      'The draft plan was due.'
    ],
    [
      'meeting-held',
      'ready-with-gaps',
      { meetings: { ...ready.meetings, lastHeldOn: isoDate('2026-01-13') } },
      'The last engagement meeting was on 13 January 2026, and none is planned.'
    ],
    [
      'follow-ups-done',
      'ready-with-gaps',
      { meetings: { ...ready.meetings, followUpsLate: ['april'] } },
      '1 thing agreed in engagement meetings is late.'
    ],
    [
      'letter-here',
      'ready-with-gaps',
      { meetings: { ...ready.meetings, letterOverdue: 'april' } },
      'letter about an engagement meeting is overdue'
    ],
    [
      'lists-drawn',
      'ready-with-gaps',
      {
        lists: ready.lists.map((one) => (one.list === 8 ? { ...one, drawnOn: isoDate('2026-03-14') } : one))
      },
      'List 8, children in care, was not drawn since 14 March 2026.'
    ],
    ['lists-drawn', 'ready-with-gaps', { lists: [] }, 'Nobody noted when the lists'],
    [
      'lists-drawn',
      'ready-with-gaps',
      { lists: ready.lists.filter(({ list }) => list !== 1 && list !== 11) },
      'Nobody noted when lists 1 and 11 were last drawn.'
    ],
    [
      'meeting-held',
      'ready-with-gaps',
      { meetings: { ...ready.meetings, lastHeldOn: parsePartialDate('2021-04') } },
      'The last engagement meeting was in April 2021, and none is planned.'
    ]
  ])('%s: %s', (rule, verdict, changed, sentence) => {
    const gaps = gapsIn({ ...ready, ...changed })
    expect(gaps).toMatchObject([{ rule, sentence: expect.stringContaining(sentence) as string }])
    expect(verdictOn(gaps)).toBe(verdict)
  })

  it('ask for a meeting no sooner than a year after the last, and not while one is planned', () => {
    const meetings = { ...ready.meetings, lastHeldOn: isoDate('2026-01-14') }
    expect(gapsIn({ ...ready, meetings })).toEqual([])
    const old = { ...meetings, lastHeldOn: isoDate('2024-01-14'), isPlanned: true }
    expect(gapsIn({ ...ready, meetings: old })).toEqual([])
  })

  it('count a list drawn on the last day of February for three months of a leap year', () => {
    const lists = (drawn: string) => ready.lists.map((one) => ({ ...one, drawnOn: isoDate(drawn) }))
    const on = (day: string, drawn: string) =>
      gapsIn({ ...ready, today: isoDate(day), lists: lists(drawn) }).filter(
        ({ rule }) => rule === 'lists-drawn'
      ).length
    expect(on('2028-05-29', '2028-02-29')).toBe(0)
    expect(on('2028-05-30', '2028-02-29')).toBe(11)
    expect(on('2028-02-29', '2027-11-30')).toBe(0)
  })

  it('show each only the gaps of what they may open, and count no others in their history', () => {
    const gaps = gapsIn({ ...ready, posts: [], selfEvaluation: se && { ...se, stale: 3 } })
    const day = {
      ...{ onDay: today, stopping: 2, weakening: 4 },
      byRule: {
        'posts-named': 1,
        'visit-clocks-met': 1,
        'claims-fresh': 1,
        'follow-ups-done': 1,
        'an-old-rule': 2
      }
    }
    const reader = seenBy(new Set(['see-workspace']), gaps, [day])
    expect(reader.isWhole).toBe(false)
    expect(reader.gaps.map(({ rule }) => rule)).toEqual(['posts-named'])
    expect(reader.days).toMatchObject([{ stopping: 1, weakening: 3 }])
    expect(reader.gaps[0]?.close).toBeUndefined()
    const whole = seenBy(new Set(permissions), gaps, [day])
    expect(whole).toEqual({ gaps, days: [day], isWhole: true })
  })

  it('have each a name of their own, and put what stops first', () => {
    const ids = readinessRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const gaps = gapsIn({
      ...ready,
      posts: [],
      ...{ selfEvaluation: undefined, meetings: { ...ready.meetings, letterOverdue: 'april' } }
    })
    expect(gaps.map(({ weight }) => weight)).toEqual(['stops', 'stops', 'weakens'])
  })
})

describe('the days on which nobody would take the call', () => {
  const held = (kind: Holding['kind'], startsOn: string, endsOn?: string): Holding => ({
    ...{
      id: holdingId.parse(`${kind}${startsOn}`),
      kind,
      name: 'Ann',
      account: undefined,
      because: undefined
    },
    ...{ startsOn: isoDate(startsOn), endsOn: endsOn === undefined ? undefined : isoDate(endsOn) }
  })

  it.each<[string, Holding[], [string, string][]]>([
    ['all of them, where nobody ever held it', [], [['2027-01-14', '2027-04-15']]],
    ['none, where somebody does', [held('holder', '2020-01-01')], []],
    [
      'those after the last day',
      [held('holder', '2020-01-01', '2027-04-13')],
      [['2027-04-14', '2027-04-15']]
    ],
    [
      'none that a deputy covers',
      [
        held('holder', '2020-01-01', '2027-01-31'),
        held('deputy', '2027-02-01', '2027-02-14'),
        held('holder', '2027-02-15')
      ],
      []
    ],
    [
      'those between two holders',
      [held('holder', '2020-01-01', '2027-01-31'), held('holder', '2027-02-15')],
      [['2027-02-01', '2027-02-14']]
    ]
  ])('are %s', (_name, holdings, spans) => {
    const found = uncoveredDays(holdings, today, horizon(today))
    expect(found.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual(spans)
  })

  it('and those on which somebody would are all the days', () => {
    const span = fc.tuple(fc.integer({ min: -30, max: 120 }), fc.integer({ min: 0, max: 60 }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const deputies = spans.map(([from, days]) =>
          held('deputy', addDays(today, from), addDays(today, from + days))
        )
        const uncovered = uncoveredDays(deputies, today, horizon(today))
        const free = uncovered.reduce(
          (sum, one) => sum + daysBetween(one.startsOn, one.endsOn ?? one.startsOn) + 1,
          0
        )
        const covered = new Set(
          spans.flatMap(([from, days]) =>
            Array.from({ length: days + 1 }, (_, day) => from + day).filter((day) => day >= 0 && day <= 91)
          )
        )
        expect(free + covered.size).toBe(92)
      })
    )
  })
})

describe('in words', () => {
  it('the answer comes first', () => {
    expect(verdictInWords([], isoDate('2027-01-18'))).toBe(
      'Would you be ready if the call came on Monday, 18 January 2027? Yes. No rule of ours names a gap.'
    )
    const gaps = gapsIn({ ...ready, posts: [], meetings: { ...ready.meetings, letterOverdue: 'april' } })
    expect(verdictInWords(gaps, isoDate('2027-01-18'))).toMatch(
      /\? No\. 1 gap would stop you\. 1 gap would weaken you\.$/
    )
  })

  it('the history says from what to what', () => {
    const day = (onDay: string, stopping: number) => ({
      onDay: isoDate(onDay),
      stopping,
      weakening: 1,
      byRule: {}
    })
    expect(historyInWords([])).toBe('Nothing was counted yet.')
    expect(historyInWords([day('2027-01-01', 4), day('2027-01-14', 2)])).toBe(
      '3 gaps on 14 January 2027, down from 5 on 1 January 2027.'
    )
  })
})
