import { areaLabel } from '../../../framework/judgement-areas.ts'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { inOneLine } from '../../../people/posts/naming.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Input, Radios } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { DraftTextarea } from '../../../ui/patterns/draft-textarea.tsx'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { improvePatterns } from '../../paths.ts'
import { changeFinding } from '../actions/change-finding.ts'
import { sayState, type TypedState } from '../actions/say-state.ts'
import { putFindingBack, withdrawFinding } from '../actions/withdraw-finding.ts'
import { type FindingState, findingKindWords, findingStates, findingStateWords } from '../finding.ts'
import { originWords } from '../finding-words.ts'
import type { ThemedFinding } from '../findings-choice.ts'
import type { TypedFinding } from '../typed-finding.ts'
import { FindingFields, typedFinding } from './finding-fields.tsx'
import type { FindingForm } from './finding-form.tsx'

/** Changes what is said of a finding. */
export const changeForm: FindingForm<TypedFinding> = {
  path: improvePatterns.findingChange,
  viewed: 'form for changing a finding viewed',
  sent: 'finding changed',
  start: (finding) => (finding.withdrawnBecause === undefined ? asTyped(finding) : undefined),
  typed: typedFinding,
  save: changeFinding,
  done: 'changed',
  title: 'Change the finding',
  saved: (finding, typed) => {
    const now = asTyped(finding)
    return [
      ...(now.words === typed.words.trim() ? [] : [`The words: “${finding.words}”`]),
      ...(now.kind === typed.kind ? [] : [`The kind: ${findingKindWords(finding.kind)}`]),
      ...(now.area === typed.area
        ? []
        : [`The area: ${finding.area === undefined ? 'nobody said' : areaLabel(finding.area)}`]),
      ...(now.cameFrom === typed.cameFrom ? [] : [`What found it: ${originWords(finding.cameFrom)}`]),
      ...(now.source === typed.source ? [] : [`What it came from: ${finding.source}`]),
      ...(now.foundOn === typed.foundOn ? [] : [`The day: ${dateInWords(finding.foundOn)}`]),
      ...(sameThemes(now.themes, typed.themes)
        ? []
        : [`The themes: ${finding.themes.map(({ name }) => name).join(', ') || 'none'}`])
    ]
  },
  fields: ({ typed, problems, drafts, themes, finding }) => (
    <FindingFields
      typed={typed}
      problems={problems}
      drafts={drafts}
      themes={themes.filter(({ id, retired }) => !retired || finding.themes.some((held) => held.id === id))}
    />
  ),
  firstPart: (field) => (field === 'found' ? 'found-day' : field),
  long: {
    keptBy: (tools) => tools,
    texts: ({ finding }) => [
      {
        ...{ field: 'words', label: 'What was found', saved: finding.words },
        text: { kind: 'finding', id: finding.id },
        of: ({ words }) => words
      }
    ]
  },
  button: 'Save the finding'
}

function asTyped({ kind, words, area, cameFrom, source, foundOn, themes }: ThemedFinding): TypedFinding {
  const ids = themes.map(({ id }) => id)
  return { kind, words, area: area ?? '', cameFrom, source, foundOn, themes: ids }
}

function sameThemes(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join()
}

const stateHints: Record<FindingState, string> = {
  open: 'It stands as it was found',
  improving: 'Something is better, and it is not there yet',
  'resolved-at-inspection': 'Inspectors found that it was put right by the time they reported',
  resolved: 'It is put right, and something shows it',
  'carried-over': 'It goes on in another finding, of a later inspection or plan'
}

