/** Every address of people: signing in, accounts, posts, and what is one's own. */
export const peoplePatterns = {
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  signInOpenId: '/sign-in/openid',
  openIdReturn: '/sign-in/openid/return',
  forgottenPassword: '/sign-in/forgotten',
  signOut: '/sign-out',
  myWork: '/my-work',
  notifications: '/notifications',
  notificationRead: '/notifications/read',
  notificationOpen: '/notifications/open',
  notificationChoices: '/notifications/choices',
  mail: '/mail'
} as const

export const peoplePaths = {
  /** `next` is the page to go on to, a path of this site. */
  signIn: (next = '') =>
    next === '' ? peoplePatterns.signIn : `${peoplePatterns.signIn}?next=${encodeURIComponent(next)}`,
  signOut: () => peoplePatterns.signOut,
  /** Where one lands after signing in: what waits for oneself. */
  myWork: () => peoplePatterns.myWork,
  notifications: () => peoplePatterns.notifications,
  notificationRead: () => peoplePatterns.notificationRead,
  notificationOpen: () => peoplePatterns.notificationOpen,
  notificationChoices: () => peoplePatterns.notificationChoices,
  /** The mails of the authority, and whether they went. */
  mail: () => peoplePatterns.mail
} as const
