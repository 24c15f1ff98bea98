import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'
import { DatabaseError } from './database/database-error.ts'

export type Log = Logger

/**
 * The log: one JSON object a line. It holds no personal data: of a request its method alone (a path can hold the
 * token of an invitation, a query what somebody looks for), nothing of the caller; of an error what kind it was, its
 * code and where in the program, and never its message, for that can quote what somebody typed.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { req: requestFor, res: statusFor, err: errorFor, error: errorFor },
    // A line about an error says what the serializer says: libraries set the error's message beside it.
    hooks: {
      logMethod(this: Logger, args: Parameters<pino.LogFn>, method: pino.LogFn) {
        const [what] = args
        if (what instanceof Error) method.call(this, { error: what })
        else if (typeof what === 'object' && what !== null && ('err' in what || 'error' in what))
          method.call(this, what)
        else method.apply(this, args)
      }
    }
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

function requestFor(request: unknown): unknown {
  if (typeof request !== 'object' || request === null) return undefined
  return { method: 'method' in request ? word(request.method) : undefined }
}

function statusFor(response: unknown): unknown {
  if (typeof response !== 'object' || response === null || !('statusCode' in response)) return undefined
  return { status: response.statusCode }
}

/** As many causes as anybody reads; one that causes itself ends here too. */
const mostCauses = 5

function errorFor(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { kind: typeof error }
  const more = depth < mostCauses
  return {
    kind: word(error.name),
    code: 'code' in error ? word(error.code) : undefined,
    // Of a statement that PostgreSQL refused: which rule of which table, by the names that we gave them.
    ...(error instanceof DatabaseError ? namesIn(error) : {}),
    at: placesIn(error),
    cause: more && error.cause !== undefined ? errorFor(error.cause, depth + 1) : undefined,
    causes:
      more && error instanceof AggregateError
        ? error.errors.slice(0, mostCauses).map((one) => errorFor(one, depth + 1))
        : undefined
  }
}

function namesIn({ schema, table, column, constraint }: DatabaseError): object {
  return { schema: word(schema), table: word(table), column: word(column), constraint: word(constraint) }
}

/** Names and codes are made by programs; what is none is left out. */
function word(value: unknown): string | number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^[\w-]{1,60}$/.test(value) ? value : undefined
}

const mostPlaces = 12
const root = fileURLToPath(new URL('../../', import.meta.url))

/** The frames of an error's stack, without its message and without where on its disk the program lies. */
function placesIn({ stack = '', message }: Error): string[] {
  const place = / {4}at (.*)$/
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return frames
    .map((line) => place.exec(line)?.[1])
    .filter((frame) => frame !== undefined && /(:\d+:\d+\)?|<anonymous>\)|native\)?)$/.test(frame))
    .slice(0, mostPlaces)
    .map((frame = '') => frame.replaceAll('file://', '').replaceAll(root, '').replaceAll(sep, '/'))
}
