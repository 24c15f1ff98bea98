import type { Config } from '../platform/config.ts'

/** Said after an address that nobody set: the site may be reached elsewhere. */
export function whereItMayBe({ siteAddress }: Config): readonly string[] {
  if (siteAddress !== undefined) return []
  return [
    'If people reach the site at another address, put that before the path, or set SITE_ADDRESS (or PORT) as the site has it.'
  ]
}

/** A path of the site as somebody will open it: at the address that is set, or at the port of this machine. */
export function siteAddressOf({ siteAddress, host, port }: Config, path: string): string {
  const name = host === '0.0.0.0' || host === '127.0.0.1' || host === '::' ? 'localhost' : host
  const onThisMachine = `http://${name.includes(':') ? `[${name}]` : name}:${port === 0 ? 3000 : port}`
  return `${siteAddress ?? onThisMachine}${path}`
}
