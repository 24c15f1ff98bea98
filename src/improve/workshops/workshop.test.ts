import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../framework/iso-date.ts'
import { postId, type StaffedPost } from '../../people/posts/post.ts'
import { namedIn } from './named-lines.ts'
import { themeInWords, themeSessions } from './theme-history.ts'
import {
  type Conclusion,
  nextWorkshop,
  themeId,
  themesWithoutConclusion,
  type Workshop,
  type WorkshopDirection,
  workshopId,
  workshopStates
} from './workshop.ts'

const theme = themeId.parse('assessments')
const session = (id: string, onDay: string, state: Workshop['state'] = 'held'): Workshop => ({
  ...{ id: workshopId.parse(id), onDay: isoDate(onDay), state, place: '', agenda: '', attendees: [] },
  ...{ cancelledBecause: undefined, ledBy: { words: '', post: undefined }, themes: [theme] },
  ...{ illustrative: false, revision: 1 }
})
const said = (workshop: string, direction: WorkshopDirection): Conclusion => ({
  ...{ workshop: workshopId.parse(workshop), theme, direction, words: 'So it is', concludedBy: 'Jo Smith' }
})
const post = (title: string, alsoKnownAs: readonly string[] = []): StaffedPost => ({
  ...{ id: postId.parse(title), title, alsoKnownAs, formerTitles: [], answersFor: '' },
  ...{ endedOn: undefined, holdings: [] }
})

describe('the session that comes next', () => {
  it('is the nearest planned one, today among them', () => {
    const sessions = [session('b', '2027-05-01', 'planned'), session('a', '2027-03-03', 'planned')]
    expect(nextWorkshop(sessions, isoDate('2027-03-03'))?.id).toBe('a')
    expect(nextWorkshop(sessions, isoDate('2027-03-04'))?.id).toBe('b')
  })

  it('is never one of the past, held or cancelled', () => {
    const day = fc.integer({ min: -50, max: 50 }).map((days) => addDays(isoDate('2027-03-03'), days))
    const any = fc.array(fc.tuple(day, fc.constantFrom(...workshopStates)))
    fc.assert(
      fc.property(any, (known) => {
        const sessions = known.map(([onDay, state], at) => session(`s${at}`, onDay, state))
        const next = nextWorkshop(sessions, isoDate('2027-03-03'))
        const coming = sessions.filter(({ state, onDay }) => state === 'planned' && onDay >= '2027-03-03')
        expect(next === undefined).toBe(coming.length === 0)
        expect(coming.every(({ onDay }) => next !== undefined && next.onDay <= onDay)).toBe(true)
      })
    )
  })
})

describe('themes without a conclusion', () => {
  it('are those of a held session that nobody concluded on', () => {
    expect(themesWithoutConclusion(session('a', '2027-03-03'), [said('b', 'same')])).toEqual([theme])
    expect(themesWithoutConclusion(session('a', '2027-03-03'), [said('a', 'same')])).toEqual([])
    expect(themesWithoutConclusion(session('a', '2027-03-03', 'planned'), [])).toEqual([])
  })
})

describe('a theme over its sessions', () => {
  const today = isoDate('2027-06-01')
  const words = (sessions: readonly Workshop[], conclusions: readonly Conclusion[]) =>
    themeInWords(themeSessions(theme, sessions, conclusions), today)

  it.each([
    [[], [], 'No session has concluded anything on it yet. No session is planned.'],
    [
      [session('a', '2027-03-03')],
      [said('a', 'cannot-tell')],
      'One session has concluded on it, on 3 March 2027: cannot tell once. No session is planned.'
    ],
    [
      [session('n', '2027-07-01', 'planned'), session('b', '2027-03-03'), session('a', '2026-12-01')],
      [said('a', 'worse'), said('b', 'better')],
      'Since 1 December 2026, sessions have concluded on it: better once and worse once. The last, on 3 March 2027, said: better. The next session is on 1 July 2027.'
    ]
  ])('says how it went, what was said last and what comes next', (sessions, conclusions, sentence) => {
    expect(words(sessions, conclusions)).toBe(sentence)
  })
})

describe('people written down one a line', () => {
  const posts = [post('Director of Children and Families', ['DCS']), post('Head of audit')]

  it('keep the post where the line names one, and the words where it does not', () => {
    expect(namedIn('  DCS \n\nCouncillor  Ann Roe, chair\nHead of Audit', posts)).toEqual([
      { words: 'DCS', post: 'Director of Children and Families' },
      { words: 'Councillor Ann Roe, chair', post: undefined },
      { words: 'Head of Audit', post: 'Head of audit' }
    ])
  })

  it('stand there once, however often they are written', () => {
    expect(namedIn('DCS\nDirector of Children and Families\nann roe\nAnn Roe', posts)).toHaveLength(2)
  })
})
