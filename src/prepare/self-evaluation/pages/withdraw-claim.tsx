import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Input } from '../../../ui/govuk/components.tsx'
import type { PrepareTools } from '../../tools.ts'
import { withdrawClaim } from '../actions/withdraw-claim.ts'
import { type Claim, claimInShort } from '../claim.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { claimAt } from '../store.ts'
import { yearCrumbs } from './in-year.tsx'

/** Withdraws a claim, with the reason. */
export function withdrawClaimRoutes(tools: PrepareTools): Route[] {
  return memberFormRoutes<PrepareTools, Claim, { readonly reason: string }>(tools, {
    path: selfEvaluationPatterns.withdrawClaim,
    permission: 'write-self-evaluation',
    viewed: 'form for withdrawing a claim viewed',
    sent: 'claim withdrawn',
    section: 'prepare',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const claim = await claimAt(tx, authority, params['claim'] ?? '')
      return claim?.state === 'withdrawn' ? undefined : claim
    },
    start: () => ({ reason: '' }),
    typed: ({ form }) => ({ reason: typedText(form, 'reason') }),
    send: async ({ db, clock }, member, { params }, { reason }) => {
      const id = params['claim'] ?? ''
      const outcome = await withdrawClaim(db, clock, member, id, reason)
      if (outcome.kind === 'unfit' || outcome.kind === 'not-there') return outcome
      return { kind: 'done', to: selfEvaluationPaths.claim(id) }
    },
    title: () => 'Withdraw the claim',
    breadcrumbs: (claim) => [
      ...yearCrumbs(claim.year),
      { text: claimInShort(claim, 40), href: selfEvaluationPaths.claim(claim.id) }
    ],
    main: ({ loaded, title, action, typed, problems }) => (
      <>
        <span class="govuk-caption-l">{claimInShort(loaded)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="tl-prose">
          It leaves the text that is sent. It stays to be read with its evidence and your reason, and can be
          brought back.
        </p>
        <form class="tl-prose" method="post" action={action} noValidate>
          <Input
            id="reason"
            name="reason"
            value={typed.reason}
            label={{ text: 'Why is it withdrawn?', classes: 'govuk-label--s' }}
            errorMessage={errorAt(problems, 'reason')}
            autocomplete="off"
          />
          <div class="govuk-button-group">
            <Button text="Withdraw it" classes="govuk-button--warning" preventDoubleClick />
            <a href={selfEvaluationPaths.claim(loaded.id)}>Cancel</a>
          </div>
        </form>
      </>
    )
  })
}
