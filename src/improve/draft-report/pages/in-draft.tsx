import type { ComponentChildren } from 'preact'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { type MemberForm, memberFormRoutes, type Sent } from '../../../people/forms/member-form.tsx'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, WarningText } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import type { DraftOutcome } from '../actions/on-draft.ts'
import { type DraftReport, isUnderEmbargo, sightOf } from '../draft-report.ts'
import { draftReportPaths } from '../draft-report-paths.ts'
import { draftOf as draftHere } from '../store.ts'

/** The draft that an address names, where the member sees as much of it as is asked. */
export async function draftInSight(
  tx: Transaction,
  member: Member,
  { params }: Pick<WebRequest, 'params'>,
  asks: 'all' | 'list' = 'all'
): Promise<DraftReport | undefined> {
  const draft = await draftHere(tx, member.workspace.authority, params['draft'] ?? '')
  if (draft === undefined) return undefined
  const sight = sightOf(member, draft)
  return sight === 'all' || sight === asks ? draft : undefined
}

export function draftCrumbs(draft?: Pick<DraftReport, 'id' | 'title'>) {
  return [
    { text: sectionWord('improve'), href: improvePaths.improve() },
    { text: 'Draft reports', href: draftReportPaths.draftReports() },
    ...(draft === undefined ? [] : [{ text: draft.title, href: draftReportPaths.draftReport(draft.id) }])
  ]
}

/** Stands at the head of every page of a draft: that it is in confidence, and until when. */
export function Embargo({ draft, now }: { readonly draft: DraftReport; readonly now: Date }) {
  const { embargoEndsOn } = draft
  if (!isUnderEmbargo(draft, dayInEngland(now))) {
    return (
      <p class="tl-muted">
        The embargo ended{embargoEndsOn === undefined ? '' : ` on ${longDate(embargoEndsOn)}`}. The draft
        stays with those who know of it.
      </p>
    )
  }
  const until =
    embargoEndsOn === undefined
      ? 'until the report is published'
      : `until the end of ${longDate(embargoEndsOn)}`
  return (
    <WarningText
      iconFallbackText="Warning"
      text={`Under embargo ${until}. Say nothing of it to anybody who is not on its list. That you open it stands in the trail.`}
    />
  )
}

/** A form about one draft, in place of what every one of them has in common. */
interface DraftForm<Loaded, Typed>
  extends Pick<MemberForm<ImproveTools, Loaded, Typed>, 'path' | 'viewed' | 'sent' | 'typed' | 'firstPart'> {
  readonly load: (
    tx: Transaction,
    draft: DraftReport,
    member: Member,
    request: WebRequest
  ) => Promise<Loaded | undefined> | Loaded | undefined
  readonly draftOf: (loaded: Loaded) => DraftReport
  readonly start: MemberForm<ImproveTools, Loaded, Typed>['start']
  readonly send: (
    tools: ImproveTools,
    member: Member,
    request: WebRequest,
    typed: Typed
  ) => Promise<DraftOutcome>
  readonly done: string
  readonly title: (loaded: Loaded) => string
  readonly main: Parameters<typeof memberFormRoutes<ImproveTools, Loaded, Typed>>[1]['main']
}

/** The two routes of such a form. */
export function draftFormRoutes<Loaded, Typed>(tools: ImproveTools, form: DraftForm<Loaded, Typed>): Route[] {
  return memberFormRoutes<ImproveTools, Loaded, Typed>(tools, {
    ...{ path: form.path, permission: 'read-draft-report', viewed: form.viewed, sent: form.sent },
    section: 'improve',
    load: async (tx, member, request) => {
      const draft = await draftInSight(tx, member, request)
      return draft && form.load(tx, draft, member, request)
    },
    start: form.start,
    typed: form.typed,
    send: async (of, member, request, typed): Promise<Sent> => {
      const id = request.params['draft'] ?? ''
      const outcome = await form.send(of, member, request, typed)
      if (outcome.kind !== 'changed') return outcome
      return { kind: 'done', to: draftReportPaths.draftReport(id, form.done) }
    },
    title: form.title,
    breadcrumbs: (loaded) => draftCrumbs(form.draftOf(loaded)),
    ...(form.firstPart === undefined ? {} : { firstPart: form.firstPart }),
    main: (view): ComponentChildren => (
      <>
        <Embargo draft={form.draftOf(view.loaded)} now={view.now} />
        <h1 class="govuk-heading-l">{view.title}</h1>
        {form.main(view)}
      </>
    )
  })
}

export interface OfDraft {
  readonly draft: DraftReport
}

export const draftOf = ({ draft }: OfDraft) => draft

/** What ends each of these forms. */
export function FormButtons({ draft, text }: OfDraft & { readonly text: string }) {
  return (
    <div class="govuk-button-group">
      <Button text={text} preventDoubleClick />
      <a href={draftReportPaths.draftReport(draft.id)}>Cancel</a>
    </div>
  )
}
