import type { Role } from './roles.ts'

/** What a route asks of whoever asks. `everyone` needs no account; the others are given to roles. */
export const permissions = [
  'everyone',
  'signed-in',
  'see-workspace',
  'trace',
  'link',
  'see-history',
  'keep-record',
  'manage-posts',
  'manage-people',
  'export-trail',
  'plan-activities',
  'read-bookcase',
  'keep-bookcase',
  'arrange-bookcase',
  'read-self-evaluation',
  'write-self-evaluation',
  'agree-self-evaluation',
  'read-plan',
  'update-plan',
  'keep-plan',
  'agree-plan',
  'read-draft-report'
] as const
export type Permission = (typeof permissions)[number]

interface Grant {
  /** What the permission lets somebody do, to stand after "may". */
  readonly does: string
  readonly roles: readonly Role[] | 'everyone' | 'anyone signed in'
}

/** Who may do what: the one place where that is said. */
export const grants: Record<Permission, Grant> = {
  everyone: { does: 'read the public record', roles: 'everyone' },
  'signed-in': {
    does: 'keep one’s own account, drafts and notifications',
    roles: 'anyone signed in'
  },
  'see-workspace': {
    does: 'see the authority’s workspace: its posts, who holds them and its rooms',
    roles: [
      'administrator',
      'link-officer',
      'leader',
      'contributor',
      'auditor',
      'governance-officer',
      'councillor',
      'reader'
    ]
  },
  trace: {
    does: 'follow the thread from one thing to the next; an inspector within what they were let in for',
    roles: [
      'administrator',
      'link-officer',
      'leader',
      'contributor',
      'auditor',
      'governance-officer',
      'councillor',
      'inspector',
      'reader'
    ]
  },
  link: {
    does: 'link things, and withdraw links',
    roles: ['administrator', 'link-officer', 'leader', 'contributor', 'auditor', 'governance-officer']
  },
  'see-history': {
    does: 'see who changed a thing, when and how',
    roles: ['administrator', 'link-officer', 'leader', 'auditor', 'governance-officer']
  },
  'keep-record': {
    does: 'take reports into the public record, put its values right and answer what it asks',
    roles: ['administrator', 'link-officer']
  },
  'manage-posts': {
    does: 'name posts, and say who holds them and who stands in',
    roles: ['administrator', 'link-officer']
  },
  'manage-people': {
    does: 'invite people, and say what they may do and until when',
    roles: ['administrator']
  },
  'export-trail': {
    does: 'verify the trail and take a slice of it away',
    roles: ['administrator', 'auditor']
  },
  'plan-activities': {
    does: 'say what comes next and why, and plan visits, meetings and the year',
    roles: ['administrator', 'link-officer', 'leader']
  },
  'read-bookcase': {
    does: 'read the documents of the bookcase; an inspector within what they were let in for',
    roles: [
      'administrator',
      'link-officer',
      'leader',
      'contributor',
      'auditor',
      'governance-officer',
      'inspector'
    ]
  },
  'keep-bookcase': {
    does: 'put documents and new versions into the bookcase, and say what is known of them',
    roles: ['administrator', 'link-officer', 'leader', 'contributor']
  },
  'arrange-bookcase': {
    does: 'say what each section should hold and who owes it, and withdraw documents',
    roles: ['administrator', 'link-officer']
  },
  'read-self-evaluation': {
    does: 'read the self-evaluation, its claims and what they rest on; and sign it for a post that one holds or stands in for',
    roles: ['administrator', 'link-officer', 'leader', 'contributor', 'auditor', 'governance-officer']
  },
  'write-self-evaluation': {
    does: 'write contributions, comments and evidence for claims',
    roles: ['administrator', 'link-officer', 'leader', 'contributor']
  },
  'agree-self-evaluation': {
    does: 'agree the text of the self-evaluation, ask for contributions and sign-offs, and send it',
    roles: ['administrator', 'link-officer', 'leader']
  },
  'read-plan': {
    does: 'read findings, action plans, measures and what boards were shown; and sign a plan for a post that one holds or stands in for',
    roles: [
      'administrator',
      'link-officer',
      'leader',
      'contributor',
      'auditor',
      'governance-officer',
      'councillor',
      'reader'
    ]
  },
  'update-plan': {
    does: 'say how actions stand, add evidence, enter values of measures, and ask for an action to be closed',
    roles: ['administrator', 'link-officer', 'leader', 'contributor', 'auditor']
  },
  'keep-plan': {
    does: 'keep findings, plans, their actions and measures, ask for sign-offs, and freeze what a board is shown',
    roles: ['administrator', 'link-officer', 'leader', 'governance-officer']
  },
  'agree-plan': {
    does: 'approve that an action is closed, overrule its colour, and submit a plan',
    roles: ['administrator', 'link-officer', 'leader']
  },
  'read-draft-report': {
    does: 'read a draft report under embargo, and write what is wrong with it',
    roles: ['administrator', 'link-officer', 'leader']
  }
}

/** Whether one of these roles is given the permission. */
export function isGranted(permission: Permission, held: readonly Role[]): boolean {
  const { roles } = grants[permission]
  return typeof roles === 'string' || held.some((role) => roles.includes(role))
}
