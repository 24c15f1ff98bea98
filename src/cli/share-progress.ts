import { Presets, SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

/** How far one long piece of work is: a bar to a person who watches, a line now and then where nobody does. */
export interface ShareProgress {
  /** `done` of `total`, in whatever they are counted, and what is at hand. */
  at(done: number, total: number, what: string): void
  end(): void
}

const patienceInMs = 1000
const betweenLinesInMs = 10_000

export function showShare(terminal: Terminal, now: () => number = () => performance.now()): ShareProgress {
  const started = now()
  let last = started
  let bar: SingleBar | undefined
  return {
    at(done, total, what) {
      const percent = Math.min(100, Math.floor((100 * done) / Math.max(1, total)))
      if (terminal.watched) {
        if (now() - started < patienceInMs) return
        bar ??= drawn()
        bar.update(percent, { what })
      } else if (now() - last >= betweenLinesInMs) {
        last = now()
        terminal.tell(`${percent}% · ${what}`)
      }
    },
    end() {
      bar?.stop()
    }
  }
}

function drawn(): SingleBar {
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% · {what}',
      barsize: 24,
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr
    },
    Presets.shades_classic
  )
  bar.start(100, 0, { what: '' })
  return bar
}
