import { dayInEngland } from '../../../framework/day-in-england.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { forMembers } from '../../forms/for-members.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import { type Member, scopeOf } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import { postsInHand } from '../../posts/holdings.ts'
import { officerWords } from '../../posts/officer-words.ts'
import { postsOf } from '../../posts/store.ts'
import { appendReadingOf } from '../../readings/append-reading-of.ts'
import type { PeopleTools } from '../../tools.ts'
import { lastDay, rolesInWords, scopeInWords } from '../access-words.ts'
import { changeAccess } from '../actions/change-access.ts'
import { endAccess } from '../actions/end-access.ts'
import { makePasswordLink } from '../actions/make-password-link.ts'
import { type Membership, type Person, standing } from '../membership.ts'
import { spansInWords } from '../people-view.ts'
import { peopleOf } from '../store.ts'
import { accessOf, everything, type TypedAccess, typedAccess } from '../typed-access.ts'
import { dayTyped, typedDay } from '../typed-day.ts'
import { typedLine } from '../typed-line.ts'
import { handedOver } from './absolute.ts'
import { handedOverPage } from './handed-over.tsx'
import { withEachFieldOnce } from './invite.tsx'
import { PersonPage } from './person-page.tsx'

/** One person of the workspace: changing and ending their access, and helping them in. */
export function personRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.person,
      permission: 'manage-people',
      audit: 'person viewed',
      handler: forMembers((request, member) => page(tools, request, member))
    },
    {
      method: 'POST',
      path: peoplePatterns.person,
      permission: 'manage-people',
      audit: 'access changed',
      handler: forMembers((request, member) => change(tools, request, member))
    },
    {
      method: 'POST',
      path: peoplePatterns.endAccess,
      permission: 'manage-people',
      audit: 'access ended',
      handler: forMembers((request, member) => end(tools, request, member))
    },
    {
      method: 'POST',
      path: peoplePatterns.passwordLink,
      permission: 'manage-people',
      audit: 'password link made',
      handler: forMembers((request, member) => link(tools, request, member))
    }
  ]
}

const notHere: Reply = {
  kind: 'not-found',
  because: 'There is no such person in your workspace.',
  instead: [{ text: 'The people of the workspace', href: peoplePaths.people() }]
}

async function change(tools: PeopleTools, request: WebRequest, member: Member): Promise<Reply> {
  const { account = '' } = request.params
  const typed = typedAccess(request.form)
  const choices = await tools.scopeChoices(member.workspace.authority)
  const { access, problems } = accessOf(
    typed,
    choices.map(({ ref }) => ref)
  )
  if (problems.length > 0) return page(tools, request, member, { typed, problems })
  const outcome = await changeAccess(tools.db, tools.clock, member, account, access)
  switch (outcome.kind) {
    case 'changed':
      return { kind: 'redirect', to: peoplePaths.person(account, 'changed') }
    case 'as-before':
      return { kind: 'redirect', to: peoplePaths.person(account, 'as-before') }
    case 'unfit':
      return page(tools, request, member, { typed, problems: withEachFieldOnce(outcome.problems) })
    case 'last-administrator':
      return page(tools, request, member, {
        typed,
        problems: [lastAdministrator('roles', outcome.name, member)]
      })
    case 'not-there':
      return notHere
  }
}

async function end(tools: PeopleTools, request: WebRequest, member: Member): Promise<Reply> {
  const { account = '' } = request.params
  const when = typedLine(request.form, 'when')
  const typedDate = typedDay(request.form, 'day')
  const ending = { when, day: typedDate }
  const refuse = (field: string, message: string) =>
    page(tools, request, member, { ending, problems: [{ field, message }] })
  if (when !== 'now' && when !== 'day') return refuse('when', 'Choose when their access ends')
  const day = when === 'now' ? when : dayTyped(typedDate)
  if (day === 'none') return refuse('day', 'Enter the last day of their access')
  if (day === 'no-day') return refuse('day', 'Enter a real last day, such as 24 12 2026')
  const outcome = await endAccess(tools.db, tools.clock, member, account, day)
  switch (outcome.kind) {
    case 'ended':
      return {
        kind: 'redirect',
        to: when === 'now' ? peoplePaths.people('ended') : peoplePaths.person(account, 'ends')
      }
    case 'unfit':
      return refuse('day', outcome.because)
    case 'last-administrator': {
      const { field, message } = lastAdministrator('when', outcome.name, member)
      return refuse(field, message)
    }
    case 'not-there':
      return notHere
  }
}

