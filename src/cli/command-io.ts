/** Where a command writes, so that it can be run without a process. */
export interface CommandIo {
  /** Results, to standard output. */
  out(text: string): void
  /** What a person should know, to standard error. */
  err(text: string): void
  /** Standard error is a terminal, where progress can be shown. */
  readonly errIsTerminal: boolean
}

/** The streams of this process. */
export function processIo(): CommandIo {
  return {
    out: (text) => {
      process.stdout.write(text)
    },
    err: (text) => {
      process.stderr.write(text)
    },
    errIsTerminal: process.stderr.isTTY
  }
}
