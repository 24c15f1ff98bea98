import type { BackTest, Score } from './back-test.ts'

/** "51 of 76 (67%)"; "none asked" where there is nothing to count. */
export function shareInWords(right: number, of: number): string {
  return of === 0 ? 'not tried yet' : `${right} of ${of} (${Math.round((right / of) * 100)}%)`
}

/** How often the rules were right, with every miss said: what a reader must know before trusting a window. */
export function backTestInWords({ all, withoutPause }: Pick<BackTest, 'all' | 'withoutPause'>): string {
  if (all.inspections === 0)
    return 'The rules could not be tried yet: the record holds no inspection that they spoke of.'
  const pause =
    withoutPause.inspections === all.inspections
      ? ''
      : ` Leaving out those that the pause of 2020 and 2021 held up, it was ${shareInWords(withoutPause.inWindow, withoutPause.inspections)}.`
  return `Tried on ${all.inspections} past inspections, the first day fell into the window for ${shareInWords(all.inWindow, all.inspections)}.${pause} ${missesInWords(all)} The kind was right for ${shareInWords(all.kindRight, all.inspections)}.`
}

function missesInWords({ early, late }: Score): string {
  if (early + late === 0) return 'None missed it.'
  if (early === 0) return 'All that missed it came later.'
  return late === 0 ? 'All that missed it came earlier.' : `${late} came later and ${early} earlier.`
}
