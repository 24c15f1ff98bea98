const words = {
  name: 'Your name is changed.',
  password: 'Your password is changed. Every other browser was signed out.',
  'codes-off': 'One-time codes are off. Your password alone signs you in.',
  session: 'That browser is signed out.',
  'no-session': 'That browser was signed out already.'
} as const

/** What was done to the account just before its page is shown. */
export type AccountDone = keyof typeof words

/** The same in words; undefined for whatever else an address may say. */
export function doneInWords(done: unknown): string | undefined {
  return Object.entries(words).find(([key]) => key === done)?.[1]
}
