import { dayInEngland } from '../../framework/day-in-england.ts'
import { longDate } from '../../framework/iso-date.ts'
import { documentFile, workbookFile } from '../../people/document-files.ts'
import { forMembers, notThere } from '../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import type { PlanContent } from '../action-plan/content.ts'
import { planStateWords } from '../action-plan/plan.ts'
import { type WholePlan, wholePlan } from '../action-plan/whole-plan.ts'
import { improvePatterns } from '../paths.ts'
import type { ImproveTools } from '../tools.ts'
import { planAsDocument } from './plan-as-document.ts'
import { planAsCsv, planAsJson, planAsWorkbook } from './plan-as-tables.ts'
import { formatNamed, type PlanFormat } from './plan-files.ts'

/** A plan as it leaves: what it says, what it is called there, and for which moment it speaks. */
interface PlanOut {
  readonly content: PlanContent
  readonly status: string
  readonly at: Date
  /** The name of its files, without an ending. */
  readonly name: string
}

/** A plan as files to take away: as it stands, and as it was submitted. */
export function planOutRoutes(tools: ImproveTools): Route[] {
  const permission = 'read-plan'
  return [
    {
      ...{ method: 'GET', path: improvePatterns.planFile, permission },
      audit: 'action plan taken away',
      handler: forMembers((request, member) => takeAway(tools, request, member, asItStands))
    },
    {
      ...{ method: 'GET', path: improvePatterns.planSubmissionFile, permission },
      audit: 'action plan as submitted taken away',
      handler: forMembers((request, member) => takeAway(tools, request, member, asSubmitted))
    }
  ]
}

type Choose = (whole: WholePlan, at: Date, params: WebRequest['params']) => PlanOut | undefined

async function takeAway(
  tools: ImproveTools,
  { params }: WebRequest,
  member: Member,
  choose: Choose
): Promise<Reply> {
  const format = formatNamed(params['format'])
  const at = tools.clock.now()
  const whole = await inScope(tools.db, scopeOf(member), (tx) =>
    wholePlan(tx, member, tools.things, params['plan'] ?? '', dayInEngland(at))
  )
  const out = whole && choose(whole, at, params)
  return format === undefined || out === undefined ? notThere : fileOf(tools, member, out, format)
}

function asItStands({ plan, content, today }: WholePlan, at: Date): PlanOut {
  const status = `${planStateWords(plan.state)}, live as at ${longDate(today)}`
  return { content, status, at, name: `action-plan-${today}` }
}

function asSubmitted(
  { submissions }: WholePlan,
  _at: Date,
  params: WebRequest['params']
): PlanOut | undefined {
  const submission = submissions.find(({ number }) => String(number) === params['number'])
  if (submission === undefined) return undefined
  const { content, sentTo, sentOn, submittedAt: at } = submission
  const status = `As submitted to ${sentTo} on ${longDate(sentOn)}`
  return { content, status, at, name: `action-plan-as-submitted-${sentOn}` }
}

async function fileOf(
  tools: ImproveTools,
  member: Member,
  { content, status, at, name }: PlanOut,
  format: PlanFormat
): Promise<Reply> {
  switch (format) {
    case 'json':
      return { kind: 'json', body: planAsJson(member.workspace, content, status) }
    case 'csv':
      return {
        ...{ kind: 'text', body: planAsCsv(content) },
        ...{ type: 'text/csv; charset=utf-8', fileName: `${name}.csv` }
      }
    case 'xlsx':
      return workbookFile(tools.writers, planAsWorkbook(content, status, at), name)
    case 'docx':
    case 'pdf':
    case 'html':
      return documentFile(tools, planAsDocument(content, { status, at }), format, name)
  }
}
