import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { FindingId } from '../../findings/finding.ts'
import { insertMeasureLink } from '../../measures/link-store.ts'
import { measureId } from '../../measures/measure.ts'
import { insertMeasure } from '../../measures/store.ts'
import { insertValues } from '../../measures/value-store.ts'
import { exampleId } from '../example-ids.ts'
import { baselineOn, exampleMeasures, measuredFrom, targetOn } from '../example-plan.ts'

const source = 'Made up for the worked example'

/** Keeps the example's measures with their made-up series. */
export async function insertExampleMeasures(
  tx: Transaction,
  authority: AuthoritySlug,
  idOf: ReadonlyMap<string, FindingId>,
  made: { readonly by: string; readonly at: Date }
): Promise<void> {
  for (const { name, title, definition, baseline, target, values, findings } of exampleMeasures) {
    const id = measureId.parse(exampleId('measure', name))
    await insertMeasure(
      tx,
      authority,
      {
        ...{ id, title, definition, unit: 'percent', unitWords: '', direction: 'higher' },
        baseline: { value: baseline, on: baselineOn },
        target: { value: target, on: targetOn },
        ...{ lowest: 0, highest: 100, everyMonths: 1, post: undefined, source, illustrative: true },
        ...{ withdrawnBecause: undefined, revision: 1 }
      },
      made
    )
    await insertValues(
      tx,
      authority,
      id,
      measuredFrom.flatMap((asAt, place) => {
        const value = values[place]
        if (value === undefined) return []
        return [
          {
            ...{
              id: exampleId('value', `${name}-${asAt}`),
              asAt,
              value,
              fraction: undefined,
              source,
              note: ''
            },
            ...{ enteredBy: made.by, enteredAt: made.at, withdrawn: undefined, insteadOf: undefined }
          }
        ]
      })
    )
    for (const finding of findings) {
      const of = idOf.get(finding)
      if (of !== undefined) await insertMeasureLink(tx, authority, 'finding', of, id)
    }
  }
}
