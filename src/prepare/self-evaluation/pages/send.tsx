import { dayInEngland } from '../../../framework/day-in-england.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { newestOfEachPost } from '../../../people/sign-off/sign-off.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Checkboxes, Input } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import type { PrepareTools } from '../../tools.ts'
import { sendSelfEvaluation, type TypedSending } from '../actions/send-self-evaluation.ts'
import { claimsIn } from '../content.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Year } from '../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { type SignOff, standingOf } from '../sign-off.ts'
import { signOffsOf } from '../sign-off-store.ts'
import { doubtfulClaims } from '../strength.ts'
import { type WholeYear, wholeYear } from '../whole-year.ts'
import { DoubtfulClaims } from './doubtful-claims.tsx'
import { yearCrumbs, yearOfAddress } from './in-year.tsx'

interface Sending {
  readonly year: Year
  readonly whole: WholeYear
  readonly signOffs: readonly SignOff[]
}

/** Freezes the self-evaluation as it is sent, after what is weak or aged was seen. */
export function sendRoutes(tools: PrepareTools): Route[] {
  return memberFormRoutes<PrepareTools, Sending, TypedSending>(tools, {
    path: selfEvaluationPatterns.sendSelfEvaluation,
    permission: 'agree-self-evaluation',
    viewed: 'form for sending viewed',
    sent: 'self-evaluation sent',
    section: 'prepare',
    load: async (tx, { workspace }, request, now) => {
      const year = yearOfAddress(request)
      const whole = year && (await wholeYear(tx, workspace, year, dayInEngland(now)))
      if (year === undefined || whole === undefined || whole === 0) return undefined
      return { year, whole, signOffs: await signOffsOf(tx, workspace.authority, year) }
    },
    start: (_loaded, _request, now) => ({
      ...{ sentTo: '', sentOn: dayInEngland(now), acknowledged: false, seen: '' }
    }),
    typed: ({ form }) => ({
      sentTo: typedText(form, 'sent-to'),
      sentOn: typedValue(form, 'sent-on'),
      acknowledged: typedText(form, 'acknowledged') === 'yes',
      seen: typedText(form, 'seen')
    }),
    send: async ({ db, clock }, member, request, typed) => {
      const year = yearOfAddress(request) ?? 0
      const outcome = await sendSelfEvaluation(db, clock, member, year, typed)
      switch (outcome.kind) {
        case 'sent':
          return { kind: 'done', to: selfEvaluationPaths.sent(year, outcome.number, 'sent') }
        case 'changed-meanwhile':
          return {
            kind: 'changed-meanwhile',
            notice: 'The text changed after you opened this page, and nothing was sent. Look at it again'
          }
        default:
          return outcome
      }
    },
    title: ({ year }) => `Send the self-evaluation of ${year}`,
    breadcrumbs: ({ year }) => yearCrumbs(year),
    firstPart: (field) => (field === 'sent-on' ? 'sent-on-day' : field),
    main: ({ loaded, title, action, typed, problems }) => {
      const agreed = loaded.whole.claims.filter(({ claim }) => claim.state === 'agreed')
      const doubtful = doubtfulClaims(agreed)
      return (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {agreed.length === 0 ? (
            <EmptyState title="Nothing is agreed yet, so there is nothing to send.">
              <p>
                What is sent is what is agreed. Open a claim and agree it, then come back.{' '}
                <a href={selfEvaluationPaths.year(loaded.year)}>See the claims</a>
              </p>
            </EmptyState>
          ) : (
            <>
              <p class="tl-lead">{whatIsSent(loaded)}</p>
              {doubtful.length > 0 && (
                <section aria-labelledby="doubtful">
                  <h2 class="govuk-heading-m" id="doubtful">
                    {sentenceCase(count(doubtful.length, 'claim'))} in it{' '}
                    {doubtful.length === 1 ? 'is' : 'are'} weak or aged
                  </h2>
                  <DoubtfulClaims doubtful={doubtful} />
                </section>
              )}
              <form class="tl-prose" method="post" action={action} noValidate>
                <input type="hidden" name="seen" value={fingerprintOf(loaded.whole.content)} />
                {doubtful.length > 0 && (
                  <Checkboxes
                    idPrefix="acknowledged"
                    name="acknowledged"
                    values={typed.acknowledged ? ['yes'] : []}
                    items={[{ value: 'yes', text: 'I know that these claims are weak or have aged' }]}
                    errorMessage={errorAt(problems, 'acknowledged')}
                  />
                )}
                <Input
                  id="sent-to"
                  name="sent-to"
                  value={typed.sentTo}
                  label={{ text: 'To whom is it sent?', classes: 'govuk-label--s' }}
                  hint={{ text: 'For example: Ofsted, for the annual engagement meeting' }}
                  errorMessage={errorAt(problems, 'sent-to')}
                  autocomplete="off"
                />
                <DateField
                  id="sent-on"
                  name="sent-on"
                  value={typed.sentOn}
                  question="On which day?"
                  problem={problemAt(problems, 'sent-on')}
                />
                <p>
                  The text is frozen as it stands now, for ever. You send the document itself by your own
                  means; this page sends nothing out.
                </p>
                <div class="govuk-button-group">
                  <Button text="Freeze it as sent" preventDoubleClick />
                  <a href={selfEvaluationPaths.year(loaded.year)}>Cancel</a>
                </div>
              </form>
            </>
          )}
        </>
      )
    }
  })
}

function whatIsSent({ whole, signOffs }: Sending): string {
  const proposed = whole.claims.filter(({ claim }) => claim.state === 'proposed').length
  const standings = newestOfEachPost(signOffs).map((signOff) => standingOf(signOff, whole).kind)
  const [waiting, overtaken] = (['asked', 'overtaken'] as const).map(
    (kind) => standings.filter((one) => one === kind).length
  )
  return [
    `${sentenceCase(count(claimsIn(whole.content).length, 'agreed claim'))} will stand in it.`,
    ...(proposed === 0 ? [] : [`${count(proposed, 'proposed claim')} will not.`]),
    ...(waiting === 0 ? [] : [`${count(waiting ?? 0, 'sign-off')} asked for and not given.`]),
    ...(overtaken === 0 ? [] : [`${count(overtaken ?? 0, 'sign-off')} given for an earlier text.`])
  ].join(' ')
}
