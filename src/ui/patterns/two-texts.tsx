import type { TextDifference } from './draft-view.ts'

interface TwoTextsProps {
  /** What the earlier text is: "Saved now". */
  readonly before: string
  /** What the later text is: "Yours". */
  readonly after: string
  readonly differences: readonly TextDifference[]
}

/** Two forms of one text beside each other, with the words marked that only one of them has. */
export function TwoTexts({ before, after, differences }: TwoTextsProps) {
  return (
    <div class="tl-two-texts">
      <Side title={before} differences={differences} left="added" />
      <Side title={after} differences={differences} left="removed" />
    </div>
  )
}

function Side(props: {
  readonly title: string
  readonly differences: readonly TextDifference[]
  readonly left: 'added' | 'removed'
}) {
  const shown = props.differences.filter(({ kind }) => kind !== props.left)
  return (
    <section>
      <h3 class="govuk-heading-s">{props.title}</h3>
      <p class="tl-two-texts__text">
        {shown.every(({ text }) => text === '') && <span class="tl-muted">Nothing</span>}
        {shown.map(({ kind, text }, place) => {
          if (kind === 'same') return text
          return kind === 'removed' ? (
            <del class="tl-removed" key={place}>
              {text}
            </del>
          ) : (
            <ins class="tl-added" key={place}>
              {text}
            </ins>
          )
        })}
      </p>
    </section>
  )
}
