import { longDate } from '../../../framework/iso-date.ts'
import { documentFile, documentFiles, formatNamed } from '../../../people/document-files.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { Problems } from '../../../people/forms/problems.tsx'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { appendReadingOf } from '../../../people/readings/append-reading-of.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { NotificationBanner, SummaryList } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import type { ImproveTools } from '../../tools.ts'
import { decideComment } from '../actions/decide-comment.ts'
import type { DraftOutcome } from '../actions/on-draft.ts'
import { citationInWords, citedEvidence } from '../cited-evidence.ts'
import { type DraftReport, placeInWords } from '../draft-report.ts'
import { draftReportPaths, draftReportPatterns } from '../draft-report-paths.ts'
import { commentsAsDocument } from '../sent-as-document.ts'
import { passagesOf, sentOf } from '../store.ts'
import { Comments } from './comments.tsx'
import { draftCrumbs, draftInSight, Embargo } from './in-draft.tsx'

/** One draft, its comments as a file, and what is done with one click. */
export function draftRoutes(tools: ImproveTools): Route[] {
  const asks = { permission: 'read-draft-report' } as const
  return [
    {
      ...{ ...asks, method: 'GET', path: draftReportPatterns.draftReport, audit: 'draft report viewed' },
      handler: forMembers((request, member) => show(tools, request, member))
    },
    {
      ...{
        ...asks,
        method: 'GET',
        path: draftReportPatterns.draftCommentsFile,
        audit: 'comments on a draft taken away'
      },
      handler: forMembers((request, member) => commentsFile(tools, request, member))
    },
    {
      ...{
        ...asks,
        method: 'POST',
        path: draftReportPatterns.draftCommentDecided,
        audit: 'comment on a draft decided'
      },
      handler: forMembers(async (request, member) => {
        const { form, params } = request
        const seen = {
          ...{ draft: params['draft'] ?? '', comment: params['comment'] ?? '' },
          revision: Number(typedText(form, 'seen'))
        }
        const outcome = await decideComment(tools.db, tools.clock, member, seen, typedText(form, 'to'))
        return answer(tools, request, member, outcome, 'decided')
      })
    }
  ]
}

async function answer(
  tools: ImproveTools,
  request: WebRequest,
  member: Member,
  outcome: DraftOutcome,
  done: string
): Promise<Reply> {
  switch (outcome.kind) {
    case 'changed':
      return { kind: 'redirect', to: draftReportPaths.draftReport(request.params['draft'] ?? '', done) }
    case 'not-there':
      return notThere
    case 'unfit':
      return show(tools, request, member, outcome.problems)
    case 'changed-meanwhile':
      return show(tools, request, member, [{ field: 'main-content', message: outcome.notice }])
  }
}

async function show(
  tools: ImproveTools,
  request: WebRequest,
  member: Member,
  problems: readonly RequestProblem[] = []
): Promise<Reply> {
  const { db, clock, site } = tools
  const now = clock.now()
  const found = await inScope(db, scopeOf(member), async (tx) => {
    const draft = await draftInSight(tx, member, request)
    if (draft === undefined) return undefined
    const passages = await passagesOf(tx, member.workspace.authority, draft.id)
    await appendReadingOf(tx, now, member, 'draft-report', { kind: 'draft-report', id: draft.id })
    const cited = await citedEvidence(tx, member, tools, draft.comments)
    return { draft, cited, paragraphs: passages.length }
  })
  if (found === undefined) return notThere
  const { draft, cited, paragraphs } = found
  const html = renderPage(site, {
    title: `Draft report: ${draft.title}`,
    section: 'improve',
    error: problems.length > 0,
    breadcrumbs: draftCrumbs(),
    main: (
      <>
        <Problems problems={problems} />
        <Done done={problems.length > 0 ? '' : typedText(request.query, 'done')} />
        <Embargo draft={draft} now={now} />
        <span class="govuk-caption-l">Draft report, in confidence</span>
        <h1 class="govuk-heading-l">{draft.title}</h1>
        <Facts draft={draft} paragraphs={paragraphs} />
        <Comments draft={draft} cited={cited} />
        <DownloadLinks
          what={
            draft.sentOn === undefined ? 'the comments that are to be sent' : 'the comments as they were sent'
          }
          files={documentFiles((format) => draftReportPaths.draftCommentsFile(draft.id, format))}
        />
      </>
    )
  })
  return { kind: 'page', status: problems.length > 0 ? 422 : 200, html }
}

