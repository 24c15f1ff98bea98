import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { ImproveTools } from '../../tools.ts'
import { agendaRoutes } from './agenda-form.tsx'
import { attendanceForm } from './attendance-form.tsx'
import { conclusionRoutes } from './conclusion-form.tsx'
import { addEvidenceRoutes, withdrawEvidenceForm } from './evidence-forms.tsx'
import { cancelForm, changeForm, planForm } from './plan-forms.tsx'
import { answerRoutes, askForm } from './question-forms.tsx'
import { themeRoute } from './theme.tsx'
import { addThemeForm, changeThemeForm, retireThemeForm } from './theme-forms.tsx'
import { workshopRoutes } from './workshop.tsx'
import { workshopsRoutes } from './workshops.tsx'

/** Every address of monitoring workshops. */
export function everyWorkshopRoute(tools: ImproveTools): Route[] {
  return [
    ...workshopsRoutes(tools),
    ...memberFormRoutes(tools, planForm),
    ...workshopRoutes(tools),
    ...memberFormRoutes(tools, changeForm),
    ...memberFormRoutes(tools, cancelForm),
    ...memberFormRoutes(tools, attendanceForm),
    ...agendaRoutes(tools),
    ...conclusionRoutes(tools),
    ...addEvidenceRoutes(tools),
    ...memberFormRoutes(tools, withdrawEvidenceForm),
    ...memberFormRoutes(tools, askForm),
    ...answerRoutes(tools),
    ...memberFormRoutes(tools, addThemeForm),
    themeRoute(tools),
    ...memberFormRoutes(tools, changeThemeForm),
    ...memberFormRoutes(tools, retireThemeForm)
  ]
}
