import { Button } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { Timeline } from '../../../ui/patterns/timeline.tsx'
import { preparePaths } from '../../paths.ts'
import type { VisitsView } from '../visits-view.ts'

/** Focused, monitoring and joint visits: what is to come, and what was. */
export function VisitsPage({ view }: { readonly view: VisitsView }) {
  const { toCome, before, mayPlan } = view
  return (
    <>
      <span class="govuk-caption-xl">{view.authority}</span>
      <h1 class="govuk-heading-xl">Visits</h1>
      <p class="tl-lead">{view.sentence}</p>
      {mayPlan && (
        <Button text="Plan a visit" href={preparePaths.newVisit()} classes="govuk-button--secondary" />
      )}
      <section class="tl-section" aria-labelledby="to-come">
        <h2 class="govuk-heading-m" id="to-come">
          To come
        </h2>
        {toCome.length > 0 ? <Timeline events={toCome} /> : <NothingPlanned mayPlan={mayPlan} />}
      </section>
      {before.length > 0 && (
        <section class="tl-section" aria-labelledby="before">
          <h2 class="govuk-heading-m" id="before">
            What was
          </h2>
          <Timeline events={before} />
        </section>
      )}
      {toCome.length + before.length > 0 && (
        <section class="tl-section" aria-labelledby="files">
          <h2 class="govuk-heading-m" id="files">
            Take them with you
          </h2>
          <DownloadLinks
            what="all visits"
            files={[
              { href: preparePaths.visitsCsv(), format: 'CSV' },
              { href: preparePaths.visitsJson(), format: 'JSON' }
            ]}
          />
        </section>
      )}
    </>
  )
}

function NothingPlanned({ mayPlan }: { readonly mayPlan: boolean }) {
  return (
    <EmptyState title="No visit is planned.">
      <p>
        Between two full inspections come focused visits, which look at one area for two days, or a joint
        inspection with health, police and probation. An authority judged inadequate is monitored about every
        quarter. None of them gives grades; each ends in a letter.
      </p>
      <p>
        {mayPlan
          ? 'Plan the one that you reckon with: a month is enough to begin with.'
          : 'A leader or the inspection link officer plans them.'}
      </p>
    </EmptyState>
  )
}
