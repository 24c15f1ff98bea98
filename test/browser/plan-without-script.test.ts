import { aPlan } from './plan/a-plan.ts'
import { exampleStory } from './plan/plan-story.ts'

aPlan(exampleStory, false)
