import { checkNames } from '../../reading/published-report.ts'
import type { Field } from '../activities/field.ts'

/**
 * What raises a question: the reader's own checks; a value that could not be read; a value that was held before
 * any report was read and that the report contradicts; a correction that a later reading contradicts; and a reader
 * that refuses a file which an earlier one read.
 */
export const questionChecks = [...checkNames, 'not-read', 'held-before', 'corrections', 'reread'] as const
export type QuestionCheck = (typeof questionChecks)[number]

const labels: Record<QuestionCheck, string> = {
  judgements: 'Judgements',
  numbering: 'Numbering',
  'unplaced-text': 'Text without a place',
  dates: 'Dates',
  framework: 'Framework',
  improvements: 'Areas for improvement',
  pages: 'Pages',
  names: 'Names',
  'not-read': 'Could not be read',
  'held-before': 'Not as held before',
  corrections: 'Not as a person put it',
  reread: 'Not read by the newer reader'
}

/** The check in a word or two, for a filter and before a question. */
export function checkLabel(check: QuestionCheck): string {
  return labels[check]
}

/** Something about a report that only a person can settle, in words, with the pages to look at. */
export interface Asked {
  readonly check: QuestionCheck
  readonly what: string
  readonly pages: readonly number[]
  /** The value that it is about, where it is about one: putting that value right, or checking it, settles it. */
  readonly field: Field | undefined
}

/** How a person settled a question: who, when, and what there is to say of it ("the report itself skips number 12"). */
export interface Settled {
  readonly by: string
  readonly at: Date
  readonly remark: string | undefined
}

/** A question as the record keeps it. */
export interface Question extends Asked {
  readonly id: number
  readonly settled: Settled | undefined
}

/** Two questions of one report are the same when their check and their words are: then what settled one settles both. */
function sameQuestion(one: Pick<Asked, 'check' | 'what'>, other: Pick<Asked, 'check' | 'what'>): boolean {
  return one.check === other.check && one.what === other.what
}

/** What a later reading of the same file does to the questions that are held. */
export interface Reasked {
  /** Asked for the first time: these are open. */
  readonly raised: readonly Asked[]
  /** Asked again, in the order of the later reading; settled ones stay settled. */
  readonly again: readonly { readonly held: Question; readonly asked: Asked }[]
  /** Open, and not asked any more: nothing is left of them. */
  readonly dropped: readonly Question[]
}

/**
 * Holds what a reading asks against what is held. A question that a person settled is kept even where the reading
 * no longer asks it, for the next one may.
 */
export function reask(held: readonly Question[], asked: readonly Asked[]): Reasked {
  const once = asked.filter((one, place) => asked.findIndex((other) => sameQuestion(one, other)) === place)
  const counterpart = (one: Asked) => held.find((other) => sameQuestion(one, other))
  return {
    raised: once.filter((one) => !counterpart(one)),
    again: once.flatMap((one) => {
      const same = counterpart(one)
      return same ? [{ held: same, asked: one }] : []
    }),
    dropped: held.filter((one) => !one.settled && !once.some((other) => sameQuestion(one, other)))
  }
}
