import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { paths } from '../../../record/paths.ts'
import type { Passage } from '../../../thread/passages/passage.ts'
import { Button, Details, InsetText, Textarea } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { DraftState, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { addFinding, type TypedNewFinding } from '../actions/add-finding.ts'
import { findPlace } from '../actions/find-place.ts'
import type { Finding } from '../finding.ts'
import { newFindingRef } from '../finding-texts.ts'
import { originOf } from '../proposal.ts'
import { onlyFindingOf, restingThere } from '../resting-there.ts'
import { findingsOf } from '../store.ts'
import { type Theme, themesOf } from '../theme-store.ts'
import { AlreadyThere } from './already-there.tsx'
import { FindingFields, typedFinding } from './finding-fields.tsx'

interface Marked {
  readonly themes: readonly Theme[]
  /** What is named in the address as what it is read from; empty where nothing is. */
  readonly thing: string
  readonly page: string
  /** The place as it stands now; undefined where there is none, or it is not the member's to see. */
  readonly place: Passage | undefined
  readonly isOurs: boolean
  /** The findings that rest on the place already. */
  readonly resting: readonly Finding[]
}

/** The form for a finding of any origin, from a place that somebody marked or from nothing that is kept here. */
export function newFindingRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Marked, TypedNewFinding>(tools, {
    path: improvePatterns.newFinding,
    permission: 'keep-plan',
    viewed: 'form for a finding viewed',
    sent: 'finding added',
    section: 'improve',
    load: async (tx, member, request) => {
      const { thing, page } = markedIn(request)
      const asked = { thing, page: /^\d{1,5}$/.test(page) ? Number(page) : undefined, quote: undefined }
      const place = (await findPlace(tx, member, tools.passages, asked))?.passage
      const themes = (await themesOf(tx, member.workspace.authority)).filter(({ retired }) => !retired)
      const ours = isOurs(place, member)
      const findings = place === undefined ? [] : await findingsOf(tx, member.workspace.authority)
      const resting = place === undefined ? [] : restingThere(findings, place, { isOurs: ours })
      return { themes, thing, page, place, isOurs: ours, resting }
    },
    start: startFrom,
    typed: (request) => ({
      ...typedFinding(request.form),
      ...markedIn(request),
      quote: typedText(request.form, 'quote')
    }),
    send: async ({ db, clock, passages }, member, _request, typed) => {
      const outcome = await addFinding(db, clock, member, passages, typed)
      return outcome.kind === 'added'
        ? { kind: 'done', to: improvePaths.finding(outcome.finding, 'added') }
        : outcome
    },
    title: () => 'Add a finding',
    breadcrumbs: () => [
      { text: sectionWord('improve'), href: improvePaths.improve() },
      { text: 'Findings', href: improvePaths.findings() }
    ],
    firstPart: (field) => (field === 'found' ? 'found-day' : field === 'page' ? 'quote' : field),
    long: {
      keptBy: (all) => all,
      texts: ({ thing, page }) => [
        {
          ...{ field: 'words', label: 'What was found', saved: '' },
          text: newFindingRef(thing, page),
          of: ({ words }) => words
        }
      ]
    },
    main: ({ loaded, typed, problems, drafts, action, member }) => (
      <>
        <h1 class="govuk-heading-l">Add a finding</h1>
        {loaded.place !== undefined && <AlreadyThere thing={loaded.place.thing} resting={loaded.resting} />}
        {isFindingAlready(loaded) && problems.length === 0 ? null : (
          <form class="tl-prose" method="post" action={action} noValidate>
            <RestsOn marked={loaded} typed={typed} problems={problems} member={member} />
            <FindingFields typed={typed} problems={problems} drafts={drafts} themes={loaded.themes} />
            <div class="govuk-button-group">
              <Button text="Save the finding" preventDoubleClick />
              <SaveDraft drafts={drafts} />
              <a href={improvePaths.findings()}>Cancel</a>
            </div>
            <DraftState drafts={drafts} />
          </form>
        )}
      </>
    )
  })
}

/** What the address names, or the form once it was sent. */
function markedIn({ query, form }: WebRequest): { readonly thing: string; readonly page: string } {
  const from = typedText(form, 'thing') === '' ? query : form
  return { thing: typedText(from, 'thing').slice(0, 400), page: typedText(from, 'page').trim().slice(0, 10) }
}

function isOurs(place: Passage | undefined, { workspace }: Member): boolean {
  return place !== undefined && (place.of === undefined || place.of.authority === workspace.authority)
}

/** It can be one finding only, and is one. */
function isFindingAlready({ place, resting }: Marked): boolean {
  return place !== undefined && onlyFindingOf(place.thing, resting) !== undefined
}

function startFrom({ thing, page, place, isOurs: ours }: Marked): TypedNewFinding {
  const empty = {
    kind: '',
    words: '',
    area: '',
    cameFrom: '',
    source: '',
    foundOn: '',
    themes: [],
    quote: ''
  }
  if (place === undefined) return { ...empty, thing, page }
  return {
    ...{ ...empty, thing, page },
    ...askedIn(place),
    area: place.area ?? '',
    foundOn: place.on ?? '',
    source: place.source,
    cameFrom: place.of === undefined ? '' : ours ? originOf(place.of.kind) : 'other',
    // A page of a document says more than what is cited of it.
    quote: place.of === undefined ? '' : (place.text ?? '')
  }
}

/** What a report asks for is the finding, in its own words; of what else it says, somebody says what was found. */
function askedIn({ thing, text = '' }: Passage): Pick<TypedNewFinding, 'kind' | 'words'> {
  const kind = (['improvement', 'priority-action'] as const).find((one) => one === thing.kind)
  return kind === undefined ? { kind: '', words: '' } : { kind, words: text }
}

function RestsOn({
  marked,
  typed,
  problems,
  member
}: {
  readonly marked: Marked
  readonly typed: TypedNewFinding
  readonly problems: readonly RequestProblem[]
  readonly member: Member
}) {
  const { thing, page, place } = marked
  if (place === undefined) {
    return (
      <InsetText
        html={
          <div id="thing">
            {thing !== '' && <p>The place that was marked is not there, or it is not yours to see.</p>}
            <p>
              To tie it to words of a report, open{' '}
              <a href={paths.authority(member.workspace.authority)}>the report</a> and choose “make a finding
              of this” under the paragraph; under a page of a document of the bookcase it is the same.
            </p>
          </div>
        }
      />
    )
  }
  return (
    <>
      <input type="hidden" name="thing" value={thing} />
      <input type="hidden" name="page" value={page} />
      <p id="thing">
        It rests on <a href={place.href}>{place.title}</a>
        {place.page !== undefined && `, page ${place.page}`}.
      </p>
      {place.of === undefined && place.text !== undefined && (
        <Details summaryText="What stands on this page" html={<p class="tl-page-words">{place.text}</p>} />
      )}
      <Textarea
        id="quote"
        name="quote"
        rows="4"
        value={typed.quote}
        label={{ text: 'The words that it rests on', classes: 'govuk-label--s' }}
        hint={{
          text: 'Copied as they stand there: they are compared. Leave it empty where the place as a whole is meant'
        }}
        errorMessage={errorAt(problems, problems.some(({ field }) => field === 'page') ? 'page' : 'quote')}
      />
    </>
  )
}
