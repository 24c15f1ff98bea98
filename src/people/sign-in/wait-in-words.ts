import { count } from '../../ui/prose/counts.ts'

/** How long somebody has to wait, rounded up: "30 seconds", "4 minutes". */
export function waitInWords(until: Date, at: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1_000))
  return seconds < 60
    ? count(seconds, 'second', 'seconds')
    : count(Math.ceil(seconds / 60), 'minute', 'minutes')
}
