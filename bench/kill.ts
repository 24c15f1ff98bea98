import { isInstalled } from '../test/postgres-server.ts'
import { killAgain } from '../tools/kill/kill-again.ts'
import type { Measured } from './machine.ts'
import { measured } from './machine.ts'

/**
 * Kills the built site so many times on each engine: most while six people write, some while it starts, some while it
 * makes its database. Nothing that was acknowledged may be gone, and the trail must be whole; otherwise the process
 * ends with 1.
 */
export async function benchKill(kills: number): Promise<Measured> {
  const rows: (string | number)[][] = [
    [
      'engine',
      'kills',
      'dropped',
      'acknowledged',
      'lost',
      'damaged',
      'not opened',
      'refused',
      'slowest start ms',
      's'
    ]
  ]
  const engines = isInstalled('18') ? (['embedded', 'server'] as const) : (['embedded'] as const)
  for (const engine of engines) {
    const whileMaking = Math.ceil(kills / 20)
    const whileStarting = Math.ceil(kills / 6)
    const underLoad = kills - whileMaking - whileStarting
    const tally = await killAgain(engine, { whileMaking, whileStarting, underLoad }, (line) => {
      // What the site logs of dropped connections is as it should be; what it refused is counted.
      if (!line.startsWith('{')) console.error(`${engine}: ${line}`)
    })
    const { dropped, acknowledged, lost, damaged, notOpened, refused, unanswered, slowestStartMs, seconds } =
      tally
    rows.push([
      engine,
      tally.kills,
      dropped,
      acknowledged,
      lost,
      damaged,
      notOpened,
      refused,
      unanswered,
      slowestStartMs,
      seconds
    ])
    if (lost + damaged + notOpened + unanswered > 0) process.exitCode = 1
  }
  return measured(rows)
}
