/** The answer to one statement. */
export interface Answer {
  /**
   * The rows as the engine decoded them. `never` because only the query's compiler knows their type: a list of
   * `never` fits the row type of any query, without a cast.
   */
  readonly rows: never[]
  /** Rows inserted, updated or deleted; 0 for a statement that changes none. */
  readonly affectedRows: number
  /** The first word of the server's completion: SELECT, INSERT, COMMIT, ROLLBACK. */
  readonly command: string
}

/** One conversation with PostgreSQL: statements are answered in order, and a transaction belongs to it. */
export interface Session {
  /** Without parameters the text may hold several statements; the answer is then that of the last. */
  query(sql: string, parameters: readonly (string | null)[]): Promise<Answer>
  /** Whom the session acts as; lives as long as the engine's own session does. */
  readonly acting: ActingRole
}

/** The role that a session was last set to; undefined for the owner, as whom every session starts. */
export interface ActingRole {
  role: string | undefined
}

/** Where sessions come from: one that callers queue for (embedded), or a pool of them (server). */
export interface SessionSource {
  take(): Promise<Session>
  /** `broken` when the session's state is not known any more; it is then not used again. */
  giveBack(session: Session, broken: boolean): void
  end(): Promise<void>
}
