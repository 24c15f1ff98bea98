import { z } from 'zod'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Caller, SignedIn } from '../../permissions/caller.ts'
import { memberOf, scopeOf } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { chooseMail } from '../actions/choose-mail.ts'
import { readNews } from '../actions/read-news.ts'
import { choicesOf, mailAddressOf, notificationsOf } from '../store.ts'
import { choiceFor, mailChoices, topics, topicWords } from '../topics.ts'
import { ChoicesPage } from './choices-page.tsx'
import { NotificationsPage } from './notifications-page.tsx'

/** What a person was told, and whether it comes by mail too. */
export function notificationRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.notifications,
      permission: 'signed-in',
      audit: 'notifications viewed',
      handler: (request, caller) => viewed(tools, request, caller)
    },
    {
      method: 'POST',
      path: peoplePatterns.notificationRead,
      permission: 'signed-in',
      audit: 'notification read',
      handler: (request, caller) => read(tools, request, caller, 'back-to-the-list')
    },
    {
      method: 'POST',
      path: peoplePatterns.notificationOpen,
      permission: 'signed-in',
      audit: 'notification opened',
      handler: (request, caller) => read(tools, request, caller, 'to-the-thing')
    },
    {
      method: 'GET',
      path: peoplePatterns.notificationChoices,
      permission: 'signed-in',
      audit: 'mail choices viewed',
      handler: (request, caller) => (caller.kind === 'signed-in' ? choices(tools, request, caller) : notHere)
    },
    {
      method: 'POST',
      path: peoplePatterns.notificationChoices,
      permission: 'signed-in',
      audit: 'mail chosen',
      handler: (request, caller) => (caller.kind === 'signed-in' ? choose(tools, request, caller) : notHere)
    }
  ]
}

/** More than anybody reads on one page; what is older is read or long past. */
const mostShown = 200

const notHere: Reply = { kind: 'not-found', because: 'There is no such notification for you here.' }

async function viewed(
  { db, site, mailGoesOut }: PeopleTools,
  { query }: WebRequest,
  caller: Caller
): Promise<Reply> {
  const member = memberOf(caller)
  const told =
    member === undefined
      ? []
      : await inScope(db, scopeOf(member), (tx) => notificationsOf(tx, member, mostShown))
  const view = {
    authority: member?.workspace.name ?? 'any authority',
    unread: told.filter((news) => !news.read),
    read: told.filter((news) => news.read),
    done: query['done'] === 'read' ? 'What you marked counts as read.' : undefined,
    mailGoesOut
  }
  return {
    kind: 'page',
    html: renderPage(site, {
      title: 'Notifications',
      tool: peoplePaths.notifications(),
      main: <NotificationsPage view={view} />
    })
  }
}

const which = z.object({ id: z.string({ error: 'Say which notification.' }).min(1).max(200) })

async function read(
  { db, clock }: PeopleTools,
  { form }: WebRequest,
  caller: Caller,
  then: 'back-to-the-list' | 'to-the-thing'
): Promise<Reply> {
  const member = memberOf(caller)
  const asked = parseInput(which, form)
  if (asked.kind === 'bad-request') return asked
  if (member === undefined) return notHere
  const outcome = await readNews(db, clock, member, asked.value.id)
  if (outcome.kind === 'not-found') return notHere
  const to = then === 'to-the-thing' ? outcome.href : undefined
  return { kind: 'redirect', to: to ?? peoplePaths.notificationsRead() }
}

async function choices(
  { db, site, mailGoesOut }: PeopleTools,
  { query }: WebRequest,
  caller: SignedIn
): Promise<Reply> {
  const { account } = caller
  const { chosen, address } = await inScope(db, { kind: 'account', account }, async (tx) => ({
    chosen: await choicesOf(tx, account),
    address: await mailAddressOf(tx, account)
  }))
  const view = {
    address,
    mailGoesOut,
    saved: query['saved'] === 'yes',
    topics: topicsFor(caller).map((topic) => ({
      topic,
      ...topicWords(topic),
      choice: choiceFor(topic, chosen[topic])
    }))
  }
  return {
    kind: 'page',
    html: renderPage(site, {
      title: 'What comes by mail',
      form: true,
      breadcrumbs: [{ text: 'Notifications', href: peoplePaths.notifications() }],
      main: <ChoicesPage view={view} />
    })
  }
}

const chosen = z.partialRecord(
  z.enum(topics),
  z.enum(mailChoices, { error: 'Choose by mail at once, in one mail a day, or only here.' })
)

async function choose({ db, clock }: PeopleTools, { form }: WebRequest, caller: SignedIn): Promise<Reply> {
  const asked = parseInput(
    chosen,
    Object.fromEntries(topics.flatMap((topic) => (form[topic] === undefined ? [] : [[topic, form[topic]]])))
  )
  if (asked.kind === 'bad-request') return asked
  await chooseMail(db, clock, caller, asked.value)
  return { kind: 'redirect', to: peoplePaths.notificationChoices('saved') }
}

function topicsFor({ may }: SignedIn) {
  return topics.filter((topic) => topic !== 'people' || may.has('manage-people'))
}
