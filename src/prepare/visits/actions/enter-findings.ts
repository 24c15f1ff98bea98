import { randomUUID } from 'node:crypto'
import { visitRules } from '../../../framework/visit-rules.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { insertFinding, nextNumber, withdrawFinding } from '../store.ts'
import { reasonProblems } from '../typed-words.ts'
import { type Finding, type FindingKind, findingId, findingKinds, type WholeVisit } from '../visit.ts'
import { type AtVisit, onVisit, type SeenVisit, unfit, type VisitOutcome, writeVisit } from './on-visit.ts'

/** What a letter says, as somebody copies it out: one finding a paragraph, an empty line between two. */
export type TypedFindings = Readonly<Record<FindingKind, string>>

const longestFinding = 2000
const mostFindings = 60

/** Enters what a letter says; each finding becomes a thing of its own. What was entered before stays. */
export function enterFindings(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenVisit,
  typed: TypedFindings
): Promise<VisitOutcome> {
  return onVisit(db, clock, member, seen, async (open): Promise<VisitOutcome> => {
    const { visit } = open
    if (visit.letterReceivedOn === undefined) return unfit('strength', 'Say first when the letter came')
    const problems = findingProblems(visit, typed)
    if (problems.length > 0) return { kind: 'unfit', problems }
    const entered = findingKinds.flatMap((kind) => findingsOf(open, kind, paragraphsIn(typed[kind])))
    const { authority } = member.workspace
    for (const finding of entered) await insertFinding(open.tx, authority, finding)
    return writeVisit(
      open,
      { findings: [...visit.findings, ...entered] },
      {
        ...{ what: 'findings', action: 'enter letter of visit', before: {} },
        after: Object.fromEntries(
          findingKinds.map((kind) => [kind, entered.filter((finding) => finding.kind === kind).length])
        ),
        findings: entered.map(({ id, kind, number, words }) => ({
          ...{ id, action: 'enter finding', before: {} },
          after: { visit: visit.id, kind, number, words }
        }))
      }
    )
  })
}

/** Takes back a finding that was entered by mistake; what hung on it shows as broken. */
export function takeBackFinding(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenVisit,
  typed: { readonly finding: string; readonly reason: string }
): Promise<VisitOutcome> {
  return onVisit(db, clock, member, seen, async (open): Promise<VisitOutcome> => {
    const { visit } = open
    const finding = visit.findings.find(
      ({ id, withdrawnBecause }) => id === typed.finding && withdrawnBecause === undefined
    )
    if (finding === undefined) return { kind: 'not-there' }
    const problems = reasonProblems(typed.reason, 'Enter why it was a mistake')
    if (problems.length > 0) return { kind: 'unfit', problems }
    const { authority } = member.workspace
    await withdrawFinding(open.tx, authority, finding.id, typed.reason)
    const findings = visit.findings.map((one) =>
      one === finding ? { ...one, withdrawnBecause: typed.reason } : one
    )
    return writeVisit(
      open,
      { findings },
      {
        ...{ what: 'findings', action: 'take back finding of visit', reason: typed.reason },
        before: { kind: finding.kind, number: finding.number },
        after: {},
        findings: [
          { id: finding.id, action: 'take back finding', before: { words: finding.words }, after: {} }
        ]
      }
    )
  })
}

function findingsOf(
  { visit, member, at }: AtVisit,
  kind: FindingKind,
  paragraphs: readonly string[]
): Finding[] {
  const first = nextNumber(visit, kind)
  return paragraphs.map((words, place) => ({
    ...{ id: findingId.parse(randomUUID()), visit: visit.id, kind, number: first + place, words },
    ...{ enteredBy: member.name, enteredAt: at, withdrawnBecause: undefined }
  }))
}

/** The findings in a text: a paragraph each, its lines joined, without the bullet that a letter prints before it. */
export function paragraphsIn(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n)+/)
    .map((paragraph) =>
      paragraph
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replace(/^[•●▪◦*–-]\s+/, '')
    )
    .filter((paragraph) => paragraph !== '')
}

function findingProblems(visit: WholeVisit, typed: TypedFindings): RequestProblem[] {
  const problems = findingKinds.flatMap((kind) =>
    paragraphsIn(typed[kind])
      .filter((words) => words.length > longestFinding)
      .map((words) => ({
        field: kind,
        message: `Enter findings of at most ${longestFinding} characters, with an empty line between two; “${words.slice(0, 30)}…” has ${words.length}`
      }))
  )
  const many = findingKinds.reduce((sum, kind) => sum + paragraphsIn(typed[kind]).length, 0)
  if (many === 0) problems.push({ field: 'strength', message: 'Enter at least one finding' })
  if (many > mostFindings) {
    problems.push({
      field: 'strength',
      message: `Enter at most ${mostFindings} findings at once; these are ${many}`
    })
  }
  if (paragraphsIn(typed['priority-action']).length > 0 && !visitRules(visit.kind).priorityActions) {
    const message =
      'Letters of such a visit name no areas for priority action: enter it as what needs to improve'
    problems.push({ field: 'priority-action', message })
  }
  return problems
}
