import { Command, Option } from 'commander'
import { type Role, roles } from '../people/permissions/roles.ts'
import { terminal } from './terminal.ts'
import type { ExportOptions } from './trail-export.ts'

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

program
  .command('backup')
  .description('Write everything that the record holds to one file, while the site may go on running')
  .argument('<file>', 'the file to write, such as throughline-2026-11-22.tar.gz')
  .option('--replace', 'write over a file that is there already')
  .addHelpText(
    'after',
    `
The file holds names, e-mail addresses, hashes of passwords and the secrets of one-time codes: keep it as you keep
the record itself. It can be restored into the embedded engine and into PostgreSQL, whichever it came from.`
  )
  .action(async (file: string, options: { replace?: boolean }) => {
    const { backupCommand } = await import('./backup.ts')
    process.exitCode = await backupCommand(file, options, process.env, terminal)
  })

program
  .command('restore')
  .description('Restore a backup into an empty place, and check that it is whole')
  .argument('<file>', 'a file that `throughline backup` wrote')
  .option('--check', 'read it from end to end and say what is in it; restore nothing')
  .action(async (file: string, options: { check?: boolean }) => {
    const { restoreCommand } = await import('./restore.ts')
    process.exitCode = await restoreCommand(file, options, process.env, terminal)
  })

const trail = program.command('trail').description('The log of every change')
trail
  .command('verify')
  .description('Check every chain of the trail: that no entry was changed, added, moved or taken out')
  .option(
    '--expect <file>',
    'and that it still has the heads of this file, which `trail heads` wrote earlier'
  )
  .addHelpText(
    'after',
    `
Exit status: 0 every entry of every chain holds; 1 a chain is broken; 2 the file of heads cannot be used; 3 the record
cannot be opened. An end that was cut off shows only where a head was kept elsewhere: in such a file, or in the chain of
accounts, where the site notes every chain's head once a day.`
  )
  .action(async (options: { expect?: string }) => {
    const { verifyCommand } = await import('./trail-verify.ts')
    process.exitCode = await verifyCommand(options, process.env, terminal)
  })
trail
  .command('heads')
  .description(
    'Print where every chain of the trail ends, to keep where nobody can write who can write in the record'
  )
  .option('--out <file>', 'write to a file rather than print')
  .action(async (options: { out?: string }) => {
    const { headsCommand } = await import('./trail-heads.ts')
    process.exitCode = await headsCommand(options, process.env, terminal)
  })
trail
  .command('export')
  .description('Write a part of one chain, which checker/verify-trail.mjs verifies without this program')
  .option('--authority <name>', 'the authority whose trail it is, such as leeds')
  .option('--chain <name>', 'or another chain: national, accounts')
  .option('--from <number>', 'the first entry; otherwise from the beginning')
  .option('--to <number>', 'the last entry; otherwise to the end')
  .option('--since <date>', 'from the first entry of this day on, such as 2027-03-03')
  .option('--out <file>', 'write to a file rather than print')
  .addHelpText(
    'after',
    `
Exit status: 0 it is written; 1 there is no such part; 2 what was typed cannot be used, or the file cannot be written; 3
the record cannot be opened. That it was taken away stands in the same chain.`
  )
  .action(async (options: ExportOptions) => {
    const { exportCommand } = await import('./trail-export.ts')
    process.exitCode = await exportCommand(options, process.env, terminal)
  })

const people = program.command('people').description('Who may sign in')
people
  .command('add')
  .description('Ask somebody into an authority’s workspace, and print the address that lets them in')
  .requiredOption('--authority <name>', 'their authority, such as leeds')
  .requiredOption('--email <address>', 'the email address that they sign in with')
  .requiredOption('--name <name>', 'their name')
  .addOption(
    new Option('--role <role>', 'what they do')
      .choices(roles.filter((role) => role !== 'inspector'))
      .default('administrator')
  )
  .action(async (options: { authority: string; email: string; name: string; role: Role }) => {
    const { addCommand } = await import('./people-add.ts')
    process.exitCode = await addCommand(options, process.env, terminal)
  })
people
  .command('reset')
  .description('Print an address at which somebody sets a new password')
  .requiredOption('--email <address>', 'the email address that they sign in with')
  .action(async (options: { email: string }) => {
    const { resetCommand } = await import('./people-reset.ts')
    process.exitCode = await resetCommand(options, process.env, terminal)
  })
people
  .command('codes-off')
  .description('Turn off the one-time codes of somebody who lost their phone and their recovery codes')
  .requiredOption('--email <address>', 'the email address that they sign in with')
  .action(async (options: { email: string }) => {
    const { codesOffCommand } = await import('./people-codes-off.ts')
    process.exitCode = await codesOffCommand(options, process.env, terminal)
  })

await program.parseAsync()
