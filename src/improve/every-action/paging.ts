import { type AskedActions, askedWith } from './asked-actions.ts'
import { everyActionPaths } from './every-action-paths.ts'

/** So many actions stand on a page of the list or the timeline. */
const onAPage = 50

export interface PageLink {
  readonly number?: string
  readonly href?: string
  readonly current?: boolean
  readonly ellipsis?: boolean
}

/** Which of so many are on the page that is asked for; a page after the last is the last. */
export interface Paging {
  readonly from: number
  readonly to: number
  /** Undefined where one page holds all. */
  readonly pages:
    | {
        readonly items: readonly PageLink[]
        readonly previous: string | undefined
        readonly next: string | undefined
      }
    | undefined
}

export function paging(asked: AskedActions, total: number): Paging {
  const last = Math.max(1, Math.ceil(total / onAPage))
  const page = Math.min(asked.page ?? 1, last)
  const from = (page - 1) * onAPage
  const href = (number: number) => everyActionPaths.actions(askedWith(asked, { page: number }))
  return {
    from,
    to: Math.min(total, from + onAPage),
    pages:
      last === 1
        ? undefined
        : {
            items: shownPages(page, last).flatMap((number, place, all): PageLink[] => {
              const before = all[place - 1]
              const link = { number: String(number), href: href(number), current: number === page }
              return before !== undefined && number - before > 1 ? [{ ellipsis: true }, link] : [link]
            }),
            previous: page > 1 ? href(page - 1) : undefined,
            next: page < last ? href(page + 1) : undefined
          }
  }
}

/** The first, the last, and those around the one that is shown. */
function shownPages(page: number, last: number): number[] {
  const wanted = [1, page - 1, page, page + 1, last]
  return [...new Set(wanted)].filter((number) => number >= 1 && number <= last).toSorted((a, b) => a - b)
}
