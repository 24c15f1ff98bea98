import type { ComponentChildren } from 'preact'
import { Details } from '../govuk/components.tsx'
import { Figure } from '../patterns/figure.tsx'
import { type Column, SortableTable } from '../patterns/sortable-table.tsx'

interface ChartFrameProps<Row> {
  readonly headline: string
  readonly subtitle?: string | undefined
  /** What the chart shows, in a sentence made from the same model. */
  readonly sentence: string
  readonly table: {
    readonly caption: string
    readonly columns: readonly Column<Row>[]
    readonly rows: readonly Row[]
    readonly rowKey: (row: Row) => string
  }
  readonly children: ComponentChildren
}

/** A drawing with its headline, its sentence and its table: three tellings of one model. */
export function ChartFrame<Row>({ headline, subtitle, sentence, table, children }: ChartFrameProps<Row>) {
  return (
    <Figure
      headline={headline}
      subtitle={subtitle}
      below={
        <>
          <p class="tl-chart__sentence">{sentence}</p>
          <Details
            classes="tl-chart__table"
            summaryText={`The table behind this: ${table.caption}`}
            html={<SortableTable captionHidden {...table} />}
          />
        </>
      }
    >
      {children}
    </Figure>
  )
}
