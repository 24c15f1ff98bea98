import type { TextKind, TextRef } from '../../people/drafts/draft.ts'
import { visitsOf } from './store.ts'
import { type FindingKind, findingKinds, visitTitle } from './visit.ts'
import { findingHeading } from './visit-words.ts'
import { visitsPaths } from './visits-paths.ts'

/** What a letter says, as it is copied out: a text for each kind of finding, of which nothing is saved before it is sent. */
export const visitTexts: readonly TextKind[] = findingKinds.map((kind) => ({
  kind: `visit-${kind}`,
  may: 'plan-activities',
  savedText: async (tx, member, id) => {
    const visit = (await visitsOf(tx, member.workspace.authority)).find((one) => one.id === id)
    if (visit?.letterReceivedOn === undefined) return undefined
    return {
      words: '',
      title: `${findingHeading(kind)}: ${visitTitle(visit)}`,
      href: visitsPaths.visitFindings(visit.id)
    }
  }
}))

/** Which text it is, for drafts of it. */
export function findingsRef(kind: FindingKind, visit: string): TextRef {
  return { kind: `visit-${kind}`, id: visit }
}
