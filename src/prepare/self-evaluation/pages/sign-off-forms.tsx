import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { postInWords } from '../../../people/posts/officer-words.ts'
import { signingRoutes } from '../../../people/sign-off/pages/signing-form.tsx'
import type { PrepareTools } from '../../tools.ts'
import { askForSignOff } from '../actions/ask-for-sign-off.ts'
import { giveSignOff } from '../actions/give-sign-off.ts'
import { takeSignOffBack } from '../actions/take-sign-off-back.ts'
import type { Year } from '../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { type SignOff, standingOf } from '../sign-off.ts'
import { signOffAt } from '../sign-off-store.ts'
import { textNow } from '../text-now.ts'
import { type WholeYear, wholeYear } from '../whole-year.ts'
import { askPostRoutes, takenBackRoute } from './ask-post.tsx'
import { ContentText } from './content-text.tsx'
import { Differences } from './differences-list.tsx'
import { yearCrumbs, yearOfAddress } from './in-year.tsx'

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

interface Asked {
  readonly year: Year
  readonly signOff: SignOff
  readonly whole: WholeYear
}

function signRoutes(tools: PrepareTools): Route[] {
  return signingRoutes<PrepareTools, Asked>(tools, {
    path: selfEvaluationPatterns.signOff,
    permission: 'read-self-evaluation',
    viewed: 'sign-off viewed',
    sent: 'sign-off given',
    section: 'prepare',
    what: 'the text',
    load: async (tx, { workspace }, request, now) => {
      const year = yearOfAddress(request)
      if (year === undefined) return undefined
      const signOff = await signOffAt(tx, workspace.authority, year, request.params['signOff'] ?? '')
      const whole = signOff && (await wholeYear(tx, workspace, year, dayInEngland(now)))
      return whole && { year, signOff, whole }
    },
    title: ({ year }) => `Sign-off of the self-evaluation of ${year}`,
    breadcrumbs: ({ year }) => yearCrumbs(year),
    signing: ({ year, signOff, whole }, { may }) => {
      const standing = standingOf(signOff, whole)
      return {
        ...{ signOff, standing, now: textNow(whole), post: postInWords(whole.posts, signOff.post) },
        text: <ContentText content={whole.content} text="live" />,
        changes: standing.kind === 'overtaken' && <Differences differences={standing.changes} />,
        asking: may.has('agree-self-evaluation')
          ? {
              again: selfEvaluationPaths.newSignOff(year),
              takeBack: selfEvaluationPaths.signOffTakenBack(year, signOff.id)
            }
          : undefined
      }
    },
    sign: async ({ db, clock }, member, params, seen) => {
      const year = yearOfAddress({ params })
      return year === undefined
        ? { kind: 'not-there' }
        : giveSignOff(db, clock, member, year, { id: params['signOff'] ?? '', seen })
    },
    signed: (params) => selfEvaluationPaths.signOff(Number(params['year']), params['signOff'] ?? '')
  })
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
