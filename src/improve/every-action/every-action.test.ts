import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActivityKind } from '../../framework/activity-kinds.ts'
import { isoDate } from '../../framework/iso-date.ts'
import type { OfficerWords } from '../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { planId } from '../action-plan/plan.ts'
import { planClocks } from '../action-plan/plan-clocks.ts'
import type { FindingId } from '../findings/finding.ts'
import type { ThemedFinding } from '../findings/findings-choice.ts'
import type { Slip } from '../planned-action/history.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import { coloursInWords, concernsInWords, countActions } from './action-counts.ts'
import { mondayToTellOf } from './actions/tell-of-week.ts'
import { askedActions, askedWith, queryOf } from './asked-actions.ts'
import { forecast, readBulk, type TypedBulk } from './bulk-change.ts'
import { filterActions } from './filter-actions.ts'
import { groupActions, groupsBetween } from './group-actions.ts'
import { mineOf, type Waiting } from './mine.ts'
import { orderActions } from './order-actions.ts'
import { paging } from './paging.ts'
import { nameProblems, queryToSave, type SavedView } from './saved-view.ts'
import { readSeen, seenInForm, seenOf } from './seen-for-change.ts'
import { statutoryDaysOf } from './statutory-days.ts'
import { timelineDrawing } from './timeline-drawing.ts'

const today = isoDate('2026-11-22')
const slip: Slip = {
  from: isoDate('2026-06-01'),
  to: isoDate('2026-09-01'),
  on: today,
  by: 'Jo',
  reason: 'Late'
}

function action(id: string, changed: Partial<ListedAction> = {}): ListedAction {
  return {
    ...{
      id,
      plan: 'plan',
      planTitle: 'Plan',
      planState: 'draft',
      reference: id,
      words: `Do ${id}`,
      success: ''
    },
    ...{ support: '', resources: '', risk: '', post: undefined, startsOn: undefined, dueOn: undefined },
    ...{ progress: 'on-track', impact: 'no-evidence-yet', lastHeardAt: new Date('2026-11-01T09:00:00Z') },
    ...{ closedAt: undefined, repeatsMonths: undefined, cameAgainFrom: undefined, illustrative: false },
    ...{
      withdrawnBecause: undefined,
      findings: [],
      revision: 1,
      answers: [],
      officer: undefined,
      heldBy: []
    },
    ...{ answering: 'somebody', orphan: false, measures: [], slips: [], firstDueOn: undefined },
    shown: green,
    ...{ lastRemark: undefined, lastHeardOn: isoDate('2026-11-01'), silent: false, closedOn: undefined },
    ...{ waitsForClosing: false },
    ...changed
  } as ListedAction
}

const green = {
  colour: 'green',
  computed: { colour: 'green', rule: 'on-course', why: 'It is on course.', howFar: undefined },
  overruling: undefined
} as const

const finding = (id: string, themes: readonly string[] = []) =>
  ({
    ...{ id, words: `Finding ${id}`, area: 'help-and-protection' },
    themes: themes.map((theme) => ({ id: theme, name: theme }))
  }) as unknown as ThemedFinding

const post = (id: string, account: string): StaffedPost =>
  ({
    ...{ id, title: `Head of ${id}`, alsoKnownAs: [], formerTitles: [], answersFor: '', endedOn: undefined },
    holdings: [
      { ...{ id: 'h', kind: 'holder', name: 'Jo', account, startsOn: '2026-01-01' }, endsOn: undefined }
    ]
  }) as unknown as StaffedPost

const filter = (actions: readonly ListedAction[], asked: object, own: readonly string[] = []) =>
  filterActions(actions, askedActions.parse(asked), {
    today,
    findings: new Map([finding('f1', ['t1']), finding('f2')].map((one) => [one.id, one])),
    ownPosts: new Set(own)
  }).map(({ id }) => id)

