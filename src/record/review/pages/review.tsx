import { draftsInForm } from '../../../people/drafts/drafts-in-form.ts'
import { keepingDrafts } from '../../../people/drafts/keeping-drafts.ts'
import type { Caller } from '../../../people/permissions/caller.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import type { FormDrafts } from '../../../ui/patterns/draft-view.ts'
import type { Inspection } from '../../activities/inspection.ts'
import { inspectionAt } from '../../activities/inspection.ts'
import { type Keeper, signedAs, typedName } from '../../keeper.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { reviewPage } from '../actions/review-page.ts'
import { nextToReview } from '../open-reports.ts'
import type { PageProblem, SentReview } from '../page-review.ts'
import { locatedQuestions } from '../page-values.ts'
import type { Question } from '../question.ts'
import type { ReviewChoice } from '../review-choice.ts'
import { carried, reviewChoice } from '../review-choice.ts'
import type { ReviewView } from '../review-view.ts'
import { askedId, reviewView, textsInForm } from '../review-view.ts'
import type { Saved } from '../saved-in-words.ts'
import { nextAfterSaving, openInOrder, standpoint } from '../walk.ts'
import { listOfReviews } from './list-of-reviews.tsx'
import { ReviewPage } from './review-page.tsx'
import { sentReview, whereSent } from './sent-review.ts'

/** The reports that need a person, for everyone; and where whoever keeps the record settles what one asks. */
export function reviewRoutes(tools: RecordTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.reviews,
      permission: 'everyone',
      audit: 'reports to review listed',
      handler: (request, caller) => listOfReviews(tools, request, caller)
    },
    {
      method: 'GET',
      path: patterns.review,
      permission: 'keep-record',
      audit: 'review of a report viewed',
      handler: (request, caller) => show(tools, request, caller)
    },
    {
      method: 'POST',
      path: patterns.review,
      permission: 'keep-record',
      audit: 'page of a report reviewed',
      handler: keepingDrafts(tools, {
        save: (request, caller) => save(tools, request, caller),
        again: (request, caller, said) => again(tools, request, caller, said)
      })
    }
  ]
}

async function show(tools: RecordTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const found = await inspectionOf(tools, request)
  const asked = reviewChoice.parse(request.query)
  // Whoever is signed in is known without the address saying so.
  const choice = signedAs(caller) === undefined ? asked : { ...asked, by: '' }
  return found ? form(tools, found, { request, caller, choice }, 200) : noSuchPage
}

interface Asked {
  readonly request: WebRequest
  readonly caller: Caller
  readonly choice: ReviewChoice
  /** What there is to say of the drafts that were sent. */
  readonly said?: string | undefined
}

async function form(
  tools: RecordTools,
  found: Inspection,
  { request, caller, choice, said }: Asked,
  status: 200 | 409 | 422,
  sent?: SentReview
): Promise<Reply> {
  const { authority, address } = found.activity
  const nextReport = await nextToReview(tools.db, { authority, address })
  const view = reviewView(found, choice, nextReport, signedAs(caller), sent)
  if (view === undefined) return noSuchPage
  const texts = textsInForm({ authority, address }, view, sent)
  const drafts = await draftsInForm(tools, caller, { href: view.href, query: request.query, said, texts })
  return { kind: 'page', status, html: reviewHtml(tools, view, drafts) }
}

async function save(tools: RecordTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const found = await inspectionOf(tools, request)
  if (!found) return noSuchPage
  const { authority, address } = found.activity
  const place = { authority, address }
  const review = sentReview(request.form, caller)
  const at = choiceSent(request, review.by)
  const outcome = await reviewPage(tools.db, tools.clock, place, review)
  const anew = async (status: 409 | 422, problems: readonly PageProblem[]) => {
    const now = await inspectionOf(tools, request)
    return now ? form(tools, now, { request, caller, choice: at }, status, { review, problems }) : noSuchPage
  }
  switch (outcome.kind) {
    case 'reviewed':
      return onwards(tools, found, at, outcome)
    case 'nothing-said':
      return onwards(tools, found, at, {})
    case 'unfit':
      return anew(422, outcome.problems)
    case 'changed-meanwhile':
      return anew(
        409,
        outcome.fields.map((key) => ({ at: key, message: changedMeanwhile }))
      )
    case 'newer-report':
      return anew(409, [{ at: 'main-content', message: newerReport }])
    case 'not-there':
      return noSuchPage
  }
}

// The form with everything that was typed, and nothing saved.
async function again(
  tools: RecordTools,
  request: WebRequest,
  caller: Caller,
  said: string | undefined
): Promise<Reply> {
  const found = await inspectionOf(tools, request)
  if (!found) return noSuchPage
  const review = sentReview(request.form, caller)
  const choice = choiceSent(request, review.by)
  return form(tools, found, { request, caller, choice, said }, 200, { review, problems: [] })
}

function choiceSent({ query, form }: WebRequest, by: Keeper): ReviewChoice {
  return reviewChoice.parse({ ...query, ...whereSent(form), by: typedName(by) })
}

const changedMeanwhile =
  'Somebody changed this while you were looking at it, and nothing was saved. What you typed stands here: save it again if it is still right'

const newerReport =
  'A newer version of this report came in while you were looking at the one before, and nothing was saved. This is the newer one'

/**
 * On to the next open question. Where none is left: back to the page that was saved, to see what came of it, or, where
 * there was nothing to save, on to the next report that needs a person.
 */
async function onwards(
  { db }: RecordTools,
  before: Inspection,
  at: ReviewChoice,
  saved: Partial<Saved>
): Promise<Reply> {
  const { authority, address } = before.activity
  const after = await inspectionAt(db, authority, address)
  const openBefore = openQuestions(before)
  const from = standpoint(openBefore, at)
  const stillOpen = after ? openQuestions(after) : []
  const next = nextAfterSaving(openBefore, from, stillOpen)
  const { corrected, checked, settled, reopened } = saved
  if (!next && Object.keys(saved).length === 0) {
    const elsewhere = await nextToReview(db, { authority, address })
    if (elsewhere) return { kind: 'redirect', to: `${paths.review(elsewhere, carried(at))}#${askedId}` }
  }
  const left =
    (corrected ?? 0) + (checked ?? 0) > 0 ? stillOpen.find(({ id }) => id === from.question?.id) : undefined
  const query = { ...carried(at), corrected, checked, settled, reopened, left: left?.id }
  const to = next ? { question: next.id } : { page: from.page }
  return { kind: 'redirect', to: `${paths.review(before.activity, { ...query, ...to })}#${askedId}` }
}

function openQuestions(inspection: Inspection): Question[] {
  const [report] = inspection.versions
  return report ? openInOrder(locatedQuestions(inspection, report.sha256)) : []
}

function inspectionOf({ db }: RecordTools, { params }: WebRequest): Promise<Inspection | undefined> {
  const { authority = '', address = '' } = params
  return inspectionAt(db, authority, address)
}

const noSuchPage: Reply = {
  kind: 'not-found',
  because: 'The record holds no such page of a report to review.'
}

function reviewHtml(tools: RecordTools, view: ReviewView, drafts: FormDrafts | undefined): string {
  return renderPage(tools.site, {
    title: view.title,
    section: 'record',
    error: view.problems.length > 0,
    form: true,
    drafts,
    wide: true,
    breadcrumbs: [
      { text: 'National record', href: paths.national() },
      { text: 'Reports that need a person', href: view.list },
      { text: view.inspection.text, href: view.inspection.href }
    ],
    main: <ReviewPage view={view} drafts={drafts} />
  })
}
