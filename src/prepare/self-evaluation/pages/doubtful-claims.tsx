import { areaLabel } from '../../../framework/judgement-areas.ts'
import { claimInShort } from '../claim.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import type { Doubtful } from '../strength.ts'
import { strengthInWords } from '../strength-in-words.ts'
import { StrengthTag } from './strength-tag.tsx'

/** Claims that are weak or rest on evidence that has aged, each with why. */
export function DoubtfulClaims({ doubtful }: { readonly doubtful: readonly Doubtful[] }) {
  return (
    <ul class="tl-claims">
      {doubtful.map(({ claim, strength }) => (
        <li class="tl-claims__claim" key={claim.id}>
          <p class="tl-claims__short">
            <a href={selfEvaluationPaths.claim(claim.id)}>{claimInShort(claim, 140)}</a>{' '}
            <span class="tl-muted">{areaLabel(claim.area)}</span>
          </p>
          <p class="tl-small">
            <StrengthTag level={strength.level} /> {strengthInWords(strength, claim.basis).join(' ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
