const minute = 60_000
const hour = 60 * minute

/** How long a mail is tried before nobody tries it any more. */
export const givenUpAfterDays = 3

/** A mail that is being sent is nobody else's to send for so long: more than any one try can take. */
export const claimMs = 10 * minute

/** How long everything waits after a mail server could not be used at all. */
export const pauseMs = 30_000

// A server that puts unknown senders off (greylisting) takes the second try after some minutes; one that is down for
// a night is asked every few hours.
const waits = [minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour]
const longestWait = 4 * hour

/**
 * When a mail that did not go is tried again after so many tries, this one among them: after longer and longer waits.
 * Undefined where that would be more than three days after it was asked for: then it is given up.
 */
export function nextTry(asked: Date, tries: number, now: Date): Date | undefined {
  const next = new Date(now.getTime() + (waits[tries - 1] ?? longestWait))
  return next.getTime() - asked.getTime() > givenUpAfterDays * 24 * hour ? undefined : next
}
