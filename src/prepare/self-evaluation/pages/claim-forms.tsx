import type { ComponentChildren } from 'preact'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import { errorAt } from '../../../people/forms/problems.tsx'
import { writingFormRoutes } from '../../../people/forms/writing-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Radios, Select } from '../../../ui/govuk/components.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import type { FormDrafts } from '../../../ui/patterns/draft-view.ts'
import type { PrepareTools } from '../../tools.ts'
import { changeClaim, seenOf } from '../actions/change-claim.ts'
import { proposeClaim } from '../actions/propose-claim.ts'
import { basisLabel, type Claim, claimInShort } from '../claim.ts'
import { contributionAt } from '../contribution-store.ts'
import { areaIn, areasOf, isQuestion, questionAsked, questions, type Year } from '../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { claimAt, selfEvaluationOf } from '../store.ts'
import { claimRef, newClaimRef } from '../texts.ts'
import { yearCrumbs, yearOfAddress } from './in-year.tsx'

interface Typed {
  readonly area: string
  readonly question: string
  readonly post: string
  readonly basis: string
  /** What of the claim, beside its words, the person began from. */
  readonly seenRest: string
}

function typedIn({ form, params }: WebRequest): Typed {
  return {
    area: typedText(form, 'area') || (params['area'] ?? ''),
    question: typedText(form, 'question') || (params['question'] ?? ''),
    post: typedText(form, 'post'),
    basis: typedText(form, 'basis'),
    seenRest: typedText(form, 'seen-rest')
  }
}

/** Writes a claim: a new one in an area under a question, and one that is there anew. */
export function claimFormRoutes(tools: PrepareTools): Route[] {
  return [...newClaimRoutes(tools), ...changeClaimRoutes(tools)]
}

function newClaimRoutes(tools: PrepareTools): Route[] {
  return writingFormRoutes(tools, {
    section: 'prepare',
    path: selfEvaluationPatterns.newClaim,
    permission: 'write-self-evaluation',
    viewed: 'form for a claim viewed',
    sent: 'claim proposed',
    load: async (tx, { workspace: { authority } }, request) => {
      const year = yearOfAddress(request)
      const area = areaIn(year, request.params['area'] ?? '')
      const question = request.params['question'] ?? ''
      if (year === undefined || area === undefined || !isQuestion(question)) return undefined
      if ((await selfEvaluationOf(tx, authority, year)) === undefined) return undefined
      const from = await contributionAt(tx, authority, typedText(request.query, 'from'))
      return { year, area, question, posts: await postsOf(tx, authority), from }
    },
    written: ({ year, area, question, from }) => ({
      label: 'Claim',
      ref: newClaimRef(year, area, question),
      saved: '',
      begin: from?.answer
    }),
    start: ({ area, question, from }): Typed => ({
      ...{ area, question, post: from?.post ?? '', basis: 'not-said', seenRest: '' }
    }),
    typed: typedIn,
    send: async ({ db, clock }, member, request, typed) => {
      const outcome = await proposeClaim(db, clock, member, yearOfAddress(request) ?? 0, typed)
      return outcome.kind === 'proposed'
        ? { kind: 'done', to: selfEvaluationPaths.claim(outcome.claim, 'proposed') }
        : outcome
    },
    title: () => 'Write a claim',
    breadcrumbs: ({ year, area }) => [
      ...yearCrumbs(year),
      { text: areaLabel(area), href: selfEvaluationPaths.area(year, area) }
    ],
    main: ({ loaded, typed, problems, drafts, action, base }) => (
      <ClaimFields
        {...{ ...loaded, typed, problems, drafts, action, base }}
        title="Write a claim"
        text={base}
        button="Propose the claim"
        back={selfEvaluationPaths.area(loaded.year, loaded.area)}
      />
    )
  })
}

