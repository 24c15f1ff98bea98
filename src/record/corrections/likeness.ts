/**
 * How much of two texts is the same, from 0 to 1, by the words they share, each as often as both have it. Two readings
 * of one paragraph differ in a hyphen, a footnote's mark or a line; two paragraphs share a third of their words.
 */
export function likeness(one: string, other: string): number {
  const left = wordsOf(other)
  const words = wordsOf(one)
  const all = words.length + left.length
  if (all === 0) return 1
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of words) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    shared += 1
    counts.set(word, count - 1)
  }
  return (2 * shared) / all
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
