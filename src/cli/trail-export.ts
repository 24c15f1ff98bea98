import { isAuthoritySlug } from '../framework/authority-slug.ts'
import { startOfDayInEngland } from '../framework/day-in-england.ts'
import { isIsoDate } from '../framework/iso-date.ts'
import type { TrailAnswer } from '../house/operations/trail-answers.ts'
import type { TrailChain } from '../trail/entry.ts'
import { number } from '../ui/prose/counts.ts'
import { type Output, openOutput } from './output-file.ts'
import { showShare } from './share-progress.ts'
import type { Terminal } from './terminal.ts'
import { withTrail } from './trail-source.ts'
import { whoIsHere } from './who-is-here.ts'
import type { Environment } from './with-house.ts'

/** The part of a chain that is asked for, as it was typed. */
export interface ExportOptions {
  readonly authority?: string
  readonly chain?: string
  readonly from?: string
  readonly to?: string
  readonly since?: string
  readonly out?: string
}

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
  const question = { kind: 'export', by: whoIsHere(), asked } as const
  return withTrail(environment, terminal, question, (parts) => write(parts, options.out, terminal))
}

async function write(
  parts: AsyncIterable<TrailAnswer>,
  out: string | undefined,
  terminal: Terminal
): Promise<number | undefined> {
  const progress = showShare(terminal)
  let output: Output | undefined
  let [total, entries] = [0, 0]
  try {
    for await (const part of parts) {
      switch (part.kind) {
        case 'none':
          terminal.tell(part.because)
          return 1
        case 'slice':
          total = part.to - part.from + 1
          output = await openOutput(out, terminal)
          if (output === undefined) return notWritten(out, terminal)
          break
        case 'text':
          if ((await output?.write(part.text)) !== 'written') return notWritten(out, terminal)
          entries += part.text.split('\n').length - 1
          progress.at(entries, total, `${number(Math.min(entries, total))} of ${number(total)} entries`)
          break
        case 'progress':
        case 'verdict':
          break
        case 'end':
          return (await output?.finish()) === 'written' ? 0 : notWritten(out, terminal)
      }
    }
  } finally {
    progress.end()
  }
  // It broke off: a file that looks whole would be worse than none.
  await output?.abandon()
  return undefined
}

function notWritten(out: string | undefined, terminal: Terminal): number {
  terminal.tell(`The file ${out ?? ''} could not be written.`)
  return 2
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
