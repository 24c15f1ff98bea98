import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LockSettings, lockDirectory } from './directory-lock.ts'

let home: string
let directory: string
const children: ChildProcess[] = []

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'throughline-lock-'))
  directory = join(home, 'the record é')
  await mkdir(directory)
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  // Clears the socket's file that a killed process left, as the next owner would.
  if (process.platform !== 'win32') await take({ platform: 'darwin', silenceInMs: 0 })
  await rm(home, { recursive: true, force: true })
})

/** Another process that takes the directory, and what it said. */
async function otherProcess(platform: string): Promise<{ child: ChildProcess; said: string }> {
  const script = fileURLToPath(new URL('../../../../test/holds-directory.ts', import.meta.url))
  const child = spawn(process.execPath, [script, directory, platform], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  children.push(child)
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, said: said.toString().trim() }
}

async function take(settings: Partial<LockSettings> = {}): Promise<string> {
  const outcome = await lockDirectory(directory, settings)
  if (outcome.kind === 'taken') await outcome.release()
  return outcome.kind
}

// The way without a file (Linux) and the way with one (macOS and others); both run on any Unix.
describe.skipIf(process.platform === 'win32').each(['linux', 'darwin'] as const)(
  'the lock, as on %s',
  (platform) => {
    const skipped = platform === 'linux' && process.platform !== 'linux'

    it.skipIf(skipped)('refuses a second process with words that name the first', async () => {
      const { child, said } = await otherProcess(platform)
      expect(said).toBe('taken')
      const refused = await lockDirectory(directory, { platform })
      expect(refused).toMatchObject({ kind: 'held' })
      expect(refused.kind === 'held' && refused.because).toContain(`is in use by process ${child.pid} on`)
    })

    it.skipIf(skipped)('lets the directory go the moment its process is killed', async () => {
      const { child } = await otherProcess(platform)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const start = performance.now()
      expect(await take({ platform })).toBe('taken')
      expect(performance.now() - start).toBeLessThan(2000)
    })

    it.skipIf(skipped)(
      'gives a directory that a killed process left to one of many that want it',
      async () => {
        const { child } = await otherProcess(platform)
        child.kill('SIGKILL')
        await once(child, 'exit')
        const said = (await Promise.all([1, 2, 3, 4].map(() => otherProcess(platform)))).map(
          (other) => other.said
        )
        expect(said.filter((words) => words === 'taken')).toHaveLength(1)
      }
    )

    it.skipIf(skipped)(
      'can be taken again after it was released, and knows the directory by another name',
      async () => {
        expect(await take({ platform })).toBe('taken')
        const held = await lockDirectory(directory, { platform })
        await symlink(directory, join(home, 'alias'))
        expect(await lockDirectory(join(home, 'alias'), { platform })).toMatchObject({ kind: 'held' })
        if (held.kind === 'taken') await held.release()
        expect(await take({ platform })).toBe('taken')
      }
    )
  }
)

it.skipIf(process.platform === 'win32')('passes over a claim that a killed process left', async () => {
  const { dev, ino } = await stat(directory, { bigint: true })
  const claim = `/tmp/throughline-${dev}-${ino}.socket.claim`
  await mkdir(claim)
  await utimes(claim, new Date(0), new Date(0))
  expect(await take({ platform: 'darwin' })).toBe('taken')
})

describe('an owner in another container or on another machine', () => {
  const ownerFile = (): string => join(directory, 'owner.json')
  const owner = { pid: 7, place: 'other-container net:[1]', endpoint: 'elsewhere' }

  it('is respected while it touches its file', async () => {
    await writeFile(ownerFile(), JSON.stringify(owner))
    const beat = setInterval(() => void utimes(ownerFile(), new Date(), new Date()), 100)
    const refused = await lockDirectory(directory)
    clearInterval(beat)
    expect(refused).toMatchObject({ kind: 'held' })
    expect(refused.kind === 'held' && refused.because).toContain('process 7 on other-container')
  })

  it('is taken over from once it has been silent', async () => {
    await writeFile(ownerFile(), JSON.stringify(owner))
    expect(await take({ silenceInMs: 300 })).toBe('taken')
  })

  it('sees this process touch the file', async () => {
    const held = await lockDirectory(directory, { place: 'here' })
    const there = await lockDirectory(directory, { place: 'there', platform: 'darwin', silenceInMs: 3000 })
    expect(there).toMatchObject({ kind: 'held' })
    if (held.kind === 'taken') await held.release()
  })

  it('is nobody when its file cannot be read', async () => {
    await writeFile(ownerFile(), 'not json')
    expect(await take()).toBe('taken')
  })
})
