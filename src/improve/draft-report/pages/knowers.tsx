import { longDate } from '../../../framework/iso-date.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { type PersonHere, peopleHere } from '../../../people/posts/people-here.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Input, Select } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import type { ImproveTools } from '../../tools.ts'
import { addKnower, type TypedKnower } from '../actions/add-knower.ts'
import { removeKnower } from '../actions/remove-knower.ts'
import { type DraftReport, type Knower, sightOf } from '../draft-report.ts'
import { draftReportPaths, draftReportPatterns } from '../draft-report-paths.ts'
import { firstPartOfDraft } from './details-fields.tsx'
import { draftCrumbs, draftInSight, Embargo } from './in-draft.tsx'

interface Loaded {
  readonly draft: DraftReport
  readonly people: readonly PersonHere[]
  /** False for whoever manages the list and does not know of the draft: they see no word of it. */
  readonly knows: boolean
}

/** Who knows of a draft, and the form that adds somebody. */
export function knowersRoutes(tools: ImproveTools): Route[] {
  return [
    ...memberFormRoutes<ImproveTools, Loaded, TypedKnower>(tools, {
      path: draftReportPatterns.draftKnowers,
      permission: 'read-draft-report',
      viewed: 'list of who knows of a draft viewed',
      sent: 'somebody added to the list of a draft',
      section: 'improve',
      load: async (tx, member, request, now) => {
        const draft = await draftInSight(tx, member, request, 'list')
        if (draft === undefined) return undefined
        const people = await peopleHere(tx, member.workspace.authority, now)
        return { draft, people, knows: sightOf(member, draft) === 'all' }
      },
      start: () => ({ account: '', name: '', since: '', how: '' }),
      typed: ({ form }) => ({
        ...{ account: typedText(form, 'account'), name: typedText(form, 'name') },
        ...{ since: typedValue(form, 'since'), how: typedText(form, 'how') }
      }),
      send: async ({ db, clock }, member, { params }, typed) => {
        const id = params['draft'] ?? ''
        const outcome = await addKnower(db, clock, member, id, typed)
        return outcome.kind === 'changed' ? { kind: 'done', to: draftReportPaths.draftKnowers(id) } : outcome
      },
      title: () => 'Who knows of the draft',
      breadcrumbs: ({ draft, knows }) => draftCrumbs(knows ? draft : undefined),
      firstPart: firstPartOfDraft,
      main: ({ loaded: { draft, people }, title, action, typed, problems, now }) => (
        <>
          <Embargo draft={draft} now={now} />
          <h1 class="govuk-heading-l">{title}</h1>
          <List draft={draft} />
          <h2 class="govuk-heading-m">Add somebody</h2>
          <form class="tl-prose" method="post" action={action} noValidate>
            <Select
              id="account"
              name="account"
              value={typed.account}
              label={{ text: 'Somebody who signs in here', classes: 'govuk-label--s' }}
              hint={{
                text: 'They can open the draft where their role may read draft reports: administrators, link officers and leaders'
              }}
              items={[
                { value: '', text: 'Somebody else, named below' },
                ...people.map(({ account, name }) => ({ value: account, text: name }))
              ]}
              errorMessage={errorAt(problems, 'account')}
            />
            <Input
              id="name"
              name="name"
              value={typed.name}
              label={{ text: 'Or somebody else', classes: 'govuk-label--s' }}
              hint={{ text: 'A name or a post, such as “Lead member for children”' }}
              errorMessage={errorAt(problems, 'name')}
            />
            <DateField
              id="since"
              name="since"
              value={typed.since}
              question="Since when do they know?"
              example="back"
              problem={problemAt(problems, 'since')}
            />
            <Input
              id="how"
              name="how"
              value={typed.how}
              label={{ text: 'How were they told?', classes: 'govuk-label--s' }}
              hint={{ text: 'Such as “In a meeting”, “By secure mail”' }}
              errorMessage={errorAt(problems, 'how')}
            />
            <Button text="Add to the list" preventDoubleClick />
          </form>
        </>
      )
    }),
    {
      method: 'POST',
      path: draftReportPatterns.draftKnowerRemoved,
      permission: 'read-draft-report',
      audit: 'draft closed to somebody',
      handler: forMembers(async ({ params, form }, member) => {
        const id = params['draft'] ?? ''
        const outcome = await removeKnower(tools.db, tools.clock, member, id, typedText(form, 'knower'))
        switch (outcome.kind) {
          case 'changed':
            return { kind: 'redirect', to: draftReportPaths.draftKnowers(id) }
          case 'unfit':
            return { kind: 'bad-request', problems: outcome.problems }
          default:
            return notThere
        }
      })
    }
  ]
}

function List({ draft }: { readonly draft: DraftReport }) {
  return (
    <SortableTable
      caption="Who knows, since when, and how they were told"
      captionHidden
      columns={[
        { key: 'name', header: 'Who', rowHeader: true, cell: ({ name }: Knower) => name },
        { key: 'since', header: 'Since', cell: ({ since }: Knower) => longDate(since) },
        {
          key: 'how',
          header: 'How',
          cell: ({ how, addedBy }: Knower) => `${how === '' ? 'Not said' : how} (added by ${addedBy})`
        },
        {
          key: 'opens',
          header: 'Can open it',
          cell: ({ id, name, account, removedAt }: Knower) =>
            account === undefined || removedAt !== undefined ? (
              removedAt === undefined ? (
                'No'
              ) : (
                'Not any more'
              )
            ) : (
              <form method="post" action={draftReportPaths.draftKnowerRemoved(draft.id)}>
                <input type="hidden" name="knower" value={id} />
                Yes.{' '}
                <button class="tl-link-button" type="submit">
                  Close it<span class="govuk-visually-hidden"> to {name}</span>
                </button>
              </form>
            )
        }
      ]}
      rows={draft.knowers}
      rowKey={({ id }) => id}
    />
  )
}
