/**
 * A signal that is set when the person presses Ctrl+C, so that the work at hand can be finished first. A second
 * Ctrl+C ends the process at once, as it always does.
 */
export function onInterrupt(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}
