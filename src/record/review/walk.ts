import type { Question } from './question.ts'

/**
 * The open questions of a report in the order in which a person walks through them: by the first page that each
 * names, then as they were asked. What names no page comes first, beside the cover.
 */
export function openInOrder(questions: readonly Question[]): Question[] {
  return questions
    .filter(({ settled }) => !settled)
    .toSorted((one, other) => firstPage(one) - firstPage(other))
}

/** The page on which a question is looked at first. */
export function firstPage({ pages }: Pick<Question, 'pages'>): number {
  return pages[0] ?? 1
}

/** Where a person is in the walk: at one of its questions, or on a page between them. */
export interface Standpoint {
  readonly page: number
  readonly question: Question | undefined
}

/**
 * Where a person stands who asked for a page, a question, or neither. A question that is asked for is shown on its
 * first page, or on another page that was asked for with it; a page alone shows the first question that it has.
 */
export function standpoint(
  open: readonly Question[],
  asked: { readonly page?: number | undefined; readonly question?: number | undefined }
): Standpoint {
  const named = open.find(({ id }) => id === asked.question)
  if (named) return { page: asked.page ?? firstPage(named), question: named }
  if (asked.page !== undefined) {
    return { page: asked.page, question: open.find((one) => isOn(one, asked.page)) }
  }
  const first = open[0]
  return { page: first ? firstPage(first) : 1, question: first }
}

/** Whether a question is to be looked at on this page. */
export function isOn(question: Pick<Question, 'pages'>, page: number | undefined): boolean {
  return question.pages.length === 0 ? page === 1 : question.pages.some((one) => one === page)
}

/** The open question after and the one before where a person stands; undefined at either end of the walk. */
export function neighbours(
  open: readonly Question[],
  { page, question }: Standpoint
): { readonly before: Question | undefined; readonly after: Question | undefined } {
  if (question) {
    const at = open.indexOf(question)
    return { before: open[at - 1], after: open[at + 1] }
  }
  return {
    before: open.findLast((one) => firstPage(one) < page),
    after: open.find((one) => firstPage(one) > page)
  }
}

/**
 * The question to go to once a page is saved: the next that is open after the one at hand, or, at the end of the
 * report, the first that was left open on the way; undefined where nothing is open any more.
 */
export function nextAfterSaving(
  openBefore: readonly Question[],
  from: Standpoint,
  stillOpen: readonly Question[]
): Question | undefined {
  const isOpen = (one: Question) => stillOpen.find(({ id }) => id === one.id)
  const at = from.question
    ? openBefore.findIndex(({ id }) => id === from.question?.id)
    : openBefore.findLastIndex((one) => firstPage(one) <= from.page)
  const later = openBefore.slice(at + 1).flatMap((one) => isOpen(one) ?? [])
  return later[0] ?? stillOpen.find(({ id }) => id !== from.question?.id)
}
