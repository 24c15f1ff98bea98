import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { appendReadingOf } from '../../../people/readings/append-reading-of.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { MarkedWords } from '../../../ui/patterns/marked-words.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count, number } from '../../../ui/prose/counts.ts'
import type { ImproveTools } from '../../tools.ts'
import {
  againstFinal,
  type ComparedPassage,
  commentOutcomeWords,
  type FinalPassage,
  outcomeOf
} from '../against-final.ts'
import { type DraftPassage, type DraftReport, placeInWords, replyWords } from '../draft-report.ts'
import { draftReportPaths, draftReportPatterns } from '../draft-report-paths.ts'
import { finalPassages } from '../final-passages.ts'
import { passagesOf } from '../store.ts'
import { draftCrumbs, draftInSight, Embargo } from './in-draft.tsx'

/** The draft read against the published report: each comment, and paragraph by paragraph. */
export function againstFinalRoute(tools: ImproveTools): Route {
  return {
    method: 'GET',
    path: draftReportPatterns.draftAgainstFinal,
    permission: 'read-draft-report',
    audit: 'draft report read against the published one',
    handler: forMembers((request, member) => show(tools, request, member))
  }
}

async function show({ db, clock, site }: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const now = clock.now()
  const { authority } = member.workspace
  const found = await inScope(db, scopeOf(member), async (tx) => {
    const draft = await draftInSight(tx, member, request)
    if (draft?.finalInspection === undefined) return undefined
    const final = await finalPassages(tx, authority, draft.finalInspection)
    const compared = againstFinal(await passagesOf(tx, authority, draft.id), final)
    await appendReadingOf(
      tx,
      now,
      member,
      'draft-report',
      { kind: 'draft-report', id: draft.id },
      { part: 'against-final' }
    )
    return { draft, final, compared }
  })
  if (found === undefined) return notThere
  const html = renderPage(site, {
    title: 'Draft against the published report',
    section: 'improve',
    breadcrumbs: draftCrumbs(found.draft),
    main: (
      <>
        <Embargo draft={found.draft} now={now} />
        <h1 class="govuk-heading-l">Draft against the published report</h1>
        <OfComments {...found} />
        <Paragraphs {...found} />
      </>
    )
  })
  return { kind: 'page', html }
}

interface Found {
  readonly draft: DraftReport
  readonly final: readonly FinalPassage[]
  readonly compared: readonly ComparedPassage[]
}

function OfComments({ draft, final, compared }: Found) {
  const sent = draft.comments.filter(({ decision }) => decision !== 'leave-out')
  return (
    <section class="tl-section" aria-labelledby="of-comments">
      <h2 class="govuk-heading-m" id="of-comments">
        What became of each comment
      </h2>
      {sent.length === 0 ? (
        <EmptyState title="There are no comments on the draft." />
      ) : (
        <SortableTable
          caption="What became of each comment"
          captionHidden
          columns={[
            { key: 'number', header: 'Comment', rowHeader: true, cell: (one) => number(one.number) },
            { key: 'place', header: 'Place', cell: (one) => placeInWords(one) },
            { key: 'should', header: 'It should say', cell: (one) => one.should },
            {
              key: 'reply',
              header: 'Reply',
              cell: (one) => (one.reply === undefined ? 'None yet' : replyWords(one.reply))
            },
            {
              key: 'outcome',
              header: 'In the published report',
              cell: (one) => commentOutcomeWords(outcomeOf(one, compared, final))
            }
          ]}
          rows={sent}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  )
}

function Paragraphs({ draft, final, compared }: Found) {
  const changed = compared.filter(({ kind }) => kind !== 'same')
  const isKnown = final.length > 0 && compared.some(({ kind }) => kind !== 'added')
  return (
    <section class="tl-section" aria-labelledby="paragraphs">
      <h2 class="govuk-heading-m" id="paragraphs">
        Paragraph by paragraph
      </h2>
      {!isKnown ? (
        <EmptyState
          title={
            final.length === 0
              ? 'The published report has not been read into the record.'
              : 'The draft’s words were not given.'
          }
        >
          <p>
            {final.length === 0 ? (
              'Once its PDF is imported, it is read against the draft here.'
            ) : (
              <a href={draftReportPaths.draftText(draft.id)}>Paste its words or give its PDF</a>
            )}
          </p>
        </EmptyState>
      ) : (
        <>
          <p>
            Of {count(compared.length, 'paragraph')}, {number(compared.length - changed.length)} stayed as
            they were and {number(changed.length)} did not. What was taken out is crossed out, what came in is
            underlined.
          </p>
          <ul class="tl-claims">
            {changed.map((one, place) => (
              <li class="tl-claims__claim" key={place}>
                <Passage passage={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Passage({ passage }: { readonly passage: ComparedPassage }) {
  switch (passage.kind) {
    case 'same':
      return null
    case 'changed':
      return (
        <>
          <p class="tl-small tl-muted">
            {inDraft(passage.draft)}, published {passage.final.name}: changed
          </p>
          <p>
            <MarkedWords words={passage.words} />
          </p>
        </>
      )
    case 'removed':
      return (
        <>
          <p class="tl-small tl-muted">{inDraft(passage.draft)}: no longer there</p>
          <p>
            <MarkedWords words={[{ kind: 'removed', text: passage.draft.words }]} />
          </p>
        </>
      )
    case 'added':
      return (
        <>
          <p class="tl-small tl-muted">Published {passage.final.name}: new</p>
          <p>
            <MarkedWords words={[{ kind: 'added', text: passage.final.words }]} />
          </p>
        </>
      )
  }
}

function inDraft({ number: printed, page }: DraftPassage): string {
  if (printed !== undefined) return `Draft paragraph ${printed}`
  return page === undefined ? 'Draft, text without a number' : `Draft, text without a number on page ${page}`
}
