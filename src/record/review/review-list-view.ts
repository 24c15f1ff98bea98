import { activityLabel } from '../../framework/activity-kinds.ts'
import type { ActiveFilter, FilterField } from '../../ui/patterns/filter-form.tsx'
import { count, number } from '../../ui/prose/counts.ts'
import { datesInWords } from '../../ui/prose/dates.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { paths } from '../paths.ts'
import type { OpenQuestion, OpenReports, ReviewChoices } from './open-reports.ts'
import { reportsOnAPage } from './open-reports.ts'
import { checkLabel } from './question.ts'
import type { ReviewListChoice } from './review-list-choice.ts'

/** A report that needs a person, with what it asks. */
export interface ListedReport {
  readonly href: string
  readonly text: string
  readonly questions: readonly ListedQuestion[]
}

export interface ListedQuestion {
  readonly id: number
  readonly check: string
  readonly what: string
  readonly pages: readonly { readonly page: number; readonly href: string }[]
}

/** What the list of reports that need a person shows. */
export interface ReviewListView {
  readonly sentence: string
  readonly filters: {
    readonly fields: readonly FilterField[]
    readonly keep: readonly { readonly name: string; readonly value: string }[]
    readonly active: readonly ActiveFilter[]
    readonly clearHref: string
    readonly result: string
  }
  readonly reports: readonly ListedReport[]
  /** Why there is nothing to show; undefined where there is something. */
  readonly empty: 'no-reports' | 'nothing-asked' | 'nothing-fits' | undefined
  readonly before: string | undefined
  readonly after: string | undefined
  readonly mayReview: boolean
}

/**
 * Builds the view. `all` is how many reports need a person whatever the filters; whoever keeps the record is
 * led to where the questions are settled, everybody else to the pages that they are about.
 */
export function reviewListView(
  open: OpenReports,
  choices: ReviewChoices,
  choice: ReviewListChoice,
  all: number,
  mayReview: boolean
): ReviewListView {
  return {
    sentence: sentenceOf(open.held, all),
    filters: filtersOf(open, choices, choice, all),
    reports: listed(open.rows, choice, mayReview),
    empty:
      open.rows.length > 0
        ? undefined
        : open.held === 0
          ? 'no-reports'
          : all === 0
            ? 'nothing-asked'
            : 'nothing-fits',
    before:
      choice.from > 0
        ? paths.reviews({ ...asQuery(choice), from: Math.max(0, choice.from - reportsOnAPage) || undefined })
        : undefined,
    after:
      choice.from + reportsOnAPage < open.reports
        ? paths.reviews({ ...asQuery(choice), from: choice.from + reportsOnAPage })
        : undefined,
    mayReview
  }
}

function sentenceOf(held: number, all: number): string {
  if (held === 0) return 'The record holds no report yet.'
  if (all === 0) {
    return held === 1
      ? 'The report in the record asks nothing of anybody.'
      : `None of the ${count(held, 'report')} in the record needs a person.`
  }
  return `${number(all)} of ${count(held, 'report')} in the record ${all === 1 ? 'has' : 'have'} something that only a person can settle.`
}

function filtersOf(
  open: OpenReports,
  choices: ReviewChoices,
  choice: ReviewListChoice,
  all: number
): ReviewListView['filters'] {
  const fields = [
    {
      name: 'authority' as const,
      label: 'Authority',
      choices: choices.authorities.map(({ slug, name }) => ({ value: slug, text: name }))
    },
    {
      name: 'kind' as const,
      label: 'Kind of inspection',
      choices: choices.kinds.map((kind) => ({ value: kind, text: activityLabel(kind) }))
    },
    {
      name: 'check' as const,
      label: 'What to settle',
      choices: choices.checks.map((check) => ({ value: check, text: checkLabel(check) }))
    }
  ]
  const kept = { by: choice.by, keys: choice.keys }
  return {
    fields: fields.map(({ name, label, choices: known }) => ({
      kind: 'choice',
      name,
      label,
      value: choice[name] ?? '',
      choices: [{ value: '', text: 'All' }, ...known]
    })),
    keep: Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    active: fields.flatMap(({ name, label, choices: known }) => {
      const value = choice[name]
      if (value === undefined) return []
      const text = known.find((one) => one.value === value)?.text ?? value
      return [
        {
          text: `${label}: ${text}`,
          removeHref: paths.reviews({ ...asQuery(choice), from: undefined, [name]: undefined })
        }
      ]
    }),
    clearHref: paths.reviews(kept),
    result: `${number(open.reports)} of ${count(all, 'report')}, ${count(open.questions, 'question')}`
  }
}

function listed(
  rows: readonly OpenQuestion[],
  { by, keys }: ReviewListChoice,
  mayReview: boolean
): ListedReport[] {
  const reports = new Map<number, ListedReport>()
  for (const row of rows) {
    const { authority, address, id } = row
    const place = { authority, address }
    const report = reports.get(row.place) ?? {
      href: mayReview ? paths.review(place, { by, keys }) : paths.inspection(place),
      text: `${row.name}, ${labelOf(row)}, ${datesInWords(row.starts_on, row.ends_on ?? undefined)}`,
      questions: []
    }
    const question = {
      id,
      check: checkLabel(row.check_name),
      what: row.what,
      pages: row.pages.map((page) => ({
        page,
        href: mayReview
          ? paths.review(place, { question: id, page, by, keys })
          : paths.sourcePage(place, page)
      }))
    }
    reports.set(row.place, { ...report, questions: [...report.questions, question] })
  }
  return [...reports.values()]
}

function labelOf({ kind }: OpenQuestion): string {
  const label = activityLabel(kind)
  return lowerFirst(label)
}

function asQuery({ authority, kind, check, from, by, keys }: ReviewListChoice) {
  return { authority, kind, check, from: from === 0 ? undefined : from, by, keys }
}
