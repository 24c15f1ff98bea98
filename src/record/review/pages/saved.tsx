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
                )}
              </p>
            )}
          </>
        }
      />
    </div>
  )
}
