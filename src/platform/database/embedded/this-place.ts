import { readlink } from 'node:fs/promises'
import { hostname } from 'node:os'

/**
 * The host's name and, on Linux, its network namespace: containers on one host have a namespace each, and one
 * container's endpoints are not seen from another.
 */
export async function thisPlace(): Promise<string> {
  const namespace = await readlink('/proc/self/ns/net').catch(() => '')
  return `${hostname()} ${namespace}`.trim()
}
