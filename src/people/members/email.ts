/** An e-mail address as it was typed, without the spaces around it; undefined where it cannot be one. */
export function emailOf(typed: string): string | undefined {
  const email = typed.trim()
  return email.length <= 254 && /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]+$/.test(email)
    ? email
    : undefined
}

/** A person's name in one line; undefined where nothing or too much was typed. */
export function personName(typed: string): string | undefined {
  const name = typed.replace(/\s+/g, ' ').trim()
  return name === '' || name.length > 100 ? undefined : name
}
