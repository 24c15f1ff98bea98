import type { Caller } from '../../../people/permissions/caller.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { parseInput } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { paths } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { openReports, reportsToReview, reviewChoices } from '../open-reports.ts'
import { reviewListChoice } from '../review-list-choice.ts'
import { reviewListView } from '../review-list-view.ts'
import { ReviewList } from './review-list.tsx'

/** Answers with the list of reports that need a person, as the address narrows it down. */
export async function listOfReviews(
  { db, site }: RecordTools,
  request: WebRequest,
  caller: Caller
): Promise<Reply> {
  const parsed = parseInput(reviewListChoice, request.query)
  if (parsed.kind === 'bad-request') return parsed
  const choice = parsed.value
  const open = await openReports(db, choice, choice.from)
  const all = await reportsToReview(db)
  const view = reviewListView(open, await reviewChoices(db), choice, all, caller.may.has('keep-record'))
  const html = renderPage(site, {
    title: 'Reports that need a person',
    description:
      'Published inspection reports that do not agree with themselves, or could not be read whole.',
    section: 'record',
    breadcrumbs: [{ text: 'National record', href: paths.national() }],
    main: <ReviewList view={view} />
  })
  return { kind: 'page', html }
}
