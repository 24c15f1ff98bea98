import { Presets, SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

/** A bar of progress, shown to a person who watches once the work has taken a second. */
export interface Progress {
  step(): void
  /** Tells a line without breaking the bar. */
  tell(line: string): void
  end(): void
}

const patience = 1000

export function showProgress(total: number, terminal: Terminal): Progress {
  const bar = new SingleBar(
    {
      format: '{bar} {value} of {total} · {rate} a second · {eta_formatted} left',
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr
    },
    Presets.shades_classic
  )
  const started = performance.now()
  let done = 0
  let shown = false
  const show = (): void => {
    if (!terminal.watched || performance.now() - started < patience) return
    const rate = ((done * 1000) / (performance.now() - started)).toFixed(1)
    if (shown) bar.update(done, { rate })
    else bar.start(total, done, { rate })
    shown = true
  }
  const hide = (): void => {
    if (shown) bar.stop()
    shown = false
  }
  return {
    step() {
      done += 1
      show()
    },
    tell(line) {
      hide()
      terminal.tell(line)
      show()
    },
    end: hide
  }
}
