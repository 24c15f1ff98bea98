import { Presets, SingleBar } from 'cli-progress'
import type { PaceNow, Step } from './pace.ts'
import { Pace, timeInWords } from './pace.ts'
import type { Terminal } from './terminal.ts'

/**
 * How far the work on many files is: a bar to a person who watches, once it has taken a second; now and then a
 * plain line where the output goes to a file or a program.
 */
export interface Progress {
  step(step?: Step): void
  /** Tells a line without breaking the bar. */
  tell(line: string): void
  end(): void
}

const patienceInMs = 1000
const betweenLinesInMs = 10_000

export function showProgress(
  total: number,
  terminal: Terminal,
  now: () => number = () => performance.now()
): Progress {
  const pace = new Pace(total, now())
  return terminal.watched ? bar(total, terminal, pace, now) : lines(total, terminal, pace, now)
}

function bar(total: number, terminal: Terminal, pace: Pace, now: () => number): Progress {
  const drawn = new SingleBar(
    {
      format: '{bar} {value} of {total} · {how}',
      barsize: 24,
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr
    },
    Presets.shades_classic
  )
  const started = now()
  let shown = false
  const show = (): void => {
    if (now() - started < patienceInMs) return
    const how = inWords(pace.at(now()))
    if (shown) drawn.update(pace.done, { how })
    else drawn.start(total, pace.done, { how })
    shown = true
  }
  const hide = (): void => {
    if (shown) drawn.stop()
    shown = false
  }
  // The time left goes on changing while one long file is at work.
  const clock = setInterval(show, patienceInMs)
  clock.unref()
  return {
    step(step) {
      pace.step(now(), step)
      show()
    },
    tell(line) {
      hide()
      terminal.tell(line)
      show()
    },
    end() {
      clearInterval(clock)
      hide()
    }
  }
}

function lines(total: number, terminal: Terminal, pace: Pace, now: () => number): Progress {
  let lastLine = now()
  return {
    step(step) {
      pace.step(now(), step)
      if (now() - lastLine < betweenLinesInMs || pace.done === total) return
      lastLine = now()
      const percent = Math.floor((100 * pace.done) / total)
      terminal.tell(`${pace.done} of ${total} files (${percent}%) · ${inWords(pace.at(now()))}`)
    },
    tell: (line) => terminal.tell(line),
    end: () => undefined
  }
}

/** "4.2 files and 38 pages a second · about 2 minutes left". */
function inWords({ filesPerSecond, pagesPerSecond, secondsLeft }: PaceNow): string {
  if (filesPerSecond === undefined || secondsLeft === undefined) return 'working out the time left'
  return `${rateInWords(filesPerSecond, pagesPerSecond)} · ${timeInWords(secondsLeft)} left`
}

/** "4.2 files and 38 pages a second"; the pages only where they are counted. */
export function rateInWords(filesPerSecond: number, pagesPerSecond = 0): string {
  const pages = pagesPerSecond > 0 ? ` and ${rounded(pagesPerSecond)} pages` : ''
  return `${rounded(filesPerSecond)} files${pages} a second`
}

function rounded(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate))
}
