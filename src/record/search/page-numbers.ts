/** A step in a row of page numbers: a page, or a gap where pages are left out. */
export type PageStep = number | 'gap'

/** The page numbers to show around the current one: always the first, the last and both neighbours. */
export function pageSteps(current: number, last: number): readonly PageStep[] {
  const shown = [...new Set([1, current - 1, current, current + 1, last])]
    .filter((page) => page >= 1 && page <= last)
    .sort((one, other) => one - other)
  return shown.flatMap((page, place) => {
    const before = shown[place - 1] ?? 0
    if (page - before === 1) return [page]
    // A gap of one page is the page itself.
    return page - before === 2 ? [page - 1, page] : ['gap' as const, page]
  })
}
