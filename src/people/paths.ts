import type { AccountDone } from './account/done.ts'

/** Every address of people: signing in, accounts, posts, and what is one's own. */
export const peoplePatterns = {
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  signInOpenId: '/sign-in/openid',
  openIdReturn: '/sign-in/openid/return',
  accountOpenId: '/account/openid',
  forgottenPassword: '/sign-in/forgotten',
  signOut: '/sign-out',
  setUp: '/set-up/:token',
  invitation: '/invitations/:token',
  newPassword: '/new-password/:token',
  people: '/people',
  invite: '/people/invite',
  invitationAgain: '/people/invitations/:invitation/again',
  invitationWithdraw: '/people/invitations/:invitation/withdraw',
  person: '/people/:account',
  endAccess: '/people/:account/end',
  passwordLink: '/people/:account/password-link',
  workspaces: '/workspaces',
  permissions: '/permissions',
  account: '/account',
  accountName: '/account/name',
  accountPassword: '/account/password',
  accountCodes: '/account/codes',
  accountCodesSetUp: '/account/codes/set-up',
  accountCodesOff: '/account/codes/off',
  recoveryCodes: '/account/codes/recovery',
  sessionEnd: '/account/sessions/end',
  everySessionEnd: '/account/sessions/end-all',
  myWork: '/my-work',
  notifications: '/notifications',
  notificationRead: '/notifications/read',
  notificationOpen: '/notifications/open',
  notificationChoices: '/notifications/choices',
  mail: '/mail',
  drafts: '/drafts',
  draft: '/drafts/:account/:writing',
  keepDrafts: '/drafts/keep',
  throwDraftAway: '/drafts/throw-away',
  putDraftBack: '/drafts/put-back',
  posts: '/posts',
  postsCsv: '/posts.csv',
  postsJson: '/posts.json',
  newPost: '/posts/new',
  post: '/posts/:post',
  postName: '/posts/:post/name',
  postAnswersFor: '/posts/:post/answers-for',
  postHolder: '/posts/:post/holder',
  postDeputy: '/posts/:post/deputy',
  postHolding: '/posts/:post/holdings/:holding',
  holdingTakenBack: '/posts/:post/holdings/:holding/taken-back',
  postEnd: '/posts/:post/end'
} as const

export const peoplePaths = {
  /** `next` is the page to go on to, a path of this site. */
  signIn: (next = '') => withNext(peoplePatterns.signIn, next),
  /** The second step, for whoever turned one-time codes on. */
  signInCode: (next = '') => withNext(peoplePatterns.signInCode, next),
  signInOpenId: (next = '') => withNext(peoplePatterns.signInOpenId, next),
  /** The sign-in page, saying that the organisation's own does not answer. */
  signInProviderDown: (next = '') => withNext(`${peoplePatterns.signIn}?provider=down`, next),
  /** One's own account and the organisation's: whether the two are connected. */
  accountOpenId: (done?: string) => withDone(peoplePatterns.accountOpenId, done),
  forgottenPassword: () => peoplePatterns.forgottenPassword,
  /** The sign-in page, saying that one has just signed out. */
  signedOut: () => `${peoplePatterns.signIn}?signed-out=yes`,
  /** One's own account: name, password, one-time codes, sessions; saying what was just done to it. */
  account: (done?: AccountDone) =>
    done === undefined ? peoplePatterns.account : `${peoplePatterns.account}?done=${done}`,
  accountName: () => peoplePatterns.accountName,
  accountPassword: () => peoplePatterns.accountPassword,
  accountCodes: () => peoplePatterns.accountCodes,
  accountCodesSetUp: () => peoplePatterns.accountCodesSetUp,
  accountCodesOff: () => peoplePatterns.accountCodesOff,
  recoveryCodes: () => peoplePatterns.recoveryCodes,
  sessionEnd: () => peoplePatterns.sessionEnd,
  everySessionEnd: () => peoplePatterns.everySessionEnd,
  signOut: () => peoplePatterns.signOut,
  /** Where the first administrator sets up, with the token that the server printed. */
  setUp: (token: string) => `/set-up/${token}`,
  /** Where somebody takes up an invitation. */
  invitation: (token: string) => `/invitations/${token}`,
  /** Where somebody types a new password. */
  newPassword: (token: string) => `/new-password/${token}`,
  /** Who is in the workspace; `done` is what has just been done there. */
  people: (done?: string) => withDone(peoplePatterns.people, done),
  invite: () => peoplePatterns.invite,
  invitationAgain: (invitation: string) => `/people/invitations/${invitation}/again`,
  invitationWithdraw: (invitation: string) => `/people/invitations/${invitation}/withdraw`,
  person: (account: string, done?: string) => withDone(`/people/${account}`, done),
  endAccess: (account: string) => `/people/${account}/end`,
  passwordLink: (account: string) => `/people/${account}/password-link`,
  /** Where somebody with several authorities goes from one to another. */
  workspaces: () => peoplePatterns.workspaces,
  /** Who may do what. */
  permissions: () => peoplePatterns.permissions,
  /** Where one lands after signing in: what waits for oneself. */
  myWork: () => peoplePatterns.myWork,
  notifications: () => peoplePatterns.notifications,
  notificationRead: () => peoplePatterns.notificationRead,
  notificationOpen: () => peoplePatterns.notificationOpen,
  /** The list, saying that something was just marked as read. */
  notificationsRead: () => `${peoplePatterns.notifications}?done=read`,
  notificationChoices: (saved?: 'saved') =>
    saved === undefined
      ? peoplePatterns.notificationChoices
      : `${peoplePatterns.notificationChoices}?saved=yes`,
  /** The mails of the authority, and whether they went. */
  mail: () => peoplePatterns.mail,
  /** One's own drafts. */
  drafts: () => peoplePatterns.drafts,
  /** What somebody writes in one window and has not saved. */
  draft: ({ account, writing }: { readonly account: string; readonly writing: string }) =>
    `/drafts/${encodeURIComponent(account)}/${encodeURIComponent(writing)}`,
  keepDrafts: () => peoplePatterns.keepDrafts,
  throwDraftAway: () => peoplePatterns.throwDraftAway,
  putDraftBack: () => peoplePatterns.putDraftBack,
  /** Who holds what, on a day. */
  posts: (query: { readonly on?: string | undefined } = {}) =>
    query.on === undefined ? peoplePatterns.posts : `${peoplePatterns.posts}?on=${query.on}`,
  postsCsv: () => peoplePatterns.postsCsv,
  postsJson: () => peoplePatterns.postsJson,
  newPost: () => peoplePatterns.newPost,
  /** A post with its history; `done` is what has just been done to it. */
  post: (post: string, done?: string) =>
    done === undefined ? `/posts/${post}` : `/posts/${post}?done=${done}`,
  postName: (post: string) => `/posts/${post}/name`,
  postAnswersFor: (post: string) => `/posts/${post}/answers-for`,
  postHolder: (post: string) => `/posts/${post}/holder`,
  postDeputy: (post: string) => `/posts/${post}/deputy`,
  postHolding: (post: string, holding: string) => `/posts/${post}/holdings/${holding}`,
  holdingTakenBack: (post: string, holding: string) => `/posts/${post}/holdings/${holding}/taken-back`,
  postEnd: (post: string) => `/posts/${post}/end`
} as const

function withNext(path: string, next: string): string {
  return next === '' ? path : `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}`
}

function withDone(path: string, done: string | undefined): string {
  return done === undefined ? path : `${path}?done=${done}`
}
