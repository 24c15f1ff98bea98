import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { MailServer } from '../../../platform/mail/mail-server.ts'
import type { SendOutcome } from '../../../platform/mail/send-outcome.ts'
import { tellAdministratorsOfRefusal } from '../../notifications/refused-mail.ts'
import { type ClaimedMail, claimNext, putOff, settle } from '../outbox.ts'
import { nextTry } from '../trying-again.ts'

export interface SendingTools {
  readonly db: Database
  readonly clock: Clock
  /** The council's mail server; undefined where none is set up. */
  readonly server: MailServer | undefined
  /** Where people reach the site, before the path of a link. */
  readonly siteAddress: string
}

/** What came of the mail that waited longest. */
export type NextOutcome =
  | { readonly kind: 'none-due' }
  | { readonly kind: 'settled' | 'put-off' }
  /** No mail can go at all: the next need not be tried yet. Why, as it is known. */
  | { readonly kind: 'no-server'; readonly said: string }

/**
 * Sends the mail that waited longest. Between the claim and the settling there is no transaction, and nothing to hold
 * a kill: whoever is killed there leaves a claim that ends, and the mail goes once more. Never lost, seldom twice.
 */
export async function sendNext(
  { db, clock, siteAddress }: SendingTools,
  server: MailServer
): Promise<NextOutcome> {
  const claimed = await inScope(db, { kind: 'installation' }, (tx) => claimNext(tx, clock.now()))
  if (claimed === undefined) return { kind: 'none-due' }
  const outcome = await server.send({
    id: claimed.id,
    to: { name: claimed.recipient_name, address: claimed.recipient },
    subject: claimed.subject,
    text: textOf(claimed, siteAddress)
  })
  const after = await inScope(db, { kind: 'installation' }, (tx) => note(tx, claimed, outcome, clock.now()))
  return outcome.kind === 'no-server' ? outcome : { kind: after }
}

/** The words, then where they lead, then who wrote: no person did. */
function textOf({ body, link }: ClaimedMail, siteAddress: string): string {
  const leads = link === null ? [] : [`${siteAddress}${link}`]
  return `${[body, ...leads, `Sent by Throughline at ${siteAddress}. Nobody reads answers to it.`].join('\n\n')}\n`
}

async function note(
  tx: Transaction,
  mail: ClaimedMail,
  outcome: SendOutcome,
  now: Date
): Promise<'settled' | 'put-off'> {
  if (outcome.kind === 'sent') {
    await settle(tx, mail, now, 'sent', null)
    return 'settled'
  }
  const next = outcome.kind === 'refused' ? undefined : nextTry(mail.asked_at, mail.attempts, now)
  if (next !== undefined) {
    await putOff(tx, mail, next, outcome.said)
    return 'put-off'
  }
  const state = outcome.kind === 'refused' ? 'refused' : 'given-up'
  if (await settle(tx, mail, now, state, outcome.said)) await tellAdministratorsOfRefusal(tx, now, mail)
  return 'settled'
}
