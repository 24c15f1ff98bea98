import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

/**
 * The log: one JSON object a line. It holds no personal data: of a request the method and the path without its
 * query (people search for names), no address of the caller, no headers; of an error what went wrong and where.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { req: requestFor, res: statusFor, err: errorFor, error: errorFor }
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

function requestFor(request: unknown): unknown {
  if (typeof request !== 'object' || request === null) return undefined
  const method = 'method' in request ? request.method : undefined
  const url = 'url' in request && typeof request.url === 'string' ? request.url : ''
  return { method, path: url.replace(/\?.*$/s, '') }
}

function statusFor(response: unknown): unknown {
  if (typeof response !== 'object' || response === null || !('statusCode' in response)) return undefined
  return { status: response.statusCode }
}

function errorFor(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack } = error
  const code = 'code' in error ? error.code : undefined
  const constraint = 'constraint' in error ? error.constraint : undefined
  const cause = error.cause === undefined ? undefined : errorFor(error.cause)
  return { name, message, code, constraint, stack, cause }
}
