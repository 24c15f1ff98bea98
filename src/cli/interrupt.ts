/**
 * A signal that is set when the person presses Ctrl+C, or the system asks the process to end, so that the work at
 * hand can be finished first. A second Ctrl+C ends the process at once, as it always does.
 */
export function onInterrupt(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}
