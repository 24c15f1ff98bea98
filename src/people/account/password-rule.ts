import { lettersOf, stemOf } from './stem.ts'

/**
 * What a new password must be. Only its length is asked for, and no mixture of characters (OWASP ASVS 5, 6.2.5; NCSC,
 * "three random words"). NIST SP 800-63B-4 asks for at least 15 characters where a password may be all that is asked
 * for, as it is here for whoever leaves one-time codes off, and ASVS 5, 6.2.1 recommends 15 as well (R).
 */
export const passwordLength = { least: 15, most: 256 } as const

/** How a page explains it before anybody types. */
export const passwordHint = `At least ${passwordLength.least} characters. Three words that have nothing to do with each other make a good one. You can paste it from a password manager.`

export interface PasswordAbout {
  /** What somebody who knows the person would try first: their name, their address, their authority. */
  readonly about: readonly string[]
  /** Whether many people have used the password. */
  readonly isOftenUsed: (password: string) => boolean
}

/** Why a password cannot be taken, in words for the person who chose it; undefined where it can. */
export function whyNotThisPassword(
  password: string,
  { about, isOftenUsed }: PasswordAbout
): string | undefined {
  const characters = [...password].length
  if (characters === 0) return 'Enter a password'
  if (characters < passwordLength.least) {
    return `Enter a password of at least ${passwordLength.least} characters; this one has ${characters}`
  }
  if (characters > passwordLength.most) {
    return `Enter a password of no more than ${passwordLength.most} characters; this one has ${characters}`
  }
  if (isOftenUsed(password)) {
    return 'Choose another password: many people have used this one or the word that it is made of, and it is among the first that are guessed'
  }
  if (repeatsOnePiece(password)) {
    return 'Choose another password: this one is the same few characters over and over'
  }
  const stems = [lettersOf(password), stemOf(password)]
  if (about.flatMap(piecesOf).some((piece) => piece !== '' && stems.includes(piece))) {
    return 'Choose another password: this one is your name, your address, your authority or the name of the site'
  }
  return undefined
}

function repeatsOnePiece(password: string): boolean {
  return /^(.{1,8}?)\1+$/su.test(password)
}

// An address is tried whole, and as what stands before the @.
function piecesOf(words: string): string[] {
  return [lettersOf(words), lettersOf(words.split('@')[0] ?? '')]
}
