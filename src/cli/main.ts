import { Command, Option } from 'commander'
import { terminal } from './terminal.ts'

// Each command loads what it needs when it runs, so that reading a report does not wait for a database.
const program = new Command('throughline')
  .description('One record of the inspection of local authority children’s services in England.')
  .showHelpAfterError()

program
  .command('read')
  .description('Read published reports and print what they say')
  .argument('<path...>', 'reports (PDF), or folders of them')
  .addOption(new Option('--format <format>', 'one object, or one line a report').choices(['json', 'jsonl']))
  .option('--out <file>', 'write to a file rather than print')
  .action(async (paths: string[], options: { format?: 'json' | 'jsonl'; out?: string }) => {
    const { readCommand } = await import('./read.ts')
    process.exitCode = await readCommand(paths, options, terminal)
  })

program
  .command('import')
  .description('Take published reports into the record')
  .argument('<path...>', 'reports (PDF), or folders of them')
  .option('--result <file>', 'write what came of each file, a line of JSON each')
  .addHelpText(
    'after',
    `
Files that the record holds are passed over, so an import that was interrupted is carried on by the same command.

The result file has a line for each file, in the order of their paths, written as the import goes:
  file, sha256, outcome (taken, already-held, not-taken), place, kind, version, paragraphs, improvements,
  differences, disagreements, open_questions, because, ms
and a last line {"summary": …} with the counts: where it is missing, the import was broken off. Each import
writes the file anew; one that carries on tells of every file again.`
  )
  .action(async (paths: string[], options: { result?: string }) => {
    const { importCommand } = await import('./import.ts')
    process.exitCode = await importCommand(paths, options, process.env, terminal)
  })

program
  .command('reread')
  .description('Read the stored reports again, and tell what the reader of today reads otherwise')
  .option('--write', 'keep the newer readings, once all of them are told; what a person put right stays')
  .option('--all', 'read those too that this very reader has read')
  .option('--out <file>', 'write what came of each report, a line of JSON each')
  .action(async (options: { write?: boolean; all?: boolean; out?: string }) => {
    const { rereadCommand } = await import('./reread.ts')
    process.exitCode = await rereadCommand(options, process.env, terminal)
  })

const trail = program.command('trail').description('The log of every change')
trail
  .command('verify')
  .description('Check that no entry of the trail was changed, added or taken out')
  .action(async () => {
    const { verifyCommand } = await import('./trail-verify.ts')
    process.exitCode = await verifyCommand(process.env, terminal)
  })

await program.parseAsync()
