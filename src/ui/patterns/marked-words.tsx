import type { WordChange } from '../prose/word-changes.ts'

/** Words in reading order; what was removed is crossed out, what was added underlined, and both are said in words. */
export function MarkedWords({ words }: { readonly words: readonly WordChange[] }) {
  return (
    <>
      {words.map(({ kind, text }, place) => (
        <span key={place}>
          {place > 0 && ' '}
          {kind === 'same' ? text : <Marked kind={kind} text={text} />}
        </span>
      ))}
    </>
  )
}

function Marked({ kind, text }: { readonly kind: 'added' | 'removed'; readonly text: string }) {
  const said = <span class="govuk-visually-hidden">{`[${kind}: `}</span>
  const end = <span class="govuk-visually-hidden">]</span>
  if (kind === 'removed') {
    return (
      <del class="tl-removed">
        {said}
        {text}
        {end}
      </del>
    )
  }
  return (
    <ins class="tl-added">
      {said}
      {text}
      {end}
    </ins>
  )
}
