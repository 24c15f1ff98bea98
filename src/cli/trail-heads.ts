import { openOutput } from './output-file.ts'
import type { Terminal } from './terminal.ts'
import { withTrail } from './trail-source.ts'
import type { Environment } from './with-house.ts'

/**
 * `throughline trail heads`: prints where every chain ends, or writes it to a file to keep elsewhere. 0; 2 where the file
 * cannot be written, 3 where the record cannot be opened.
 */
export async function headsCommand(
  { out }: { readonly out?: string },
  environment: Environment,
  terminal: Terminal
): Promise<number> {
  return withTrail(environment, terminal, { kind: 'heads' }, async (parts) => {
    let heads: string | undefined
    for await (const part of parts) if (part.kind === 'text') heads = part.text
    if (heads === undefined) return undefined
    const output = await openOutput(out, terminal)
    const written =
      output !== undefined &&
      (await output.write(heads)) === 'written' &&
      (await output.finish()) === 'written'
    if (!written) terminal.tell(`The file ${out} could not be written.`)
    return written ? 0 : 2
  })
}
