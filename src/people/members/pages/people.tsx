import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { forMembers } from '../../forms/for-members.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import { type Member, scopeOf } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { inviteAgain } from '../actions/invite-again.ts'
import { withdrawInvitation } from '../actions/withdraw-invitation.ts'
import { invitationDays } from '../invitation.ts'
import { openInvitations } from '../invitation-store.ts'
import { peopleView } from '../people-view.ts'
import { peopleOf } from '../store.ts'
import { handedOver } from './absolute.ts'
import { handedOverPage } from './handed-over.tsx'
import { PeoplePage } from './people-page.tsx'

/** Who is in the workspace, and what is done with invitations that are open. */
export function peopleListRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.people,
      permission: 'manage-people',
      audit: 'people viewed',
      handler: forMembers((request, member) => list(tools, request, member))
    },
    {
      method: 'POST',
      path: peoplePatterns.invitationAgain,
      permission: 'manage-people',
      audit: 'invitation made again',
      handler: forMembers((request, member) => again(tools, request, member))
    },
    {
      method: 'POST',
      path: peoplePatterns.invitationWithdraw,
      permission: 'manage-people',
      audit: 'invitation withdrawn',
      handler: forMembers((request, member) => withdraw(tools, request, member))
    }
  ]
}

async function list(tools: PeopleTools, request: WebRequest, member: Member): Promise<Reply> {
  const { authority, name } = member.workspace
  const view = await inScope(tools.db, scopeOf(member), async (tx) =>
    peopleView(
      name,
      await peopleOf(tx, authority),
      await openInvitations(tx, authority),
      tools.clock.now(),
      doneInWords(request)
    )
  )
  const html = renderPage(tools.site, {
    title: `People of ${name}`,
    form: true,
    main: <PeoplePage view={view} />
  })
  return { kind: 'page', html }
}

const noSuchInvitation: Reply = {
  kind: 'not-found',
  because: 'There is no such invitation open: it may have been accepted or withdrawn.',
  instead: [{ text: 'The people of the workspace', href: peoplePaths.people() }]
}

/** What the person has just done, as the address says it. */
function doneInWords({ query }: WebRequest): string | undefined {
  switch (query['done']) {
    case 'withdrawn':
      return 'The invitation is withdrawn: its address opens nothing any more.'
    case 'too-late':
      return 'The access that the invitation gives is over. Withdraw it, and invite them anew.'
    case 'ended':
      return 'Their access has ended.'
    default:
      return undefined
  }
}

async function again(tools: PeopleTools, request: WebRequest, member: Member): Promise<Reply> {
  const { invitation = '' } = request.params
  const outcome = await inviteAgain(tools.db, tools.clock, member, invitation, tools.mailGoesOut)
  switch (outcome.kind) {
    case 'invited':
      return handedOverPage(tools, {
        title: 'A new address for the invitation',
        name: outcome.name,
        address: handedOver(tools, request, peoplePaths.invitation(outcome.token)),
        what: 'choose how to sign in',
        howLong: `for ${invitationDays} days; the address before it opens nothing any more`,
        mailedTo: tools.mailGoesOut ? outcome.email : undefined
      })
    case 'too-late':
      return { kind: 'redirect', to: peoplePaths.people('too-late') }
    case 'not-there':
      return noSuchInvitation
  }
}

async function withdraw(tools: PeopleTools, request: WebRequest, member: Member): Promise<Reply> {
  const { invitation = '' } = request.params
  const outcome = await withdrawInvitation(tools.db, tools.clock, member, invitation)
  if (outcome.kind === 'not-there') return noSuchInvitation
  return { kind: 'redirect', to: peoplePaths.people('withdrawn') }
}
