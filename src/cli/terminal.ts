/** Where a command writes: what was asked for, what the person should know, and whether a person is watching. */
export interface Terminal {
  readonly print: (text: string) => void
  readonly tell: (text: string) => void
  readonly watched: boolean
}

/** The terminal this process was started in. */
export const terminal: Terminal = {
  print: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(`${text}\n`),
  watched: process.stderr.isTTY
}

// Whoever reads our output may stop early (`throughline read … | head`): then we stop too, without a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
