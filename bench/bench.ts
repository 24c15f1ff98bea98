import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchArchive } from './archive.ts'
import { benchBookcase } from './bookcase.ts'
import { benchBulk } from './bulk.ts'
import { benchImport } from './import.ts'
import { benchImprove } from './improve.ts'
import { benchKill } from './kill.ts'
import type { Measured } from './machine.ts'
import { machine } from './machine.ts'
import { benchOutlook } from './outlook.ts'
import { benchPages } from './pages.ts'
import { benchPeople } from './people.ts'
import { benchReading } from './reading.ts'
import { benchThread } from './thread.ts'
import { benchTrail } from './trail.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const given = process.env['REPORTS'] ?? join(root, '..', 'shared', 'reports')
const reports = existsSync(given) ? given : undefined
const seconds = Number(process.env['SECONDS'] ?? 8)
const kills = Number(process.env['KILLS'] ?? 100)
const chosen = process.argv.slice(2)
/** It takes the better part of an hour: only where it is asked for by name. */
const onlyByName = ['kill']

/** What can be measured, by the name to ask for it: `npm run bench -- pages`. */
const benches: Record<string, () => Promise<Measured>> = {
  reading: () => benchReading(reports),
  pages: async () => (reports === undefined ? withoutReports() : benchPages(reports, seconds)),
  import: () => benchImport(),
  bulk: () => benchBulk(),
  people: () => benchPeople(chosen.includes('people') ? 60 : seconds),
  trail: () => benchTrail(),
  thread: () => benchThread(),
  archive: () => benchArchive(),
  outlook: () => benchOutlook(),
  bookcase: () => benchBookcase(),
  improve: () => benchImprove(),
  kill: () => benchKill(kills)
}

const figures: Record<string, unknown> = {}
console.log(`${machine()}\n`)
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length > 0 ? !chosen.includes(name) : onlyByName.includes(name)) continue
  const found = await bench()
  figures[name] = found.figures
  console.log(`${name}\n${found.words}\n`)
}

const results = process.env['RESULTS']
if (results !== undefined) {
  await writeFile(results, `${JSON.stringify({ machine: machine(), on: new Date(), ...figures }, null, 2)}\n`)
}

function withoutReports(): Measured {
  const words = `not measured: there are no reports at ${given} (set REPORTS to a folder of published reports)`
  return { words, figures: { skipped: words } }
}
