import type { TextKind, TextRef } from '../../people/drafts/draft.ts'
import { shortWords } from './finding-words.ts'
import { findingsPaths } from './findings-paths.ts'
import { findingsById } from './store.ts'

/** What is written of findings at length: the words of one, of one that is not kept yet, and how one came to where it stands. */
export const findingTexts: readonly TextKind[] = [
  {
    kind: 'finding',
    may: 'keep-plan',
    savedText: async (tx, member, id) => {
      const [finding] = await findingsById(tx, member.workspace.authority, [id])
      if (finding === undefined || finding.withdrawnBecause !== undefined) return undefined
      return {
        words: finding.words,
        title: `Finding: ${shortWords(finding.words)}`,
        href: findingsPaths.findingChange(finding.id)
      }
    }
  },
  {
    kind: 'new-finding',
    may: 'keep-plan',
    savedText: (_tx, _member, id) => {
      const [thing = '', page] = id.split(' ')
      const href = findingsPaths.newFinding(thing === byHand ? {} : { thing, page })
      return Promise.resolve({ words: '', title: 'A new finding', href })
    }
  },
  {
    kind: 'finding-state',
    may: 'keep-plan',
    savedText: async (tx, member, id) => {
      const [finding] = await findingsById(tx, member.workspace.authority, [id])
      if (finding === undefined || finding.withdrawnBecause !== undefined) return undefined
      return {
        words: '',
        title: `How it stands: ${shortWords(finding.words)}`,
        href: findingsPaths.findingState(finding.id)
      }
    }
  }
]

const byHand = 'by-hand'

/** Which text a new finding is, by what it is read from. */
export function newFindingRef(thing: string, page: string): TextRef {
  const place = [thing === '' ? byHand : thing, ...(page === '' ? [] : [page])]
  return { kind: 'new-finding', id: place.join(' ') }
}
