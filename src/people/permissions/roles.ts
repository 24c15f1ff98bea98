/** What somebody does in an authority's workspace, or is let in for. */
export const roles = [
  'administrator',
  'link-officer',
  'leader',
  'contributor',
  'auditor',
  'governance-officer',
  'councillor',
  'inspector',
  'reader'
] as const
export type Role = (typeof roles)[number]

const words: Record<Role, { readonly name: string; readonly does: string }> = {
  administrator: { name: 'Administrator', does: 'invites people, says what they may do and names the posts' },
  'link-officer': { name: 'Inspection link officer', does: 'keeps the record and joins its parts' },
  leader: { name: 'Leader', does: 'answers for the service: a director or a head of service' },
  contributor: { name: 'Contributor', does: 'writes and updates what is theirs' },
  auditor: { name: 'Auditor', does: 'audits practice, and checks that the trail is whole' },
  'governance-officer': { name: 'Governance officer', does: 'writes papers and keeps resolutions' },
  councillor: { name: 'Councillor', does: 'reads what was promised and what happened' },
  inspector: { name: 'Inspector', does: 'reads what they were let in for, until their access ends' },
  reader: { name: 'Reader', does: 'reads, and changes nothing' }
}

/** The role's name in a sentence's first place. */
export function roleName(role: Role): string {
  return words[role].name
}

/** What the role is for, to stand after its name. */
export function roleDoes(role: Role): string {
  return words[role].does
}
