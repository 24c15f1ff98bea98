import type { Passage } from '../../thread/passages/passage.ts'
import type { Finding } from './finding.ts'

/**
 * The findings that stand and rest on a place already: on the thing itself, on the same page of a document, or on the
 * paragraph of the report that gives their context. `isOurs` says that the place is of the authority's own inspections.
 */
export function restingThere(
  findings: readonly Finding[],
  { thing, page, paragraph, of }: Pick<Passage, 'thing' | 'page' | 'paragraph' | 'of'>,
  { isOurs }: { readonly isOurs: boolean }
): Finding[] {
  return findings.filter(({ citation, inspection, withdrawnBecause }) => {
    if (citation === undefined || withdrawnBecause !== undefined) return false
    if (citation.thing.kind === thing.kind && citation.thing.id === thing.id) {
      return of !== undefined || citation.page === page
    }
    return (
      isOurs &&
      thing.kind === 'paragraph' &&
      inspection !== undefined &&
      inspection === of?.address &&
      citation.paragraph === paragraph
    )
  })
}

/** Kinds of things that become one finding and no more, however often they are read. */
const once: ReadonlySet<string> = new Set(['improvement', 'priority-action', 'visit-finding'])

/** The finding that a thing is already, where it can only be one; undefined where another can be made of it. */
export function onlyFindingOf(thing: Passage['thing'], resting: readonly Finding[]): Finding | undefined {
  return once.has(thing.kind)
    ? resting.find(({ citation }) => citation?.thing.kind === thing.kind)
    : undefined
}
