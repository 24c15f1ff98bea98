import { randomUUID } from 'node:crypto'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { AccountId } from '../permissions/caller.ts'

/** A mail that somebody is to get, in plain text. */
export interface AskedMail {
  /** Whose business it is: its administrators see whether it went. Absent for what belongs to the account alone. */
  readonly authority?: AuthoritySlug | undefined
  readonly account?: AccountId | undefined
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  /** Paragraphs, in the order in which they are read. */
  readonly words: readonly string[]
  /**
   * Where it leads: a path of this site, written out under the words with the site's address before it. It may be a
   * one-time link: once the mail is settled neither the words nor the link are kept.
   */
  readonly link?: string | undefined
}

/**
 * Asks for a mail in the transaction of what it tells of: both happen or neither does. It is sent afterwards, by
 * whichever server runs on the record, as soon as a mail server takes it.
 */
export async function askForMail(tx: Transaction, at: Date, mail: AskedMail): Promise<void> {
  await tx
    .insertInto('people.mail')
    .values({
      id: randomUUID(),
      authority: mail.authority ?? null,
      account: mail.account ?? null,
      recipient: mail.to.address,
      recipient_name: mail.to.name,
      subject: mail.subject,
      body: mail.words.join('\n\n'),
      link: mail.link ?? null,
      asked_at: at,
      state: 'waiting',
      next_attempt_at: at
    })
    .execute()
}
