import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchImport } from './import.ts'
import { machine } from './machine.ts'
import { benchPages } from './pages.ts'
import { benchReading } from './reading.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = process.env['REPORTS'] ?? join(root, '..', 'shared', 'reports')
const seconds = Number(process.env['SECONDS'] ?? 8)
const chosen = process.argv.slice(2)

/** What can be measured, by the name to ask for it: `npm run bench -- pages`. */
const benches: Record<string, () => Promise<string>> = {
  reading: () => benchReading(reports),
  pages: () => benchPages(reports, seconds),
  import: () => benchImport()
}

console.log(`${machine()}\n`)
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  if (name !== 'import' && !existsSync(reports)) {
    console.log(
      `${name}: not measured, no reports at ${reports} (set REPORTS to a folder of published reports)\n`
    )
    continue
  }
  console.log(`${name}\n${await bench()}\n`)
}
