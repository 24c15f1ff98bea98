import type { FieldWords } from '../thing.ts'

/** Fields that entries on many kinds of thing have. */
const everywhere: FieldWords = {
  account: 'Whose account',
  answersFor: 'What the post answers for',
  at: 'When',
  because: 'Why',
  by: 'How',
  byMail: 'Told by mail',
  device: 'Browser',
  disconnected: 'Disconnected from the council’s sign-in',
  email: 'Email address',
  from: 'From',
  id: 'Number',
  holderBefore: 'Who held it before',
  holderBeforeUntil: 'Held it until',
  lastHash: 'Fingerprint of the last entry',
  oneTimeCodes: 'One-time codes',
  opensUntil: 'Works until',
  otherSessionsEnded: 'Other browsers signed out',
  remark: 'Why they hang together',
  replaces: 'In place of',
  sessionsEnded: 'Browsers signed out',
  sha256: 'Fingerprint of the file',
  until: 'Until',
  whole: 'Every entry holds'
}

/** Fields that say something only where they are so: that nothing was disconnected is no news. */
const onlyWhereSo: ReadonlySet<string> = new Set(['disconnected'])

/** Whether a field says nothing, because what it would say did not happen. */
export function saysNothing(field: string, value: unknown): boolean {
  return value === false && onlyWhereSo.has(field)
}

/**
 * A field in words: as its room calls it, and otherwise its own name made readable, "alsoKnownAs" as "Also known as" and
 * "judgement.overall" as "Judgement, overall".
 */
export function fieldInWords(field: string, words: FieldWords = {}): string {
  const own = words[field] ?? everywhere[field]
  if (own !== undefined) return own
  const readable = field
    .replace(
      /([a-z0-9])([A-Z])/g,
      (_both, before: string, after: string) => `${before} ${after.toLowerCase()}`
    )
    .replace(/[._]+/g, ', ')
    .replace(/-+/g, ' ')
    .trim()
  return readable === '' ? 'Value' : readable.charAt(0).toUpperCase() + readable.slice(1)
}
