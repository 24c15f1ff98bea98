// `npm run tables`: writes src/<room>/tables.ts from the migrations, so the compiler knows every table.
import { writeFile } from 'node:fs/promises'
import { prepareApplicationRole } from '../src/platform/database/application-role.ts'
import { databaseOver } from '../src/platform/database/database.ts'
import { openInMemory } from '../src/platform/database/embedded/embedded-engine.ts'
import { migrate } from '../src/platform/database/migrations.ts'
import { rooms } from '../src/rooms.ts'
import { tableTypesOf } from '../tools/table-types.ts'

const { owner, close } = databaseOver(await openInMemory(), 'embedded')
await prepareApplicationRole(owner)
const outcome = await migrate(owner, rooms)
if (outcome.kind === 'current') {
  for (const { room } of rooms) {
    const text = await tableTypesOf(owner, room)
    if (text !== undefined) await writeFile(new URL(`../src/${room}/tables.ts`, import.meta.url), text)
  }
  console.log(`Wrote the tables of ${rooms.map(({ room }) => room).join(', ')}.`)
} else {
  console.error(outcome.kind === 'failed' ? `${outcome.migration}: ${outcome.because}` : outcome.because)
  process.exitCode = 1
}
await close()
