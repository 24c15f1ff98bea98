import type { Transaction } from '../../platform/database/database.ts'
import { peoplePaths } from '../paths.ts'
import { administratorsOf } from './administrators.ts'
import { notify } from './notify.ts'

/** Tells an authority's administrators, in place, that a mail of theirs will not arrive. */
export async function tellAdministratorsOfRefusal(
  tx: Transaction,
  at: Date,
  mail: { readonly id: string; readonly authority: string | null; readonly recipient_name: string }
): Promise<void> {
  if (mail.authority === null) return
  for (const { authority, account } of await administratorsOf(tx, mail.authority, at)) {
    await notify(tx, at, {
      authority,
      account,
      topic: 'people',
      words: `A mail to ${mail.recipient_name === '' ? 'somebody who was invited' : mail.recipient_name} could not be delivered.`,
      href: peoplePaths.mail(),
      once: `mail-refused:${mail.id}:${account}`,
      inPlaceOnly: true
    })
  }
}
