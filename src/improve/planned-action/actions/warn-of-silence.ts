import { sql } from 'kysely'
import { type AuthoritySlug, isAuthoritySlug } from '../../../framework/authority-slug.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { addDays, type IsoDate, longDate } from '../../../framework/iso-date.ts'
import { notify } from '../../../people/notifications/notify.ts'
import type { AccountId } from '../../../people/permissions/caller.ts'
import { accountsActing } from '../../../people/posts/holdings.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { count } from '../../../ui/prose/counts.ts'
import { everyActionPaths } from '../../every-action/every-action-paths.ts'
import { actionPaths } from '../action-paths.ts'
import { silentAfterDays } from '../colour-rules.ts'
import { type ListedAction, listedActions } from '../listed-action.ts'

/**
 * Warns whoever acts in a post of its actions of which nobody has spoken for `silentAfterDays` days, and of those whose
 * due day has passed. Each is told once for the same silence and the same due day, however often this is asked; in a
 * vacancy nobody is told, and whoever acts next is.
 */
export async function warnOfSilence(db: Database, clock: Clock): Promise<void> {
  const at = clock.now()
  const today = dayInEngland(at)
  for (const authority of await authoritiesToWarn(db, today)) {
    // One transaction each: an authority is not kept waiting for all the others.
    await inScope(db, { kind: 'authority', authority }, (tx) => warn(tx, at, authority, today))
  }
}

interface Warning {
  readonly action: ListedAction
  readonly warning: 'silent' | 'overdue'
  /** The day since which it is silent, or on which it was due. */
  readonly since: IsoDate
}

async function warn(tx: Transaction, at: Date, authority: AuthoritySlug, today: IsoDate): Promise<void> {
  const acting = new Map(
    (await postsOf(tx, authority)).map(({ id, holdings }) => [id, accountsActing(holdings, today)])
  )
  const actingFor = ({ post }: ListedAction) => (post && acting.get(post)) ?? new Set<AccountId>()
  const actions = await listedActions(tx, authority, today)
  const warnings = actions
    .filter((action) => !action.illustrative && action.planState !== 'ended' && actingFor(action).size > 0)
    .flatMap((action) => warningsOf(action, today))
  const theirs = new Map<AccountId, Warning[]>()
  for (const warning of await noteWarnings(tx, at, authority, warnings)) {
    for (const account of actingFor(warning.action)) {
      theirs.set(account, [...(theirs.get(account) ?? []), warning])
    }
  }
  for (const [account, own] of theirs) {
    for (const news of newsOf(own)) await notify(tx, at, { authority, account, topic: 'plan', ...news })
  }
}

/** What there is to warn of on a day. */
function warningsOf(action: ListedAction, today: IsoDate): readonly Warning[] {
  const { dueOn, lastHeardOn, silent, progress, closedOn } = action
  const overdue = dueOn !== undefined && dueOn < today && progress !== 'done' && closedOn === undefined
  return [
    ...(silent ? [{ action, warning: 'silent' as const, since: lastHeardOn }] : []),
    ...(overdue ? [{ action, warning: 'overdue' as const, since: dueOn }] : [])
  ]
}

/** More than so many at once are told in one sentence: nobody reads forty. */
const mostAtOnce = 3

function newsOf(own: readonly Warning[]): readonly { readonly words: string; readonly href: string }[] {
  if (own.length > mostAtOnce) {
    const silent = own.filter(({ warning }) => warning === 'silent').length
    const parts = [
      ...(silent === own.length ? [] : [`${count(own.length - silent, 'action')} past the due day`]),
      ...(silent === 0
        ? []
        : [`${count(silent, 'action')} of which nobody has spoken for ${silentAfterDays} days`])
    ]
    return [
      { words: `Yours to look at: ${parts.join(', and ')}.`, href: everyActionPaths.actions('post=mine') }
    ]
  }
  return own.map(({ action: { id, reference }, warning, since }) => ({
    words:
      warning === 'silent'
        ? `Nobody has said how action ${reference} stands since ${longDate(since)}.`
        : `Action ${reference} was due on ${longDate(since)} and is not done.`,
    href: actionPaths.action(id)
  }))
}

/** Notes what is told now; gives back those that were not told before. */
async function noteWarnings(
  tx: Transaction,
  at: Date,
  authority: AuthoritySlug,
  warnings: readonly Warning[]
): Promise<readonly Warning[]> {
  const keyOf = (action: string, warning: string, since: string) => `${action} ${warning} ${since}`
  const told = await tx
    .selectFrom('improve.action_warning')
    .select(['action', 'warning', 'since'])
    .where('authority', '=', authority)
    .execute()
  const known = new Set(told.map((one) => keyOf(one.action, one.warning, one.since)))
  const fresh = warnings.filter(({ action, warning, since }) => !known.has(keyOf(action.id, warning, since)))
  if (fresh.length > 0) {
    await tx
      .insertInto('improve.action_warning')
      .columns(['authority', 'action', 'warning', 'since', 'told_at'])
      .expression(
        sql`select ${authority}::text, one.action, one.warning, one.since, ${at}::timestamptz from jsonb_to_recordset(${JSON.stringify(
          fresh.map(({ action, warning, since }) => ({ action: action.id, warning, since }))
        )}::jsonb) as one (action text, warning text, since date)`
      )
      .execute()
  }
  return fresh
}

/** The authorities with an action that may be silent or overdue. */
async function authoritiesToWarn(db: Database, today: IsoDate): Promise<readonly AuthoritySlug[]> {
  const rows = await inScope(db, { kind: 'installation' }, (tx) =>
    tx
      .selectFrom('improve.action')
      .select('authority')
      .distinct()
      .where('withdrawn_at', 'is', null)
      .where('closed_at', 'is', null)
      .where((where) =>
        where.or([
          where('due_on', '<', today),
          where('last_heard_at', '<', new Date(`${addDays(today, 1 - silentAfterDays)}T00:00:00Z`))
        ])
      )
      .orderBy('authority')
      .execute()
  )
  return rows.flatMap(({ authority }) => (isAuthoritySlug(authority) ? [authority] : []))
}
