import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { connect } from 'node:net'

/**
 * Makes way at a socket's path: clears a file that a dead process left there. False when a process listens on it.
 * Two that clear the same file at once cannot take the new socket of one another away: each moves the file aside
 * first and looks at what it moved.
 */
export async function claimSocketFile(path: string): Promise<boolean> {
  if (await isAnswered(path)) return false
  const aside = `${path}.${randomUUID().slice(0, 8)}`
  try {
    await rename(path, aside)
  } catch {
    return true
  }
  if (await isAnswered(aside)) {
    await rename(aside, path)
    return false
  }
  await rm(aside, { force: true })
  return true
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
