/** A stretch of text, and whether it is what was looked for. */
export interface Segment {
  readonly text: string
  readonly marked: boolean
}

/** Text with what was looked for marked. The segments are plain text: nothing in them is markup. */
export function Highlight({ segments }: { readonly segments: readonly Segment[] }) {
  return <>{segments.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))}</>
}

/**
 * Segments from text in which a search engine put two marks of its own around each hit. Choose marks that no
 * document holds, such as control characters. A start without its stop marks up to the next start, or to the
 * end; a stop without its start means nothing.
 */
export function segmentsBetween(text: string, start: string, stop: string): readonly Segment[] {
  const [before = '', ...rest] = text.split(start)
  const hits = rest.flatMap((part) => {
    const [hit = '', ...after] = part.split(stop)
    return [
      { text: hit, marked: true },
      { text: after.join(''), marked: false }
    ]
  })
  return [{ text: before.split(stop).join(''), marked: false }, ...hits].filter(
    (segment) => segment.text !== ''
  )
}
