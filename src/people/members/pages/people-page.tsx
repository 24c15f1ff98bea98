import { Button, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { peoplePaths } from '../../paths.ts'
import type { InvitationRow, PeopleView, PersonRow } from '../people-view.ts'

/** Who is in the workspace, who was asked in, and who was here before. */
export function PeoplePage({ view }: { readonly view: PeopleView }) {
  return (
    <>
      {view.done !== undefined && (
        <NotificationBanner type="success" titleText="Done" text={view.done} role="status" />
      )}
      <h1 class="govuk-heading-xl">People of {view.authority}</h1>
      <p class="tl-lead">
        Who signs in to this workspace, what they may do, and until when. Every change stands in the trail.
      </p>
      <div class="govuk-button-group">
        <Button text="Invite somebody" href={peoplePaths.invite()} />
        <a href={peoplePaths.permissions()}>Who may do what</a>
      </div>
      <div class="tl-section">
        <PeopleTable caption="In the workspace" rows={view.people} />
      </div>
      <section class="tl-section" aria-labelledby="invitations">
        <h2 class="govuk-heading-m" id="invitations">
          Invitations
        </h2>
        {view.invitations.length === 0 ? <NobodyInvited /> : <Invitations rows={view.invitations} />}
      </section>
      {view.former.length > 0 && (
        <section class="tl-section">
          <PeopleTable caption="Without access now" rows={view.former} />
          <p class="tl-muted">
            What they did stands under their name. To let somebody in again, invite them again.
          </p>
        </section>
      )}
    </>
  )
}

function PeopleTable({ caption, rows }: { readonly caption: string; readonly rows: readonly PersonRow[] }) {
  return (
    <SortableTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.href}
      columns={[
        { key: 'name', header: 'Name', cell: nameCell, rowHeader: true },
        { key: 'does', header: 'What they do', cell: ({ does }) => does },
        { key: 'span', header: 'Access', cell: ({ span }) => span },
        { key: 'last', header: 'Last here', cell: ({ lastHere }) => lastHere }
      ]}
    />
  )
}

function nameCell(row: PersonRow) {
  return (
    <>
      <a href={row.href}>{row.name}</a>
      <div class="tl-small tl-muted tl-breaks">{row.email}</div>
    </>
  )
}

function NobodyInvited() {
  return (
    <EmptyState title="No invitation is open.">
      <p>
        Invite people one by one: each gets an address that works once, for seven days, and chooses how to
        sign in.
      </p>
    </EmptyState>
  )
}

function Invitations({ rows }: { readonly rows: readonly InvitationRow[] }) {
  return (
    <ul class="govuk-list tl-people__invitations">
      {rows.map((row) => (
        <li key={row.id}>
          <p>
            <strong>{row.name}</strong>, <span class="tl-breaks">{row.email}</span>
            <br />
            {row.does}. <span class="tl-muted">{row.state}.</span>
          </p>
          <div class="govuk-button-group">
            {row.again && (
              <form method="post" action={peoplePaths.invitationAgain(row.id)}>
                <Button
                  classes="govuk-button--secondary"
                  html={
                    <>
                      Make a new address<span class="govuk-visually-hidden"> for {row.name}</span>
                    </>
                  }
                  preventDoubleClick
                />
              </form>
            )}
            <form method="post" action={peoplePaths.invitationWithdraw(row.id)}>
              <Button
                classes="govuk-button--secondary"
                html={
                  <>
                    Withdraw<span class="govuk-visually-hidden"> the invitation of {row.name}</span>
                  </>
                }
                preventDoubleClick
              />
            </form>
          </div>
        </li>
      ))}
    </ul>
  )
}
