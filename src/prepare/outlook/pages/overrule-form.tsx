import { activityLabel } from '../../../framework/activity-kinds.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { IsoDate } from '../../../framework/iso-date.ts'
import { type MemberForm, memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { outlookInWords } from '../../../record/outlook/outlook-words.ts'
import { Button, Radios } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { overruleOutlook } from '../actions/overrule-outlook.ts'
import { type OutlookHere, outlookHere } from '../outlook-here.ts'
import { overrulingReason } from '../outlook-texts.ts'
import { overrulingKinds, type TypedExpectation } from '../overruling.ts'

interface Loaded {
  readonly here: OutlookHere
  readonly today: IsoDate
}

/** Says what is expected in place of what the rules say. */
const overruleForm: MemberForm<PrepareTools, Loaded, TypedExpectation> = {
  path: preparePatterns.overruleOutlook,
  permission: 'plan-activities',
  viewed: 'form for overruling the outlook viewed',
  sent: 'outlook overruled',
  section: 'prepare',
  load: async (tx, member, _request, now) => {
    const today = dayInEngland(now)
    return { today, here: await outlookHere(tx, member, today) }
  },
  start: ({ here: { outlook } }) => {
    const { next } = outlook
    if (next.kind === 'unknown') return { kind: '', earliest: '', latest: '', reason: '' }
    return { kind: next.inspection, earliest: next.earliest, latest: next.latest, reason: '' }
  },
  typed: ({ form }) => ({
    kind: typedText(form, 'kind'),
    earliest: typedValue(form, 'earliest'),
    latest: typedValue(form, 'latest'),
    reason: typedText(form, 'reason')
  }),
  send: async ({ db, clock }, member, _request, typed) => {
    const outcome = await overruleOutlook(db, clock, member, typed)
    switch (outcome.kind) {
      case 'overruled':
        return { kind: 'done', to: preparePaths.outlook('overruled') }
      case 'unfit':
        return outcome
      case 'one-stands':
        return {
          kind: 'changed-meanwhile',
          notice: `${outcome.madeBy} has said already what is expected. Withdraw that first, with a reason`
        }
    }
  },
  title: () => 'Say that something else is expected',
  breadcrumbs: () => [
    { text: sectionWord('prepare'), href: preparePaths.prepare() },
    { text: 'What comes next', href: preparePaths.outlook() }
  ],
  firstPart: (field) => (field === 'earliest' || field === 'latest' ? `${field}-day` : field),
  long: {
    keptBy: (tools) => tools,
    texts: () => [
      {
        ...{ field: 'reason', label: 'Why something else is expected', text: overrulingReason, saved: '' },
        of: ({ reason }) => reason
      }
    ]
  },
  main: ({ loaded: { here, today }, title, action, typed, problems, member, drafts }) => (
    <>
      <span class="govuk-caption-l">{member.workspace.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">The rules say: {outlookInWords(here.outlook.next, member.workspace.name, today)}</p>
      <p class="tl-prose">
        What you expect stands beside that, with your name and your reason, for everybody who works for your
        authority. It replaces nothing and tells Ofsted nothing.
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        <Radios
          idPrefix="kind"
          name="kind"
          value={typed.kind}
          fieldset={{ legend: { text: 'What do you expect next?', classes: 'govuk-fieldset__legend--s' } }}
          items={overrulingKinds.map((kind) => ({ value: kind, text: activityLabel(kind) }))}
          errorMessage={errorAt(problems, 'kind')}
        />
        <DateField
          id="earliest"
          name="earliest"
          value={typed.earliest}
          question="Earliest day"
          problem={problemAt(problems, 'earliest')}
        />
        <DateField
          id="latest"
          name="latest"
          value={typed.latest}
          question="Latest day"
          problem={problemAt(problems, 'latest')}
        />
        <DraftTextarea
          drafts={drafts}
          id="reason"
          name="reason"
          rows="4"
          value={typed.reason}
          label={{ text: 'Why?', classes: 'govuk-label--s' }}
          hint={{ text: 'For example: said at the engagement meeting of 12 October' }}
          errorMessage={errorAt(problems, 'reason')}
        />
        <div class="govuk-button-group">
          <Button text="Let it stand beside the rules" preventDoubleClick />
          <SaveDraft drafts={drafts} />
          <a href={preparePaths.outlook()}>Cancel</a>
        </div>
        <DraftState drafts={drafts} />
      </form>
    </>
  )
}

export function overruleRoutes(tools: PrepareTools): Route[] {
  return memberFormRoutes(tools, overruleForm)
}
