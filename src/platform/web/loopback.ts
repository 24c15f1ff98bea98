import { isIP } from 'node:net'

/** What is known of where a request came from. */
export interface Origin {
  readonly remoteAddress: string
  readonly host: string | undefined
  readonly forwarded: boolean
}

/**
 * Whether a request was made on this machine, to this machine, by its own name. A proxy on the same machine
 * forwards for others, so anything forwarded is not ours; and a page elsewhere that points its own host name at
 * 127.0.0.1 still sends that host name, so the name must be a loopback one too.
 */
export function isFromLoopback(origin: Origin): boolean {
  return !origin.forwarded && isLoopbackAddress(origin.remoteAddress) && isLoopbackHost(origin.host)
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || address.replace(/^::ffff:/, '').startsWith('127.')
}

/** Whether a host, with or without a port, is this machine's own name. */
export function isLoopbackHost(host: string | undefined): boolean {
  if (host === undefined) return false
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || (isIP(name) !== 0 && isLoopbackAddress(name))
}