function lastAdministrator(field: string, name: string, { workspace }: Member): RequestProblem {
  return {
    field,
    message: `${name} is the last administrator of ${workspace.name} whose access does not end. Make somebody else an administrator first`
  }
}

async function link(tools: PeopleTools, request: WebRequest, member: Member): Promise<Reply> {
  const { account = '' } = request.params
  const outcome = await makePasswordLink(tools.db, tools.clock, member, account)
  switch (outcome.kind) {
    case 'made':
      return handedOverPage(tools, {
        title: 'An address for a new password',
        name: outcome.name,
        address: handedOver(tools, request, peoplePaths.newPassword(outcome.token)),
        what: 'set a new password',
        howLong: `until ${momentInWords(outcome.expiresAt)}`,
        mailedTo: undefined
      })
    case 'not-ours-alone':
      return page(tools, request, member, {
        problems: [
          {
            field: 'password',
            message: `An administrator cannot do this for ${outcome.name}. They can ask for a mail themselves where they sign in, or the people who run this service can help them`
          }
        ]
      })
    case 'not-there':
      return notHere
  }
}

interface Sent {
  readonly typed?: TypedAccess
  readonly ending?: { readonly when: string; readonly day: string }
  readonly problems: readonly RequestProblem[]
}

async function page(
  tools: PeopleTools,
  request: WebRequest,
  member: Member,
  { typed, ending, problems }: Sent = { problems: [] }
): Promise<Reply> {
  const { authority } = member.workspace
  const now = tools.clock.now()
  const { person, posts } = await inScope(tools.db, scopeOf(member), async (tx) => {
    const people = await peopleOf(tx, authority)
    const found = people.find(({ account }) => account === request.params['account'])
    if (found && found.account !== member.account) {
      await appendReadingOf(tx, now, member, 'account', { kind: 'account', id: found.account })
    }
    const posts = found && postsInHand(await postsOf(tx, authority), found.account, dayInEngland(now))
    return { person: found, posts: posts ?? [] }
  })
  if (!person) return notHere
  const held = person.closed ? [] : standing(person.memberships, now)
  const choices = await tools.scopeChoices(authority)
  const view = {
    ...wordsOf(person, held, now),
    scope: held.some(({ role }) => role === 'inspector') ? scopeInWords(scopeOfAll(held), choices) : [],
    posts: posts.map(({ post, as }) => ({
      text: as === 'holder' ? officerWords(post) : `${officerWords(post)}, standing in`,
      href: peoplePaths.post(post.id)
    })),
    isSelf: person.account === member.account,
    typed: typed ?? asTyped(held),
    ending: ending ?? { when: '', day: '' },
    choices,
    problems,
    done: doneInWords(request)
  }
  return {
    kind: 'page',
    status: problems.length > 0 ? 422 : 200,
    html: renderPage(tools.site, {
      title: person.name,
      form: true,
      error: problems.length > 0,
      breadcrumbs: [{ text: 'People', href: peoplePaths.people() }],
      main: <PersonPage view={view} />
    })
  }
}

function wordsOf(person: Person, held: readonly Membership[], now: Date) {
  const shown = held.length > 0 ? held : person.memberships
  return {
    account: person.account,
    name: person.name,
    email: person.email,
    does: rolesInWords([...new Set(shown.map(({ role }) => role))]),
    span: spansInWords(shown, now),
    lastHere: person.lastHere === undefined ? 'Not yet' : momentInWords(person.lastHere),
    isHere: held.length > 0
  }
}

function scopeOfAll(held: readonly Membership[]): readonly string[] {
  return [...new Set(held.flatMap(({ scope }) => scope))]
}

/** The form as it stands before anybody types: what holds now. */
function asTyped(held: readonly Membership[]): TypedAccess {
  const inspects = held.some(({ role }) => role === 'inspector')
  const scope = scopeOfAll(held)
  const [first] = held
  return {
    roles: [...new Set(held.map(({ role }) => role))],
    from: first === undefined ? '' : dayInEngland(first.from),
    until: first?.until === undefined ? '' : lastDay(first.until),
    scope: inspects && scope.length === 0 ? [everything] : scope
  }
}

function doneInWords({ query }: WebRequest): string | undefined {
  switch (query['done']) {
    case 'changed':
      return 'What they do is changed.'
    case 'as-before':
      return 'Nothing was changed: it was so already.'
    case 'ends':
      return 'Their access ends by itself at the end of that day.'
    default:
      return undefined
  }
}