describe('what an address asks for', () => {
  it('is the same after it was written into an address and read again', () => {
    const asked = askedActions.parse({ plan: 'p', colour: 'red', silent: 'yes', view: 'board', page: '3' })
    expect(askedActions.parse(Object.fromEntries(new URLSearchParams(queryOf(asked))))).toEqual(asked)
    expect(queryOf(asked)).toBe('plan=p&colour=red&silent=yes&view=board&page=3')
  })
  it('takes fields that nobody filled in for nothing', () => {
    expect(queryOf(askedActions.parse({ plan: '', colour: '', q: '', page: '' }))).toBe('')
  })
  it.each([
    [{ colour: 'purple' }],
    [{ 'due-from': '2026-02-30' }],
    [{ page: '0' }],
    [{ page: 'x' }],
    [{ plan: ['a', 'b'] }],
    [{ q: 'x'.repeat(201) }],
    [{ silent: 'no' }]
  ])('refuses %j', (query) => {
    expect(askedActions.safeParse(query).success).toBe(false)
  })
  it('begins again on the first page when something else is asked', () => {
    expect(askedWith(askedActions.parse({ page: '4', colour: 'red' }), { colour: undefined })).toBe('')
  })
})

describe('filters', () => {
  const late = action('late', { dueOn: isoDate('2026-11-01'), slips: [slip] })
  const done = action('done', { dueOn: isoDate('2026-11-01'), progress: 'done' })
  const answering = action('answering', { findings: ['f1' as FindingId], post: 'head' as never })
  const words = action('words', {
    words: 'Train every Team manager',
    officer: 'Head of practice' as OfficerWords,
    ...{ silent: true, orphan: true }
  })
  const all = [late, done, answering, words]
  it.each([
    [{}, ['late', 'done', 'answering', 'words']],
    [{ overdue: 'yes' }, ['late']],
    [{ slipped: 'yes' }, ['late']],
    [{ silent: 'yes' }, ['words']],
    [{ orphan: 'yes' }, ['words']],
    [{ finding: 'f1' }, ['answering']],
    [{ theme: 't1' }, ['answering']],
    [{ area: 'help-and-protection' }, ['answering']],
    [{ area: 'in-care' }, []],
    [{ post: 'head' }, ['answering']],
    [{ q: 'manager practice TRAIN' }, ['words']],
    [{ q: 'manager nobody' }, []],
    [{ 'due-from': '2026-11-01', 'due-to': '2026-11-01' }, ['late', 'done']],
    [{ 'due-from': '2026-11-02' }, []],
    [{ progress: 'done', plan: 'plan' }, ['done']],
    [{ plan: 'another' }, []]
  ])('%j leaves %j', (asked, left) => {
    expect(filter(all, asked)).toEqual(left)
  })
  it('knows whose own posts are', () => {
    expect(filter(all, { post: 'mine' }, ['head'])).toEqual(['answering'])
    expect(filter(all, { post: 'mine' })).toEqual([])
  })
})

