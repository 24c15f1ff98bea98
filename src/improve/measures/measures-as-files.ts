import type { Workspace } from '../../people/permissions/caller.ts'
import { csvText } from '../../platform/web/csv-text.ts'
import { standingBreaks, standingValues, type WholeMeasure } from './measure.ts'
import type { MeasureRow } from './measures-view.ts'

const listHead = [
  ...[
    'measure',
    'definition',
    'unit',
    'unit_words',
    'direction',
    'baseline',
    'baseline_on',
    'target',
    'target_on'
  ],
  ...[
    'latest',
    'latest_on',
    'distance_from_target',
    'on_course',
    'freshness',
    'gaps',
    'every_months',
    'post'
  ],
  ...['source', 'illustrative', 'withdrawn_because']
]

/** The measures as a table, a line each. */
export function measuresAsCsv(rows: readonly MeasureRow[]): string {
  return csvText([
    listHead,
    ...rows.map(({ measure, standing, ...row }) => [
      ...[measure.title, measure.definition, measure.unit, measure.unitWords, measure.direction],
      ...[measure.baseline?.value, measure.baseline?.on, measure.target?.value, measure.target?.on],
      ...[standing.latest?.value, standing.latest?.asAt, standing.distance, yesOrNo(standing.onCourse)],
      ...[row.freshness, row.gaps, measure.everyMonths, row.officer, measure.source],
      ...[yesOrNo(measure.illustrative), measure.withdrawnBecause]
    ])
  ])
}

/** The same as data, each with its whole series. */
export function measuresAsJson({ authority, name }: Workspace, rows: readonly MeasureRow[]) {
  return {
    authority: { slug: authority, name },
    measures: rows.map((row) => measureAsData(row))
  }
}

/** One measure as data: what it is, how it stands, its values, and the days on which its definition changed. */
export function measureAsData({ measure, standing, freshness, officer }: MeasureRow) {
  return {
    ...{ id: measure.id, title: measure.title, definition: measure.definition, unit: measure.unit },
    ...{ unitWords: measure.unitWords, direction: measure.direction, everyMonths: measure.everyMonths },
    ...{ baseline: measure.baseline ?? null, target: measure.target ?? null, post: officer ?? null },
    ...{ lowest: measure.lowest ?? null, highest: measure.highest ?? null, source: measure.source },
    ...{ illustrative: measure.illustrative, withdrawnBecause: measure.withdrawnBecause ?? null },
    standing: {
      latest: standing.latest && { value: standing.latest.value, asAt: standing.latest.asAt },
      distanceFromTarget: standing.distance ?? null,
      expectedOnLine: standing.expectedOnLine ?? null,
      onCourse: standing.onCourse ?? null,
      ...{ freshness, sentence: standing.sentence }
    },
    values: standingValues(measure).map(({ asAt, value, fraction, source, note, enteredBy }) => ({
      ...{ asAt, value, numerator: fraction?.numerator ?? null, denominator: fraction?.denominator ?? null },
      ...{ source, note, enteredBy }
    })),
    definitionChanges: standingBreaks(measure).map(({ from, definition, because }) => ({
      ...{ from, definition, because }
    }))
  }
}

const valuesHead = [
  ...['measure', 'date', 'value', 'numerator', 'denominator', 'source', 'note', 'entered_by', 'entered_at'],
  ...['withdrawn_by', 'withdrawn_at', 'withdrawn_because']
]

/** Everything that was ever entered of a measure, a line each; what was withdrawn says so. */
export function valuesAsCsv(measure: WholeMeasure): string {
  return csvText([
    valuesHead,
    ...measure.values.map(({ asAt, value, fraction, withdrawn, ...rest }) => [
      ...[measure.title, asAt, value, fraction?.numerator, fraction?.denominator, rest.source, rest.note],
      ...[rest.enteredBy, rest.enteredAt.toISOString()],
      ...[withdrawn?.by, withdrawn?.at.toISOString(), withdrawn?.because]
    ])
  ])
}

function yesOrNo(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? 'yes' : 'no'
}
