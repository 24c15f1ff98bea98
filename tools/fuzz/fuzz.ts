// `npm run fuzz`: damages published reports in many ways and looks that none of them is taken for what it is not.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { ReadOutcome } from '../../src/reading/published-report.ts'
import type { Readers } from '../../src/reading/workers/readers.ts'
import { openReaders } from '../../src/reading/workers/readers.ts'
import { chanceOf } from './chance.ts'
import type { Original } from './mutants.ts'
import { mutantClasses } from './mutants.ts'
import { openPageTable } from './pdf-pages.ts'
import { Tally } from './tally.ts'
import type { Verdict } from './verdict.ts'
import { judge } from './verdict.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '2026' },
    mutants: { type: 'string', default: '5000' },
    from: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '20' },
    only: { type: 'string' },
    keep: { type: 'string' }
  }
})
const seed = Number(options.seed)
const first = Number(options.from)
const count = Number(options.mutants)
const secondsEach = 20
const workers = 2
const classes = mutantClasses.filter(({ name }) => options.only === undefined || name.includes(options.only))

const shared =
  process.env['THROUGHLINE_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url))
const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const developmentSet = resolve(shared, 'reports')
const folder = positionals[0] ?? (existsSync(developmentSet) ? developmentSet : examples)

const table = await openPageTable()
const originals = await openOriginals()
if (originals.length === 0) throw new Error(`There is no PDF to damage in ${folder}.`)
// Small reports come up more often: their mutants are read in less time and go wrong in the same ways.
const weights: number[] = []
for (const { pdf } of originals) weights.push((weights.at(-1) ?? 0) + Math.ceil(1000 / pdf.pages))
const readers = openReaders({ workers, seconds: secondsEach })
const start = performance.now()
const readings = new Map<Original, ReadOutcome>()
for (const original of originals) {
  readings.set(original, await readers.read({ bytes: original.bytes, fileName: original.name }))
}

say(`Seed ${seed}; mutants ${first} to ${first + count - 1} of ${originals.length} reports in ${folder}.`)
const tally = new Tally()
const silent: string[] = []
const failures: string[] = []
let next = first
let done = 0
let slowest = 0
await Promise.all(Array.from({ length: workers + 1 }, work))
await readers.close()

const minutes = (performance.now() - start) / 60_000
say(
  `\n${done} mutants in ${minutes.toFixed(1)} minutes; the longest answer took ${longest().toFixed(1)} s.\n`
)
say(tally.table())
if (silent.length > 0) say(`\nRead with other values and nothing said:\n${silent.join('\n')}`)
say(failures.length === 0 ? '\nNo crash, no hang, no empty record.' : `\nFAILED:\n${failures.join('\n')}`)
process.exitCode = failures.length === 0 ? 0 : 1

async function work(): Promise<void> {
  while (next < first + count && performance.now() - start < Number(options.minutes) * 60_000) {
    const mutant = next
    next += 1
    await tryMutant(mutant)
    done += 1
    if (done % 250 === 0) say(`  ${done} of ${count} …`)
  }
}

function pick(weight: number): Original | undefined {
  return originals[weights.findIndex((sum) => weight <= sum)]
}

function longest(): number {
  return slowest / 1000
}

async function tryMutant(number: number): Promise<void> {
  const chance = chanceOf(seed, number)
  const mutantClass = classes[number % classes.length]
  const original = pick(chance.whole(0, weights.at(-1) ?? 0))
  const other = chance.shuffled(originals.filter(({ name }) => name !== original?.name))[0] ?? original
  if (mutantClass === undefined || original === undefined || other === undefined) return
  const bytes = mutantClass.make(original, other, table, chance)
  const where = `#${number} ${mutantClass.name}, ${original.name}`
  const verdict = await readMutant(readers, original, bytes)
  tally.add(mutantClass.name, verdict)
  if (verdict.kind === 'silent') {
    const line = `  ${where}: ${verdict.differs.join(', ')}`
    silent.push(line)
    if (mutantClass.canBeKnown) failures.push(`${line} (nothing said)`)
  }
  if (verdict.kind === 'empty' || verdict.kind === 'crash' || verdict.kind === 'hang') {
    failures.push(`  ${where}: ${verdict.kind}`)
  }
  if (options.keep !== undefined && ['silent', 'empty', 'crash', 'hang'].includes(verdict.kind)) {
    await mkdir(options.keep, { recursive: true })
    await writeFile(join(options.keep, `${number}-${verdict.kind}.pdf`), bytes)
  }
}

async function readMutant(
  by: Readers,
  original: Original,
  bytes: Uint8Array
): Promise<Verdict | { readonly kind: 'crash' | 'hang' }> {
  const asked = performance.now()
  try {
    const outcome = await by.read({ bytes, fileName: original.name })
    const took = performance.now() - asked
    slowest = Math.max(slowest, took)
    // Each of the workers may have to be ended, and started again, before this mutant has its turn.
    if (took > 4 * secondsEach * 1000) return { kind: 'hang' }
    const before = readings.get(original)
    return before === undefined ? { kind: 'crash' } : judge(before, outcome)
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return { kind: 'crash' }
  }
}

async function openOriginals(): Promise<readonly Original[]> {
  const names = (await readdir(folder)).filter((name) => /\.pdf$/i.test(name)).toSorted()
  const opened = await Promise.all(
    names.map(async (name) => ({ name, bytes: Uint8Array.from(await readFile(join(folder, name))) }))
  )
  return opened.flatMap(({ name, bytes }) => {
    const pdf = table.open(bytes)
    return pdf === undefined || pdf.pages < 3 ? [] : [{ name, bytes, pdf }]
  })
}

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}