describe('order and groups', () => {
  const one = action('1', { dueOn: isoDate('2027-01-01'), findings: ['f1', 'f2'] as FindingId[] })
  const two = action('2', { progress: 'off-track' })
  const three = action('3', { dueOn: isoDate('2026-12-01'), findings: ['f2'] as FindingId[] })
  const ids = (actions: readonly ListedAction[]) => actions.map(({ id }) => id)
  it('puts what has no day last, and keeps the order of references among what is alike', () => {
    expect(ids(orderActions([one, two, three], { sort: 'due', order: undefined }))).toEqual(['3', '1', '2'])
    expect(ids(orderActions([one, two, three], { sort: 'progress', order: undefined }))).toEqual([
      '2',
      '1',
      '3'
    ])
    expect(ids(orderActions([one, two, three], { sort: undefined, order: 'descending' }))).toEqual([
      '3',
      '2',
      '1'
    ])
  })
  it('shows an action under each finding that it answers, and what answers none last', () => {
    const names = new Map(['f2', 'f1'].map((id) => [id, { heading: id, href: undefined }]))
    const groups = groupActions([one, two, three], 'finding', names)
    expect(groups.map(({ key, actions }) => [key, ids(actions)])).toEqual([
      ['f2', ['1', '3']],
      ['f1', ['1']],
      ['none', ['2']]
    ])
  })
  it('loses and doubles nothing from page to page', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 7 }), (sizes, by) => {
        const groups = sizes.map((size, place) => ({
          ...{ key: String(place), heading: '', href: undefined },
          actions: Array.from({ length: size }, (_, at) => action(`${place}.${at}`))
        }))
        const total = sizes.reduce((sum, size) => sum + size, 0)
        const seen: string[] = []
        for (let from = 0; from < total; from += by) {
          const shown = groupsBetween(groups, from, Math.min(total, from + by))
          seen.push(...shown.flatMap(({ actions }) => ids(actions)))
        }
        expect(seen).toEqual(groups.flatMap(({ actions }) => ids(actions)))
      })
    )
  })
  it('answers a page after the last with the last', () => {
    expect(paging(askedActions.parse({ page: '99' }), 120)).toMatchObject({ from: 100, to: 120 })
    expect(paging(askedActions.parse({}), 50).pages).toBeUndefined()
  })
})

describe('counts in words', () => {
  it('say colours and what is the matter, and leave out what none is', () => {
    const counts = countActions([action('1', { silent: true }), action('2')], today)
    expect(coloursInWords(counts)).toBe('2 actions: 2 green.')
    expect(concernsInWords(counts)).toBe('1 has gone silent.')
    expect(coloursInWords(countActions([], today))).toBe('No actions.')
    expect(concernsInWords(countActions([action('1')], today))).toBeUndefined()
  })
})

describe('the timeline', () => {
  const size = { left: 100, months: 600, row: 20, tick: 40 }
  it('draws each action between its days, the days before, and today', () => {
    const actions = [
      action('1', { startsOn: isoDate('2026-10-01'), dueOn: isoDate('2027-01-31'), slips: [slip] }),
      action('2', { dueOn: isoDate('2026-12-31') }),
      action('3')
    ]
    const drawing = timelineDrawing(actions, [], today, size)
    expect(drawing.span).toEqual({ from: '2026-06-01', to: '2027-01-31' })
    const [first, second, third] = drawing.bars
    expect(first?.bar?.width).toBeGreaterThan(0)
    expect(first?.slips).toHaveLength(1)
    expect(second?.bar).toBeUndefined()
    expect(second?.due).toBeGreaterThan(drawing.today ?? Infinity)
    expect(third).toMatchObject({ bar: undefined, due: undefined })
    expect(drawing.today).toBeGreaterThan(first?.slips[0] ?? Infinity)
    expect(drawing.ticks[0]?.text).toBe('Jun 2026')
  })
  it('lets a slip of the keyboard take no room from the others', () => {
    const drawing = timelineDrawing([action('1', { dueOn: isoDate('2226-12-31') })], [], today, size)
    expect(drawing.span).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(drawing.bars[0]?.due).toBeUndefined()
  })
  it('begins with the first action, however long ago the plan had to be sent, and goes on to days that lie ahead', () => {
    const on = (day: string) => ({ key: day, on: isoDate(day), plan: 'Plan', state: 'Overdue', says: '' })
    const actions = [action('1', { startsOn: isoDate('2026-10-01'), dueOn: isoDate('2027-01-31') })]
    const drawing = timelineDrawing(actions, [on('2022-06-22'), on('2027-03-15')], today, size)
    expect(drawing.span).toEqual({ from: '2026-10-01', to: '2027-03-31' })
    expect(drawing.statutory.map(({ key }) => key)).toEqual(['2027-03-15'])
  })
  it('draws no due day of an action that has none, but where it starts', () => {
    const [bar] = timelineDrawing([action('1', { startsOn: isoDate('2026-10-01') })], [], today, size).bars
    expect(bar).toMatchObject({ bar: undefined, due: undefined })
    expect(bar?.start).toBeGreaterThan(size.left)
  })
  it('knows the days that bind a plan, as its own clocks count them', () => {
    const id = planId.parse('plan')
    const facts = { receivedOn: isoDate('2026-01-05'), findings: [], submittedOn: isoDate('2026-04-01') }
    const done = { reportPublishedOn: undefined, draftSentOn: undefined }
    const daysFor = (answers: ActivityKind) =>
      statutoryDaysOf(
        [{ id, title: 'Plan' }],
        new Map([[id, planClocks({ ...facts, ...done, answers }, today)]])
      ).map(({ on, state }) => [on, state])
    expect(daysFor('ilacs-standard')).toEqual([
      ['2026-02-16', 'Overdue'],
      ['2026-04-15', 'Met']
    ])
    // A letter that names no priority action asks for neither, though it is known when it came.
    expect(daysFor('focused-visit')).toEqual([])
    expect(statutoryDaysOf([{ id, title: 'Plan' }], new Map())).toEqual([])
  })
})

