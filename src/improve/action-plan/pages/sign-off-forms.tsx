import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { postInWords } from '../../../people/posts/officer-words.ts'
import { type AskedOfPost, AskPostFields } from '../../../people/posts/pages/ask-post-fields.tsx'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { signingRoutes } from '../../../people/sign-off/pages/signing-form.tsx'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { askForSignOff } from '../actions/ask-for-sign-off.ts'
import { giveSignOff } from '../actions/give-sign-off.ts'
import { takeSignOffBack } from '../actions/take-sign-off-back.ts'
import type { Plan } from '../plan.ts'
import { explained } from '../reasons.ts'
import { type SignOff, standingOf } from '../sign-off.ts'
import { signOffAt } from '../sign-off-store.ts'
import { planOf } from '../store.ts'
import { textNow } from '../text-now.ts'
import { type WholePlan, wholePlan } from '../whole-plan.ts'
import { ContentView } from './content-view.tsx'
import { DifferencesList } from './differences-list.tsx'
import { firstPartOfPlan, planCrumbs } from './plan-form.tsx'

/** Asks posts to sign a plan, signs for them, and takes the asking back. */
export function signOffRoutes(tools: ImproveTools): Route[] {
  return [...askRoutes(tools), ...signRoutes(tools), takenBackRoute(tools)]
}

interface Asking {
  readonly plan: Plan
  readonly posts: readonly StaffedPost[]
}

function askRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Asking, AskedOfPost>(tools, {
    path: improvePatterns.newPlanSignOff,
    permission: 'keep-plan',
    viewed: 'form for a sign-off of an action plan viewed',
    sent: 'sign-off of an action plan asked for',
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const plan = await planOf(tx, authority, params['plan'] ?? '')
      if (plan === undefined || plan.state === 'ended') return undefined
      return { plan, posts: await postsOf(tx, authority) }
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
          <AskPostFields
            question="Who is to sign?"
            posts={posts}
            typed={typed}
            problems={problems}
            cancel={improvePaths.plan(plan.id)}
          />
        </form>
      </>
    )
  })
}

interface Asked {
  readonly signOff: SignOff
  readonly whole: WholePlan
}

function signRoutes(tools: ImproveTools): Route[] {
  return signingRoutes<ImproveTools, Asked>(tools, {
    path: improvePatterns.planSignOff,
    // Whoever holds the post signs, whatever else their roles let them do.
    permission: 'read-plan',
    viewed: 'sign-off of an action plan viewed',
    sent: 'sign-off of an action plan given',
    section: 'improve',
    what: 'the plan',
    load: async (tx, member, { params }, now) => {
      const whole = await wholePlan(tx, member, tools.things, params['plan'] ?? '', dayInEngland(now))
      if (whole === undefined) return undefined
      const signOff = await signOffAt(tx, member.workspace.authority, whole.plan.id, params['signOff'] ?? '')
      return signOff && { signOff, whole }
    },
    title: ({ whole: { plan } }) => `Sign-off of “${plan.title}”`,
    breadcrumbs: ({ whole }) => planCrumbs(whole.plan),
    signing: ({ signOff, whole }, { may }) => {
      const { plan, content, posts } = whole
      const standing = standingOf(signOff, content)
      const changes = standing.kind === 'overtaken' ? standing.changes : []
      return {
        ...{ signOff, standing, now: textNow(whole), post: postInWords(posts, signOff.post) },
        text: <ContentView content={content} />,
        changes: <DifferencesList differences={explained(changes, { actions: [], findings: [] })} />,
        asking:
          may.has('keep-plan') && plan.state !== 'ended'
            ? {
                again: improvePaths.newPlanSignOff(plan.id),
                takeBack: improvePaths.planSignOffTakenBack(plan.id, signOff.id)
              }
            : undefined
      }
    },
    sign: ({ db, clock, things }, member, params, seen) =>
      giveSignOff(db, clock, member, things, {
        ...{ plan: params['plan'] ?? '', id: params['signOff'] ?? '', seen }
      }),
    signed: (params) => improvePaths.plan(params['plan'] ?? '', 'signed')
  })
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
