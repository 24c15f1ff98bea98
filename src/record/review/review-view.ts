import type { TextInForm } from '../../people/drafts/drafts-in-form.ts'
import { datesInWords } from '../../ui/prose/dates.ts'
import { parseField } from '../activities/field.ts'
import type { Inspection } from '../activities/inspection.ts'
import { activityHead } from '../activities/pages/inspection-view.ts'
import { canBeCorrected } from '../corrections/corrected-value.ts'
import { firstPart } from '../corrections/pages/control.ts'
import { correctionTextRef } from '../corrections/texts.ts'
import { typedName } from '../keeper.ts'
import { paths } from '../paths.ts'
import type { Place } from '../reports/store.ts'
import type { NextReport } from './open-reports.ts'
import type { SentReview } from './page-review.ts'
import { locatedQuestions, valuesBeside } from './page-values.ts'
import type { Question } from './question.ts'
import { checkLabel } from './question.ts'
import type { ReviewChoice } from './review-choice.ts'
import { carried } from './review-choice.ts'
import { savedInWords } from './saved-in-words.ts'
import { reviewRemarkRef } from './texts.ts'
import type { ValueInForm } from './value-in-form.ts'
import { valuesInForm } from './value-in-form.ts'
import type { Standpoint } from './walk.ts'
import { firstPage, isOn, neighbours, openInOrder, standpoint } from './walk.ts'

/** A question of this page, with what a person has said of it so far in the form. */
export interface AskedView {
  readonly id: number
  readonly check: string
  readonly what: string
  /** The one that the person is at. */
  readonly current: boolean
  readonly elsewhere: readonly { readonly page: number; readonly href: string }[]
  readonly settled: boolean
  readonly remark: string
  readonly problem: string | undefined
}

export interface SettledView {
  readonly id: number
  readonly what: string
  readonly by: string
  readonly at: Date
  readonly remark: string | undefined
}

/** A page of the report beside its values and questions, as a form. */
export interface ReviewView {
  readonly title: string
  readonly heading: string
  readonly authority: { readonly href: string; readonly text: string }
  readonly inspection: { readonly href: string; readonly text: string }
  /** The page's own address, at this page and question. */
  readonly href: string
  readonly action: string
  readonly report: string
  readonly page: number
  readonly pages: number
  readonly picture: { readonly src: string; readonly alt: string }
  readonly pdfHref: string
  /** "Question 2 of 5", or how many are open elsewhere. */
  readonly progress: string
  readonly links: {
    readonly questionBefore: string | undefined
    readonly questionAfter: string | undefined
    /** At the end of the walk: the next report that needs a person. */
    readonly nextReport: string | undefined
    readonly pageBefore: string | undefined
    readonly pageAfter: string | undefined
  }
  /** Whether single keys work, and the address that changes it. */
  readonly keys: { readonly on: boolean; readonly switchHref: string }
  readonly asked: readonly AskedView[]
  readonly values: readonly ValueInForm[]
  readonly settled: readonly SettledView[]
  readonly reason: string
  readonly by: string
  /** How what is said here is signed; undefined where the form asks for a name. */
  readonly signedAs: string | undefined
  readonly question: number | undefined
  readonly problems: readonly { readonly href: string; readonly message: string }[]
  readonly reasonProblem: string | undefined
  readonly byProblem: string | undefined
  readonly saved: string | undefined
  /** The question that the last save did not settle; its address unless it is the one at hand. */
  readonly stillOpen: { readonly what: string; readonly href: string | undefined } | undefined
  readonly done:
    | { readonly nextReport: { readonly href: string; readonly text: string } | undefined }
    | undefined
  readonly list: string
}

/** The reason that a form starts with: nearly every correction here is of what a machine misread. */
const usualReason = 'Misread: put right from the page'

