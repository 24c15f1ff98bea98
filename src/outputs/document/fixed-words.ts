/** The few words that a writer puts into a document by itself. */
export interface FixedWords {
  readonly contents: string
  /** What stands before the number of the page, and between it and how many there are. */
  readonly pageOf: readonly [string, string]
}

const english: FixedWords = { contents: 'Contents', pageOf: ['Page ', ' of '] }
const welsh: FixedWords = { contents: 'Cynnwys', pageOf: ['Tudalen ', ' o '] }

/** Those words in the language of a document; English where there are none for it. */
export function inLanguage(language: string): FixedWords {
  return language.startsWith('cy') ? welsh : english
}
