import type { House } from '../house/house.ts'
import { openHouse } from '../house/house.ts'
import { siteAddress } from '../house/site-address.ts'
import type { Config } from '../platform/config.ts'
import { readConfig } from '../platform/config.ts'
import type { Terminal } from './terminal.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Exit status where the record itself cannot be opened: neither success nor a fault in what was asked. */
export const cannotOpen = 3

/** What else can be done where the running site has the record open. */
interface WhereInUse {
  /** The path of the page that does the same. */
  readonly onTheSite?: string
  /** Does the work through the process that has the record open; undefined where that is no site that answers. */
  readonly instead?: (config: Config, pid: number | undefined) => Promise<number | undefined>
}

/**
 * Opens the record as the environment says, does the work, and closes it; says why where it cannot be opened, and
 * what can be done where the running site has it open.
 */
export async function withHouse(
  environment: Environment,
  terminal: Terminal,
  work: (house: House, config: Config) => Promise<number>,
  { onTheSite, instead }: WhereInUse = {}
): Promise<number> {
  const configured = readConfig(environment)
  if (configured.kind === 'refused') {
    for (const problem of configured.problems) terminal.tell(problem)
    return cannotOpen
  }
  const opened = await openHouse(configured.config, () => undefined)
  if (opened.kind === 'refused') {
    const done = await instead?.(configured.config, opened.inUseBy)
    if (done !== undefined) return done
    terminal.tell(opened.because)
    const site = await siteAddress(configured.config, opened.inUseBy)
    if (site !== undefined) terminal.tell(siteIsOpen(site, onTheSite))
    return cannotOpen
  }
  try {
    return await work(opened.house, configured.config)
  } finally {
    await opened.house.close()
  }
}

function siteIsOpen(site: string, page: string | undefined): string {
  const instead =
    page === undefined ? '' : `, or do this in the browser at ${URL.parse(page, site)?.href ?? site}`
  return `The site at ${site} has the record open. Stop it first (Ctrl+C where it runs)${instead}.`
}
