const thousands = new Intl.NumberFormat('en-GB')

/** A number with commas: 48,536. */
export function number(value: number): string {
  return thousands.format(value)
}

/** "1 report", "12 reports", "no reports": a number with its noun. An irregular plural is given. */
export function count(value: number, one: string, many = `${one}s`): string {
  if (value === 0) return `no ${many}`
  return `${number(value)} ${value === 1 ? one : many}`
}

/** The same words at the start of a sentence: "No reports", "12 reports". */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
