import { isMailAddress } from '../../platform/mail/mail-address.ts'

/** An email address as it was typed, without the spaces around it; undefined where nothing can be sent there. */
export function emailOf(typed: string): string | undefined {
  const email = typed.trim()
  return isMailAddress(email) && /[^.]\.[^.]+$/.test(email) ? email : undefined
}

/** A person's name in one line; undefined where nothing, or more than a name, was typed. */
export function personName(typed: string): string | undefined {
  const name = typed.replace(/\s+/g, ' ').trim()
  return name === '' || name.length > 100 ? undefined : name
}