/** Builds the form for a page; undefined where there is no report, no such page, or nothing may be corrected. */
export function reviewView(
  inspection: Inspection,
  choice: ReviewChoice,
  nextReport: NextReport | undefined,
  signedAs: string | undefined,
  sent?: SentReview
): ReviewView | undefined {
  const [report] = inspection.versions
  if (!report || !canBeCorrected(inspection.activity)) return undefined
  const questions = locatedQuestions(inspection, report.sha256)
  const open = openInOrder(questions)
  const at = standpoint(open, choice)
  if (at.page < 1 || at.page > report.pages) return undefined
  const head = activityHead(inspection)
  const { place } = head
  const carry = carried(choice)
  const questionHref = (question: Question | undefined) =>
    question && `${paths.review(place, { ...carry, question: question.id })}#${askedId}`
  const pageHref = (page: number) =>
    page < 1 || page > report.pages ? undefined : paths.review(place, { ...carry, page })
  const { before, after } = neighbours(open, at)
  const left = open.find(({ id }) => id === choice.left)
  const problem = (name: string) => sent?.problems.find((one) => one.at === name)?.message
  const answerTo = ({ id }: Question) => sent?.review.answers.find(({ question }) => question === id)
  const others = open.filter((question) => question !== at.question && isOn(question, at.page))
  const here = at.question ? [at.question, ...others] : others
  const beside = valuesBeside(inspection, report.sha256, at.page, here)
  const values = valuesInForm(beside, at.question, sent)
  const when = datesInWords(inspection.activity.startsOn, inspection.activity.endsOn)
  return {
    title: `Review page ${at.page}: ${head.title}`,
    heading: head.title,
    authority: { href: head.authority.href, text: head.authority.name },
    inspection: { href: paths.inspection(place), text: `Inspection of ${when}` },
    href: paths.review(place, { ...carry, page: at.page, question: at.question?.id }),
    action: paths.review(place, { keys: choice.keys }),
    report: report.sha256,
    page: at.page,
    pages: report.pages,
    picture: {
      src: paths.reportPagePicture(report.sha256, at.page),
      alt: `Page ${at.page} of the published report. What was read from it stands in the form.`
    },
    pdfHref: `${paths.reportFile(report.sha256)}#page=${at.page}`,
    progress: progressOf(open, at),
    links: {
      questionBefore: questionHref(before),
      questionAfter: questionHref(after),
      nextReport: after || !nextReport ? undefined : `${paths.review(nextReport, carry)}#${askedId}`,
      pageBefore: pageHref(at.page - 1),
      pageAfter: pageHref(at.page + 1)
    },
    keys: {
      on: choice.keys !== 'off',
      switchHref: paths.review(place, {
        by: choice.by,
        page: at.page,
        question: at.question?.id,
        keys: choice.keys === 'off' ? undefined : 'off'
      })
    },
    asked: here.map((question) => ({
      id: question.id,
      check: checkLabel(question.check),
      what: question.what,
      current: question === at.question,
      elsewhere: question.pages
        .filter((page) => page !== at.page)
        .map((page) => ({ page, href: paths.review(place, { ...carry, question: question.id, page }) })),
      settled: answerTo(question)?.settled ?? false,
      remark: answerTo(question)?.remark ?? '',
      problem: problem(`remark.${question.id}`)
    })),
    values,
    settled: questions.flatMap(({ id, what, settled }) => (settled ? [{ id, what, ...settled }] : [])),
    reason: sent?.review.reason ?? usualReason,
    by: sent === undefined ? (choice.by ?? '') : typedName(sent.review.by),
    signedAs,
    question: at.question?.id,
    problems: (sent?.problems ?? []).map(({ at: name, message }) => ({
      message,
      href: `#${anchorOf(name, values)}`
    })),
    reasonProblem: problem('reason'),
    byProblem: problem('by'),
    saved: savedInWords(choice),
    stillOpen: left && { what: left.what, href: left === at.question ? undefined : questionHref(left) },
    done:
      open.length > 0
        ? undefined
        : {
            nextReport: nextReport && {
              href: `${paths.review(nextReport, carry)}#${askedId}`,
              text: `${nextReport.name}, inspection of ${datesInWords(nextReport.starts_on, undefined)}`
            }
          },
    list: paths.reviews(carry)
  }
}

/** The texts of the form of which drafts are kept: passages of the report, and notes on questions. */
export function textsInForm(place: Place, { values, asked }: ReviewView, sent?: SentReview): TextInForm[] {
  const passages = values.flatMap(({ key, label, value, seen, control }) => {
    const field = parseField(key)
    if (field === undefined || control.kind !== 'text') return []
    const text = correctionTextRef(place, field)
    return [{ name: `value.${key}`, label, text, saved: seen, typed: sent && value }]
  })
  const remarks = asked.map(({ id, what, remark }) => ({
    name: `remark.${id}`,
    label: `Note on: ${what}`,
    text: reviewRemarkRef(place, id),
    saved: '',
    typed: sent && remark
  }))
  return [...passages, ...remarks]
}

/** Where the questions stand in the page; the one at hand is the first. */
export const askedId = 'asked'

function progressOf(open: readonly Question[], { question, page }: Standpoint): string {
  if (open.length === 0) return 'nothing left to settle'
  if (question) return `question ${open.indexOf(question) + 1} of ${open.length}`
  const onwards = open.filter((one) => firstPage(one) > page).length
  return `${open.length} open, ${onwards === open.length ? 'all' : onwards} on later pages`
}

function anchorOf(name: string, values: readonly ValueInForm[]): string {
  const value = values.find(({ key }) => key === name)
  return value ? firstPart(value.id, value.control) : name
}
