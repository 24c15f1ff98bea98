import type { Role } from '../../../src/people/permissions/roles.ts'

/** Those who work at a council through the days of a test, each with the role and the post in which they work. */
export const people = {
  ada: { name: 'Ada Marsh', role: 'link-officer', post: 'Inspection and Improvement Lead' },
  dara: { name: 'Dara Quill', role: 'leader', post: 'Director of Children’s Services' },
  hana: { name: 'Hana Brook', role: 'leader', post: 'Head of Help and Protection' },
  omar: { name: 'Omar Field', role: 'contributor', post: 'Principal Social Worker' },
  petra: { name: 'Petra Lund', role: 'auditor', post: 'Practice Auditor' }
} as const satisfies Record<string, { name: string; role: Role; post: string }>
export type Person = keyof typeof people
