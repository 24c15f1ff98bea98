import { IntervalDots } from '../../../ui/charts/interval-dots.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { paths } from '../../paths.ts'
import { apartInWords } from '../intervals-view.ts'
import type { MethodView } from '../method-view.ts'

/** How it is said what comes next, and how often that was right. */
export function MethodPage({ view }: { readonly view: MethodView }) {
  return (
    <>
      <h1 class="govuk-heading-xl">How we say what comes next</h1>
      <p class="tl-lead">
        For every authority the record says what inspection is likely to come next and between which days. It
        is a forecast by rules, and never certain: Ofsted alone decides.
      </p>
      <p class="tl-prose">{view.figure}</p>
      <p>
        <a href={paths.national({ sort: 'due' })}>See the authorities by who is due</a>
      </p>
      <Rules view={view} />
      <Tried view={view} />
      <section class="tl-section" aria-labelledby="intervals-heading">
        <h2 class="govuk-heading-l" id="intervals-heading">
          How long it really was
        </h2>
        <p class="tl-prose">
          Under ILACS, by the overall grade of the inspection before. Those that come soon are counted soon,
          so while many still wait, the middle lies too early.
        </p>
        <IntervalDots
          id="intervals"
          headline="Months until the next inspection"
          subtitle="Full inspections under ILACS, by the overall grade of the one before"
          groups={view.intervals.groups}
          expected={view.intervals.expected}
          apart={apartInWords}
        />
      </section>
    </>
  )
}

function Rules({ view }: { readonly view: MethodView }) {
  return (
    <section class="tl-section" aria-labelledby="rules-heading">
      <h2 class="govuk-heading-l" id="rules-heading">
        The rules
      </h2>
      <p class="tl-prose">
        The text of the guidance itself was not read, so each rule says how sure it is and where it is from.
        Which rule speaks goes by the day on which the next inspection is likely to begin. Months are counted
        from the first day of fieldwork to the first day of fieldwork.
      </p>
      <SortableTable
        caption="The rules of what comes next"
        captionHidden
        rows={view.rules}
        rowKey={(rule) => rule.id}
        columns={[
          { key: 'id', header: 'Rule', rowHeader: true, cell: (rule) => <span id={rule.id}>{rule.id}</span> },
          { key: 'when', header: 'When', cell: (rule) => rule.when },
          { key: 'says', header: 'What it expects', cell: (rule) => rule.says },
          { key: 'months', header: 'Months after the last', cell: (rule) => rule.months },
          { key: 'valid', header: 'For what begins', cell: (rule) => rule.valid },
          {
            key: 'sure',
            header: 'How sure',
            cell: (rule) => (
              <>
                {rule.sure}
                <br />
                <span class="tl-muted tl-small">{rule.sources}</span>
              </>
            )
          }
        ]}
      />
    </section>
  )
}

function Tried({ view }: { readonly view: MethodView }) {
  return (
    <section class="tl-section" aria-labelledby="tried-heading">
      <h2 class="govuk-heading-l" id="tried-heading">
        How often they were right
      </h2>
      <p class="tl-prose">
        For each inspection in the record we ask what the rules would have said the day after the one before,
        knowing only what was known then, and compare it with the day on which fieldwork really began. The
        kind is asked once more the day before it began, when every change of rules until then was known.
      </p>
      <p class="tl-prose">{view.unsaid}</p>
      <SortableTable
        caption="The rules tried on past inspections"
        captionHidden
        rows={view.tried}
        rowKey={(row) => row.rule}
        columns={[
          { key: 'rule', header: 'Rule', rowHeader: true, cell: (row) => row.rule },
          { key: 'in-window', header: 'Fell into the window', cell: (row) => row.inWindow },
          { key: 'misses', header: 'Missed it', cell: (row) => row.misses },
          { key: 'without-pause', header: 'Into it, without the pause', cell: (row) => row.withoutPause },
          { key: 'kind', header: 'Kind right', cell: (row) => row.kind },
          { key: 'eve', header: 'Kind right, asked the day before', cell: (row) => row.kindOnTheEve }
        ]}
      />
    </section>
  )
}
