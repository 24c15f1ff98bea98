import { mkdir, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What is done under a claim takes milliseconds; a claim this old was left by a process that died holding it. */
const abandonedAfterMs = 5000

/**
 * Makes way at a socket's path and runs `listen` there: clears a file that a dead process left. Undefined when a
 * process listens on it. Only one process at a time looks, clears and listens, held apart by a directory that the
 * system creates for one of them: otherwise two could each clear the socket that the other has just made.
 */
export async function listenOnSocketFile<Server>(
  path: string,
  listen: () => Promise<Server | undefined>
): Promise<Server | undefined> {
  const claim = `${path}.claim`
  while (!(await isClaimed(claim))) {
    if (await isAbandoned(claim)) await rm(claim, { recursive: true, force: true })
    await sleep(20)
  }
  try {
    if (await isAnswered(path)) return undefined
    await rm(path, { force: true })
    return await listen()
  } finally {
    await rm(claim, { recursive: true, force: true })
  }
}

async function isClaimed(claim: string): Promise<boolean> {
  try {
    await mkdir(claim)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function isAbandoned(claim: string): Promise<boolean> {
  const made = await stat(claim).catch(() => undefined)
  return made !== undefined && Date.now() - made.mtimeMs > abandonedAfterMs
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const caller = connect(path, () => {
      caller.destroy()
      resolve(true)
    })
    caller.on('error', () => resolve(false))
  })
}
