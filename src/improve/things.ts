import type { ThingSource } from '../thread/thing.ts'
import { planThings } from './action-plan/plan-things.ts'
import { boardPackThings } from './board-pack/board-pack-things.ts'
import { draftReportThings } from './draft-report/draft-report-things.ts'
import { findingThings } from './findings/finding-things.ts'
import { measureThings } from './measures/measure-things.ts'
import { actionThings } from './planned-action/action-things.ts'
import { workshopThings } from './workshops/workshop-things.ts'

/** What each capability of improving tells the thread of its own things. */
export const improveThings: readonly ThingSource[] = [
  draftReportThings,
  findingThings,
  planThings,
  measureThings,
  actionThings,
  workshopThings,
  boardPackThings
]