describe('a change of many', () => {
  const typed: TypedBulk = {
    ...{
      what: 'due',
      post: '',
      dueOn: '2027-03-03',
      progress: '',
      remark: '',
      finding: '',
      reason: 'The board'
    }
  }
  const context = {
    ...{ posts: [post('head', 'jo')], findings: [finding('f1')], actions: [action('1')], mayUpdate: true }
  }
  const problems = (changed: Partial<TypedBulk>, about = context) => {
    const read = readBulk({ ...typed, ...changed }, about)
    return read.kind === 'unfit' ? read.problems.map(({ field }) => field) : read.change.kind
  }
  it.each([
    [{}, 'due'],
    [{ what: '' }, ['what']],
    [{ reason: ' ' }, ['reason']],
    [{ dueOn: '2027-02-30' }, ['due']],
    [{ what: 'post', post: 'nobody' }, ['post']],
    [{ what: 'post', post: 'head', reason: '' }, 'post'],
    [{ what: 'finding', finding: '' }, ['finding']],
    [{ what: 'progress', progress: 'at-risk' }, ['remark']],
    [{ what: 'progress', progress: 'sideways' }, ['progress']]
  ])('%j comes to %j', (changed, comesTo) => {
    expect(problems(changed)).toEqual(comesTo)
  })
  it('asks why where a plan was submitted, and lets nobody say progress who may not', () => {
    const submitted = { ...context, actions: [action('1', { planState: 'submitted' })] }
    expect(problems({ what: 'post', post: 'head', reason: '' }, submitted)).toEqual(['reason'])
    expect(problems({ what: 'progress', progress: 'done' }, { ...context, mayUpdate: false })).toEqual([
      'what'
    ])
  })
  it('foresees what changes, what stays and what cannot', () => {
    const change = { kind: 'due', on: isoDate('2027-03-03'), reason: 'x' } as const
    const seen = seenOf(action('1'))
    const kind = (changed: Partial<ListedAction>) => forecast(action('1', changed), seen, change)
    expect(kind({})).toEqual({ kind: 'will-change', from: 'No day set', to: '3 March 2027' })
    expect(kind({ dueOn: isoDate('2027-03-03') }).kind).toBe('stays')
    expect(kind({ startsOn: isoDate('2027-04-01') }).kind).toBe('cannot')
    expect(kind({ planState: 'ended' }).kind).toBe('cannot')
    expect(kind({ revision: 2 }).kind).toBe('cannot')
    expect(forecast(undefined, seen, change).kind).toBe('cannot')
    const progress = { kind: 'progress', progress: 'done', remark: '' } as const
    expect(forecast(action('1', { closedOn: today }), seen, progress).kind).toBe('cannot')
  })
  it('carries what was seen through a form, and refuses what is none of ours', () => {
    const seen = seenOf(action('an id'))
    expect(readSeen(seenInForm(seen))).toEqual([seen])
    expect(readSeen([seenInForm(seen), seenInForm(seen)])).toHaveLength(1)
    expect(readSeen('1 yesterday id')).toBeUndefined()
    expect(readSeen(undefined)).toEqual([])
  })
})

