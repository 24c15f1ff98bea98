import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '../platform/config.ts'

type Where = Pick<Config, 'database'>

/** Where a running site takes what the command line asks of it, and what shows that it is asked from this machine. */
export interface DeskAddress {
  readonly port: number
  /** Known only to whoever may read the data directory. */
  readonly key: string
}

const noted = z.object({
  pid: z.number(),
  address: z.url(),
  desk: z.object({ port: z.int(), key: z.string() }).optional()
})

/** Notes in the data directory where this process shows the record, for a command that finds it in use. */
export async function noteSiteAddress(config: Where, address: string, desk?: DeskAddress): Promise<void> {
  const file = fileIn(config)
  if (file === undefined) return
  // A file that a killed site left behind would keep its own mode.
  await rm(file, { force: true })
  await writeFile(file, `${JSON.stringify({ pid: process.pid, address, desk })}\n`, {
    mode: 0o600,
    flag: 'wx'
  })
}

/** The address of the site that process `pid` runs on the record; undefined where it runs none. */
export async function siteAddress(config: Where, pid: number | undefined): Promise<string | undefined> {
  return (await noteOf(config, pid))?.address
}

/** Where the site that process `pid` runs takes what the command line asks; undefined where it runs none. */
export async function siteDesk(config: Where, pid: number | undefined): Promise<DeskAddress | undefined> {
  return (await noteOf(config, pid))?.desk
}

async function noteOf(config: Where, pid: number | undefined): Promise<z.output<typeof noted> | undefined> {
  const file = fileIn(config)
  if (file === undefined || pid === undefined) return undefined
  try {
    const found = noted.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return found.data?.pid === pid ? found.data : undefined
  } catch {
    return undefined
  }
}

export async function forgetSiteAddress(config: Where): Promise<void> {
  const file = fileIn(config)
  if (file !== undefined) await rm(file, { force: true })
}

// A database server can be open to any number: there nothing is ever in use.
function fileIn({ database }: Where): string | undefined {
  return database.kind === 'embedded' ? join(database.directory, 'site.json') : undefined
}
