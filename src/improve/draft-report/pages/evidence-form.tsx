import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import type { Thing } from '../../../thread/thing.ts'
import { eachOnce, parseThingKey, thingKey } from '../../../thread/thing-key.ts'
import { Button, Input, Radios, Textarea } from '../../../ui/govuk/components.tsx'
import type { ImproveTools } from '../../tools.ts'
import { citeEvidence, type TypedCitation } from '../actions/cite-evidence.ts'
import { type DraftComment, placeInWords } from '../draft-report.ts'
import { draftReportPatterns } from '../draft-report-paths.ts'
import { draftFormRoutes, draftOf, FormButtons, type OfDraft } from './in-draft.tsx'

/** How many things are offered: what fits on a page to choose from. Of other rooms' things more are looked through. */
const [mostOffered, mostFound] = [12, 60]

/** What is chosen where nothing that is kept here shows it. */
const nothing = 'nothing'

interface Loaded extends OfDraft {
  readonly comment: DraftComment
  /** What was searched for; empty for nothing yet. */
  readonly sought: string
  readonly choices: readonly Thing[]
}

/** Says where the evidence of a comment stands: a document of the bookcase or a passage of a report. */
export function evidenceFormRoutes(tools: ImproveTools): Route[] {
  return draftFormRoutes<Loaded, TypedCitation & { readonly isChosen: boolean }>(tools, {
    path: draftReportPatterns.draftCommentEvidence,
    viewed: 'form for the evidence of a comment viewed',
    sent: 'evidence of a comment cited',
    load: async (tx, draft, member, request) => {
      const comment = draft.comments.find(({ id }) => id === request.params['comment'])
      if (comment === undefined || draft.sentOn !== undefined) return undefined
      const sought = soughtIn(request)
      const kept = [
        comment.citation?.thing ?? [],
        parseThingKey(typedText(request.form, 'thing')) ?? []
      ].flat()
      const described = await tools.things.describe(tx, member, kept)
      const found = sought === '' ? [] : await tools.things.find(tx, member, sought, mostFound)
      const citable = new Set(tools.passages.flatMap(({ kinds }) => kinds))
      const choices = eachOnce([...described.values(), ...found])
        .filter(({ kind, withdrawn }) => citable.has(kind) && withdrawn !== true)
        .slice(0, mostOffered)
      return { draft, comment, sought, choices }
    },
    draftOf,
    start: ({ comment: { citation } }) => ({
      ...{ thing: citation === undefined ? '' : thingKey(citation.thing), isChosen: citation !== undefined },
      ...{ page: citation?.page?.toString() ?? '', quote: citation?.quote ?? '' }
    }),
    typed: ({ form }) => {
      const chosen = typedText(form, 'thing')
      return {
        ...{ thing: chosen === nothing ? '' : chosen, isChosen: chosen !== '' },
        ...{ page: typedText(form, 'page'), quote: typedText(form, 'quote') }
      }
    },
    send: (all, member, { params, form }, typed) => {
      if (!typed.isChosen) {
        const message = 'Find and choose what shows it, or say that nothing here does'
        return Promise.resolve({ kind: 'unfit', problems: [{ field: 'thing', message }] })
      }
      const [draft, comment] = [params['draft'] ?? '', params['comment'] ?? '']
      const seen = { draft, comment, revision: Number(typedText(form, 'seen')) }
      return citeEvidence(all, member, seen, typed)
    },
    done: 'evidence',
    title: ({ comment }) => `Where does the evidence of comment ${comment.number} stand?`,
    main: ({ loaded: { draft, comment, sought, choices }, action, typed, problems }) => (
      <>
        <p class="tl-prose">
          {placeInWords(comment)}. It should say: {comment.should}
          {comment.evidence !== '' && <> Evidence: {comment.evidence}</>}
        </p>
        <form class="tl-prose" method="get" action={action}>
          <Input
            id="q"
            name="q"
            value={sought}
            label={{ text: 'Find a document or a passage of a report', classes: 'govuk-label--s' }}
            hint={{ text: 'Words of its title' }}
            autocomplete="off"
          />
          <Button text="Find" classes="govuk-button--secondary" />
        </form>
        {sought !== '' && choices.length === 0 && (
          <p class="tl-prose" role="status">
            No document or passage is called so, or it is not yours to see. Try fewer words.
          </p>
        )}
        <form class="tl-prose" method="post" action={action} noValidate>
          <input type="hidden" name="seen" value={comment.revision} />
          <input type="hidden" name="q" value={sought} />
          <Radios
            idPrefix="thing"
            name="thing"
            value={typed.isChosen && typed.thing === '' ? nothing : typed.thing}
            classes="govuk-radios--small"
            fieldset={{ legend: { text: 'What shows it?', classes: 'govuk-fieldset__legend--s' } }}
            items={[
              ...choices.map((thing) => ({
                ...{ value: thingKey(thing), text: thing.title },
                hint: { text: thing.kindInWords }
              })),
              { value: nothing, text: 'Nothing that is kept here: its words say enough' }
            ]}
            errorMessage={errorAt(problems, 'thing')}
          />
          <Input
            id="page"
            name="page"
            value={typed.page}
            classes="govuk-input--width-4"
            inputmode="numeric"
            label={{ text: 'Page (optional)', classes: 'govuk-label--s' }}
            errorMessage={errorAt(problems, 'page')}
          />
          <Textarea
            id="quote"
            name="quote"
            rows="3"
            value={typed.quote}
            label={{ text: 'Its own words (optional)', classes: 'govuk-label--s' }}
            hint={{ text: 'Copied as they stand there: they are compared, and sent with the comment' }}
            errorMessage={errorAt(problems, 'quote')}
          />
          <FormButtons draft={draft} text="Cite it" />
        </form>
      </>
    )
  })
}

function soughtIn({ query, form }: WebRequest): string {
  const words = typedText(form, 'q') === '' ? typedText(query, 'q') : typedText(form, 'q')
  return words.trim().slice(0, 200)
}
