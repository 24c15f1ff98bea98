/** What PostgreSQL said about a statement it refused, without the values that were bound to it. */
export interface Refusal {
  readonly message: string
  /** The SQLSTATE: 23505 is a value that had to be unique, 57014 a query that ran too long. */
  readonly code: string
  readonly schema: string | undefined
  readonly table: string | undefined
  readonly column: string | undefined
  readonly constraint: string | undefined
}

/**
 * A statement that PostgreSQL refused, the same on both engines. It carries no bound value, no row and no query
 * text: an error ends up in a log, and those may hold personal data.
 */
export class DatabaseError extends Error implements Refusal {
  override readonly name = 'DatabaseError'
  readonly code: string
  readonly schema: string | undefined
  readonly table: string | undefined
  readonly column: string | undefined
  readonly constraint: string | undefined

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.code = refusal.code
    this.schema = refusal.schema
    this.table = refusal.table
    this.column = refusal.column
    this.constraint = refusal.constraint
  }
}

/** The refusal in an error of either engine's client; undefined when the error is something else. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('severity' in error) || !('code' in error)) return undefined
  const { code } = error
  if (typeof code !== 'string') return undefined
  return {
    message: withoutValues(error.message, code),
    code,
    schema: textOf(error, 'schema'),
    table: textOf(error, 'table'),
    column: textOf(error, 'column'),
    constraint: textOf(error, 'constraint')
  }
}

/** True for the refusal of this very constraint, so that an action can turn it into an outcome. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof DatabaseError && error.constraint === constraint
}

/**
 * Data exceptions (class 22), syntax errors (42601, which a search's words can be) and what our own functions raise
 * (P0001) print the offending value after a colon or in quotes.
 */
function withoutValues(message: string, code: string): string {
  if (!code.startsWith('22') && code !== '42601' && !code.startsWith('P0')) return message
  return message.replace(/:.*$/s, '').replace(/"[^"]*"/g, 'a value')
}

function textOf(error: Error, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : undefined
}
