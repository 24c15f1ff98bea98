// `npm test`: every check and every test, each under its heading; at the end one line with the count of tests.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { findChromium, installChromium } from './chromium.mjs'
import { checkFloor, inRepositoryNode, installWhatIsMissing, root, say } from './repository.mjs'

checkFloor()
await installWhatIsMissing()
if (await inRepositoryNode(import.meta.url)) {
  await testEverything()
}

async function testEverything() {
  const scratch = await mkdtemp(join(tmpdir(), 'throughline-results-'))
  const results = join(scratch, 'results.json')
  const environment = { ...process.env, CHROMIUM_PATH: (await chromium()) ?? '' }
  const checks = [
    ['Types', 'typescript/bin/tsc', '--noEmit'],
    ['Formatting and lint', '@biomejs/biome/bin/biome', 'check', '.'],
    ['Typed lint', 'eslint/bin/eslint.js', '.'],
    ['Unused code', 'knip/bin/knip.js'],
    [
      'Tests',
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`
    ]
  ]
  const failed = []
  await heading('Build', failed, () => build().then(() => 0))
  for (const [name, tool, ...args] of checks) {
    await heading(name, failed, () => run([join(root, 'node_modules', tool), ...args], environment))
  }
  const counts = await countsIn(results)
  await rm(scratch, { recursive: true, force: true })
  if (counts.failed > 0 && !failed.includes('Tests')) failed.push('Tests')
  say(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}.`)
  process.exitCode = failed.length === 0 ? 0 : 1
  say(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
}

/** Runs one check under its heading; whatever becomes of it, the next one runs too. */
async function heading(name, failed, work) {
  say(`\n== ${name}`)
  const start = performance.now()
  const status = await work().catch((error) => {
    say(error instanceof Error ? error.message : String(error))
    return 1
  })
  if (status !== 0) failed.push(name)
  say(
    `${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`
  )
}

/** Runs a tool with this Node and resolves with its exit status. */
function run(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

async function chromium() {
  const path = (await findChromium()) ?? (await installChromium(say))
  if (path === undefined)
    say('No Chromium could be installed: the browser tests will fail. Set CHROMIUM_PATH to one.')
  return path
}

/** What vitest counted. A file that could not even be loaded counts as one failed test. */
async function countsIn(file) {
  try {
    const found = JSON.parse(await readFile(file, 'utf8'))
    const unloadable = found.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
    )
    return {
      passed: found.numPassedTests,
      failed: found.numFailedTests + unloadable.length,
      skipped: found.numPendingTests + found.numTodoTests
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
