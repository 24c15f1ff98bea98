import { longDate } from '../../../framework/iso-date.ts'
import { postInWords } from '../../../people/posts/officer-words.ts'
import { newestOfEachPost } from '../../../people/sign-off/sign-off.ts'
import { forEarlierState, signOffState } from '../../../people/sign-off/sign-off-words.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { count } from '../../../ui/prose/counts.ts'
import type { Year } from '../self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { type SentVersion, type SignOff, standingOf } from '../sign-off.ts'
import { differencesSince, type WholeYear } from '../whole-year.ts'

interface Props {
  readonly year: Year
  readonly whole: WholeYear
  readonly signOffs: readonly SignOff[]
  readonly sent: readonly SentVersion[]
  readonly mayAgree: boolean
}

/** Who was asked to sign and did, for what, and every version as it was sent with how much changed since. */
export function SignOffsAndSending({ year, whole, signOffs, sent, mayAgree }: Props) {
  const shown = newestOfEachPost(signOffs)
  return (
    <section class="tl-section" aria-labelledby="sending">
      <h2 class="govuk-heading-m" id="sending">
        Signing and sending
      </h2>
      {shown.length === 0 && sent.length === 0 ? (
        <p class="tl-muted">Nobody was asked to sign, and nothing was sent.</p>
      ) : (
        <ul class="tl-claims">
          {shown.map((signOff) => (
            <li class="tl-claims__claim" key={signOff.id}>
              <a href={selfEvaluationPaths.signOff(year, signOff.id)}>
                {postInWords(whole.posts, signOff.post)}
              </a>
              : <SignOffState signOff={signOff} whole={whole} />
            </li>
          ))}
          {sent.map((version) => {
            const changes = differencesSince(version.content, whole).length
            return (
              <li class="tl-claims__claim" key={version.number}>
                <a href={selfEvaluationPaths.sent(year, version.number)}>
                  Sent to {version.sentTo} on {longDate(version.sentOn)}
                </a>
                :{' '}
                {changes === 0 ? (
                  'nothing changed since'
                ) : (
                  <a href={selfEvaluationPaths.since(year, version.number)}>
                    {count(changes, 'difference')} since
                  </a>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {mayAgree && (
        <div class="govuk-button-group">
          <Button
            text="Ask for a sign-off"
            href={selfEvaluationPaths.newSignOff(year)}
            classes="govuk-button--secondary"
          />
          <Button text="Send it" href={selfEvaluationPaths.send(year)} />
        </div>
      )}
    </section>
  )
}

/** Where a sign-off stands, in words. */
function SignOffState({ signOff, whole }: { readonly signOff: SignOff; readonly whole: WholeYear }) {
  const standing = standingOf(signOff, whole)
  const earlier = forEarlierState(standing, 'the text')
  return (
    <>
      {signOffState(signOff, standing)}
      {earlier && (
        <>
          . <strong>{earlier}.</strong>
        </>
      )}
    </>
  )
}
