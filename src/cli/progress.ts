import type { CommandIo } from './command-io.ts'

/** A line of progress on the terminal, shown once the work has taken a second. */
export interface Progress {
  step(): void
  /** Says a line without breaking the progress line. */
  say(line: string): void
  end(): void
}

const wipeLine = '\r\u001b[K'
const patience = 1000

export function showProgress(total: number, io: CommandIo): Progress {
  const started = performance.now()
  let done = 0
  let shown = false
  const wipe = (): void => {
    if (shown) io.err(wipeLine)
    shown = false
  }
  const show = (): void => {
    if (!io.errIsTerminal || performance.now() - started < patience) return
    io.err(`${wipeLine}Read ${done} of ${total}`)
    shown = true
  }
  return {
    step() {
      done += 1
      show()
    },
    say(line) {
      wipe()
      io.err(`${line}\n`)
      show()
    },
    end: wipe
  }
}
