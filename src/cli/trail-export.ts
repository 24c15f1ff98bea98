import { isAuthoritySlug } from '../framework/authority-slug.ts'
import { startOfDayInEngland } from '../framework/day-in-england.ts'
import { isIsoDate } from '../framework/iso-date.ts'
import { inScope, type Scope } from '../platform/database/scope.ts'
import { threadPaths } from '../thread/paths.ts'
import type { TrailChain } from '../trail/entry.ts'
import { findSlice, type Slice, sliceAsLines } from '../trail/export.ts'
import { appendReading } from '../trail/readings.ts'
import { number } from '../ui/prose/counts.ts'
import { openOutput } from './output-file.ts'
import { showShare } from './share-progress.ts'
import type { Terminal } from './terminal.ts'
import { whoIsHere } from './who-is-here.ts'
import type { Environment } from './with-house.ts'
import { withHouse } from './with-house.ts'

/** The part of a chain that is asked for, as it was typed. */
export interface ExportOptions {
  readonly authority?: string
  readonly chain?: string
  readonly from?: string
  readonly to?: string
  readonly since?: string
  readonly out?: string
}

const installation: Scope = { kind: 'installation' }

/**
 * `throughline trail export`: 0 with a slice that `checker/verify-trail.mjs` verifies, 1 where there is no such part, 2
 * where what was typed cannot be used or the file cannot be written, 3 where the record cannot be opened.
 */
export async function exportCommand(
  options: ExportOptions,
  environment: Environment,
  terminal: Terminal
): Promise<number> {
  const asked = parseOptions(options)
  if (typeof asked === 'string') {
    terminal.tell(asked)
    return 2
  }
  return withHouse(
    environment,
    terminal,
    async ({ db, clock }) => {
      const at = clock.now()
      const found = await inScope(db, installation, async (tx) => {
        const outcome = await findSlice(tx, asked)
        if (outcome.kind === 'slice') {
          const { chain, from, to } = outcome.slice
          await appendReading(tx, at, {
            actor: whoIsHere(),
            chain,
            opened: 'trail-export',
            asInspector: false,
            subject: { kind: 'trail', id: chain },
            part: { from, to }
          })
        }
        return outcome
      })
      if (found.kind === 'none') {
        terminal.tell(found.because)
        return 1
      }
      return write(found.slice, sliceAsLines(db, installation, found.slice, at), options.out, terminal)
    },
    threadPaths.trail()
  )
}

async function write(
  { from, to }: Slice,
  lines: AsyncIterable<string>,
  out: string | undefined,
  terminal: Terminal
): Promise<number> {
  const output = await openOutput(out, terminal)
  const progress = showShare(terminal)
  const total = to - from + 1
  let entries = 0
  let failed = output === undefined
  for await (const page of lines) {
    if (output === undefined || (await output.write(page)) === 'failed') {
      failed = true
      break
    }
    entries += page.split('\n').length - 1
    progress.at(entries, total, `${number(Math.min(entries, total))} of ${number(total)} entries`)
  }
  progress.end()
  if (failed || (await output?.finish()) !== 'written') {
    terminal.tell(`The file ${out ?? ''} could not be written.`)
    return 2
  }
  return 0
}

function parseOptions({ authority, chain, from, to, since }: ExportOptions) {
  const named = authority ?? chain
  if (named === undefined || (authority !== undefined && chain !== undefined)) {
    return 'Say whose trail: --authority leeds, or --chain national or --chain accounts.'
  }
  const numbers = { from: numberIn(from), to: numberIn(to) }
  if (Object.values(numbers).some(Number.isNaN))
    return '--from and --to are numbers of entries, such as 1 or 250.'
  if (since !== undefined && (from !== undefined || !isIsoDate(since))) {
    return '--since is a day such as 2027-03-03, and stands in place of --from.'
  }
  const found = chainNamed(named, authority === undefined)
  if (found === undefined) return `${named} is no name of an authority in addresses, such as leeds.`
  return {
    chain: found,
    ...numbers,
    since: since !== undefined && isIsoDate(since) ? startOfDayInEngland(since) : undefined
  }
}

function numberIn(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  return /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : Number.NaN
}

function chainNamed(name: string, general: boolean): TrailChain | undefined {
  if (general) return name === 'national' || name === 'accounts' ? name : undefined
  return isAuthoritySlug(name) && name !== 'national' && name !== 'accounts' ? name : undefined
}
