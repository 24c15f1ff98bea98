import { createHmac } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import { type SlowingRule, slowing } from './slowing-down.ts'

/** Something that tries are counted for: under which key, by which rule, and whether getting in wipes it out. */
export interface Counted {
  readonly key: string
  readonly rule: SlowingRule
  /** False for what others share: whoever gets in there takes back their own try, and no other. */
  readonly clears: boolean
}

/** Where a try of a password comes from. */
export interface Try {
  /** The address as it was typed. */
  readonly email: string
  /** The network address of the asker. */
  readonly from: string
  /** The hash of the cookie of a browser in which this person signed in before; undefined in any other browser. */
  readonly device: string | undefined
}

/** What a try of a password is counted for; the same for an address that has an account and for one that has none. */
export function countedFor({ email, from, device }: Try, secret: string): Counted[] {
  const address = email.trim().toLowerCase()
  const key = keyed(secret)
  if (device !== undefined) {
    return [{ key: key('device', device, address), rule: slowing.device, clears: true }]
  }
  const network = networkOf(from)
  return [
    { key: key('address', address), rule: slowing.address, clears: false },
    { key: key('address-from', address, network), rule: slowing.addressFromNetwork, clears: true },
    { key: key('network', network), rule: slowing.network, clears: false }
  ]
}

/** What a try of a one-time code is counted for. */
export function codeCountedFor(account: string, device: string | undefined, secret: string): Counted[] {
  return [{ key: keyed(secret)('code', account, device ?? ''), rule: slowing.code, clears: true }]
}

/** What a try of one's own password is counted for, when somebody who is signed in is asked for it once more. */
export function ownCountedFor(account: string, secret: string): Counted[] {
  return [{ key: keyed(secret)('own', account), rule: slowing.device, clears: true }]
}

/**
 * The network that an address belongs to, as far as one person commands it: an IPv4 address by itself, of IPv6 the
 * first 64 bits, which is what a single connection is given (RFC 6177).
 */
export function networkOf(from: string): string {
  const plain = from.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIPv4(plain) || !isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const whole = [
    ...groups,
    ...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0'),
    ...after
  ]
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

export function keyed(secret: string): (...parts: readonly string[]) => string {
  return (...parts) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url')
}
