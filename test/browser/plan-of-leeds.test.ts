import { it } from 'vitest'
import { aPlan } from './plan/a-plan.ts'
import { leedsStory } from './plan/plan-story.ts'

if (leedsStory) aPlan(leedsStory, true)
else
  it.skip('walks from the report that Leeds received in 2022, which is not beside the checkout', () =>
    undefined)
