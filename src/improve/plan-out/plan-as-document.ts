import { longDate } from '../../framework/iso-date.ts'
import type { Block, DocumentModel, Fact, Particular, Run, Table } from '../../outputs/document/document.ts'
import { strong, words } from '../../outputs/document/runs.ts'
import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import type { ActionInContent, FindingInContent, PlanContent } from '../action-plan/content.ts'
import { alsoAnsweredBy, byFinding } from '../action-plan/content-order.ts'
import { findingKindWords } from '../findings/finding.ts'
import { colourWords } from '../planned-action/colour.ts'
import { impactWords, progressWords } from '../planned-action/planned-action.ts'
import { citationOf, evidenceInWords, measureInWords, whyInWords } from './plan-columns.ts'

/** What is said of a plan that its content does not say. */
export interface AboutPlan {
  /** "Live, as at 3 March 2027", "As submitted to Ofsted on 3 March 2027". */
  readonly status: string
  readonly at: Date
}

/**
 * A plan as a document in the way of councils: each finding with a table of its actions, and below it each action in
 * full. Complete: whatever the plan says of an action stands in it.
 */
export function planAsDocument(content: PlanContent, { status, at }: AboutPlan): DocumentModel {
  const { authority, plan } = content
  return {
    title: plan.title,
    subtitle: plan.inspection,
    author: authority,
    language: 'en-GB',
    at: at.toISOString(),
    status,
    header: `${authority}: action plan`,
    footer: authority,
    contents: content.findings.length > 1,
    particulars: particularsOf(content),
    blocks: [...clocksOf(content), ...planBlocks(content)]
  }
}

/** The findings of a plan with their actions, for a document that says more than the plan: a pack for a board. */
function planBlocks(content: PlanContent): readonly Block[] {
  return byFinding(content).flatMap((part, place): Block[] => {
    const { finding, actions } = part
    const also = alsoAnsweredBy(content, part)
    return [
      { kind: 'heading', level: 1, text: headingOf(finding, place) },
      ...(finding === undefined ? [] : aboutFinding(finding)),
      ...(actions.length === 0 ? [] : [overview(finding, actions)]),
      ...(also.length === 0
        ? []
        : [paragraph(`Actions that stand under another finding answer it too: ${listInWords(also)}.`)]),
      ...(actions.length + also.length === 0 ? [noAction(finding)] : []),
      ...actions.flatMap(actionInFull)
    ]
  })
}

function particularsOf({
  authority,
  takenOn,
  plan,
  signatures,
  findings,
  actions
}: PlanContent): Particular[] {
  return [
    { term: 'Authority', words: authority },
    { term: 'As at', words: longDate(takenOn) },
    ...(plan.receivedOn === undefined ? [] : [{ term: 'Received', words: longDate(plan.receivedOn) }]),
    {
      term: 'Holds',
      words: `${count(findings.length, 'finding')} and ${count(actions.length, 'action')}`
    },
    ...signatures.map(({ post, by, as, on, forThis }) => ({
      term: 'Signed off',
      words: `${post}: ${by}${as === 'deputy' ? ', as deputy' : ''}, ${longDate(on)}${forThis ? '' : ', for an earlier state of the plan'}`
    })),
    ...(plan.illustrative ? [{ term: 'Illustrative', words: 'Made up to show how the room works' }] : [])
  ]
}

function clocksOf({ clocks }: PlanContent): Block[] {
  if (clocks.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'By when' },
    {
      kind: 'list',
      style: 'bullet',
      items: clocks.map(({ says, counts, source }) => ({
        runs: [words(`${says}${counts === undefined ? '' : ` ${counts}`} Source: ${source}.`)]
      }))
    }
  ]
}

function headingOf(finding: FindingInContent | undefined, place: number): string {
  return finding === undefined
    ? 'Actions that answer no finding of the plan'
    : `${findingKindWords(finding.kind)} ${place + 1}: ${inShort(finding.words)}`
}

function aboutFinding(finding: FindingInContent): Block[] {
  const { words: said, quote, illustrative } = finding
  return [
    // The heading says it already where it fits there.
    ...(inShort(said) === said
      ? []
      : [{ kind: 'paragraph' as const, size: 'lead' as const, runs: [words(said)] }]),
    ...(quote === undefined || quote === said
      ? [{ kind: 'paragraph' as const, size: 'small' as const, runs: [words(citationOf(finding))] }]
      : [{ kind: 'quote' as const, runs: [words(quote)], source: [words(citationOf(finding))] }]),
    ...(illustrative ? [paragraph('Illustrative: made up to show how the room works.')] : [])
  ]
}

