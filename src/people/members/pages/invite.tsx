import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, Input } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { forMembers } from '../../forms/for-members.ts'
import { errorAt, Problems } from '../../forms/problems.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Member } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { lastDay, rolesInWords, type ScopeChoice } from '../access-words.ts'
import { invite } from '../actions/invite.ts'
import { invitationProblems } from '../actions/issue-invitation.ts'
import { type Invitation, invitationDays } from '../invitation.ts'
import { accessOf, type TypedAccess, typedAccess } from '../typed-access.ts'
import { typedLine } from '../typed-line.ts'
import { handedOver } from './absolute.ts'
import { AccessFieldset, firstPartOfAccess } from './access-fieldset.tsx'
import { handedOverPage } from './handed-over.tsx'

/** Asking somebody in. */
export function inviteRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.invite,
      permission: 'manage-people',
      audit: 'invitation form viewed',
      handler: forMembers((_request, member) => page(tools, member, nothingTyped, []))
    },
    {
      method: 'POST',
      path: peoplePatterns.invite,
      permission: 'manage-people',
      audit: 'person invited',
      handler: forMembers((request, member) => post(tools, request, member))
    }
  ]
}

interface TypedInvitation extends TypedAccess {
  readonly email: string
  readonly name: string
}

const nothingTyped: TypedInvitation = { email: '', name: '', roles: [], from: '', until: '', scope: [] }

async function post(tools: PeopleTools, request: WebRequest, member: Member): Promise<Reply> {
  const { form } = request
  const typed = { email: typedLine(form, 'email'), name: typedLine(form, 'name'), ...typedAccess(form) }
  const choices = await tools.scopeChoices(member.workspace.authority)
  const { access, problems } = accessOf(
    typed,
    choices.map(({ ref }) => ref)
  )
  const asked = { email: typed.email, name: typed.name, ...access }
  if (problems.length > 0) {
    return page(
      tools,
      member,
      typed,
      withEachFieldOnce([...invitationProblems(asked, tools.clock.now()), ...problems])
    )
  }
  const outcome = await invite(tools.db, tools.clock, member, asked, tools.mailGoesOut)
  switch (outcome.kind) {
    case 'invited':
      return handedOverPage(tools, {
        title: `${asked.name.trim()} is invited`,
        name: asked.name.trim(),
        address: handedOver(tools, request, peoplePaths.invitation(outcome.token)),
        what: 'choose how to sign in',
        howLong: `for ${invitationDays} days`,
        mailedTo: tools.mailGoesOut ? asked.email.trim() : undefined
      })
    case 'already-in':
      return page(tools, member, typed, [
        {
          field: 'email',
          message: `${outcome.name} is in the workspace already: change what they do on their page`
        }
      ])
    case 'invited-already':
      return page(tools, member, typed, [{ field: 'email', message: alreadyAsked(outcome.invitation) }])
    case 'unfit':
      return page(tools, member, typed, withEachFieldOnce(outcome.problems))
  }
}

function alreadyAsked({ name, roles, expiresAt }: Invitation): string {
  return `${name} was asked in with this address already, as ${rolesInWords(roles)}, and can come in until ${dateInWords(lastDay(expiresAt))}. Withdraw that invitation among the people first, or send it again there`
}

/** The last that was found of each field: that a date is none says more than that it is missing. */
export function withEachFieldOnce(problems: readonly RequestProblem[]): RequestProblem[] {
  return [...new Map(problems.map((problem) => [problem.field, problem])).values()]
}

async function page(
  tools: PeopleTools,
  { workspace }: Member,
  typed: TypedInvitation,
  problems: readonly RequestProblem[]
): Promise<Reply> {
  const choices = await tools.scopeChoices(workspace.authority)
  return {
    kind: 'page',
    status: problems.length > 0 ? 422 : 200,
    html: renderPage(tools.site, {
      title: 'Invite somebody',
      form: true,
      error: problems.length > 0,
      breadcrumbs: [{ text: 'People', href: peoplePaths.people() }],
      main: (
        <InviteForm
          authority={workspace.name}
          typed={typed}
          choices={choices}
          problems={problems}
          mailed={tools.mailGoesOut}
        />
      )
    })
  }
}

interface InviteFormProps {
  readonly authority: string
  readonly typed: TypedInvitation
  readonly choices: readonly ScopeChoice[]
  readonly problems: readonly RequestProblem[]
  readonly mailed: boolean
}

function InviteForm({ authority, typed, choices, problems, mailed }: InviteFormProps) {
  return (
    <div class="tl-prose">
      <Problems problems={problems} firstPart={firstPartOfAccess} />
      <h1 class="govuk-heading-xl">Invite somebody to {authority}</h1>
      <p class="tl-lead">
        {mailed
          ? 'They get a mail with an address that works once, for seven days. You see the address too.'
          : 'You get an address that works once, for seven days, to hand over to them.'}
      </p>
      <form method="post" action={peoplePaths.invite()} noValidate>
        <Input
          id="name"
          name="name"
          value={typed.name}
          label={{ text: 'Their name', classes: 'govuk-label--s' }}
          hint={{ text: 'They can write it in their own way when they accept.' }}
          autocomplete="off"
          errorMessage={errorAt(problems, 'name')}
        />
        <Input
          id="email"
          name="email"
          type="email"
          value={typed.email}
          label={{ text: 'Their email address', classes: 'govuk-label--s' }}
          hint={{ text: 'They sign in with it.' }}
          autocomplete="off"
          spellcheck={false}
          errorMessage={errorAt(problems, 'email')}
        />
        <AccessFieldset typed={typed} choices={choices} problems={problems} begins />
        <div class="govuk-button-group">
          <Button text="Invite" preventDoubleClick />
          <a href={peoplePaths.people()}>Cancel</a>
        </div>
      </form>
    </div>
  )
}
