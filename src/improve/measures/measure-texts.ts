import type { TextKind, TextRef } from '../../people/drafts/draft.ts'
import { definitionOn } from './measure.ts'
import { measuresPaths } from './measures-paths.ts'
import { measureOf } from './store.ts'

const nothingYet = 'new'

/** What a measure counts, out of what, and how: as it is first said, and as it is said otherwise. */
const definitionText: TextKind = {
  kind: 'measure-definition',
  may: 'keep-plan',
  savedText: async (tx, member, id) => {
    if (id === nothingYet) {
      return { words: '', title: 'Definition of a new measure', href: measuresPaths.newMeasure() }
    }
    const measure = await measureOf(tx, member.workspace.authority, id)
    if (measure === undefined || measure.withdrawnBecause !== undefined) return undefined
    const href = measuresPaths.measureChange(measure.id)
    return { words: measure.definition, title: `Definition: ${measure.title}`, href }
  }
}

/** What is counted from some day on: begins from what is counted now. */
const changedDefinitionText: TextKind = {
  kind: 'measure-changed-definition',
  may: 'keep-plan',
  savedText: async (tx, member, id) => {
    const measure = await measureOf(tx, member.workspace.authority, id)
    if (measure === undefined || measure.withdrawnBecause !== undefined) return undefined
    return {
      words: definitionNow(measure),
      title: `Changed definition: ${measure.title}`,
      href: measuresPaths.measureDefinition(measure.id)
    }
  }
}

export const measureTexts: readonly TextKind[] = [definitionText, changedDefinitionText]

/** Which text it is, for drafts of it; without a measure, the definition of a new one. */
export function definitionRef(measure: string = nothingYet): TextRef {
  return { kind: definitionText.kind, id: measure }
}

export function changedDefinitionRef(measure: string): TextRef {
  return { kind: changedDefinitionText.kind, id: measure }
}

/** What is counted by the last change of definition, whenever it begins. */
export function definitionNow(measure: Parameters<typeof definitionOn>[0]): string {
  const last = measure.breaks
    .map(({ from }) => from)
    .toSorted()
    .at(-1)
  return last === undefined ? measure.definition : definitionOn(measure, last)
}
