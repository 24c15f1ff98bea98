import { z } from 'zod'
import { draftsInForm } from '../../../people/drafts/drafts-in-form.ts'
import { keepingDrafts } from '../../../people/drafts/keeping-drafts.ts'
import type { Caller } from '../../../people/permissions/caller.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedValue } from '../../../platform/web/typed-value.ts'
import { InsetText } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { DraftNotices } from '../../../ui/patterns/draft-notices.tsx'
import { draftOfField, type FormDrafts } from '../../../ui/patterns/draft-view.ts'
import { lowerFirst } from '../../../ui/prose/lower-first.ts'
import { parseField } from '../../activities/field.ts'
import { inspectionAt } from '../../activities/inspection.ts'
import { SourceLine } from '../../activities/pages/source-line.tsx'
import { keeperFor, signedAs } from '../../keeper.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import type { CorrectionProblem } from '../actions/correct-value.ts'
import { correctValue } from '../actions/correct-value.ts'
import { inOneLine } from '../corrected-value.ts'
import { CorrectForm, type CorrectProps, Problems } from './correct-form.tsx'
import type { CorrectView, Sent, Typed } from './correct-view.ts'
import { correctView, textsInForm } from './correct-view.ts'

/** The form that puts a value right or marks it as checked. */
export function correctionRoutes(tools: RecordTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.correct,
      permission: 'keep-record',
      audit: 'correction form viewed',
      handler: (request, caller) => form(tools, request, caller, 200)
    },
    {
      method: 'POST',
      path: patterns.correct,
      permission: 'keep-record',
      audit: 'value corrected',
      handler: keepingDrafts(tools, {
        save: (request, caller) => correct(tools, request, caller),
        again: (request, caller, said) => {
          const typed = sentForm(request)
          return form(tools, request, caller, 200, { typed, problems: [], said })
        }
      })
    }
  ]
}

async function form(
  tools: RecordTools,
  request: WebRequest,
  caller: Caller,
  status: 200 | 409 | 422,
  sent?: Sent
): Promise<Reply> {
  const { authority = '', address = '', field: key = '' } = request.params
  const field = parseField(key)
  const inspection = field && (await inspectionAt(tools.db, authority, address))
  const view = inspection && correctView(inspection, field, signedAs(caller), sent)
  if (view === undefined || field === undefined) return noSuchValue
  const drafts = await draftsInForm(tools, caller, {
    href: view.action,
    query: request.query,
    said: sent?.said,
    texts: textsInForm(view, field, sent)
  })
  return { kind: 'page', status, html: correctHtml(tools, view, drafts) }
}

async function correct(tools: RecordTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const { authority = '', address = '', field: key = '' } = request.params
  const field = parseField(key)
  const inspection = field && (await inspectionAt(tools.db, authority, address))
  if (!field || !inspection) return noSuchValue
  const { seen, say, ...typed } = sentForm(request)
  const place = { authority: inspection.authority.slug, address }
  const same = seen !== '' && inOneLine(typed.value) === inOneLine(seen)
  if (say !== 'check' && same) return form(tools, request, caller, 422, { typed, problems: [nothingChanged] })
  const value = say === 'check' ? seen : typed.value
  const outcome = await correctValue(tools.db, tools.clock, place, {
    ...{ field, value, seen, reason: typed.reason },
    by: keeperFor(caller, typed.by)
  })
  switch (outcome.kind) {
    case 'corrected':
    case 'checked':
      return { kind: 'redirect', to: paths.value(place, field) }
    case 'unfit':
      return form(tools, request, caller, 422, { typed, problems: outcome.problems })
    case 'changed-meanwhile':
      return form(tools, request, caller, 409, { typed, problems: [], saw: seen })
    case 'not-there':
      return noSuchValue
  }
}

// Saving what is held already could mean a check or a slip: only the button that says so counts as a check.
const nothingChanged: CorrectionProblem = {
  field: 'value',
  message: 'This is what the record holds already: change it, or choose “This is right”'
}

const noSuchValue: Reply = { kind: 'not-found', because: 'The record has no such value to correct.' }

const field = z.string().catch('')
const sentFields = z.object({ reason: field, by: field, seen: field, say: field })

function sentForm({ form }: WebRequest): Typed & { readonly seen: string; readonly say: string } {
  return { value: typedValue(form, 'value'), ...sentFields.parse(form) }
}

function correctHtml(tools: RecordTools, view: CorrectView, drafts: FormDrafts | undefined): string {
  return renderPage(tools.site, {
    title: view.title,
    section: 'record',
    error: view.problems.length > 0 || view.changedMeanwhile !== undefined,
    form: true,
    drafts,
    breadcrumbs: [
      { text: 'National record', href: paths.national() },
      { text: view.authority.text, href: view.authority.href },
      { text: view.inspection.text, href: view.inspection.href }
    ],
    main: <Correct view={view} drafts={drafts} />
  })
}

function Correct({ view, drafts }: CorrectProps) {
  return (
    <>
      <Problems view={view} />
      {view.changedMeanwhile !== undefined && (
        <div role="alert">
          <InsetText
            html={
              <>
                <p>
                  <strong>Somebody changed this value while you were looking at it.</strong> Nothing was
                  saved.
                </p>
                {draftOfField(drafts, 'value')?.clash === undefined && (
                  <>
                    <p>You saw: {view.changedMeanwhile.saw}</p>
                    <p>It is now: {view.changedMeanwhile.now}</p>
                  </>
                )}
                <p>What you typed still stands below. Save it again if it is still right.</p>
              </>
            }
          />
        </div>
      )}
      <span class="govuk-caption-l">{view.inspection.text}</span>
      <h1 class="govuk-heading-l">Correct {lowerFirst(view.label)}</h1>
      <div class={view.picture === undefined ? undefined : 'tl-beside'}>
        <div>
          <section class="tl-held" aria-labelledby="held">
            <h2 class="govuk-heading-s" id="held">
              What the record holds
            </h2>
            {view.held === undefined ? (
              <p>Nothing: no source of the record gives it.</p>
            ) : (
              <>
                <p class={view.control.kind === 'text' ? 'tl-read-here__text' : undefined}>
                  {view.held.words}
                </p>
                <p>
                  <SourceLine source={view.held.source} />
                </p>
              </>
            )}
          </section>
          <AskedAbout view={view} />
          <DraftNotices drafts={drafts} />
          <CorrectForm view={view} drafts={drafts} />
        </div>
        {view.picture !== undefined && (
          <div class="tl-beside__picture">
            <a href={view.picture.href}>
              <img src={view.picture.src} alt={view.picture.alt} />
            </a>
          </div>
        )}
      </div>
    </>
  )
}

/** What the record asks about the value: above all, what a newer reading has in place of a person's correction. */
function AskedAbout({ view }: { readonly view: CorrectView }) {
  return (
    <>
      {view.asked.length > 0 && (
        <InsetText
          html={
            <>
              <h2 class="govuk-heading-s">Needs a person</h2>
              {view.asked.map((what) => (
                <p key={what}>{what}</p>
              ))}
              <p>
                {view.settledByChecking
                  ? 'Saving a correction here, or choosing “This is right”, settles it.'
                  : 'Saving a correction here settles it.'}
              </p>
            </>
          }
        />
      )}
      {view.review !== undefined && (
        <p>
          Several values to look at? <a href={view.review}>Review the report page by page</a>.
        </p>
      )}
    </>
  )
}
