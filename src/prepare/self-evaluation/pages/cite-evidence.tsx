import { longDate } from '../../../framework/iso-date.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Input, Radios, Textarea } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { bookcasePaths } from '../../bookcase/bookcase-paths.ts'
import { kindLabel } from '../../bookcase/kinds.ts'
import type { PrepareTools } from '../../tools.ts'
import { citeEvidence, type TypedEvidence } from '../actions/cite-evidence.ts'
import { type CitableDocument, citableDocument, citableDocuments } from '../citable-documents.ts'
import { type Claim, claimInShort } from '../claim.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { claimAt } from '../store.ts'
import { FindDocument } from './find-document.tsx'
import { yearCrumbs } from './in-year.tsx'

interface Citing {
  readonly claim: Claim
  readonly words: string
  readonly documents: readonly CitableDocument[]
  readonly more: boolean
}

// As many as can be looked through; whoever seeks another says words of its title.
const mostShown = 30

/** Cites a document of the bookcase for a claim, or against it. */
export function citeEvidenceRoutes(tools: PrepareTools): Route[] {
  return memberFormRoutes<PrepareTools, Citing, TypedEvidence>(tools, {
    path: selfEvaluationPatterns.citeEvidence,
    permission: 'write-self-evaluation',
    viewed: 'form for evidence viewed',
    sent: 'evidence cited',
    section: 'prepare',
    load: async (tx, { workspace: { authority } }, { params, query, form }) => {
      const claim = await claimAt(tx, authority, params['claim'] ?? '')
      if (claim === undefined || claim.state === 'withdrawn') return undefined
      const words = typedText(query, 'q')
      const found = await citableDocuments(tx, authority, words, mostShown + 1)
      const chosen = await citableDocument(
        tx,
        authority,
        typedText(form, 'document') || typedText(query, 'document')
      )
      const shown = found.slice(0, mostShown)
      const documents =
        chosen === undefined || shown.some(({ id }) => id === chosen.id) ? shown : [chosen, ...shown]
      return { claim, words, documents, more: found.length > mostShown }
    },
    start: (_loaded, { query }) => ({
      ...{ document: typedText(query, 'document'), page: typedText(query, 'page') },
      ...{ quote: typedText(query, 'quote'), stance: 'for' }
    }),
    typed: ({ form }) => ({
      document: typedText(form, 'document'),
      page: typedText(form, 'page'),
      quote: typedText(form, 'quote'),
      stance: typedText(form, 'stance')
    }),
    send: async ({ db, clock }, member, { params }, typed) => {
      const id = params['claim'] ?? ''
      const outcome = await citeEvidence(db, clock, member, id, typed)
      return outcome.kind === 'cited' ? { kind: 'done', to: selfEvaluationPaths.claim(id, 'cited') } : outcome
    },
    title: () => 'Cite a document',
    breadcrumbs: ({ claim }) => [
      ...yearCrumbs(claim.year),
      { text: claimInShort(claim, 40), href: selfEvaluationPaths.claim(claim.id) }
    ],
    main: ({ loaded, title, action, typed, problems }) => (
      <>
        <span class="govuk-caption-l">{claimInShort(loaded.claim)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <FindDocument
          action={action}
          words={loaded.words}
          hint={
            loaded.more ? `The newest ${mostShown} are shown: words of its title find the others` : undefined
          }
        />
        {loaded.documents.length === 0 ? (
          <NoDocuments words={loaded.words} action={action} />
        ) : (
          <CiteForm {...{ loaded, action, typed, problems }} />
        )}
      </>
    )
  })
}

function NoDocuments({ words, action }: { readonly words: string; readonly action: string }) {
  if (words !== '') {
    return (
      <EmptyState title={`No document has “${words}” in its title.`}>
        <p>
          <a href={action}>Show the newest documents</a>
        </p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="The bookcase is empty.">
      <p>What a claim rests on stands in the bookcase, where everybody finds it and its age is known.</p>
      <p>
        <a href={bookcasePaths.bookcase()}>Put documents into the bookcase</a>
      </p>
    </EmptyState>
  )
}

interface CiteFormProps {
  readonly loaded: Citing
  readonly action: string
  readonly typed: TypedEvidence
  readonly problems: readonly RequestProblem[]
}

function CiteForm({ loaded, action, typed, problems }: CiteFormProps) {
  return (
    <form class="tl-prose" method="post" action={action} noValidate>
      <Radios
        idPrefix="document"
        name="document"
        value={typed.document}
        classes="govuk-radios--small"
        fieldset={{ legend: { text: 'Which document?', classes: 'govuk-fieldset__legend--s' } }}
        items={loaded.documents.map(({ id, title, kind, evidenceOn }) => ({
          value: id,
          text: title,
          hint: {
            text: `${kindLabel(kind)}, ${evidenceOn === undefined ? 'of no known day' : `of ${longDate(evidenceOn)}`}`
          }
        }))}
        errorMessage={errorAt(problems, 'document')}
      />
      <Input
        id="page"
        name="page"
        value={typed.page}
        label={{ text: 'Page (optional)', classes: 'govuk-label--s' }}
        classes="govuk-input--width-4"
        inputmode="numeric"
        errorMessage={errorAt(problems, 'page')}
        autocomplete="off"
      />
      <Textarea
        id="quote"
        name="quote"
        rows="3"
        value={typed.quote}
        label={{ text: 'Its words (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'As they stand on the page. When a new version comes, they are looked for in it.' }}
        errorMessage={errorAt(problems, 'quote')}
      />
      <Radios
        idPrefix="stance"
        name="stance"
        value={typed.stance}
        fieldset={{
          legend: { text: 'What does it say of the claim?', classes: 'govuk-fieldset__legend--s' }
        }}
        items={[
          { value: 'for', text: 'It bears the claim out' },
          { value: 'against', text: 'It says otherwise' }
        ]}
        errorMessage={errorAt(problems, 'stance')}
      />
      <div class="govuk-button-group">
        <Button text="Cite it" preventDoubleClick />
        <a href={selfEvaluationPaths.claim(loaded.claim.id)}>Cancel</a>
      </div>
    </form>
  )
}
