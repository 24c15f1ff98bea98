import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { FormView, MemberForm } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { officerWords } from '../../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Input, Select } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { changeExpected, type TypedExpected } from '../actions/change-expected.ts'
import type { Section } from '../document.ts'
import type { ExpectedHere } from '../expected-documents.ts'
import { expectedOf } from '../expected-store.ts'
import { sectionLabel, sectionsOn, sectionsWith } from '../sections.ts'

interface Loaded {
  /** Undefined where one more is to be expected. */
  readonly entry: ExpectedHere | undefined
  readonly posts: readonly StaffedPost[]
  readonly sections: readonly Section[]
}

type Form = MemberForm<PrepareTools, Loaded, TypedExpected>

const shared = {
  permission: 'arrange-bookcase',
  section: 'prepare',
  typed: ({ form }) => ({
    ...{ what: typedText(form, 'what'), section: typedText(form, 'section') },
    ...{ owedBy: typedText(form, 'owedBy'), dueOn: typedValue(form, 'dueOn') },
    leftOutBecause: typedText(form, 'leftOutBecause')
  }),
  send: async ({ db, clock }, member, { params }, typed) => {
    const outcome = await changeExpected(db, clock, member, params['expected'], typed)
    return outcome.kind === 'changed' ? { kind: 'done', to: preparePaths.expected('changed') } : outcome
  },
  title: ({ entry }) => (entry === undefined ? 'Expect another document' : 'Change what is expected'),
  breadcrumbs: () => [
    { text: 'Bookcase', href: preparePaths.bookcase() },
    { text: 'What is expected', href: preparePaths.expected() }
  ],
  firstPart: (field) => (field === 'dueOn' ? 'dueOn-day' : field),
  main: (view) => <ExpectedForm view={view} />
} satisfies Partial<Form>

const standing = (posts: readonly StaffedPost[]) => posts.filter(({ endedOn }) => endedOn === undefined)

/** Expects one document more. */
export const newExpectedForm: Form = {
  ...shared,
  path: preparePatterns.newExpected,
  viewed: 'form for an expected document viewed',
  sent: 'expected document added',
  load: async (tx, { workspace: { authority } }, _request, now) => ({
    entry: undefined,
    posts: standing(await postsOf(tx, authority)),
    sections: sectionsOn(dayInEngland(now))
  }),
  start: (_loaded, { query }) => ({
    ...{ what: '', section: typedText(query, 'section'), owedBy: '', dueOn: '', leftOutBecause: '' }
  })
}

/** Changes one that is expected, shipped with Throughline or the authority’s own. */
export const expectedForm: Form = {
  ...shared,
  path: preparePatterns.expectedDocument,
  viewed: 'form for an expected document viewed',
  sent: 'expected document changed',
  load: async (tx, { workspace: { authority } }, { params }, now) => {
    const entry = (await expectedOf(tx, authority)).find(({ id }) => id === params['expected'])
    if (entry === undefined) return undefined
    const posts = standing(await postsOf(tx, authority))
    return { entry, posts, sections: sectionsWith(dayInEngland(now), [entry.section]) }
  },
  start: ({ entry }) => ({
    what: entry?.what ?? '',
    section: entry?.section ?? '',
    owedBy: entry?.owedBy ?? '',
    dueOn: entry?.dueOn ?? '',
    leftOutBecause: entry?.leftOutBecause ?? ''
  })
}

function ExpectedForm({ view }: { readonly view: FormView<Loaded, TypedExpected> }) {
  const { loaded, typed, problems, action, title } = view
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        <Input
          id="what"
          name="what"
          value={typed.what}
          label={{ text: 'What document is it?', classes: 'govuk-label--s' }}
          hint={{ text: 'For example: Quality assurance framework' }}
          errorMessage={errorAt(problems, 'what')}
        />
        <Select
          id="section"
          name="section"
          value={typed.section}
          label={{ text: 'In which section?', classes: 'govuk-label--s' }}
          items={loaded.sections.map((value) => ({ value, text: sectionLabel(value) }))}
          errorMessage={errorAt(problems, 'section')}
        />
        <Select
          id="owedBy"
          name="owedBy"
          value={typed.owedBy}
          label={{ text: 'Which post owes it?', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'Nobody named' },
            ...loaded.posts.map((post) => ({ value: post.id, text: officerWords(post) }))
          ]}
          errorMessage={errorAt(problems, 'owedBy')}
        />
        <DateField
          {...{ id: 'dueOn', name: 'dueOn', value: typed.dueOn, question: 'By when? (optional)' }}
          problem={problemAt(problems, 'dueOn')}
        />
        <Input
          id="leftOutBecause"
          name="leftOutBecause"
          value={typed.leftOutBecause}
          label={{ text: 'Why do you not ask for it? (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'With a reason here it is not missing any more, and the reason is shown' }}
          errorMessage={errorAt(problems, 'leftOutBecause')}
        />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a href={preparePaths.expected()}>Cancel</a>
        </div>
      </form>
    </>
  )
}
