import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { improvePaths } from '../../paths.ts'
import { counts, type ShownEvidence } from '../whole-action.ts'
import { type PartProps, Section } from './section.tsx'

/** What shows how far the action came and what it changed: what stands first, then what counts no more and why. */
export function Evidence({ action, live, member }: PartProps) {
  const may = live && member.may.has('update-plan')
  const groups = [
    { name: 'Of impact on children', shows: 'impact' },
    { name: 'Of progress of the work', shows: 'progress' }
  ] as const
  return (
    <Section id="evidence" title="Evidence">
      {action.evidence.length === 0 && (
        <EmptyState title="No evidence yet.">
          <p>
            An audit, a figure, a document of the bookcase or what somebody saw: an action closes only on
            something that shows what changed for children.
          </p>
        </EmptyState>
      )}
      {groups.map(({ name, shows }) => {
        const its = action.evidence.filter((one) => one.shows === shows)
        if (its.length === 0) return null
        return (
          <div class="tl-prose" key={shows}>
            <h3 class="govuk-heading-s">{name}</h3>
            <ul class="govuk-list govuk-list--bullet">
              {its
                .toSorted((one, other) => Number(counts(other)) - Number(counts(one)))
                .map((one) => (
                  <li key={one.id} id={`evidence-${one.id}`}>
                    <One
                      evidence={one}
                      withdrawHref={may ? improvePaths.actionEvidenceWithdraw(action.id, one.id) : undefined}
                    />
                  </li>
                ))}
            </ul>
          </div>
        )
      })}
      {may && (
        <p>
          <a href={improvePaths.newActionEvidence(action.id)}>Add evidence</a>
        </p>
      )}
    </Section>
  )
}

function One({
  evidence,
  withdrawHref
}: {
  readonly evidence: ShownEvidence
  readonly withdrawHref: string | undefined
}) {
  const { words, thing, described, page, quote, addedBy, addedAt, withdrawnBecause, gone } = evidence
  return (
    <>
      {gone && <strong>Evidence missing: </strong>}
      {withdrawnBecause !== undefined && <strong>Withdrawn: </strong>}
      {words}
      {quote !== undefined && <> “{quote}”</>}
      {thing !== undefined && (
        <span class="tl-action-note">
          {described === undefined ? (
            'Read from something that is not yours to see'
          ) : described.withdrawn === true ? (
            `${described.title}, which was withdrawn where it is kept`
          ) : (
            <a href={described.href}>{described.title}</a>
          )}
          {page !== undefined && `, page ${page}`}
        </span>
      )}
      <span class="tl-action-note">
        {addedBy}, {momentInWords(addedAt)}
        {withdrawnBecause !== undefined && ` · It counts no more: ${withdrawnBecause}`}
        {withdrawnBecause === undefined && withdrawHref !== undefined && (
          <>
            {' · '}
            <a href={withdrawHref}>
              Withdraw<span class="govuk-visually-hidden"> the evidence: {words}</span>
            </a>
          </>
        )}
      </span>
    </>
  )
}