/** Says how far a finding has come, since when, and what shows it. */
export const stateForm: FindingForm<TypedState> = {
  path: improvePatterns.findingState,
  viewed: 'form for how a finding stands viewed',
  sent: 'state of a finding said',
  start: ({ withdrawnBecause }) =>
    withdrawnBecause === undefined ? { state: '', since: '', because: '' } : undefined,
  typed: (form) => ({
    ...{ state: typedText(form, 'state'), since: typedValue(form, 'since') },
    because: typedText(form, 'because')
  }),
  save: sayState,
  done: 'state',
  title: 'Say how it stands',
  intro: ({ finding }) => (
    <p>
      It stands as {findingStateWords(finding.state).toLowerCase()}. What stood before stays in its history; a
      step of long ago can be told too.
    </p>
  ),
  saved: (finding) => [`It stands as ${findingStateWords(finding.state).toLowerCase()}`],
  fields: ({ typed, problems, drafts }) => (
    <>
      <Radios
        idPrefix="state"
        name="state"
        value={typed.state}
        fieldset={{ legend: { text: 'How does it stand?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorAt(problems, 'state')}
        items={findingStates.map((state) => ({
          ...{ value: state, text: findingStateWords(state) },
          hint: { text: stateHints[state] }
        }))}
      />
      <DateField
        id="since"
        name="since"
        value={typed.since}
        question="Since when?"
        example="back"
        problem={problemAt(problems, 'since')}
      />
      <DraftTextarea
        drafts={drafts}
        id="because"
        name="because"
        rows="4"
        value={typed.because}
        label={{ text: 'What shows it?', classes: 'govuk-label--s' }}
        hint={{ text: 'For example: paragraph 22 of the report of 9 May 2022 calls it well considered' }}
        errorMessage={errorAt(problems, 'because')}
      />
    </>
  ),
  firstPart: (field) => (field === 'since' ? 'since-day' : field),
  long: {
    keptBy: (tools) => tools,
    texts: ({ finding }) => [
      {
        ...{ field: 'because', label: 'What shows it', saved: '' },
        text: { kind: 'finding-state', id: finding.id },
        of: ({ because }) => because
      }
    ]
  },
  button: 'Save how it stands'
}

/** Withdraws what is no finding. */
export const withdrawForm: FindingForm<{ readonly reason: string }> = {
  path: improvePatterns.findingWithdraw,
  viewed: 'form for withdrawing a finding viewed',
  sent: 'finding withdrawn',
  start: ({ withdrawnBecause }) => (withdrawnBecause === undefined ? { reason: '' } : undefined),
  typed: (form) => ({ reason: inOneLine(typedText(form, 'reason')) }),
  save: withdrawFinding,
  done: 'withdrawn',
  title: 'Withdraw the finding',
  intro: ({ actions }) => (
    <>
      <p>It is kept with your reason, and counted nowhere. It can be put back.</p>
      {actions > 0 && (
        <p>
          <strong>{actions === 1 ? '1 action answers it' : `${actions} actions answer it`}</strong>, and stays
          in the plan: look whether it is still needed.
        </p>
      )}
    </>
  ),
  saved: (finding) => [`It stands as ${findingStateWords(finding.state).toLowerCase()}: “${finding.words}”`],
  fields: ({ typed, problems }) => (
    <Input
      id="reason"
      name="reason"
      value={typed.reason}
      label={{ text: 'Why is it no finding?', classes: 'govuk-label--s' }}
      hint={{ text: 'For example: said twice, the other one stays' }}
      errorMessage={errorAt(problems, 'reason')}
    />
  ),
  button: 'Withdraw it',
  warns: true
}

const nothing = {} as const

/** Puts back what was withdrawn. */
export const putBackForm: FindingForm<typeof nothing> = {
  path: improvePatterns.findingPutBack,
  viewed: 'form for putting a finding back viewed',
  sent: 'finding put back',
  start: ({ withdrawnBecause }) => (withdrawnBecause === undefined ? undefined : nothing),
  typed: () => nothing,
  save: putFindingBack,
  done: 'put-back',
  title: 'Put the finding back',
  intro: ({ finding }) => (
    <p>
      It was withdrawn: {finding.withdrawnBecause}. Put back, it stands as{' '}
      {findingStateWords(finding.state).toLowerCase()} again.
    </p>
  ),
  saved: () => [],
  fields: () => null,
  button: 'Put it back'
}
