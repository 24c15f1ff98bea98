import type { Clock } from '../platform/clock.ts'
import type { ThingSource } from '../thread/thing.ts'
import { documentThings } from './bookcase/document-things.ts'
import { dateThings } from './calendar/date-things.ts'
import { meetingThings } from './engagement-meeting/meeting-things.ts'
import { outlookThings } from './outlook/outlook-things.ts'
import { selfEvaluationThings } from './self-evaluation/self-evaluation-things.ts'
import { visitThings } from './visits/visit-things.ts'

/** What each capability of getting ready tells the thread of its own things. */
export function prepareThings(clock: Clock): readonly ThingSource[] {
  return [
    selfEvaluationThings,
    documentThings(clock),
    outlookThings,
    meetingThings(clock),
    visitThings,
    dateThings
  ]
}
