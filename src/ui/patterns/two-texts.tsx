import type { TextDifference } from './draft-view.ts'

interface TwoTextsProps {
  /** What the one text is: "Saved now". */
  readonly before: string
  /** What the other text is: "Your draft". */
  readonly after: string
  readonly differences: readonly TextDifference[]
  /** The level of the two headings, after what stands above them. */
  readonly level: 2 | 3
}

/** Two forms of one text beside each other. Neither is the right one: what only one of them has is marked in both. */
export function TwoTexts({ before, after, differences, level }: TwoTextsProps) {
  return (
    <>
      <p>What only one of them says is marked.</p>
      <div class="tl-two-texts">
        <Side title={before} differences={differences} without="added" level={level} />
        <Side title={after} differences={differences} without="removed" level={level} />
      </div>
    </>
  )
}

function Side(props: {
  readonly title: string
  readonly differences: readonly TextDifference[]
  readonly without: 'added' | 'removed'
  readonly level: 2 | 3
}) {
  const Heading = props.level === 2 ? 'h2' : 'h3'
  const shown = props.differences.filter(({ kind, text }) => kind !== props.without && text !== '')
  return (
    <section>
      <Heading class="govuk-heading-s">{props.title}</Heading>
      <p class="tl-two-texts__text">
        {shown.length === 0 && <span class="tl-muted">Nothing</span>}
        {shown.map(({ kind, text }, place) => (kind === 'same' ? text : <mark key={place}>{text}</mark>))}
      </p>
    </section>
  )
}
