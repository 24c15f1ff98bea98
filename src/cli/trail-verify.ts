import { verifyTrail } from '../trail/verify.ts'
import { count } from '../ui/prose/counts.ts'
import type { Terminal } from './terminal.ts'
import type { Environment } from './with-house.ts'
import { withHouse } from './with-house.ts'

/** `throughline trail verify`: 0 where every entry holds, 1 where the trail is broken, with the entry's number. */
export async function verifyCommand(environment: Environment, terminal: Terminal): Promise<number> {
  return withHouse(environment, terminal, async ({ db }) => {
    const verdict = await verifyTrail(db)
    if (verdict.kind === 'broken') {
      terminal.print(`The trail of ${verdict.chain} is broken at entry ${verdict.seq}: ${verdict.because}.\n`)
      return 1
    }
    terminal.print(`The trail is whole: ${count(verdict.entries, 'entry', 'entries')}.\n`)
    for (const { chain, entries, lastHash } of verdict.chains) {
      terminal.print(`  ${chain}: ${count(entries, 'entry', 'entries')}, the last with hash ${lastHash}\n`)
    }
    return 0
  })
}
