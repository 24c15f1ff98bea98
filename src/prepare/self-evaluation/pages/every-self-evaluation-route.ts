import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { PrepareTools } from '../../tools.ts'
import { selfEvaluationAsJson } from '../as-json.ts'
import { bringWordTextRoutes } from '../from-word/pages/bring-word-text.tsx'
import { wordParagraphRoutes } from '../from-word/pages/word-paragraph.tsx'
import { wordTextRoutes } from '../from-word/pages/word-text.tsx'
import { selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { areaRoute } from './area.tsx'
import { beginRoutes, selfEvaluationsRoute } from './begin.tsx'
import { calibrationRoutes } from './calibration.tsx'
import { citeEvidenceRoutes } from './cite-evidence.tsx'
import { claimRoutes } from './claim.tsx'
import { claimFormRoutes } from './claim-forms.tsx'
import { contributionFormRoutes } from './contribution-forms.tsx'
import { inYear } from './in-year.tsx'
import { lastYearRoutes } from './last-year.tsx'
import { ownGradeRoutes } from './own-grade.tsx'
import { sendRoutes } from './send.tsx'
import { sentRoutes } from './sent.tsx'
import { signOffFormRoutes } from './sign-off-forms.tsx'
import { withdrawClaimRoutes } from './withdraw-claim.tsx'
import { yearRoute } from './year.tsx'

/** Every address of the self-evaluation. */
export function everySelfEvaluationRoute(tools: PrepareTools): Route[] {
  return [
    selfEvaluationsRoute(tools),
    ...beginRoutes(tools),
    ...calibrationRoutes(tools),
    yearRoute(tools),
    jsonRoute(tools),
    areaRoute(tools),
    ...claimFormRoutes(tools),
    ...claimRoutes(tools),
    ...withdrawClaimRoutes(tools),
    ...citeEvidenceRoutes(tools),
    ...ownGradeRoutes(tools),
    ...lastYearRoutes(tools),
    ...bringWordTextRoutes(tools),
    ...wordTextRoutes(tools),
    ...wordParagraphRoutes(tools),
    ...contributionFormRoutes(tools),
    ...signOffFormRoutes(tools),
    ...sendRoutes(tools),
    ...sentRoutes(tools)
  ]
}

function jsonRoute(tools: PrepareTools): Route {
  return {
    method: 'GET',
    path: selfEvaluationPatterns.selfEvaluationJson,
    permission: 'read-self-evaluation',
    audit: 'self-evaluation taken away as data',
    handler: forMembers(async (request, member) => {
      const body = await inYear(tools, request, member, ({ tx, year, whole }) =>
        selfEvaluationAsJson(tx, member.workspace, year, whole)
      )
      return body === undefined ? notThere : { kind: 'json', body }
    })
  }
}
