import { longDate } from '../../../framework/iso-date.ts'
import { bookcasePaths } from '../../bookcase/bookcase-paths.ts'
import { kindLabel, originLabel } from '../../bookcase/kinds.ts'
import { type Evidence, type NotChecked, type NotCounted, notCounted } from '../evidence.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import type { ClaimView } from './claim-view.ts'

/** What a claim cites: what bears it out, and beside it what says otherwise. */
export function ClaimEvidence({ view }: { readonly view: ClaimView }) {
  const withStance = (stance: Evidence['stance']) => view.evidence.filter((one) => one.stance === stance)
  return (
    <section class="tl-section" aria-labelledby="evidence">
      <h2 class="govuk-heading-m" id="evidence">
        What it rests on
      </h2>
      <EvidenceList view={view} evidence={withStance('for')} none="It cites nothing yet." />
      <h3 class="govuk-heading-s">What says otherwise</h3>
      <EvidenceList
        view={view}
        evidence={withStance('against')}
        none="Nothing is cited against it. Inspectors look for what says otherwise: look first."
      />
    </section>
  )
}

function EvidenceList(props: {
  readonly view: ClaimView
  readonly evidence: readonly Evidence[]
  readonly none: string
}) {
  if (props.evidence.length === 0) return <p class="tl-muted">{props.none}</p>
  return (
    <ul class="tl-claims">
      {props.evidence.map((evidence) => (
        <EvidenceItem key={evidence.id} view={props.view} evidence={evidence} />
      ))}
    </ul>
  )
}

const notCountedWords: Record<NotCounted, string> = {
  broken: 'Broken: the document, as it stands now, does not have these words. It does not count.',
  withdrawn: 'The document was withdrawn from the bookcase after it was cited. It does not count.',
  expired: 'The document’s last day has passed. It does not count.'
}

const notCheckedWords: Record<NotChecked, string> = {
  waiting: 'Not checked yet: the words of the document are being read.',
  unreadable: 'Not checked: the words of the document cannot be read. Look that they stand there.',
  'no-words': 'Not checked: this page has no words that can be read, as where it was scanned.'
}

function EvidenceItem({ view, evidence }: { readonly view: ClaimView; readonly evidence: Evidence }) {
  const { citation, document } = evidence.cited
  const why = notCounted(evidence, view.today)
  const moved = citation.state.kind === 'moved' ? citation.state : undefined
  const place = [
    ...(citation.page === undefined ? [] : [`page ${citation.page}`]),
    `version ${citation.version}`,
    ...(moved === undefined ? [] : [`now on page ${moved.page} of version ${moved.version}`])
  ]
  return (
    <li class="tl-claims__claim">
      <p class="tl-claims__short">
        <a href={bookcasePaths.document(document.id)}>{document.title}</a>, {place.join(', ')}
      </p>
      {citation.quote !== undefined && <blockquote class="tl-claims__quote">“{citation.quote}”</blockquote>}
      <p class="tl-small tl-muted">
        {kindLabel(document.kind)} · {originLabel(document.origin)} ·{' '}
        {document.evidenceOn === undefined
          ? 'nobody said of which day it speaks'
          : `speaks of ${longDate(document.evidenceOn)}`}
      </p>
      {evidence.notChecked !== undefined && why === undefined && (
        <p class="tl-small">
          <strong>{notCheckedWords[evidence.notChecked]}</strong>
        </p>
      )}
      {why !== undefined && (
        <p class="tl-small">
          <strong>{notCountedWords[why]}</strong>
        </p>
      )}
      {view.mayWrite && (
        <form method="post" action={selfEvaluationPaths.evidenceTakenBack(view.claim.id, evidence.id)}>
          <button class="tl-link-button" type="submit">
            Take it back<span class="govuk-visually-hidden">: {document.title}</span>
          </button>
        </form>
      )}
    </li>
  )
}