function noAction(finding: FindingInContent | undefined): Block {
  return finding?.asksForAction === false
    ? paragraph('It asks for no action any more.')
    : {
        kind: 'note',
        label: 'To do',
        content: [{ kind: 'paragraph', runs: [words('No action answers this finding.')] }]
      }
}

function overview(finding: FindingInContent | undefined, actions: readonly ActionInContent[]): Table {
  return {
    kind: 'table',
    caption: finding === undefined ? 'Actions that answer no finding' : 'Actions that answer it',
    rowHeadings: true,
    columns: [
      { heading: 'Ref', share: 0.7 },
      { heading: 'Action', share: 3.4 },
      { heading: 'Who answers for it', share: 1.9 },
      { heading: 'Due', share: 1.2 },
      { heading: 'Progress', share: 1.2 },
      { heading: 'Impact', share: 1.2 }
    ],
    rows: actions.map((action) => [
      [words(action.reference)],
      [words(action.words)],
      [words(officerOf(action))],
      [words(action.dueOn === undefined ? 'No day' : longDate(action.dueOn))],
      [words(progressWords(action.progress))],
      [words(impactWords(action.impact))]
    ])
  }
}

function actionInFull(action: ActionInContent): Block[] {
  return [
    { kind: 'heading', level: 2, text: `${action.reference} ${inShort(action.words)}` },
    { kind: 'facts', facts: factsOf(action) }
  ]
}

function factsOf(action: ActionInContent): Fact[] {
  const { lastRemark, repeatsMonths, overruling } = action
  const day = (known: ActionInContent['dueOn']) => (known === undefined ? '' : longDate(known))
  const said: readonly (readonly [string, string])[] = [
    ['Action', inShort(action.words) === action.words ? '' : action.words],
    ['Who answers for it', officerOf(action)],
    ['Support', action.support],
    ['Start', day(action.startsOn)],
    ['Due', action.dueOn === undefined ? 'No day yet' : day(action.dueOn)],
    ['First due', day(action.firstDueOn)],
    ['Comes again', repeatsMonths === undefined ? '' : `Every ${count(repeatsMonths, 'month')}`],
    ['What will be different for children', action.success],
    ['Resources', action.resources],
    ['Risk', action.risk],
    ['Progress', progressWords(action.progress)],
    ['Impact', impactWords(action.impact)],
    ['How far from target', action.howFar ?? ''],
    ['Measures', action.measures.map(measureInWords).join('\n')],
    ['Evidence', action.evidence.map(evidenceInWords).join('\n')],
    ['Updates', updatesOf(action)],
    [
      'Last remark',
      lastRemark === undefined ? '' : `${lastRemark.words} (${lastRemark.by}, ${longDate(lastRemark.on)})`
    ],
    ['Closed', day(action.closedOn)],
    ['Illustrative', action.illustrative ? 'Made up to show how the room works' : '']
  ]
  const colour: Run[] = [
    strong(colourWords(action.colour)),
    words(`${overruling === undefined ? '. ' : ', set by hand. '}${whyInWords(action)}`)
  ]
  const facts = said
    .filter(([, value]) => value !== '')
    .map(([term, value]) => ({ term, runs: [words(value)] }))
  const after = facts.findIndex(({ term }) => term === 'Impact') + 1
  return [...facts.slice(0, after), { term: 'Colour', runs: colour }, ...facts.slice(after)]
}

function updatesOf({ updates }: ActionInContent): string {
  return updates === 0 ? 'Nobody said yet how it stands' : count(updates, 'update')
}

function officerOf({ post }: ActionInContent): string {
  if (post === undefined) return 'Nobody yet'
  return post.heldBy.length === 0 ? `${post.title} (vacant)` : `${post.title} (${listInWords(post.heldBy)})`
}

/** Words as a heading can hold them: the whole of them stands below it. */
function inShort(said: string): string {
  return said.length <= 90 ? said : `${said.slice(0, 90).replace(/\s+\S*$/, '')}…`
}

function paragraph(said: string): Block {
  return { kind: 'paragraph', runs: [words(said)] }
}
