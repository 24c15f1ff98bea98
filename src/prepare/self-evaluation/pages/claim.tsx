import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import { draftsInForm } from '../../../people/drafts/drafts-in-form.ts'
import { keepingDrafts } from '../../../people/drafts/keeping-drafts.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { Problems } from '../../../people/forms/problems.tsx'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import type { PrepareTools } from '../../tools.ts'
import { agreeClaim } from '../actions/agree-claim.ts'
import { bringClaimBack } from '../actions/bring-claim-back.ts'
import { commentOnClaim } from '../actions/comment-on-claim.ts'
import { moveClaim } from '../actions/move-claim.ts'
import { settleComment } from '../actions/settle-comment.ts'
import { takeEvidenceBack } from '../actions/take-evidence-back.ts'
import { claimInShort, claimsBeside } from '../claim.ts'
import { commentsOn } from '../comment-store.ts'
import { evidenceOfClaims } from '../evidence-store.ts'
import { claimSources } from '../from-word/store.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { claimAt, claimsOf } from '../store.ts'
import { commentRef } from '../texts.ts'
import { weighed } from '../whole-year.ts'
import { ClaimPage } from './claim-page.tsx'
import type { ClaimView } from './claim-view.ts'
import { yearCrumbs } from './in-year.tsx'

/** A claim: its words, what it rests on and how well, what is remarked on it, and the small things done to it. */
export function claimRoutes(tools: PrepareTools): Route[] {
  const { db, clock } = tools
  return [
    {
      method: 'GET',
      path: selfEvaluationPatterns.claim,
      permission: 'read-self-evaluation',
      audit: 'claim viewed',
      handler: forMembers((request, member) => show(tools, request, member))
    },
    press(
      tools,
      selfEvaluationPatterns.agreeClaim,
      'agree-self-evaluation',
      'claim agreed',
      (request, member) => agreeClaim(db, clock, member, claimOf(request), typedText(request.form, 'seen'))
    ),
    press(
      tools,
      selfEvaluationPatterns.bringClaimBack,
      'write-self-evaluation',
      'claim brought back',
      (request, member) => bringClaimBack(db, clock, member, claimOf(request))
    ),
    press(
      tools,
      selfEvaluationPatterns.moveClaim,
      'write-self-evaluation',
      'claim moved',
      (request, member) =>
        moveClaim(db, clock, member, claimOf(request), request.form['to'] === 'up' ? 'up' : 'down')
    ),
    press(
      tools,
      selfEvaluationPatterns.evidenceTakenBack,
      'write-self-evaluation',
      'evidence taken back',
      (request, member) =>
        takeEvidenceBack(db, clock, member, claimOf(request), request.params['evidence'] ?? '')
    ),
    press(
      tools,
      selfEvaluationPatterns.commentSettled,
      'write-self-evaluation',
      'comment settled',
      (request, member) => settleComment(db, clock, member, claimOf(request), request.params['comment'] ?? '')
    ),
    commentRoute(tools)
  ]
}

/** A remark is a text that somebody writes: what is typed is kept before anything is tried. */
function commentRoute(tools: PrepareTools): Route {
  const said = press(
    tools,
    selfEvaluationPatterns.claimComments,
    'write-self-evaluation',
    'comment made',
    (request, member) =>
      commentOnClaim(tools.db, tools.clock, member, claimOf(request), typedText(request.form, 'comment'))
  )
  return {
    ...said,
    handler: keepingDrafts(tools, {
      save: said.handler,
      again: async (request, caller, words) =>
        forMembers((_request, member) =>
          show(tools, request, member, { typed: typedText(request.form, 'comment'), said: words })
        )(request, caller)
    })
  }
}

function claimOf({ params }: WebRequest): string {
  return params['claim'] ?? ''
}

