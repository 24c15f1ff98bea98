import { inScope } from '../platform/database/scope.ts'
import { headsAsText } from '../trail/heads.ts'
import { headsIn } from '../trail/store.ts'
import { openOutput } from './output-file.ts'
import type { Terminal } from './terminal.ts'
import type { Environment } from './with-house.ts'
import { withHouse } from './with-house.ts'

/**
 * `throughline trail heads`: prints where every chain ends, or writes it to a file to keep elsewhere. 0; 2 where the file
 * cannot be written, 3 where the record cannot be opened.
 */
export async function headsCommand(
  { out }: { readonly out?: string },
  environment: Environment,
  terminal: Terminal
): Promise<number> {
  return withHouse(environment, terminal, async ({ db, clock }) => {
    const heads = await inScope(db, { kind: 'installation' }, headsIn)
    const output = await openOutput(out, terminal)
    const written =
      output !== undefined &&
      (await output.write(headsAsText(heads, clock.now()))) === 'written' &&
      (await output.finish()) === 'written'
    if (!written) terminal.tell(`The file ${out} could not be written.`)
    return written ? 0 : 2
  })
}