const doneWords: Readonly<Record<string, string>> = {
  recorded: 'The draft is recorded. Now say who else knows of it.',
  details: 'Saved: what is known of the draft.',
  text: 'The words of the draft are kept, paragraph by paragraph.',
  comment: 'The comment is kept.',
  evidence: 'Saved: what the comment cites. It waits for a decision again.',
  decided: 'Saved: whether the comment is sent.',
  sent: 'The comments are frozen as they were sent.',
  reply: 'The reply is kept.'
}

function Done({ done }: { readonly done: string }) {
  const words = doneWords[done]
  return words === undefined ? null : <NotificationBanner type="success" titleText="Done" text={words} />
}

function Facts({ draft, paragraphs }: { readonly draft: DraftReport; readonly paragraphs: number }) {
  const standing = draft.knowers.filter(({ removedAt }) => removedAt === undefined)
  const change = (href: string, text: string, of: string) => ({
    items: [{ href, text, visuallyHiddenText: of }]
  })
  const details = draftReportPaths.draftDetails(draft.id)
  return (
    <SummaryList
      rows={[
        {
          key: { text: 'Received' },
          value: { text: longDate(draft.receivedOn) },
          actions: change(details, 'Change', 'what is known of it')
        },
        {
          key: { text: 'Comments' },
          value: {
            text:
              draft.sentOn === undefined
                ? `Due ${longDate(draft.commentsDueOn)}`
                : `Sent ${longDate(draft.sentOn)}, noted by ${draft.sentBy ?? ''}`
          }
        },
        {
          key: { text: 'Embargo' },
          value: {
            text:
              draft.embargoEndsOn === undefined
                ? 'No last day known'
                : `To the end of ${longDate(draft.embargoEndsOn)}`
          }
        },
        {
          key: { text: 'Who knows' },
          value: { text: standing.map(({ name, since }) => `${name}, since ${longDate(since)}`).join('; ') },
          actions: change(draftReportPaths.draftKnowers(draft.id), 'Say who knows', 'of it')
        },
        {
          key: { text: 'Its words' },
          value: { text: paragraphs === 0 ? 'Not given' : sentenceCase(count(paragraphs, 'paragraph')) },
          actions: change(draftReportPaths.draftText(draft.id), 'Give', 'its words')
        },
        ...(draft.finalInspection === undefined
          ? []
          : [
              {
                key: { text: 'Published' },
                value: {
                  html: (
                    <a href={draftReportPaths.draftAgainstFinal(draft.id)}>
                      Read the draft against the published report
                    </a>
                  )
                }
              }
            ])
      ]}
    />
  )
}

async function commentsFile(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const format = formatNamed(request.params['format'])
  if (format === undefined) return notThere
  const now = tools.clock.now()
  const found = await inScope(tools.db, scopeOf(member), async (tx) => {
    const draft = await draftInSight(tx, member, request)
    if (draft === undefined) return undefined
    const sent = await sentOf(tx, member.workspace.authority, draft.id)
    await appendReadingOf(
      tx,
      now,
      member,
      'draft-report',
      { kind: 'draft-report', id: draft.id },
      { as: format }
    )
    const cited = sent === undefined ? await citedEvidence(tx, member, tools, draft.comments) : undefined
    return { draft, sent, cited }
  })
  if (found === undefined) return notThere
  const { draft, sent, cited } = found
  const asTheyStand = draft.comments
    .filter(({ decision }) => decision !== 'leave-out')
    .map((comment) => ({
      ...{ ...comment, place: placeInWords(comment) },
      cites: citationInWords(comment, cited?.get(comment.id))
    }))
  const about = { authority: member.workspace.name, at: sent?.at ?? now }
  const document = commentsAsDocument(draft, sent?.comments ?? asTheyStand, about)
  return documentFile(tools, document, format, `comments-on-draft-${draft.receivedOn}`)
}
