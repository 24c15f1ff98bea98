import { describe, expect, it } from 'vitest'
import type { Question } from './question.ts'
import { isOn, neighbours, nextAfterSaving, openInOrder, standpoint } from './walk.ts'

const question = (id: number, ...pages: number[]): Question => ({
  id,
  check: 'numbering',
  what: `Question ${id}`,
  pages,
  field: undefined,
  settled: undefined
})
const settled = { by: 'Jo Smith', at: new Date('2026-11-22T12:00:00Z'), remark: undefined }
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id)

const late = question(1, 9)
const early = question(2, 3, 9)
const cover = question(3)
const open = openInOrder([late, early, cover, { ...question(4, 1), settled }])

it('walks by page, the cover first, and past what is settled', () => {
  expect(ids(open)).toEqual([3, 2, 1])
})

describe('where a person stands', () => {
  it.each([
    ['nothing is asked for', {}, 1, 3],
    ['a question is asked for', { question: 2 }, 3, 2],
    ['another page of it is asked for', { question: 2, page: 9 }, 9, 2],
    ['a page with a question', { page: 9 }, 9, 2],
    ['a page without one', { page: 5 }, 5, undefined],
    ['a question that is settled', { question: 4, page: 1 }, 1, 3]
  ])('when %s', (_when, asked, page, at) => {
    const stands = standpoint(open, asked)
    expect([stands.page, stands.question?.id]).toEqual([page, at])
  })

  it('is the cover where nothing is open', () => {
    expect(standpoint([], {})).toEqual({ page: 1, question: undefined })
  })
})

it('leads to the question before and after, from a question and from a page between them', () => {
  const at = (asked: Parameters<typeof standpoint>[1]) => {
    const { before, after } = neighbours(open, standpoint(open, asked))
    return [before?.id, after?.id]
  }
  expect(at({ question: 3 })).toEqual([undefined, 2])
  expect(at({ question: 2 })).toEqual([3, 1])
  expect(at({ question: 1 })).toEqual([2, undefined])
  expect(at({ page: 5 })).toEqual([2, 1])
})

it('shows a question on each of its pages, and one without a page on the cover', () => {
  expect([isOn(early, 3), isOn(early, 9), isOn(early, 4), isOn(cover, 1), isOn(cover, 2)]).toEqual([
    true,
    true,
    false,
    true,
    false
  ])
})

describe('after saving', () => {
  const from = (asked: Parameters<typeof standpoint>[1]) => standpoint(open, asked)

  it('goes on to the next that is open', () => {
    expect(nextAfterSaving(open, from({ question: 3 }), [early, late])?.id).toBe(2)
  })

  it('passes over what was settled with it', () => {
    expect(nextAfterSaving(open, from({ question: 3 }), [late])?.id).toBe(1)
  })

  it('comes back at the end to what was left open', () => {
    expect(nextAfterSaving(open, from({ question: 1 }), [cover])?.id).toBe(3)
  })

  it('goes on from a page between the questions', () => {
    expect(nextAfterSaving(open, from({ page: 5 }), [cover, early, late])?.id).toBe(1)
  })

  it('stays where only the one at hand is open, or nothing is', () => {
    expect(nextAfterSaving(open, from({ question: 1 }), [late])).toBeUndefined()
    expect(nextAfterSaving(open, from({ question: 1 }), [])).toBeUndefined()
  })
})