function changeClaimRoutes(tools: PrepareTools): Route[] {
  return writingFormRoutes(tools, {
    section: 'prepare',
    path: selfEvaluationPatterns.changeClaim,
    permission: 'write-self-evaluation',
    viewed: 'form for changing a claim viewed',
    sent: 'claim changed',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const claim = await claimAt(tx, authority, params['claim'] ?? '')
      if (claim === undefined || claim.state === 'withdrawn') return undefined
      return { claim, year: claim.year, posts: await postsOf(tx, authority) }
    },
    written: ({ claim }) => ({ label: 'Claim', ref: claimRef(claim.id), saved: claim.text }),
    start: ({ claim }): Typed => ({
      ...{ area: claim.area, question: claim.question, post: claim.post ?? '', basis: claim.basis },
      seenRest: seenOf(claim)
    }),
    typed: typedIn,
    send: async ({ db, clock }, member, { params }, typed) => {
      const id = params['claim'] ?? ''
      const seen = { text: typed.seenText, rest: typed.seenRest }
      const outcome = await changeClaim(db, clock, member, id, { ...typed, seen })
      switch (outcome.kind) {
        case 'changed':
          return {
            kind: 'done',
            to: selfEvaluationPaths.claim(id, outcome.wasAgreed ? 'changed-agreed' : 'changed')
          }
        case 'unchanged':
          return { kind: 'done', to: selfEvaluationPaths.claim(id, 'unchanged') }
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: noticeOf(outcome.now, seen) }
        default:
          return outcome
      }
    },
    title: () => 'Change the claim',
    breadcrumbs: ({ claim }) => [
      ...yearCrumbs(claim.year),
      { text: areaLabel(claim.area), href: selfEvaluationPaths.area(claim.year, claim.area) },
      { text: claimInShort(claim, 40), href: selfEvaluationPaths.claim(claim.id) }
    ],
    main: ({ loaded, typed, problems, drafts, action, base }) => (
      <ClaimFields
        {...{ ...loaded, typed, problems, drafts, action, base }}
        seenRest={seenOf(loaded.claim)}
        title="Change the claim"
        text={base}
        button="Save"
        back={selfEvaluationPaths.claim(loaded.claim.id)}
      >
        {loaded.claim.state === 'agreed' && (
          <p>This claim is agreed. Changed, it is proposed again until somebody agrees the new words.</p>
        )}
      </ClaimFields>
    )
  })
}

function noticeOf(now: Claim, seen: { readonly text: string }): string {
  return now.text === seen.text
    ? `${now.changedBy} changed who stands behind this claim, what it rests on or where it stands while you were writing. Nothing was saved: save again if yours is to stand`
    : `${now.changedBy} changed the words of this claim while you were writing, and nothing was saved. Both are shown: choose what is to stand`
}

interface FieldsProps {
  readonly year: Year
  readonly posts: readonly StaffedPost[]
  readonly typed: Typed
  readonly problems: readonly RequestProblem[]
  readonly drafts: FormDrafts | undefined
  readonly action: string
  readonly base: string
  readonly seenRest?: string
  readonly title: string
  readonly text: string
  readonly button: string
  readonly back: string
  readonly children?: ComponentChildren
}

const basisHints = {
  casework: 'Audits, case studies, what children and families said',
  figures: 'Performance and workforce data',
  both: 'Impact shows best where both say the same',
  'not-said': 'You can say it later'
} as const

function ClaimFields(props: FieldsProps) {
  const { year, posts, typed, problems, drafts } = props
  return (
    <>
      <span class="govuk-caption-l">Self-evaluation of {year}</span>
      <h1 class="govuk-heading-l">{props.title}</h1>
      {props.children}
      <form class="tl-prose" method="post" action={props.action} noValidate>
        <input type="hidden" name="seen" value={props.base} />
        <input type="hidden" name="seen-rest" value={props.seenRest ?? ''} />
        <DraftTextarea
          drafts={drafts}
          id="text"
          name="text"
          rows="7"
          value={props.text}
          label={{ text: 'What do you claim?', classes: 'govuk-label--m' }}
          hint={{ text: 'One thing, in a sentence or two, that evidence can be for or against' }}
          errorMessage={errorAt(problems, 'text')}
        />
        <Select
          id="area"
          name="area"
          value={typed.area}
          label={{ text: 'Area', classes: 'govuk-label--s' }}
          items={areasOf(year).map(({ area, label }) => ({ value: area, text: label }))}
          errorMessage={errorAt(problems, 'area')}
        />
        <Select
          id="question"
          name="question"
          value={typed.question}
          label={{ text: 'The question that it answers', classes: 'govuk-label--s' }}
          items={questions.map((question) => ({ value: question, text: questionAsked(question) }))}
          errorMessage={errorAt(problems, 'question')}
        />
        <Radios
          idPrefix="basis"
          name="basis"
          value={typed.basis}
          fieldset={{ legend: { text: 'What does it rest on?', classes: 'govuk-fieldset__legend--s' } }}
          items={(['both', 'casework', 'figures', 'not-said'] as const).map((basis) => ({
            value: basis,
            text: basisLabel(basis),
            hint: { text: basisHints[basis] }
          }))}
          errorMessage={errorAt(problems, 'basis')}
        />
        <Select
          id="post"
          name="post"
          value={typed.post}
          label={{ text: 'Who stands behind it?', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'Nobody named yet' },
            ...posts
              .filter(({ endedOn }) => endedOn === undefined)
              .map((post) => ({ value: post.id, text: officerWords(post) }))
          ]}
          errorMessage={errorAt(problems, 'post')}
        />
        <div class="govuk-button-group">
          <Button text={props.button} preventDoubleClick />
          <SaveDraft drafts={drafts} />
          <a href={props.back}>Cancel</a>
        </div>
        <DraftState drafts={drafts} />
      </form>
    </>
  )
}
