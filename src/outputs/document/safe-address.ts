const schemes = ['http:', 'https:', 'mailto:']

/** Whether an address may stand in a file that leaves the house: whole, and with http, https or mailto. */
export function safeAddress(address: string): boolean {
  if (/[\s\\\p{Cc}]/u.test(address)) return false
  const url = URL.parse(address)
  return url !== null && schemes.includes(url.protocol)
}
