import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { paths } from '../../paths.ts'
import type { ImportOutcome } from '../actions/import-report.ts'
import { takenInWords } from '../import-words.ts'

/** What came of one file that was sent. */
export interface FileOutcome {
  readonly fileName: string
  readonly outcome: ImportOutcome
}

export interface FileLine {
  readonly fileName: string
  readonly state: 'taken' | 'already held' | 'not taken'
  readonly words: string
  readonly link: { readonly href: string; readonly text: string } | undefined
}

/** What the page shows after an import: one line a file, and how it went in a sentence. */
export interface ImportedView {
  readonly sentence: string
  readonly lines: readonly FileLine[]
}

/** Builds the view; `nameOf` gives an authority's name. */
export function importedView(files: readonly FileOutcome[], nameOf: (slug: string) => string): ImportedView {
  const lines = files.map((file) => fileLine(file, nameOf))
  const of = (state: FileLine['state']) => lines.filter((line) => line.state === state).length
  const parts = [
    `${count(of('taken'), 'report')} taken`,
    ...(of('already held') > 0 ? [`${of('already held')} already held`] : []),
    ...(of('not taken') > 0 ? [`${of('not taken')} not taken`] : [])
  ]
  return { sentence: `${sentenceCase(parts.join(', '))}.`, lines }
}

function fileLine({ fileName, outcome }: FileOutcome, nameOf: (slug: string) => string): FileLine {
  switch (outcome.kind) {
    case 'taken':
      return {
        fileName,
        state: 'taken',
        words: sentenceCase(takenInWords(outcome)),
        link: linkTo(outcome.place, nameOf)
      }
    case 'already-held':
      return {
        fileName,
        state: 'already held',
        words: 'The record already holds this very file.',
        link: linkTo(outcome.place, nameOf)
      }
    case 'not-taken':
      return { fileName, state: 'not taken', words: outcome.because, link: undefined }
  }
}

function linkTo(place: Extract<ImportOutcome, { kind: 'taken' }>['place'], nameOf: (slug: string) => string) {
  return { href: paths.inspection(place), text: `${nameOf(place.authority)}, ${place.address}` }
}
