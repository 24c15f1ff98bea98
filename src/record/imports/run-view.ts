import { activityLabel } from '../../framework/activity-kinds.ts'
import { number, sentenceCase } from '../../ui/prose/counts.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { paths } from '../paths.ts'
import { pageSteps } from '../search/page-numbers.ts'
import type { FileState, HeldHere, ImportLine, ImportRun } from './import-run.ts'
import { isSettled, stateInWords } from './import-run.ts'
import type { ImportSummary } from './import-tally.ts'
import { ImportTally } from './import-tally.ts'
import type { RunChoice } from './run-choice.ts'
import { chosenLines } from './run-choice.ts'
import type { RunProgress } from './run-progress.ts'
import { runProgress, whatNeverCame } from './run-progress.ts'

/** What the page of an import shows. */
export interface RunView {
  readonly title: string
  readonly byWhom: string
  readonly progress: RunProgress
  readonly warning: string | undefined
  readonly summary: ImportSummary
  readonly kinds: string
  readonly filters: readonly Filter[]
  readonly lines: readonly ShownLine[]
  readonly pages: readonly (PageLink | 'gap')[]
  /** Where the page that refreshes itself can be made to stand still, and the other way round. */
  readonly refreshing: 'on' | 'off'
  readonly refreshHref: string
}

export interface Filter {
  readonly text: string
  readonly href: string
  readonly current: boolean
}

export interface PageLink {
  readonly number: number
  readonly href: string
  readonly current: boolean
}

export interface ShownLine {
  readonly id: string
  readonly fileName: string
  readonly state: FileState
  readonly stateWords: string
  readonly words: string | undefined
  readonly place: Link | undefined
  readonly review: Link | undefined
}

interface Link {
  readonly text: string
  readonly href: string
}

const linesOnAPage = 100

/** Builds the view; `nameOf` gives an authority's name. */
export function runView(
  run: ImportRun,
  lines: readonly ImportLine[],
  choice: RunChoice,
  nameOf: (slug: string) => string
): RunView {
  const summary = summaryOf(lines)
  const chosen = chosenLines(lines, choice.show)
  const last = Math.max(1, Math.ceil(chosen.length / linesOnAPage))
  const page = Math.min(choice.page, last)
  const address = (changed: Partial<RunChoice>) => addressOf(run, { ...choice, page: 1, ...changed })
  const filter = (show: RunChoice['show'], text: string): Filter => ({
    text,
    href: address({ show }),
    current: show === choice.show
  })
  return {
    title: `Import of ${momentInWords(run.startedAt)}`,
    byWhom: `By ${senderInWords(run)}.`,
    progress: runProgress(run, statesOf(lines)),
    warning: whatNeverCame(run.arrival),
    summary,
    kinds: summary.byKind.map(({ kind, files }) => `${activityLabel(kind)} ${number(files)}`).join(', '),
    filters: [
      filter('all', `All files (${number(lines.length)})`),
      filter('not-taken', `Not taken (${number(summary.notTaken)})`),
      filter('needs-a-person', `Need a person (${number(summary.needAPerson)})`)
    ],
    lines: chosen
      .slice((page - 1) * linesOnAPage, page * linesOnAPage)
      .map((line) => shownLine(line, nameOf)),
    pages:
      last === 1
        ? []
        : pageSteps(page, last).map((step) =>
            step === 'gap' ? step : { number: step, href: address({ page: step }), current: step === page }
          ),
    refreshing: choice.refresh,
    refreshHref: address({ page, refresh: choice.refresh === 'on' ? 'off' : 'on' })
  }
}

/** Who gave files, and how: "Jo Smith, Inspection link officer, in the browser". */
export function senderInWords({ startedBy, post, way }: ImportRun): string {
  const how = way === 'upload' ? 'in the browser' : 'on the command line'
  return [startedBy, post, how].filter((part) => part !== undefined).join(', ')
}

function addressOf(run: ImportRun, { show, page, refresh }: RunChoice): string {
  return paths.importRun(run.id, {
    show: show === 'all' ? undefined : show,
    page: page === 1 ? undefined : page,
    refresh: refresh === 'on' ? undefined : refresh
  })
}

function summaryOf(lines: readonly ImportLine[]): ImportSummary {
  const tally = new ImportTally()
  for (const { fileName, state, words = '', report } of lines) {
    if (isSettled(state)) tally.add({ fileName, state, words, report })
  }
  return tally.summary()
}

function statesOf(lines: readonly ImportLine[]): Partial<Record<FileState, number>> {
  const states: Partial<Record<FileState, number>> = {}
  for (const { state } of lines) states[state] = (states[state] ?? 0) + 1
  return states
}

function shownLine(line: ImportLine, nameOf: (slug: string) => string): ShownLine {
  const { report } = line
  return {
    id: `file-${line.position}`,
    fileName: line.fileName,
    state: line.state,
    stateWords:
      line.state === 'taken' && report && report.version > 1
        ? `taken as version ${report.version}`
        : stateInWords(line.state),
    words: line.words === undefined || report ? line.words : sentenceCase(line.words),
    place: report && { href: paths.inspection(report.place), text: placeInWords(report, nameOf) },
    review:
      report && report.openQuestions > 0
        ? { href: paths.review(report.place), text: reviewInWords(report.openQuestions) }
        : undefined
  }
}

// The address of an inspection begins with its first day, as exact as it was known.
function placeInWords({ place, kind }: HeldHere, nameOf: (slug: string) => string): string {
  const day = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(place.address)?.[0]
  const when = day === undefined ? place.address : dateInWords(day)
  return `${nameOf(place.authority)}, ${activityLabel(kind).toLowerCase()}, ${when}`
}

function reviewInWords(questions: number): string {
  return questions === 1 ? '1 question for a person' : `${number(questions)} questions for a person`
}
