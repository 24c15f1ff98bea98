import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { inOneLine } from '../../../people/posts/naming.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Input } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { dismissProposal, proposeAgain } from '../actions/dismiss-proposal.ts'
import type { Proposal } from '../proposal.ts'
import { proposedBeside } from '../proposals-store.ts'
import { findingsOf } from '../store.ts'

interface Typed {
  readonly key: string
  readonly reason: string
}

/** Says of what is proposed that it is no finding, and takes that back. */
export function dismissRoutes(tools: ImproveTools): Route[] {
  return [
    ...memberFormRoutes<ImproveTools, Proposal, Typed>(tools, {
      path: improvePatterns.dismissFinding,
      permission: 'keep-plan',
      viewed: 'form for dismissing a proposed finding viewed',
      sent: 'proposed finding dismissed',
      section: 'improve',
      load: async (tx, member, { query, form }) => {
        const key = typedText(form, 'thing') || typedText(query, 'thing')
        const findings = await findingsOf(tx, member.workspace.authority)
        const { all } = await proposedBeside(tx, member, tools.found, findings)
        return all.find((proposal) => proposal.key === key)
      },
      start: ({ key }) => ({ key, reason: '' }),
      typed: ({ form }) => ({ key: typedText(form, 'thing'), reason: inOneLine(typedText(form, 'reason')) }),
      send: async ({ db, clock, found }, member, _request, typed) => {
        const outcome = await dismissProposal(db, clock, member, found, typed)
        return outcome.kind === 'dismissed'
          ? { kind: 'done', to: improvePaths.findings({ done: 'dismissed' }) }
          : outcome
      },
      title: () => 'Say that it is no finding',
      breadcrumbs: () => [
        { text: sectionWord('improve'), href: improvePaths.improve() },
        { text: 'Findings', href: improvePaths.findings() }
      ],
      main: ({ loaded: { words, standsIn, href }, typed, problems, action, title }) => (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <blockquote class="tl-quote">{words}</blockquote>
          <p class="tl-prose">
            It stands in <a href={href}>{standsIn}</a>. Dismissed, it waits for nobody any more, and is kept
            below the findings with your reason. It can be proposed again.
          </p>
          <form class="tl-prose" method="post" action={action} noValidate>
            <input type="hidden" name="thing" value={typed.key} />
            <Input
              id="reason"
              name="reason"
              value={typed.reason}
              label={{ text: 'Why is it no finding?', classes: 'govuk-label--s' }}
              hint={{ text: 'For example: it was put right before the report came, and the report says so' }}
              errorMessage={errorAt(problems, 'reason')}
            />
            <div class="govuk-button-group">
              <Button text="Dismiss it" preventDoubleClick />
              <a href={improvePaths.findings()}>Cancel</a>
            </div>
          </form>
        </>
      )
    }),
    {
      method: 'POST',
      path: improvePatterns.proposeFindingAgain,
      permission: 'keep-plan',
      audit: 'dismissed finding proposed again',
      handler: forMembers(async ({ form }, member) => {
        const { db, clock, found } = tools
        const outcome = await proposeAgain(db, clock, member, found, typedText(form, 'thing'))
        if (outcome.kind === 'not-there') return notThere
        return { kind: 'redirect', to: improvePaths.findings({ done: outcome.kind }) }
      })
    }
  ]
}
