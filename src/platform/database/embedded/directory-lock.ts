import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { listenOnSocketFile } from './socket-file.ts'
import { thisPlace } from './this-place.ts'

export type LockOutcome =
  | { readonly kind: 'taken'; readonly release: () => Promise<void> }
  | { readonly kind: 'held'; readonly because: string; readonly by: number | undefined }

/** Who has the directory, in a file beside the data. */
const ownerSchema = z.object({ pid: z.number(), place: z.string(), endpoint: z.string() })
type Owner = z.output<typeof ownerSchema>

export interface LockSettings {
  readonly platform: NodeJS.Platform
  /** Where this process stands: processes of one place can see each other's endpoints. */
  readonly place: string
  /** How long an owner elsewhere must have been silent before it counts as gone. */
  readonly silenceInMs: number
}

const beatInMs = 1000

/**
 * Makes this process the only one that has the directory open. Two engines on one directory would destroy it.
 *
 * Within one place the operating system keeps the lock: an endpoint that only one process can listen on, and that
 * is free the moment its process dies, however it dies. Processes that cannot see each other's endpoints (two
 * containers on one volume, two machines on one share) are told apart by the owner's file, which its owner touches
 * every second.
 */
export async function lockDirectory(
  directory: string,
  settings: Partial<LockSettings> = {}
): Promise<LockOutcome> {
  const { platform = process.platform, place = await thisPlace(), silenceInMs = 8000 } = settings
  const ownerFile = join(directory, 'owner.json')
  const me: Owner = { pid: process.pid, place, endpoint: await endpointOf(directory, platform) }
  const server = await listenOn(me.endpoint)
  const other = await ownerIn(ownerFile)
  if (server === undefined) return held(directory, other)
  const elsewhere = other !== undefined && (other.place !== me.place || other.endpoint !== me.endpoint)
  if (elsewhere && (await isTouched(ownerFile, silenceInMs))) {
    await closed(server)
    return held(directory, other)
  }
  await writeFile(ownerFile, `${JSON.stringify(me)}\n`)
  const beat = setInterval(() => void touch(ownerFile), beatInMs).unref()
  return {
    kind: 'taken',
    release: async () => {
      clearInterval(beat)
      await rm(ownerFile, { force: true })
      await closed(server)
    }
  }
}

/**
 * The name that stands for the directory whichever way it is spelt. On Linux a socket without a file, on Windows a
 * pipe: both vanish with their process. Elsewhere a socket's file, which may be left behind.
 */
async function endpointOf(directory: string, platform: NodeJS.Platform): Promise<string> {
  const { dev, ino } = await stat(directory, { bigint: true })
  const name = `throughline-${dev}-${ino}`
  if (platform === 'linux') return `\0${name}`
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : `/tmp/${name}.socket`
}

/** Undefined when another process listens there. */
async function listenOn(endpoint: string): Promise<Server | undefined> {
  const listen = () => startListening(endpoint)
  return endpoint.startsWith('/') ? listenOnSocketFile(endpoint, listen) : listen()
}

async function startListening(endpoint: string): Promise<Server | undefined> {
  const server = createServer((caller) => caller.destroy())
  const listening = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen({ path: endpoint, exclusive: true }, () => resolve(true))
  })
  return listening ? server.unref() : undefined
}

async function ownerIn(file: string): Promise<Owner | undefined> {
  try {
    const read = ownerSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** Watches whether an owner elsewhere still touches its file. */
async function isTouched(file: string, silenceInMs: number): Promise<boolean> {
  const before = await touchedAt(file)
  for (const end = Date.now() + silenceInMs; Date.now() < end; ) {
    await sleep(Math.min(250, silenceInMs))
    if ((await touchedAt(file)) !== before) return true
  }
  return false
}

async function touchedAt(file: string): Promise<number> {
  return (await stat(file)).mtimeMs
}

async function touch(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
}

function held(directory: string, owner: Owner | undefined): LockOutcome {
  const who = owner === undefined ? 'another process' : `process ${owner.pid} on ${owner.place.split(' ')[0]}`
  const because = `The data directory ${directory} is in use by ${who}. Stop that one, or set DATA_DIR to another directory.`
  return { kind: 'held', because, by: owner?.pid }
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()))
}
