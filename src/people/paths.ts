/** Every address of people: signing in, accounts, posts, and what is one's own. */
export const peoplePatterns = {
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  signInOpenId: '/sign-in/openid',
  openIdReturn: '/sign-in/openid/return',
  forgottenPassword: '/sign-in/forgotten',
  signOut: '/sign-out'
} as const

export const peoplePaths = {
  /** `next` is the page to go on to, a path of this site. */
  signIn: (next = '') =>
    next === '' ? peoplePatterns.signIn : `${peoplePatterns.signIn}?next=${encodeURIComponent(next)}`,
  signOut: () => peoplePatterns.signOut
} as const
