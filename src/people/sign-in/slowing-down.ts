/** How often somebody lately tried what was not right: as it stood at the last try. */
export interface Counter {
  /** Tries that are not forgiven yet; a fraction, because they are forgiven little by little. */
  readonly level: number
  readonly lastAt: Date
  /** All tries since somebody last got in. */
  readonly tries: number
}

/** How many tries cost nothing, and how the wait grows after them. Times are in seconds. */
export interface SlowingRule {
  readonly free: number
  readonly firstWait: number
  readonly longestWait: number
  /** One try is forgiven in so long. */
  readonly forgivenIn: number
}

const minutes = 60

/**
 * Who guesses is slowed down, and nobody is locked out: the longest wait is a quarter of an hour. What is counted is
 * where the tries come from, so that a stranger's tries do not slow down the person whose address they type: a browser
 * in which the person signed in before counts by itself, and another network has a counter of its own. The address as
 * a whole has a wider one, against whoever guesses from many networks, and a network as a whole one against whoever
 * tries many addresses; a council's staff share a network. The numbers are ours: OWASP ASVS 5, 6.3.1 asks for such
 * controls and for having written them down.
 */
export const slowing = {
  /** One person, in a browser in which they signed in before. */
  device: { free: 10, firstWait: 15, longestWait: 15 * minutes, forgivenIn: 15 * minutes },
  /** One address, from one network, in a browser that is not known. */
  addressFromNetwork: { free: 5, firstWait: 30, longestWait: 15 * minutes, forgivenIn: 15 * minutes },
  /** One address, from everywhere, in browsers that are not known. */
  address: { free: 30, firstWait: 30, longestWait: 15 * minutes, forgivenIn: 15 * minutes },
  /** One network, whichever address is typed, in browsers that are not known. */
  network: { free: 60, firstWait: 5, longestWait: 15 * minutes, forgivenIn: 1 * minutes },
  /** One-time codes of one person, by whoever knows the password. */
  code: { free: 10, firstWait: 30, longestWait: 15 * minutes, forgivenIn: 15 * minutes }
} as const satisfies Record<string, SlowingRule>

/** What is left of the tries at a moment. A clock that went back forgives nothing. */
export function levelAt(counter: Counter | undefined, rule: SlowingRule, at: Date): number {
  if (counter === undefined) return 0
  const passed = Math.max(0, secondsBetween(counter.lastAt, at))
  return Math.max(0, counter.level - passed / rule.forgivenIn)
}

/**
 * From when the next try is looked at; undefined when now. A clock that goes back makes nobody wait longer than once
 * more from now.
 */
export function waitsUntil(counter: Counter | undefined, rule: SlowingRule, at: Date): Date | undefined {
  if (counter === undefined) return undefined
  const wait = waitAfter(counter.level, rule)
  const passed = Math.abs(secondsBetween(counter.lastAt, at))
  if (passed >= wait) return undefined
  const from = counter.lastAt < at ? counter.lastAt : at
  return new Date(from.getTime() + wait * 1_000)
}

/** The counter after one more try. */
export function afterTry(counter: Counter | undefined, rule: SlowingRule, at: Date): Counter {
  return { level: levelAt(counter, rule, at) + 1, lastAt: at, tries: (counter?.tries ?? 0) + 1 }
}

function waitAfter(level: number, rule: SlowingRule): number {
  const over = Math.ceil(level) - rule.free
  return over <= 0 ? 0 : Math.min(rule.longestWait, rule.firstWait * 2 ** (over - 1))
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1_000
}
