import { frameworkVersion } from '../../framework/framework-versions.ts'
import type { HeldJudgement, JudgedActivity } from './activity.ts'

/** The judgements in the order in which the framework's reports print them, whatever source they came from. */
export function inPrintedOrder(activity: Pick<JudgedActivity, 'framework' | 'judgements'>): HeldJudgement[] {
  const printed = activity.framework ? frameworkVersion(activity.framework).areas : []
  const order = new Map(printed.map(({ area }, index) => [area, index]))
  const place = ({ area }: HeldJudgement) => order.get(area) ?? printed.length
  return activity.judgements.toSorted((one, other) => place(one) - place(other))
}
