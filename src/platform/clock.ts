/** What time it is. Handed to whatever needs to know, so that a test can say so itself. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
