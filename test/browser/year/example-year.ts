import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isoDate } from '../../../src/framework/iso-date.ts'
import { exampleReport } from '../../../tools/exampleshire.ts'
import type { ExampleAuthority } from '../days/example-days.ts'

/** An authority that does not exist. The record holds of it, before the year, an inspection in March 2024. */
export const exampleshire: ExampleAuthority = {
  ...{ slug: 'exampleshire', name: 'Exampleshire', council: 'Exampleshire County Council' },
  ...{ isInvented: true, openedOn: '2026-06-01' },
  reportsBefore: async (home) => {
    const before = join(home, 'exampleshire-2024.pdf')
    await writeFile(before, await exampleReport({ start: isoDate('2024-03-11'), end: isoDate('2024-03-22') }))
    return [before]
  }
}

/** The judgement that ends the year; with so many areas for improvement, where that matters. */
export function reportThatComes(improvements?: number): Promise<Uint8Array> {
  return exampleReport({
    ...{ start: isoDate('2027-05-10'), end: isoDate('2027-05-21'), layout: 'ILACS_2026', seed: 11 },
    grades: {
      'impact-of-leaders': 'good',
      'help-and-protection': 'good',
      'in-care': 'good',
      'care-leavers': 'outstanding'
    },
    ...(improvements === undefined ? {} : { improvements })
  })
}
