import { activityLabel } from '../../../framework/activity-kinds.ts'
import { usualVisitDays, visitKinds, visitRules } from '../../../framework/visit-rules.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Details, InsetText, Radios } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { count } from '../../../ui/prose/counts.ts'
import { lowerFirst } from '../../../ui/prose/lower-first.ts'
import { DaysFields } from '../../calendar/pages/days-fields.tsx'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { planVisit, type TypedVisit } from '../actions/plan-visit.ts'
import { visitOf } from '../store.ts'
import { visitTitle, type WholeVisit } from '../visit.ts'
import { daysInWords } from '../visit-words.ts'
import { DetailFields, typedThemes } from './detail-fields.tsx'
import { firstPartOfVisit, typedDate } from './visit-form.tsx'
import { VisitRulesText } from './visit-rules-text.tsx'

interface Planning {
  /** The visit that was called off, of which the new one takes the place. */
  readonly before: WholeVisit | undefined
}

/** The form that plans a visit. */
export function planVisitRoutes(tools: PrepareTools): Route[] {
  return memberFormRoutes<PrepareTools, Planning, TypedVisit>(tools, {
    path: preparePatterns.newVisit,
    permission: 'plan-activities',
    viewed: 'form for a new visit viewed',
    sent: 'visit planned',
    section: 'prepare',
    load: async (tx, { workspace: { authority } }, { query, form }) => {
      const asked = typedText(form, 'instead-of') || typedText(query, 'instead-of')
      const visit = asked === '' ? undefined : await visitOf(tx, authority, asked)
      return { before: visit?.state === 'cancelled' ? visit : undefined }
    },
    start: ({ before }) => ({
      ...{ from: '', to: '', inspectors: '', note: '' },
      ...{ kind: before?.kind ?? '', themes: before?.themes ?? [], insteadOf: before?.id ?? '' }
    }),
    typed: ({ form }) => ({
      ...{ from: typedDate(form, 'from'), to: typedDate(form, 'to') },
      kind: typedText(form, 'kind'),
      themes: typedThemes(form),
      inspectors: typedText(form, 'inspectors').trim(),
      note: typedText(form, 'note').trim(),
      insteadOf: typedText(form, 'instead-of')
    }),
    send: async ({ db, clock }, member, _request, typed) => {
      const outcome = await planVisit(db, clock, member, typed)
      return outcome.kind === 'planned'
        ? { kind: 'done', to: preparePaths.visit(outcome.visit, 'planned') }
        : outcome
    },
    title: () => 'Plan a visit',
    breadcrumbs: () => [
      { text: sectionWord('prepare'), href: preparePaths.prepare() },
      { text: 'Visits', href: preparePaths.visits() }
    ],
    firstPart: firstPartOfVisit,
    main: ({ loaded: { before }, title, action, typed, problems }) => (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {before !== undefined && (
          <InsetText
            html={
              <p>
                It takes the place of {visitTitle(before)}, {daysInWords(before)}, which was cancelled:{' '}
                {before.stateReason}
              </p>
            }
          />
        )}
        <form class="tl-prose" method="post" action={action} noValidate>
          <input type="hidden" name="instead-of" value={typed.insteadOf} />
          <Radios
            idPrefix="kind"
            name="kind"
            value={typed.kind}
            fieldset={{
              legend: { text: 'What kind of visit is it?', classes: 'govuk-fieldset__legend--s' }
            }}
            items={visitKinds.map((kind) => ({
              value: kind,
              text: activityLabel(kind),
              hint: { text: kindHint(kind) }
            }))}
            errorMessage={errorAt(problems, 'kind')}
          />
          <DaysFields typed={typed} problems={problems} />
          <DetailFields kinds={visitKinds} typed={typed} problems={problems} />
          {visitKinds.map((kind) => (
            <Details
              summaryText={`What is known of every ${lowerFirst(activityLabel(kind))}`}
              html={<VisitRulesText facts={visitRules(kind).facts} />}
              key={kind}
            />
          ))}
          <div class="govuk-button-group">
            <Button text="Plan the visit" preventDoubleClick />
            <a href={preparePaths.visits()}>Cancel</a>
          </div>
        </form>
      </>
    )
  })
}

function kindHint(kind: (typeof visitKinds)[number]): string {
  const days = usualVisitDays(kind)
  const long = days === undefined ? 'Three weeks, of which one on site' : `Usually ${count(days, 'day')}`
  const letter =
    visitRules(kind).letterIsPublished === 'always'
      ? 'a published letter'
      : 'a letter, published after the first'
  return `${long}; no grades; ${letter}`
}
