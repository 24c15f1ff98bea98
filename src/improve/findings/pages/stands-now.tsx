import type { PassageNow } from '../../../thread/passages/passage.ts'
import type { Thing } from '../../../thread/thing.ts'
import { Button, InsetText } from '../../../ui/govuk/components.tsx'
import type { FindingView } from '../finding-view.ts'
import { findingsPaths } from '../findings-paths.ts'

interface StandsNowProps {
  readonly view: FindingView
  readonly cited: Thing | undefined
  readonly now: PassageNow | undefined
  readonly mayKeep: boolean
}

/** Whether the words that a finding rests on still stand where it says; nothing where they do. */
export function StandsNow({ view, cited, now, mayKeep }: StandsNowProps) {
  if (cited?.withdrawn === true) {
    return (
      <InsetText html={<p>What it was read from is not there any more. The finding keeps its words.</p>} />
    )
  }
  switch (now?.kind) {
    case 'changed':
      return (
        <InsetText
          html={
            <>
              <p>
                <strong>Its words in the record changed since.</strong> They say now: “{now.says}” (
                <a href={now.href}>look at them there</a>).
              </p>
              {mayKeep && (
                <form method="post" action={findingsPaths.findingWords(view.id)}>
                  <input type="hidden" name="seen" value={view.revision} />
                  <Button
                    text="Take up what it says now"
                    classes="govuk-button--secondary"
                    preventDoubleClick
                  />
                </form>
              )}
            </>
          }
        />
      )
    case 'moved':
      return (
        <InsetText
          html={
            <p>
              In the newest version its words stand on <a href={now.href}>{now.to}</a>.
            </p>
          }
        />
      )
    case 'broken':
      return (
        <InsetText
          html={
            <p>
              <strong>Its words stand nowhere in {now.in} any more.</strong> The finding keeps them as they
              were; <a href={now.href}>look at the document</a>, and change or withdraw the finding where it
              says otherwise.
            </p>
          }
        />
      )
    case 'not-checked':
      return (
        <p class="tl-muted">Nobody could compare its words with the newest version: they were not read.</p>
      )
    default:
      return null
  }
}