type Pressed =
  | { readonly kind: keyof typeof doneAs | 'not-there' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

const doneAs = {
  agreed: 'agreed',
  unchanged: 'unchanged',
  'changed-meanwhile': 'changed-meanwhile',
  'brought-back': 'brought-back',
  moved: 'moved',
  'taken-back': 'taken-back',
  settled: 'settled',
  said: 'said'
} as const

/** What one button does: the page again, saying what was done, or what is wrong with everything typed kept. */
function press(
  tools: PrepareTools,
  path: string,
  permission: Route['permission'],
  audit: string,
  act: (request: WebRequest, member: Member) => Promise<Pressed>
): Route {
  return {
    method: 'POST',
    path,
    permission,
    audit,
    handler: forMembers(async (request, member) => {
      const outcome = await act(request, member)
      if (outcome.kind === 'not-there') return notThere
      if (outcome.kind === 'unfit') {
        const typed = typedText(request.form, 'comment')
        return show(tools, request, member, { problems: outcome.problems, typed })
      }
      if (outcome.kind === 'changed-meanwhile') {
        const problems = [{ field: 'main-content', message: changedMeanwhile }]
        return show(tools, request, member, { problems, status: 409 })
      }
      return { kind: 'redirect', to: selfEvaluationPaths.claim(claimOf(request), doneAs[outcome.kind]) }
    })
  }
}

const changedMeanwhile =
  'Somebody changed the words of this claim after you opened it, and nothing was agreed. Read it again below'

/** The page once more, after something that did not fit, or after a draft was kept. */
interface Again {
  readonly problems?: readonly RequestProblem[]
  readonly status?: 409
  readonly typed?: string
  readonly said?: string | undefined
}

async function show(
  tools: PrepareTools,
  request: WebRequest,
  member: Member,
  again: Again = {}
): Promise<Reply> {
  const { problems = [], typed, said } = again
  const { authority } = member.workspace
  const today = dayInEngland(tools.clock.now())
  const view = await inScope(
    tools.db,
    scopeOf(member),
    async (tx): Promise<Omit<ClaimView, 'drafts' | 'typedComment'> | undefined> => {
      const claim = await claimAt(tx, authority, claimOf(request))
      if (claim === undefined) return undefined
      const evidence = (await evidenceOfClaims(tx, authority, [claim.id])).get(claim.id) ?? []
      const beside = claimsBeside(await claimsOf(tx, authority, claim.year), claim)
      const from = claim.carriedFrom && (await claimAt(tx, authority, claim.carriedFrom))
      return {
        ...weighed(claim, evidence, await postsOf(tx, authority), today),
        ...{ today, problems, from },
        source: (await claimSources(tx, authority, { claims: [claim.id] })).at(0),
        moves: { up: beside.at(0)?.id !== claim.id, down: beside.at(-1)?.id !== claim.id },
        comments: await commentsOn(tx, authority, claim.id),
        done: request.method === 'POST' ? '' : typedText(request.query, 'done'),
        mayWrite: member.may.has('write-self-evaluation'),
        mayAgree: member.may.has('agree-self-evaluation'),
        changed: `${claim.changedBy} on ${longDate(dayInEngland(claim.changedAt))}`,
        onwards: tools.onwards({ kind: 'claim', id: claim.id })
      }
    }
  )
  if (view === undefined) return notThere
  const { claim } = view
  const drafts = await draftsInForm(tools, member, {
    ...{ href: selfEvaluationPaths.claim(claim.id), query: request.query, said },
    texts: [{ name: 'comment', label: 'Comment', text: commentRef(claim.id), saved: '', typed }]
  })
  const html = renderPage(tools.site, {
    title: claimInShort(claim, 70),
    error: problems.length > 0,
    section: 'prepare',
    drafts,
    breadcrumbs: [
      ...yearCrumbs(claim.year),
      { text: areaLabel(claim.area), href: selfEvaluationPaths.area(claim.year, claim.area) }
    ],
    main: (
      <>
        <Problems problems={problems} />
        <ClaimPage view={{ ...view, drafts, typedComment: typed ?? '' }} />
      </>
    )
  })
  return { kind: 'page', status: again.status ?? (problems.length > 0 ? 422 : 200), html }
}
