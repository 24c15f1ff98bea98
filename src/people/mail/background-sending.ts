import { inScope } from '../../platform/database/scope.ts'
import { type SendingTools, sendNext } from './actions/send-next.ts'
import { forgetSettledBefore, giveUpAskedBefore } from './outbox.ts'
import { givenUpAfterDays, pauseMs } from './trying-again.ts'

/** Sends what waits, beside everything else that the site does. */
export interface BackgroundSending {
  /** Begins no other mail, and resolves when the one at hand is settled. */
  close(): Promise<void>
}

export interface SendingRhythm {
  /** How often it looks for mail, which the command line may have asked for too. */
  readonly lookEveryMs: number
  readonly pauseMs: number
}

const rhythm: SendingRhythm = { lookEveryMs: 3000, pauseMs }

/** For how long the page of mails shows one that was settled. */
export const keptForDays = 30

const day = 24 * 3_600_000

/** Who is told of what goes wrong in the background. */
export interface SendingTold {
  /** A fault of ours. */
  readonly fault: (fault: unknown) => void
  /** The mail server takes no mail: why, once for as long as it does not. */
  readonly serverIsDown: (said: string) => void
}

/** Looks for mail that is due, again and again, until it is closed. */
export function sendInBackground(
  tools: SendingTools,
  { fault: tell, serverIsDown: tellServerIsDown }: SendingTold,
  { lookEveryMs, pauseMs } = rhythm
): BackgroundSending {
  const closing = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()
  let isDown = false

  function lookAfter(wait: number): void {
    timer = setTimeout(() => {
      round = sendWhatIsDue(tools, closing.signal)
        .catch((fault: unknown) => {
          tell(fault)
          return pauseMs
        })
        .then((pause) => {
          if (!closing.signal.aborted) lookAfter(pause ?? lookEveryMs)
        })
    }, wait)
    timer.unref()
  }

  lookAfter(0)
  return {
    async close() {
      closing.abort()
      clearTimeout(timer)
      await round
    }
  }

  /** Sends until none is due; gives how long to wait where no server takes mail. */
  async function sendWhatIsDue(to: SendingTools, signal: AbortSignal): Promise<number | undefined> {
    await putInOrder(to)
    if (to.server === undefined) return undefined
    while (!signal.aborted) {
      const outcome = await sendNext(to, to.server)
      if (outcome.kind === 'no-server') {
        if (!isDown) tellServerIsDown(outcome.said)
        isDown = true
        return pauseMs
      }
      if (outcome.kind === 'none-due') return undefined
      isDown = false
    }
    return undefined
  }
}

async function putInOrder({ db, clock, server }: SendingTools): Promise<void> {
  const now = clock.now()
  const before = (days: number) => new Date(now.getTime() - days * day)
  await inScope(db, { kind: 'installation' }, async (tx) => {
    await forgetSettledBefore(tx, before(keptForDays))
    if (server !== undefined) return
    await giveUpAskedBefore(tx, before(givenUpAfterDays), now, 'No mail server was set up.')
  })
}