describe('mine, this week', () => {
  const own = { post: 'head' as never }
  const waiting: Waiting = {
    ...{ today, closings: [], measures: [], signOffs: [], posts: [post('head', 'jo'), post('other', 'sam')] },
    actions: [
      action('late', { ...own, dueOn: isoDate('2026-11-21'), silent: true }),
      action('soon', { ...own, dueOn: isoDate('2026-11-29') }),
      action('later', { ...own, dueOn: isoDate('2026-11-30'), silent: true }),
      action('missing', { ...own, shown: { ...green, colour: 'red' } }),
      action('closed', { ...own, dueOn: isoDate('2026-11-01'), closedOn: today }),
      action('gone', {
        ...{ ...own, closedOn: today, progress: 'done' },
        shown: { ...green, colour: 'red', computed: { ...green.computed, rule: 'evidence-missing' } }
      }),
      action('of another', { post: 'other' as never, dueOn: isoDate('2026-11-01') })
    ]
  }
  const person = { account: 'jo' as never, mayUpdate: true, mayApprove: true }
  it('tells each action once, under what presses most', () => {
    const mine = mineOf(waiting, person)
    const ids = (actions: readonly ListedAction[]) => actions.map(({ id }) => id)
    expect(ids(mine.overdue)).toEqual(['late'])
    expect(ids(mine.dueThisWeek)).toEqual(['soon'])
    // What was closed on evidence that is gone is its owner's again at once, not when the clock comes round.
    expect(ids(mine.red)).toEqual(['missing', 'gone'])
    expect(ids(mine.silent)).toEqual(['later'])
    expect(mine.all).toBe(5)
  })
  it('lets nobody decide on what they asked for, or answer for', () => {
    const asked = (action: string, askedAccount: string) =>
      ({ action, askedAccount, askedBy: 'Somebody', askedAt: new Date() }) as never
    const closings = [asked('late', 'sam'), asked('of another', 'jo'), asked('of another', 'alex')]
    const mine = mineOf({ ...waiting, closings }, person)
    expect(mine.closings).toEqual([closings[2]])
    expect(mineOf({ ...waiting, closings }, { ...person, mayApprove: false }).closings).toEqual([])
  })
})

describe('when a week is told', () => {
  it.each([
    ['2026-11-22T12:00:00Z', 'no day', 'Sunday'],
    ['2026-11-23T06:59:00Z', 'no day', 'before seven'],
    ['2026-11-23T07:00:00Z', '2026-11-23', 'Monday at seven'],
    ['2026-11-25T23:00:00Z', '2026-11-23', 'Wednesday'],
    ['2026-11-26T09:00:00Z', 'no day', 'Thursday'],
    ['2027-07-05T06:00:00Z', '2027-07-05', 'seven in summer']
  ])('%s: %s (%s)', (at, monday) => {
    expect(mondayToTellOf(new Date(at)) ?? 'no day').toBe(monday)
  })
})

describe('saved views', () => {
  const view = {
    id: 'v',
    name: 'Red ones',
    query: '',
    account: undefined,
    madeBy: 'Jo'
  } as unknown as SavedView
  it('have a name of their own', () => {
    expect(nameProblems('', [])).toHaveLength(1)
    expect(nameProblems('red ONES', [view])).toHaveLength(1)
    expect(nameProblems('x'.repeat(81), [])).toHaveLength(1)
    expect(nameProblems('Amber', [view])).toEqual([])
  })
  it('keep what is asked but the page, and nothing that this version does not ask', () => {
    expect(queryToSave('colour=red&page=7')).toBe('colour=red')
    expect(queryToSave('colour=purple')).toBeUndefined()
  })
})
