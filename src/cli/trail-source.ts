import { askOfTrail } from '../house/operations/ask-desk.ts'
import { answersOfTrail, type TrailAnswer, type TrailQuestion } from '../house/operations/trail-answers.ts'
import { siteAddress, siteDesk } from '../house/site-address.ts'
import type { Config } from '../platform/config.ts'
import { threadPaths } from '../thread/paths.ts'
import type { Terminal } from './terminal.ts'
import { cannotOpen, type Environment, withHouse } from './with-house.ts'

/** Takes the parts of an answer as they come; the exit status, or undefined where the last of them never came. */
export type TakeAnswers = (parts: AsyncIterable<TrailAnswer>) => Promise<number | undefined>

/**
 * Asks something of the trail: of the record itself, or of the running site, which has the embedded engine's directory
 * to itself and goes on running. 3 where neither can answer.
 */
export function withTrail(
  environment: Environment,
  terminal: Terminal,
  question: TrailQuestion,
  take: TakeAnswers
): Promise<number> {
  return withHouse(
    environment,
    terminal,
    async (house) => (await take(answersOfTrail(house, question))) ?? cannotOpen,
    {
      onTheSite: threadPaths.trail(),
      instead: (config, pid) => askSite(config, pid, terminal, question, take)
    }
  )
}

async function askSite(
  config: Config,
  pid: number | undefined,
  terminal: Terminal,
  question: TrailQuestion,
  take: TakeAnswers
): Promise<number | undefined> {
  const desk = await siteDesk(config, pid)
  const site = await siteAddress(config, pid)
  if (desk === undefined || site === undefined) return undefined
  const answer = await askOfTrail(desk, question)
  if (answer.kind === 'refused') {
    terminal.tell(answer.because)
    return cannotOpen
  }
  terminal.tell(`The site at ${site} answers, and goes on running meanwhile.`)
  const status = await take(answer.parts).catch(() => undefined)
  if (status === undefined) terminal.tell('The site stopped before it had answered. Try again.')
  return status ?? cannotOpen
}
