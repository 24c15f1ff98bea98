import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { FormView, MemberForm } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { officerWords } from '../../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Input, Radios, Select } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { changeFacts } from '../actions/change-facts.ts'
import { documentKinds, evidenceOrigins, type Section } from '../document.ts'
import type { ExpectedHere } from '../expected-documents.ts'
import { expectedOf } from '../expected-store.ts'
import { asTyped, type TypedFacts } from '../facts.ts'
import { kindLabel, originLabel } from '../kinds.ts'
import type { ShelvedDocument } from '../rows.ts'
import { sectionLabel, sectionsWith } from '../sections.ts'
import { documentOf } from '../store.ts'

interface Loaded {
  readonly document: ShelvedDocument
  readonly posts: readonly StaffedPost[]
  readonly expected: readonly ExpectedHere[]
  readonly sections: readonly Section[]
}

interface Typed extends TypedFacts {
  /** The revision that the form was opened on. */
  readonly revision: string
}

const dayFields: ReadonlySet<string> = new Set(['evidenceOn', 'expiresOn', 'reviewOn'])

/** Says what is known of a document. */
export const factsForm: MemberForm<PrepareTools, Loaded, Typed> = {
  path: preparePatterns.documentFacts,
  permission: 'keep-bookcase',
  viewed: 'form for what is known of a document viewed',
  sent: 'what is known of a document changed',
  section: 'prepare',
  load: async (tx, { workspace: { authority } }, { params }, now) => {
    const document = await documentOf(tx, authority, params['document'] ?? '')
    if (document === undefined || document.withdrawn !== undefined) return undefined
    return {
      document,
      posts: (await postsOf(tx, authority)).filter(({ endedOn }) => endedOn === undefined),
      expected: (await expectedOf(tx, authority)).filter(
        ({ leftOutBecause }) => leftOutBecause === undefined
      ),
      sections: sectionsWith(dayInEngland(now), [document.section])
    }
  },
  start: ({ document }) => ({ ...asTyped(document), revision: String(document.revision) }),
  typed: ({ form }) => ({
    ...{ title: typedText(form, 'title'), section: typedText(form, 'section') },
    ...{ kind: typedText(form, 'kind'), origin: typedText(form, 'origin') },
    ...{ owner: typedText(form, 'owner'), expected: typedText(form, 'expected') },
    evidenceOn: typedValue(form, 'evidenceOn'),
    expiresOn: typedValue(form, 'expiresOn'),
    reviewOn: typedValue(form, 'reviewOn'),
    revision: typedText(form, 'revision')
  }),
  send: async ({ db, clock }, member, { params }, typed) => {
    const id = params['document'] ?? ''
    const outcome = await changeFacts(db, clock, member, id, typed, Number(typed.revision))
    switch (outcome.kind) {
      case 'changed':
        return { kind: 'done', to: preparePaths.document(id, 'facts') }
      case 'unchanged':
        return { kind: 'done', to: preparePaths.document(id, 'unchanged') }
      case 'changed-meanwhile':
        return {
          kind: 'changed-meanwhile',
          notice:
            'Somebody changed what is known of this document while you were writing, and nothing was saved. What you typed is below: open the document in another window, and save again if yours should stand'
        }
      default:
        return outcome
    }
  },
  title: () => 'What is known of the document',
  breadcrumbs: ({ document }) => [
    { text: 'Bookcase', href: preparePaths.bookcase() },
    { text: document.title, href: preparePaths.document(document.id) }
  ],
  firstPart: (field) => (dayFields.has(field) ? `${field}-day` : field),
  main: (view) => <FactsForm view={view} />
}

function FactsForm({ view }: { readonly view: FormView<Loaded, Typed> }) {
  const { loaded, typed, problems, action, title } = view
  const day = (name: 'evidenceOn' | 'expiresOn' | 'reviewOn', question: string, hint: string) => (
    <DateField
      {...{ id: name, name, value: typed[name], question, hint }}
      problem={problemAt(problems, name)}
    />
  )
  // Sent again after somebody else’s change it means: mine should stand all the same.
  const meanwhile = problems.some(({ field }) => field === 'main-content')
  return (
    <>
      <span class="govuk-caption-l">{loaded.document.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        <input
          type="hidden"
          name="revision"
          value={meanwhile ? String(loaded.document.revision) : typed.revision}
        />
        <Input
          id="title"
          name="title"
          value={typed.title}
          label={{ text: 'Title', classes: 'govuk-label--s' }}
          hint={{ text: 'As a sentence would name it' }}
          errorMessage={errorAt(problems, 'title')}
        />
        <Select
          id="section"
          name="section"
          value={typed.section}
          label={{ text: 'Section', classes: 'govuk-label--s' }}
          items={loaded.sections.map((value) => ({ value, text: sectionLabel(value) }))}
          errorMessage={errorAt(problems, 'section')}
        />
        <Select
          id="kind"
          name="kind"
          value={typed.kind}
          label={{ text: 'Kind', classes: 'govuk-label--s' }}
          items={documentKinds.map((value) => ({ value, text: kindLabel(value) }))}
          errorMessage={errorAt(problems, 'kind')}
        />
        <Radios
          idPrefix="origin"
          name="origin"
          value={typed.origin}
          fieldset={{
            legend: { text: 'Whose look at practice is it?', classes: 'govuk-fieldset__legend--s' }
          }}
          hint={{ text: 'A claim rests firmer where others looked too' }}
          items={evidenceOrigins.map((value) => ({ value, text: originLabel(value) }))}
          errorMessage={errorAt(problems, 'origin')}
        />
        {day(
          'evidenceOn',
          'Which day does it speak of? (optional)',
          'The day of the audit or the meeting, or the last day of the figures; not the day of the upload'
        )}
        {day(
          'expiresOn',
          'Until which day can it be relied on? (optional)',
          'It is said four weeks before that day'
        )}
        {day('reviewOn', 'When is it to be looked at again? (optional)', 'The post below is told')}
        <Select
          id="owner"
          name="owner"
          value={typed.owner}
          label={{ text: 'Which post answers for it?', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'Nobody named' },
            ...loaded.posts.map((post) => ({ value: post.id, text: officerWords(post) }))
          ]}
          errorMessage={errorAt(problems, 'owner')}
        />
        <Select
          id="expected"
          name="expected"
          value={typed.expected}
          label={{ text: 'Is it something that is expected?', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'Nothing that is on the list' },
            ...loaded.expected.map(({ id, what }) => ({ value: id, text: what }))
          ]}
          errorMessage={errorAt(problems, 'expected')}
        />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a href={preparePaths.document(loaded.document.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}
