import { access, constants, mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

export type DirectoryOutcome =
  | { readonly kind: 'there' }
  /** In words that end a sentence: "no folder can be made in /proc". */
  | { readonly kind: 'refused'; readonly because: string }

/**
 * Makes a directory that can be written, with those above it, one after the other: Node's own recursion never
 * ends on a file system that takes no directories, such as `/proc`.
 */
export async function makeDirectory(path: string): Promise<DirectoryOutcome> {
  const missing: string[] = []
  let above = resolve(path)
  for (let found = await kindOf(above); found !== 'directory'; found = await kindOf(above)) {
    if (found === 'other') return { kind: 'refused', because: `${above} is a file` }
    if (dirname(above) === above) return { kind: 'refused', because: `there is no ${above}` }
    missing.unshift(above)
    above = dirname(above)
  }
  try {
    for (const directory of missing) await makeOne(directory)
    await access(resolve(path), constants.W_OK)
    return { kind: 'there' }
  } catch (error) {
    return { kind: 'refused', because: inWords(error, above) }
  }
}

async function kindOf(path: string): Promise<'directory' | 'other' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'other'
  } catch {
    return 'missing'
  }
}

// Another process may have made it meanwhile.
async function makeOne(directory: string): Promise<void> {
  try {
    await mkdir(directory)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

function inWords(error: unknown, above: string): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return `this account may not write in ${above}`
    case 'EROFS':
      return `${above} can only be read`
    case 'ENOSPC':
      return `the disk of ${above} is full`
    case 'ENOENT':
      return `no folder can be made in ${above}`
    default:
      return error instanceof Error ? error.message : String(error)
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
