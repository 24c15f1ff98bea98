import { visitRules } from '../../../framework/visit-rules.ts'
import { errorAt } from '../../../people/forms/problems.tsx'
import { inOneLine } from '../../../people/posts/naming.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { paths } from '../../../record/paths.ts'
import { Input } from '../../../ui/govuk/components.tsx'
import { DraftTextarea } from '../../../ui/patterns/draft-textarea.tsx'
import { preparePatterns } from '../../paths.ts'
import { enterFindings, type TypedFindings, takeBackFinding } from '../actions/enter-findings.ts'
import { type Finding, type FindingKind, findingKinds, type WholeVisit } from '../visit.ts'
import { findingsRef } from '../visit-texts.ts'
import { findingHeading, findingName } from '../visit-words.ts'
import type { VisitForm } from './visit-form.tsx'

const hints: Record<FindingKind, string> = {
  strength: 'One finding after the other, an empty line between two',
  improvement: 'In the words of the letter, an empty line between two',
  'priority-action': 'Only where the letter has such a heading. They start the clocks of the plan'
}

/** What the letter says, copied out. */
export const findingsForm: VisitForm<TypedFindings> = {
  path: preparePatterns.visitFindings,
  viewed: 'form for what a letter says viewed',
  sent: 'letter of a visit entered',
  start: ({ letterReceivedOn }) =>
    letterReceivedOn === undefined ? undefined : { strength: '', improvement: '', 'priority-action': '' },
  typed: (form) => ({
    strength: typedText(form, 'strength'),
    improvement: typedText(form, 'improvement'),
    'priority-action': typedText(form, 'priority-action')
  }),
  save: enterFindings,
  done: 'findings',
  title: 'What the letter says',
  intro: ({ visit, member }) => (
    <>
      <p>
        Copy it out in the words of the letter. Each finding becomes a thing of its own that an action can
        answer.
        {visit.findings.length > 0 && ' What was entered before stays; enter only what is missing.'}
      </p>
      {member.may.has('keep-record') && (
        <p>
          Once the letter is published it can be read instead of copied:{' '}
          <a href={paths.import()}>give the file to the record</a>. What it says then stands on this visit
          with its pages.
        </p>
      )}
    </>
  ),
  long: {
    keptBy: (tools) => tools,
    texts: ({ visit }) =>
      kindsOf(visit).map((kind) => ({
        ...{ field: kind, label: findingHeading(kind), text: findingsRef(kind, visit.id), saved: '' },
        of: (typed) => typed[kind]
      }))
  },
  fields: ({ visit, typed, problems, drafts }) => (
    <>
      {kindsOf(visit).map((kind) => (
        <DraftTextarea
          drafts={drafts}
          id={kind}
          name={kind}
          rows="8"
          value={typed[kind]}
          label={{ text: findingHeading(kind), classes: 'govuk-label--s' }}
          hint={{ text: hints[kind] }}
          errorMessage={errorAt(problems, kind)}
          key={kind}
        />
      ))}
    </>
  ),
  button: 'Save what it says'
}

/** What a letter of this kind of visit can say. */
function kindsOf({ kind }: WholeVisit): readonly FindingKind[] {
  const { priorityActions } = visitRules(kind)
  return findingKinds.filter((one) => one !== 'priority-action' || priorityActions)
}

interface TypedTakingBack {
  readonly finding: string
  readonly reason: string
}

/** Takes back a finding that was entered by mistake. */
export const takeBackFindingForm: VisitForm<TypedTakingBack> = {
  path: preparePatterns.visitFindingTakenBack,
  viewed: 'form for taking back a finding viewed',
  sent: 'finding taken back',
  start: (visit, params) => {
    const finding = findingAt(visit, params['finding'])
    return finding && { finding: finding.id, reason: '' }
  },
  typed: (form, params) => ({
    finding: params['finding'] ?? '',
    reason: inOneLine(typedText(form, 'reason'))
  }),
  save: takeBackFinding,
  done: 'taken-back',
  title: 'Take the finding back',
  intro: ({ visit, params }) => {
    const finding = findingAt(visit, params['finding'])
    if (finding === undefined) return null
    return (
      <>
        <p>
          <strong>
            {findingName(finding.kind)} {finding.number}:
          </strong>{' '}
          {finding.words}
        </p>
        <p>What hangs on it on the thread will show as broken. The trail keeps its words.</p>
      </>
    )
  },
  fields: ({ typed, problems }) => (
    <Input
      id="reason"
      name="reason"
      value={typed.reason}
      label={{ text: 'Why was it a mistake?', classes: 'govuk-label--s' }}
      hint={{ text: 'For example: copied from another letter' }}
      errorMessage={errorAt(problems, 'reason')}
    />
  ),
  button: 'Take it back',
  warns: true
}

function findingAt({ findings }: WholeVisit, id: string | undefined): Finding | undefined {
  return findings.find((finding) => finding.id === id && finding.withdrawnBecause === undefined)
}
