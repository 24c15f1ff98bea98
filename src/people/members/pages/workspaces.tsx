import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Caller, SignedIn } from '../../permissions/caller.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { rolesInWords, scopeInWords, untilInWords } from '../access-words.ts'
import { switchWorkspace } from '../actions/switch-workspace.ts'
import { typedLine } from '../typed-line.ts'

/** Going from one authority to another, for people who work for several. */
export function workspaceRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.workspaces,
      permission: 'signed-in',
      audit: 'workspaces viewed',
      handler: (_request, caller) => (caller.kind === 'signed-in' ? page(tools, caller) : notTheirs)
    },
    {
      method: 'POST',
      path: peoplePatterns.workspaces,
      permission: 'signed-in',
      audit: 'workspace switched',
      handler: (request, caller) => change(tools, request, caller)
    }
  ]
}

const notTheirs: Reply = {
  kind: 'not-found',
  because: 'There is no such workspace for you.',
  instead: [{ text: 'Your workspaces', href: peoplePaths.workspaces() }]
}

async function change(tools: PeopleTools, request: WebRequest, caller: Caller): Promise<Reply> {
  if (caller.kind !== 'signed-in') return notTheirs
  const outcome = await switchWorkspace(tools.db, tools.clock, caller, typedLine(request.form, 'workspace'))
  if (outcome.kind === 'not-theirs') return notTheirs
  return { kind: 'redirect', to: peoplePaths.myWork(), cookies: [outcome.cookie] }
}

async function page({ site, scopeChoices }: PeopleTools, caller: SignedIn): Promise<Reply> {
  const { scope: held, workspace } = caller
  const scope = held && workspace && scopeInWords(held, await scopeChoices(workspace.authority))
  return {
    kind: 'page',
    html: renderPage(site, {
      title: 'Your workspaces',
      form: true,
      main: <Workspaces caller={caller} scope={scope} />
    })
  }
}

interface WorkspacesProps {
  readonly caller: SignedIn
  /** What an inspector was let in for; undefined for anybody else. */
  readonly scope: readonly string[] | undefined
}

function Workspaces({ caller, scope }: WorkspacesProps) {
  return (
    <div class="tl-prose">
      <h1 class="govuk-heading-xl">Your workspaces</h1>
      {caller.workspaces.length === 0 ? <NoAccess /> : <Choose caller={caller} scope={scope} />}
    </div>
  )
}

function NoAccess() {
  return (
    <EmptyState title="You have access to no workspace now.">
      <p>
        Your account is there, and so is the public record. An administrator of your authority can invite you
        again.
      </p>
    </EmptyState>
  )
}

/** One button for each workspace: whoever chooses goes there. */
function Choose({ caller, scope }: WorkspacesProps) {
  return (
    <>
      <p class="tl-lead">
        {caller.workspace === undefined
          ? 'Choose where you want to work.'
          : `You work in ${caller.workspace.name} now. What you see and may do is that authority’s.`}
      </p>
      {caller.workspace !== undefined && (
        <p>
          There you are: <strong>{rolesInWords(caller.roles)}</strong>
          {caller.endsAt !== undefined && `, ${untilInWords(caller.endsAt)}`}
          {scope !== undefined && `, let in for: ${scope.join('; ')}`}.
        </p>
      )}
      <ul class="govuk-list tl-workspaces">
        {caller.workspaces.map(({ authority, name }) => (
          <li key={authority}>
            {authority === caller.workspace?.authority ? (
              <p>
                <strong>{name}</strong>, where you are now
              </p>
            ) : (
              <form method="post" action={peoplePaths.workspaces()}>
                <Button text={`Go to ${name}`} name="workspace" value={authority} preventDoubleClick />
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
