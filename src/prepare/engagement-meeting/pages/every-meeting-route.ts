import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { PrepareTools } from '../../tools.ts'
import { agreeForm, settleForm } from './follow-up-forms.tsx'
import { letterForm } from './letter-form.tsx'
import { meetingRoute } from './meeting.tsx'
import { meetingsRoute } from './meetings.tsx'
import { packRoutes } from './packs.tsx'
import { cancelForm, changeForm, planForm } from './plan-forms.tsx'
import { writtenRoutes } from './written-form.tsx'

/** Every address of the engagement meetings. */
export function everyMeetingRoute(tools: PrepareTools): Route[] {
  return [
    meetingsRoute(tools),
    ...memberFormRoutes(tools, planForm),
    meetingRoute(tools),
    ...memberFormRoutes(tools, changeForm),
    ...memberFormRoutes(tools, cancelForm),
    ...writtenRoutes(tools, 'agenda'),
    ...writtenRoutes(tools, 'record'),
    ...memberFormRoutes(tools, letterForm),
    ...memberFormRoutes(tools, agreeForm),
    ...memberFormRoutes(tools, settleForm),
    ...packRoutes(tools)
  ]
}
