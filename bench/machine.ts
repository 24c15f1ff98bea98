import { cpus, totalmem } from 'node:os'

/** What a bench found: in words, and as figures for a machine to read. */
export interface Measured {
  readonly words: string
  readonly figures: unknown
}

/** The machine in a line: figures mean nothing without it. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} × ${model}, ${memory} GiB, Node ${process.versions.node}, ${process.platform} ${process.arch}`
}

/** The middle of the figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The first row's words and the rows below it, with the same rows as figures. */
export function measured(rows: Rows): Measured {
  return { words: table(rows), figures: rows }
}

type Rows = readonly (readonly (string | number)[])[]

/** Rows as a table of even columns. */
export function table(rows: Rows): string {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, String(cell).length)),
    []
  )
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[index] ?? 0)
        )
        .join('  ')
    )
    .join('\n')
}
