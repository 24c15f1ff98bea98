/**
 * Does a job for each item, at most `atOnce` of them at the same time, and gives the results in the order of
 * the items as soon as each is ready.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  job: (item: Item) => Promise<Result>
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = []
  const rest = items.values()
  const startNext = (): void => {
    const next = rest.next()
    if (next.done === true) return
    const result = job(next.value)
    // Awaited below, in its turn; until then a rejection is not to count as unhandled.
    result.catch(() => undefined)
    running.push(result)
  }
  for (let slot = 0; slot < atOnce; slot += 1) startNext()
  for (let result = running.shift(); result !== undefined; result = running.shift()) {
    const ready = await result
    startNext()
    yield ready
  }
}
