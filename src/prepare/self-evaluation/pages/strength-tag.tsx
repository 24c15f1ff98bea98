import { type StrengthLevel, strengths } from '../grounds.ts'
import { strengthLabel } from '../strength-in-words.ts'

/** How well a claim is borne out: its word, and three boxes of which as many are filled. */
export function StrengthTag({ level }: { readonly level: StrengthLevel }) {
  const filled = strengths.indexOf(level)
  return (
    <span class={`tl-strength tl-strength--${level}`}>
      <svg class="tl-strength__boxes" viewBox="0 0 34 12" aria-hidden="true" focusable="false">
        {[0, 1, 2].map((box) => (
          <rect
            key={box}
            x={box * 12 + 1}
            y="1"
            width="9"
            height="10"
            class={box < filled ? 'tl-strength__box--filled' : 'tl-strength__box'}
          />
        ))}
      </svg>
      {strengthLabel(level)}
    </span>
  )
}
