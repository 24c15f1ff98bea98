import { errorAt } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Button, Checkboxes } from '../../../ui/govuk/components.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { findingKindWords } from '../finding.ts'
import { countOf } from '../finding-words.ts'
import { findingsPaths } from '../findings-paths.ts'
import type { DismissedProposal, Proposal, ProposedTogether } from '../proposal.ts'

interface WaitingProps {
  readonly reports: readonly ProposedTogether[]
  readonly mayKeep: boolean
  readonly problems: readonly RequestProblem[]
}

/** What reports ask for and nobody accepted, report by report: all at once, or those that are chosen. */
export function Waiting({ reports, mayKeep, problems }: WaitingProps) {
  return (
    <>
      {reports.map((report) =>
        mayKeep ? (
          <Choose report={report} problems={problems} key={report.standsIn} />
        ) : (
          <div class="tl-prose" key={report.standsIn}>
            <h3 class="govuk-heading-s">{headingOf(report)}</h3>
            <ul class="govuk-list govuk-list--bullet">
              {report.proposals.map((proposal) => (
                <li key={proposal.key}>
                  {proposal.words} <WhereItStands proposal={proposal} />
                </li>
              ))}
            </ul>
          </div>
        )
      )}
    </>
  )
}

function Choose({
  report,
  problems
}: {
  readonly report: ProposedTogether
  readonly problems: readonly RequestProblem[]
}) {
  const { proposals } = report
  const [first] = proposals
  if (first === undefined) return null
  const alone = proposals.length === 1
  return (
    <form class="tl-prose" method="post" action={findingsPaths.acceptFindings()}>
      {proposals.map(({ key }) => (
        <input type="hidden" name="every" value={key} key={key} />
      ))}
      <Checkboxes
        idPrefix={`take-${first.key}`}
        name="thing"
        fieldset={{ legend: { text: headingOf(report), classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: report.source }}
        errorMessage={errorAt(problems, 'waiting')}
        items={proposals.map((proposal) => ({
          value: proposal.key,
          text: proposal.words,
          hint: { html: <WhereItStands proposal={proposal} mayDismiss /> }
        }))}
      />
      <div class="govuk-button-group">
        <Button
          text={alone ? 'Accept it' : `Accept all ${proposals.length}`}
          name="all"
          value="yes"
          preventDoubleClick
        />
        {!alone && <Button text="Accept the chosen" classes="govuk-button--secondary" preventDoubleClick />}
      </div>
    </form>
  )
}

function headingOf({ proposals, standsIn }: ProposedTogether): string {
  return `${sentenceCase(countOf(proposals))} of ${standsIn}`
}

/** What somebody said is no finding, with why, and the way back. */
export function Dismissed({
  dismissed,
  mayKeep
}: {
  readonly dismissed: readonly DismissedProposal[]
  readonly mayKeep: boolean
}) {
  return (
    <ul class="tl-hits">
      {dismissed.map(({ proposal, dismissal: { because, by, at } }) => (
        <li key={proposal.key}>
          <p>{proposal.words}</p>
          <p>
            <strong>No finding:</strong> {because}
          </p>
          <p class="tl-citation">
            <WhereItStands proposal={proposal} /> · {proposal.source} · {by}, {momentInWords(at)}
          </p>
          {mayKeep && (
            <form method="post" action={findingsPaths.proposeFindingAgain()}>
              <input type="hidden" name="thing" value={proposal.key} />
              <button class="tl-link-button" type="submit">
                Propose it again<span class="govuk-visually-hidden">: {proposal.words}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function WhereItStands({
  proposal: { key, kind, words, citation, href },
  mayDismiss
}: {
  readonly proposal: Proposal
  readonly mayDismiss?: true
}) {
  const { page, paragraph } = citation
  const place = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(paragraph === undefined ? [] : [`rests on paragraph ${paragraph}`])
  ].join(', ')
  return (
    <span class="tl-citation">
      {findingKindWords(kind)}
      {place !== '' && `, ${place}`} · <a href={href}>where it stands</a>
      {mayDismiss && (
        <>
          {' · '}
          <a href={findingsPaths.dismissFinding(key)}>
            no finding?<span class="govuk-visually-hidden"> Dismiss: {words}</span>
          </a>
        </>
      )}
    </span>
  )
}
