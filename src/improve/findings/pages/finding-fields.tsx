import { areaLabel, judgementAreas } from '../../../framework/judgement-areas.ts'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Checkboxes, Input, Radios, Select } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { DraftTextarea } from '../../../ui/patterns/draft-textarea.tsx'
import type { FormDrafts } from '../../../ui/patterns/draft-view.ts'
import { improvePaths } from '../../paths.ts'
import { type FindingKind, findingKinds, findingKindWords, origins } from '../finding.ts'
import { originWords } from '../finding-words.ts'
import type { Theme } from '../theme-store.ts'
import type { TypedFinding } from '../typed-finding.ts'

const kindHints: Record<FindingKind, string> = {
  strength: 'What works for children. It asks for no action',
  improvement: 'What needs to get better',
  'priority-action': 'What is so serious that it cannot wait',
  concern: 'What somebody worries about and nobody has judged'
}

interface FieldsProps {
  readonly typed: TypedFinding
  readonly problems: readonly RequestProblem[]
  readonly drafts: FormDrafts | undefined
  /** Those that can be chosen. */
  readonly themes: readonly Theme[]
}

/** What is said of a finding, whatever found it. */
export function FindingFields({ typed, problems, drafts, themes }: FieldsProps) {
  return (
    <>
      <Radios
        idPrefix="kind"
        name="kind"
        value={typed.kind}
        fieldset={{ legend: { text: 'What kind of finding is it?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorAt(problems, 'kind')}
        items={findingKinds.map((kind) => ({
          ...{ value: kind, text: findingKindWords(kind) },
          hint: { text: kindHints[kind] }
        }))}
      />
      <DraftTextarea
        drafts={drafts}
        id="words"
        name="words"
        rows="5"
        value={typed.words}
        label={{ text: 'What was found?', classes: 'govuk-label--s' }}
        hint={{ text: 'One thing, in the words that people will use for it' }}
        errorMessage={errorAt(problems, 'words')}
      />
      <Select
        id="origin"
        name="origin"
        value={typed.cameFrom}
        label={{ text: 'What found it?', classes: 'govuk-label--s' }}
        errorMessage={errorAt(problems, 'origin')}
        items={[
          { value: '', text: 'Choose' },
          ...origins.map((origin) => ({ value: origin, text: originWords(origin) }))
        ]}
      />
      <Input
        id="source"
        name="source"
        value={typed.source}
        label={{ text: 'What did it come from?', classes: 'govuk-label--s' }}
        hint={{ text: 'As people will know it again. For example: Audit of contingency plans, March 2026' }}
        errorMessage={errorAt(problems, 'source')}
      />
      <DateField
        id="found"
        name="found"
        value={typed.foundOn}
        question="When was it found?"
        example="back"
        problem={problemAt(problems, 'found')}
      />
      <Select
        id="area"
        name="area"
        value={typed.area}
        label={{ text: 'Judgement area', classes: 'govuk-label--s' }}
        errorMessage={errorAt(problems, 'area')}
        items={[
          { value: '', text: 'Nobody said' },
          ...judgementAreas.map((area) => ({ value: area, text: areaLabel(area) }))
        ]}
      />
      {themes.length === 0 ? (
        <p class="tl-muted">
          Themes group findings. None is kept yet: <a href={improvePaths.findingThemes()}>begin the list</a>,
          and give them later.
        </p>
      ) : (
        <Checkboxes
          idPrefix="themes"
          name="themes"
          values={[...typed.themes]}
          fieldset={{ legend: { text: 'Themes', classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorAt(problems, 'themes')}
          items={themes.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
    </>
  )
}

/** What was typed into the fields. */
export function typedFinding(form: WebRequest['form']): TypedFinding {
  const themes = form['themes'] ?? []
  return {
    ...{ kind: typedText(form, 'kind'), words: typedText(form, 'words'), area: typedText(form, 'area') },
    ...{ cameFrom: typedText(form, 'origin'), source: typedText(form, 'source') },
    foundOn: typedValue(form, 'found'),
    themes: typeof themes === 'string' ? [themes] : themes
  }
}
