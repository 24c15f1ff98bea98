/** Letters alone, in one case: "Leeds City Council 2026!" is tried as soon as "leedscitycouncil". */
export function lettersOf(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}

/**
 * The word that a password is made of where it is one word with figures and signs around it, or the same one over and
 * over: "password12345678" and "Password-Password" come to "password". Of any other password, all its letters.
 */
export function stemOf(password: string): string {
  const letters = lettersOf(password)
  return /^(.+?)\1+$/su.exec(letters)?.[1] ?? letters
}
