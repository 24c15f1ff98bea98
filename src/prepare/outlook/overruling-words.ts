import { longDate } from '../../framework/iso-date.ts'
import { activityInASentence } from '../../record/outlook/outlook-words.ts'
import type { Overruling, OverrulingState, RuledThen } from './overruling.ts'

/** What is expected in place of the rules' answer: "a standard inspection between 1 March and 30 June 2027". */
export function overrulingInWords({
  kind,
  earliestOn,
  latestOn
}: Pick<Overruling, 'kind' | 'earliestOn' | 'latestOn'>): string {
  return `${activityInASentence(kind)} between ${longDate(earliestOn)} and ${longDate(latestOn)}`
}

/** What the rules said that day. */
export function ruledThenInWords({ rule, said }: RuledThen): string {
  if (said === undefined) return 'That day the rules could not say.'
  const by = rule === undefined ? 'the rules' : `rule ${rule}`
  return `That day ${by} said: ${activityInASentence(said.kind)} between ${longDate(said.earliestOn)} and ${longDate(said.latestOn)}.`
}

export const overrulingStateInWords: Record<OverrulingState, string> = {
  stands: 'Stands',
  withdrawn: 'Withdrawn',
  overtaken: 'Overtaken: an inspection has come since',
  over: 'Over: its last day has passed'
}
