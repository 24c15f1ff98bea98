import { liveThroughDays } from '../days/living.ts'
import { afterwards } from './afterwards.ts'
import { fromReportToPlan } from './from-report-to-plan.ts'
import type { PlanStory } from './plan-story.ts'
import { theWork } from './the-work.ts'
import { type Walk, whatIsMade } from './walk.ts'

/** From the report to a plan, through a summer of work, to whether it worked: by the people whose work it is. */
export function aPlan(story: PlanStory, script: boolean): void {
  const walk: Walk = { ...liveThroughDays(story.authority, script), story, made: whatIsMade() }
  fromReportToPlan(walk)
  theWork(walk)
  afterwards(walk)
}
