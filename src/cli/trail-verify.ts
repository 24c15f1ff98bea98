import { readFile } from 'node:fs/promises'
import { type KeptHead, parseHeads } from '../trail/heads.ts'
import type { ChainVerdict, TrailVerdict } from '../trail/verify.ts'
import { count, number } from '../ui/prose/counts.ts'
import { showShare } from './share-progress.ts'
import type { Terminal } from './terminal.ts'
import { withTrail } from './trail-source.ts'
import type { Environment } from './with-house.ts'

/**
 * `throughline trail verify`: 0 where every entry of every chain holds, 1 where one is broken, with the first entry
 * that does not hold, 2 where the file of heads cannot be used, 3 where the record cannot be opened.
 */
export async function verifyCommand(
  { expect }: { readonly expect?: string },
  environment: Environment,
  terminal: Terminal
): Promise<number> {
  const expected = expect === undefined ? [] : await headsFrom(expect)
  if (expected === undefined) {
    terminal.tell(`${expect} is no file of heads: \`throughline trail heads --out FILE\` writes one.`)
    return 2
  }
  const progress = showShare(terminal)
  return withTrail(environment, terminal, { kind: 'verify', expected: [...expected] }, async (parts) => {
    let verdict: TrailVerdict | undefined
    for await (const part of parts) {
      if (part.kind === 'progress') {
        const { done, total } = part
        progress.at(done, total, `${number(done)} of ${number(total)} entries`)
      }
      if (part.kind === 'verdict') verdict = part.verdict
    }
    progress.end()
    return verdict && say(verdict, terminal)
  })
}

function say(verdict: TrailVerdict, terminal: Terminal): number {
  const entries = count(verdict.entries, 'entry', 'entries')
  terminal.print(
    verdict.kind === 'whole'
      ? `The trail is whole: ${entries}.\n`
      : `The trail is broken. ${entries} before the breaks hold.\n`
  )
  for (const chain of verdict.chains) terminal.print(`  ${chainInWords(chain)}\n`)
  return verdict.kind === 'whole' ? 0 : 1
}

function chainInWords(found: ChainVerdict): string {
  return found.kind === 'whole'
    ? `${found.chain}: ${count(found.entries, 'entry', 'entries')}, the last with hash ${found.lastHash}`
    : `${found.chain}: broken at entry ${found.seq}: ${found.because}`
}

async function headsFrom(file: string): Promise<readonly KeptHead[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : parseHeads(text)
}
