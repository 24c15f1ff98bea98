import { InsetText } from '../../../ui/govuk/components.tsx'
import type { ReviewView } from '../review-view.ts'

/** What the last save did, and, where nothing is left to settle, which report is next. */
export function Saved({ view }: { readonly view: ReviewView }) {
  if (view.saved === undefined && view.done === undefined) return null
  return (
    <div role="status">
      <InsetText
        html={
          <>
            {view.saved !== undefined && <p>{view.saved}</p>}
            {view.stillOpen !== undefined && <StillOpen {...view.stillOpen} />}
            {view.done !== undefined && (
              <p>
                <strong>This report has nothing left to settle.</strong>{' '}
                {view.done.nextReport === undefined ? (
                  'No other report needs a person.'
                ) : (
                  <>
                    The next that needs a person:{' '}
                    <a href={view.done.nextReport.href}>{view.done.nextReport.text}</a>.
                  </>
                )}{' '}
                <a href={view.list}>Back to the list of reports</a>
              </p>
            )}
          </>
        }
      />
    </div>
  )
}

function StillOpen({ what, href }: NonNullable<ReviewView['stillOpen']>) {
  if (href === undefined) {
    return <p>The question is still open: tick “Settled” if what you saved answers it.</p>
  }
  return (
    <p>
      This question is still open: <a href={href}>{what}</a> Go back and tick “Settled” if what you saved
      answers it.
    </p>
  )
}
