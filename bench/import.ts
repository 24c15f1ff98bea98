import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, isoDate } from '../src/framework/iso-date.ts'
import type { House } from '../src/house/house.ts'
import { openHouse } from '../src/house/house.ts'
import { readConfig } from '../src/platform/config.ts'
import { openReaders } from '../src/reading/workers/readers.ts'
import { allAuthorities } from '../src/record/authorities/store.ts'
import { importReport } from '../src/record/reports/actions/import-report.ts'
import { exampleReport } from '../tools/exampleshire.ts'
import type { Measured } from './machine.ts'
import { measured, median } from './machine.ts'

const largest = 600
/** How many reports are timed at each size of the record. */
const window = 40

/**
 * What taking in one report costs as the record grows: reports of invented inspections at real authorities, taken
 * in one after the other, from a record of 10 to one of 600.
 */
export async function benchImport(): Promise<Measured> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const configured = readConfig({ DATA_DIR: join(home, 'record') })
  if (configured.kind === 'refused') throw new Error(configured.problems.join(' '))
  const opened = await openHouse(configured.config, () => undefined)
  if (opened.kind === 'refused') throw new Error(opened.because)
  try {
    const times = await importTimes(opened.house)
    const sizes = [10, 100, 300, largest - window]
    const first = median(times.slice(sizes[0], (sizes[0] ?? 0) + window))
    return measured([
      ['inspections already in the record', 'ms a report (median)', 'of the first'],
      ...sizes.map((size) => {
        const middle = median(times.slice(size, size + window))
        return [size, middle.toFixed(1), (middle / first).toFixed(2)]
      })
    ])
  } finally {
    await opened.house.close()
    await rm(home, { recursive: true, force: true })
  }
}

async function importTimes(house: House): Promise<number[]> {
  const readers = openReaders()
  const current = (await allAuthorities(house.db)).filter((authority) => authority.abolishedOn === undefined)
  const times: number[] = []
  try {
    for (let index = 0; index < largest; index += 1) {
      const authority = current[index % current.length]
      if (!authority) throw new Error('The record has no authorities.')
      // Years after the last published report, so that each is an inspection of its own.
      const start = addDays(isoDate('2027-01-04'), 7 * 60 * Math.floor(index / current.length))
      const bytes = await exampleReport({
        authority: authority.name,
        layout: 'ILACS_2026',
        start,
        end: addDays(start, 11),
        seed: index + 1
      })
      const began = performance.now()
      const outcome = await importReport(
        { ...house, readers },
        { bytes, fileName: `${index}.pdf` },
        { actor: 'the bench' }
      )
      times.push(performance.now() - began)
      if (outcome.kind !== 'taken') throw new Error(`${authority.name}: ${JSON.stringify(outcome)}`)
    }
  } finally {
    await readers.close()
  }
  return times
}
