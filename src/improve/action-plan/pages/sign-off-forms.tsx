import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, InsetText, Select } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { askForSignOff } from '../actions/ask-for-sign-off.ts'
import { giveSignOff } from '../actions/give-sign-off.ts'
import { takeSignOffBack } from '../actions/take-sign-off-back.ts'
import { fingerprintOf } from '../differences.ts'
import type { Plan } from '../plan.ts'
import { explained } from '../reasons.ts'
import { type SignOff, standingOf } from '../sign-off.ts'
import { signOffAt } from '../sign-off-store.ts'
import { postInWords } from '../signatures.ts'
import { planOf } from '../store.ts'
import { type WholePlan, wholePlan } from '../whole-plan.ts'
import { ContentView } from './content-view.tsx'
import { DifferencesList } from './differences-list.tsx'
import { firstPartOfPlan, planCrumbs } from './plan-form.tsx'
import { forEarlierState, signOffState } from './sign-off-words.ts'

/** Asks posts to sign a plan, signs for them, and takes the asking back. */
export function signOffRoutes(tools: ImproveTools): Route[] {
  return [...askRoutes(tools), ...signRoutes(tools), takenBackRoute(tools)]
}

interface Asking {
  readonly plan: Plan
  readonly posts: readonly StaffedPost[]
}

function askRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Asking, { readonly post: string; readonly dueOn: string }>(tools, {
    path: improvePatterns.newPlanSignOff,
    permission: 'keep-plan',
    viewed: 'form for a sign-off of an action plan viewed',
    sent: 'sign-off of an action plan asked for',
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const plan = await planOf(tx, authority, params['plan'] ?? '')
      if (plan === undefined || plan.state === 'ended') return undefined
      return { plan, posts: (await postsOf(tx, authority)).filter(({ endedOn }) => endedOn === undefined) }
    },
    start: () => ({ post: '', dueOn: '' }),
    typed: ({ form }) => ({ post: typedText(form, 'post'), dueOn: typedValue(form, 'due') }),
    send: async ({ db, clock }, member, { params }, typed) => {
      const plan = params['plan'] ?? ''
      const outcome = await askForSignOff(db, clock, member, plan, typed)
      return outcome.kind === 'asked' ? { kind: 'done', to: improvePaths.plan(plan, 'asked') } : outcome
    },
    title: () => 'Ask for a sign-off',
    breadcrumbs: ({ plan }) => planCrumbs(plan),
    firstPart: firstPartOfPlan,
    main: ({ loaded: { plan, posts }, title, action, typed, problems }) => (
      <>
        <span class="govuk-caption-l">{plan.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="tl-prose">
          A sign-off is asked of a post and given by whoever holds it on that day, or stands in. It is for the
          plan as it stands then: what changes afterwards is shown as not signed.
        </p>
        <form class="tl-prose" method="post" action={action} noValidate>
          <Select
            id="post"
            name="post"
            value={typed.post}
            label={{ text: 'Who is to sign?', classes: 'govuk-label--s' }}
            items={[
              { value: '', text: posts.length === 0 ? 'No post is named yet' : 'Choose a post' },
              ...posts.map((post) => ({ value: post.id, text: officerWords(post) }))
            ]}
            errorMessage={errorAt(problems, 'post')}
          />
          <DateField
            id="due"
            name="due"
            value={typed.dueOn}
            question="By which day?"
            problem={problemAt(problems, 'due')}
          />
          <div class="govuk-button-group">
            <Button text="Ask" preventDoubleClick />
            <a href={improvePaths.plan(plan.id)}>Cancel</a>
          </div>
        </form>
      </>
    )
  })
}

interface Signing {
  readonly signOff: SignOff
  readonly whole: WholePlan
}

function signRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Signing, object>(tools, {
    path: improvePatterns.planSignOff,
    // Whoever holds the post signs, whatever else their roles let them do.
    permission: 'read-plan',
    viewed: 'sign-off of an action plan viewed',
    sent: 'sign-off of an action plan given',
    section: 'improve',
    load: async (tx, member, { params }, now) => {
      const whole = await wholePlan(tx, member, tools.things, params['plan'] ?? '', dayInEngland(now))
      if (whole === undefined) return undefined
      const signOff = await signOffAt(tx, member.workspace.authority, whole.plan.id, params['signOff'] ?? '')
      return signOff && { signOff, whole }
    },
    start: () => ({}),
    typed: () => ({}),
    send: async ({ db, clock, things }, member, { params, form }) => {
      const [plan, id] = [params['plan'] ?? '', params['signOff'] ?? '']
      const outcome = await giveSignOff(db, clock, member, things, {
        plan,
        id,
        seen: typedText(form, 'seen')
      })
      switch (outcome.kind) {
        case 'signed':
          return { kind: 'done', to: improvePaths.plan(plan, 'signed') }
        case 'unchanged':
          return { kind: 'done', to: improvePaths.planSignOff(plan, id) }
        case 'changed-meanwhile':
          return {
            kind: 'changed-meanwhile',
            notice: 'The plan changed after you opened it, and nothing was signed. Read it again below'
          }
        case 'not-theirs':
          return unfit('Only whoever holds this post today, or stands in for it, can sign')
        case 'nothing-planned':
          return unfit('The plan has no action yet, so there is nothing to sign')
        case 'ended':
          return unfit('The plan has ended: nobody signs it any more')
        case 'not-there':
          return outcome
      }
    },
    title: () => 'Sign the plan off',
    breadcrumbs: ({ whole }) => planCrumbs(whole.plan),
    main: ({ loaded, title, action, member }) => (
      <>
        <span class="govuk-caption-l">{postInWords(loaded.whole.posts, loaded.signOff.post)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <Stand {...loaded} />
        <SigningPart loaded={loaded} action={action} member={member} />
      </>
    )
  })
}

function Stand({ signOff, whole }: Signing) {
  const standing = standingOf(signOff, whole.content)
  if (standing.kind === 'asked') {
    return (
      <p class="tl-lead">
        {signOff.askedBy} asks for “{whole.plan.title}” to be signed by {longDate(signOff.dueOn)}.
      </p>
    )
  }
  return (
    <p class="tl-lead">
      {sentenceCase(signOffState(signOff, standing))}.{' '}
      {standing.kind === 'overtaken' && <strong>{forEarlierState(standing)}.</strong>}
    </p>
  )
}

interface SigningPartProps {
  readonly loaded: Signing
  readonly action: string
  readonly member: Member
}

function SigningPart({ loaded: { signOff, whole }, action, member }: SigningPartProps) {
  const standing = standingOf(signOff, whole.content)
  const { plan, content, actions } = whole
  if (standing.kind === 'overtaken') {
    return (
      <section class="tl-section" aria-labelledby="changes">
        <h2 class="govuk-heading-m" id="changes">
          What changed after it was signed
        </h2>
        <DifferencesList differences={explained(standing.changes, { actions: [], findings: [] })} />
        {member.may.has('keep-plan') && plan.state !== 'ended' && (
          <p>
            <a href={improvePaths.newPlanSignOff(plan.id)}>Ask for a new sign-off</a>
          </p>
        )}
      </section>
    )
  }
  const held = member.posts.find(({ id }) => id === signOff.post)
  return (
    <>
      <h2 class="govuk-heading-m">The plan as it stands</h2>
      <ContentView content={content} />
      {standing.kind === 'asked' && plan.state !== 'ended' && (
        <>
          {held === undefined ? (
            <InsetText text="Whoever holds this post today, or stands in for it, can sign here." />
          ) : actions.length === 0 ? (
            <InsetText text="The plan has no action yet, so there is nothing to sign." />
          ) : (
            <form method="post" action={action} noValidate>
              <input type="hidden" name="seen" value={fingerprintOf(content)} />
              <Button
                text={held.as === 'deputy' ? `Sign as deputy for the ${held.title}` : `Sign as ${held.title}`}
                preventDoubleClick
              />
            </form>
          )}
          {member.may.has('keep-plan') && (
            <form method="post" action={improvePaths.planSignOffTakenBack(plan.id, signOff.id)}>
              <button class="tl-link-button" type="submit">
                No longer ask for this sign-off
              </button>
            </form>
          )}
        </>
      )}
    </>
  )
}

function unfit(message: string) {
  return { kind: 'unfit' as const, problems: [{ field: 'main-content', message }] }
}

function takenBackRoute({ db, clock }: ImproveTools): Route {
  return {
    method: 'POST',
    path: improvePatterns.planSignOffTakenBack,
    permission: 'keep-plan',
    audit: 'asking for a sign-off of an action plan taken back',
    handler: forMembers(async ({ params }, member) => {
      const plan = params['plan'] ?? ''
      const outcome = await takeSignOffBack(db, clock, member, plan, params['signOff'] ?? '')
      if (outcome.kind === 'not-there') return notThere
      return {
        kind: 'redirect',
        to: improvePaths.plan(plan, outcome.kind === 'taken-back' ? 'taken-back' : undefined)
      }
    })
  }
}
