import type { House } from '../house/house.ts'
import { openHouse } from '../house/house.ts'
import type { Config } from '../platform/config.ts'
import { readConfig } from '../platform/config.ts'
import type { Terminal } from './terminal.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Exit status where the record itself cannot be opened: neither success nor a fault in what was asked. */
const cannotOpen = 3

/** Opens the record as the environment says, does the work, and closes it; says why where it cannot be opened. */
export async function withHouse(
  environment: Environment,
  terminal: Terminal,
  work: (house: House, config: Config) => Promise<number>
): Promise<number> {
  const configured = readConfig(environment)
  if (configured.kind === 'refused') {
    for (const problem of configured.problems) terminal.tell(problem)
    return cannotOpen
  }
  const opened = await openHouse(configured.config, () => undefined)
  if (opened.kind === 'refused') {
    terminal.tell(opened.because)
    return cannotOpen
  }
  try {
    return await work(opened.house, configured.config)
  } finally {
    await opened.house.close()
  }
}
