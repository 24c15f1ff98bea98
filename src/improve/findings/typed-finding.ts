import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { type JudgementArea, judgementAreas } from '../../framework/judgement-areas.ts'
import { dayInForm } from '../../people/forms/day-in-form.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import { type FindingKind, findingKinds, type Origin, origins } from './finding.ts'
import type { Theme } from './theme-store.ts'

/** What a form says of a finding; empty where nothing was entered. */
export interface TypedFinding {
  readonly kind: string
  readonly words: string
  readonly area: string
  readonly cameFrom: string
  readonly source: string
  readonly foundOn: string
  /** Ids. */
  readonly themes: readonly string[]
}

/** The same, fit to be kept. */
export interface FitFinding {
  readonly kind: FindingKind
  readonly words: string
  readonly area: JudgementArea | undefined
  readonly cameFrom: Origin
  readonly source: string
  readonly foundOn: IsoDate
  readonly themes: readonly string[]
}

export type CheckedFinding =
  | { readonly kind: 'fit'; readonly finding: FitFinding }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

const [longestWords, longestSource] = [2000, 300]

/** Whether what was typed can be a finding; `themes` are those that can be chosen, `today` the last day to be found on. */
export function checkFinding(
  typed: TypedFinding,
  { themes, today }: { readonly themes: readonly Pick<Theme, 'id'>[]; readonly today: IsoDate }
): CheckedFinding {
  const kind = findingKinds.find((one) => one === typed.kind)
  const cameFrom = origins.find((one) => one === typed.cameFrom)
  const area = judgementAreas.find((one) => one === typed.area)
  const found = dayInForm('found', typed.foundOn, 'Enter the day on which it was found')
  const words = typed.words.trim()
  const source = typed.source.trim().replaceAll(/\s+/g, ' ')
  const problems: RequestProblem[] = [
    ...(kind === undefined ? [{ field: 'kind', message: 'Choose what kind of finding it is' }] : []),
    ...lengthProblems('words', words, longestWords, 'Enter what was found'),
    ...(typed.area !== '' && area === undefined
      ? [{ field: 'area', message: 'Choose a judgement area, or that nobody said' }]
      : []),
    ...(cameFrom === undefined ? [{ field: 'origin', message: 'Choose what found it' }] : []),
    ...lengthProblems(
      'source',
      source,
      longestSource,
      'Enter what it came from, as people will know it again'
    ),
    ...('problem' in found ? [found.problem] : []),
    ...('day' in found && found.day > today
      ? [{ field: 'found', message: `The day lies ahead. Enter a day up to today, ${longDate(today)}` }]
      : []),
    ...(typed.themes.every((theme) => themes.some(({ id }) => id === theme))
      ? []
      : [{ field: 'themes', message: 'Choose among the themes that are there: one was retired meanwhile' }])
  ]
  if (problems.length > 0 || kind === undefined || cameFrom === undefined || 'problem' in found) {
    return { kind: 'unfit', problems }
  }
  const chosen = [...new Set(typed.themes)]
  return { kind: 'fit', finding: { kind, words, area, cameFrom, source, foundOn: found.day, themes: chosen } }
}

function lengthProblems(field: string, words: string, longest: number, ask: string): RequestProblem[] {
  if (words === '') return [{ field, message: ask }]
  if (words.length <= longest) return []
  return [{ field, message: `${ask}, in at most ${longest} characters; it has ${words.length}` }]
}
