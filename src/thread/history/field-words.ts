import type { FieldWords } from '../thing.ts'

/** Fields that entries on many kinds of thing have. */
const everywhere: FieldWords = {
  account: 'Whose account',
  at: 'When',
  by: 'How',
  from: 'From',
  id: 'Number',
  lastHash: 'Fingerprint of the last entry',
  sha256: 'Fingerprint of the file',
  until: 'Until',
  whole: 'Every entry holds'
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
