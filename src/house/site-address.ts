import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '../platform/config.ts'

type Where = Pick<Config, 'database'>

const noted = z.object({ pid: z.number(), address: z.url() })

/** Notes in the data directory where this process shows the record, for a command that finds it in use. */
export async function noteSiteAddress(config: Where, address: string): Promise<void> {
  const file = fileIn(config)
  if (file !== undefined) await writeFile(file, `${JSON.stringify({ pid: process.pid, address })}\n`)
}

/** The address of the site that process `pid` runs on the record; undefined where it runs none. */
export async function siteAddress(config: Where, pid: number | undefined): Promise<string | undefined> {
  const file = fileIn(config)
  if (file === undefined || pid === undefined) return undefined
  try {
    const found = noted.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return found.data?.pid === pid ? found.data.address : undefined
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
