import { listInWords } from '../../../ui/prose/lists.ts'
import type { PermissionsView } from '../permissions-view.ts'

/** Who may do what: one's own rights first, then every role and every permission. */
export function PermissionsPage({ view }: { readonly view: PermissionsView }) {
  return (
    <>
      <h1 class="govuk-heading-xl">Who may do what</h1>
      <p class="tl-lead">
        What each role may do for {view.authority}. The table is made from the rules that the program itself
        asks at every request.
      </p>
      <Yours view={view} />
      <Table view={view} />
      <Roles view={view} />
    </>
  )
}

function Yours({ view: { you, authority } }: { readonly view: PermissionsView }) {
  return (
    <section class="tl-prose" aria-labelledby="yours">
      <h2 class="govuk-heading-m" id="yours">
        What you may do
      </h2>
      <p>
        {you.name}, for {authority}: <strong>{you.roles}</strong>
        {you.until !== undefined && `, ${you.until}`}. You may:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {you.may.map((does) => (
          <li key={does}>{does}</li>
        ))}
      </ul>
    </section>
  )
}

/** A region that scrolls must be reachable by keyboard. */
const focusable = { tabIndex: 0 } as const

/** A tick for every role that may. On a narrow page the marks give way to a sentence that names the roles. */
function Table({ view }: { readonly view: PermissionsView }) {
  return (
    <section class="tl-section tl-permissions" aria-label="Table: what each role may do" {...focusable}>
      <table class="govuk-table tl-table">
        <caption class="govuk-table__caption govuk-table__caption--m">What each role may do</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              What
            </th>
            {view.roles.map(({ role, name }) => (
              <th scope="col" class="govuk-table__header tl-permissions__role" key={role}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {view.rows.map((row) => (
            <tr class="govuk-table__row" key={row.permission}>
              <th scope="row" class="govuk-table__header">
                {row.does}
                <div class="tl-permissions__who tl-muted">{row.who}</div>
              </th>
              {row.granted.map((may, column) => (
                <td class="govuk-table__cell tl-permissions__mark" key={view.roles[column]?.role}>
                  {may ? 'Yes' : <span class="tl-muted">No</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Roles({ view }: { readonly view: PermissionsView }) {
  return (
    <section class="tl-prose tl-section" aria-labelledby="roles">
      <h2 class="govuk-heading-m" id="roles">
        The roles
      </h2>
      <dl class="govuk-summary-list">
        {view.roles.map(({ role, name, does, people }) => (
          <div class="govuk-summary-list__row" key={role}>
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">
              {does}.
              {people !== undefined && (
                <div class="tl-muted">
                  {people.length === 0 ? 'Nobody has it now.' : `Now: ${listInWords(people)}.`}
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
