import { createServer } from 'node:net'

export interface Listening {
  readonly host: string
  readonly port: number
}

/** Why the site could not listen there, in words for a person; undefined where it can. Port 0 is always free. */
export function portProblem(where: Listening): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(portProblemInWords(where, error)))
    server.listen({ ...where, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/** What a failure to listen means, and what to do about it. */
export function portProblemInWords({ host, port }: Listening, error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program. Stop it, or set PORT to another number.`
    case 'EACCES':
      return `Port ${port} may not be used by this account. Set PORT to a number above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is not an address of this machine.`
    default:
      return `The web server could not listen on ${host}, port ${port}.`
  }
}
