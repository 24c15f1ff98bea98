import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, InsetText } from '../../../ui/govuk/components.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import type { PrepareTools } from '../../tools.ts'
import { askForSignOff } from '../actions/ask-for-sign-off.ts'
import { giveSignOff } from '../actions/give-sign-off.ts'
import { takeSignOffBack } from '../actions/take-sign-off-back.ts'
import { claimsIn } from '../content.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Year } from '../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { type SignOff, standingOf } from '../sign-off.ts'
import { signOffAt } from '../sign-off-store.ts'
import { postInWords, type WholeYear, wholeYear } from '../whole-year.ts'
import { askPostRoutes, takenBackRoute } from './ask-post.tsx'
import { ContentText } from './content-text.tsx'
import { Differences } from './differences-list.tsx'
import { yearCrumbs, yearOfAddress } from './in-year.tsx'
import { notForThis, signOffState } from './sign-offs.tsx'

/** Asks posts to sign, signs for them, and takes the asking back. */
export function signOffFormRoutes(tools: PrepareTools): Route[] {
  return [...askRoutes(tools), ...signRoutes(tools), signOffTakenBackRoute(tools)]
}

function askRoutes(tools: PrepareTools): Route[] {
  const { db, clock } = tools
  return askPostRoutes<object>(tools, {
    path: selfEvaluationPatterns.newSignOff,
    viewed: 'form for a sign-off viewed',
    sent: 'sign-off asked for',
    title: 'Ask for a sign-off',
    question: 'Who is to sign?',
    lead: (
      <p class="tl-prose">
        A sign-off is asked of a post and given by whoever holds it on that day, or stands in. It is for the
        text as it stands then: what changes afterwards is shown as not signed.
      </p>
    ),
    start: () => ({}),
    typed: () => ({}),
    fields: () => null,
    ask: (member, year, typed) => askForSignOff(db, clock, member, year, typed)
  })
}

interface Signing {
  readonly year: Year
  readonly signOff: SignOff
  readonly whole: WholeYear
}

function signRoutes(tools: PrepareTools): Route[] {
  return memberFormRoutes<PrepareTools, Signing, object>(tools, {
    path: selfEvaluationPatterns.signOff,
    permission: 'read-self-evaluation',
    viewed: 'sign-off viewed',
    sent: 'sign-off given',
    section: 'prepare',
    load: async (tx, { workspace }, request, now) => {
      const year = yearOfAddress(request)
      const signOff = await signOffAt(tx, workspace.authority, request.params['signOff'] ?? '')
      if (year === undefined || signOff === undefined || signOff.year !== year) return undefined
      const whole = await wholeYear(tx, workspace, year, dayInEngland(now))
      return whole && { year, signOff, whole }
    },
    start: () => ({}),
    typed: () => ({}),
    send: async ({ db, clock }, member, request) => {
      const year = yearOfAddress(request) ?? 0
      const id = request.params['signOff'] ?? ''
      const seen = typedText(request.form, 'seen')
      const outcome = await giveSignOff(db, clock, member, year, { id, seen })
      switch (outcome.kind) {
        case 'signed':
        case 'unchanged':
          return { kind: 'done', to: selfEvaluationPaths.signOff(year, id) }
        case 'changed-meanwhile':
          return {
            kind: 'changed-meanwhile',
            notice: 'The text changed after you opened it, and nothing was signed. Read it again below'
          }
        case 'not-theirs':
          return unfit('Only whoever holds this post today, or stands in for it, can sign')
        case 'nothing-agreed':
          return unfit('Nothing is agreed yet, so there is nothing to sign')
        case 'not-there':
          return outcome
      }
    },
    title: ({ year }) => `Sign-off of the self-evaluation of ${year}`,
    breadcrumbs: ({ year }) => yearCrumbs(year),
    main: ({ loaded, title, action, member }) => (
      <>
        <span class="govuk-caption-l">{postInWords(loaded.whole.posts, loaded.signOff.post)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <Stand {...loaded} />
        <Signing {...{ loaded, action, member }} />
      </>
    )
  })
}

/** Where it stands, in a sentence of its own. */
function Stand({ signOff, whole }: Signing) {
  const standing = standingOf(signOff, whole)
  if (standing.kind === 'asked') {
    return (
      <p class="tl-lead">
        {signOff.askedBy} asks for it by {longDate(signOff.dueOn)}.
      </p>
    )
  }
  return (
    <p class="tl-lead">
      {sentenceCase(signOffState(signOff, standing))}.{' '}
      {standing.kind === 'overtaken' && <strong>{notForThis(standing)}.</strong>}
    </p>
  )
}

function unfit(message: string) {
  return { kind: 'unfit' as const, problems: [{ field: 'main-content', message }] }
}

interface SigningProps {
  readonly loaded: Signing
  readonly action: string
  readonly member: Member
}

function Signing({ loaded: { year, signOff, whole }, action, member }: SigningProps) {
  const standing = standingOf(signOff, whole)
  if (standing.kind === 'overtaken') {
    return (
      <section class="tl-section" aria-labelledby="changes">
        <h2 class="govuk-heading-m" id="changes">
          What changed after it was signed
        </h2>
        <Differences differences={standing.changes} />
        {member.may.has('agree-self-evaluation') && (
          <p>
            <a href={selfEvaluationPaths.newSignOff(year)}>Ask for a new sign-off</a>
          </p>
        )}
      </section>
    )
  }
  if (standing.kind !== 'asked') return <ContentText content={whole.content} text="live" />
  const held = member.posts.find(({ id }) => id === signOff.post)
  const agreed = claimsIn(whole.content).length
  return (
    <>
      <p>This is the text as it stands:</p>
      <ContentText content={whole.content} text="live" />
      {held === undefined ? (
        <InsetText text="Whoever holds this post today, or stands in for it, can sign here." />
      ) : agreed === 0 ? (
        <InsetText text="Nothing is agreed yet, so there is nothing to sign." />
      ) : (
        <form method="post" action={action} noValidate>
          <input type="hidden" name="seen" value={fingerprintOf(whole.content)} />
          <Button
            text={held.as === 'deputy' ? `Sign as deputy for the ${held.title}` : `Sign as ${held.title}`}
            preventDoubleClick
          />
        </form>
      )}
      {member.may.has('agree-self-evaluation') && (
        <form method="post" action={selfEvaluationPaths.signOffTakenBack(year, signOff.id)}>
          <button class="tl-link-button" type="submit">
            No longer ask for this sign-off
          </button>
        </form>
      )}
    </>
  )
}

function signOffTakenBackRoute({ db, clock }: PrepareTools): Route {
  const path = selfEvaluationPatterns.signOffTakenBack
  return takenBackRoute(
    { path, audit: 'asking for a sign-off taken back' },
    async (member, year, { params }) => {
      const outcome = await takeSignOffBack(db, clock, member, year, params['signOff'] ?? '')
      return outcome.kind === 'not-there' ? undefined : selfEvaluationPaths.year(year, outcome.kind)
    }
  )
}
