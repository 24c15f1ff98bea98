import { longDate } from '../../framework/iso-date.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import type { Block, DocumentModel, Particular } from '../../outputs/document/document.ts'
import { words } from '../../outputs/document/runs.ts'
import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import type { ActionInContent, FindingInContent, PlanContent } from '../action-plan/content.ts'
import { alsoAnsweredBy, byFinding } from '../action-plan/content-order.ts'
import { findingKindWords, findingStateWords } from '../findings/finding.ts'
import { actionsTable, isSpokenOf, proofTable } from './actions-as-tables.ts'
import { citationOf } from './plan-columns.ts'

/** What is said of a plan that its content does not say. */
export interface AboutPlan {
  /** "Live, as at 3 March 2027", "As submitted to Ofsted on 3 March 2027". */
  readonly status: string
  readonly at: Date
}

/**
 * A plan as a document in the way of councils: for each finding a wide table of its actions and a second of what shows
 * how they go. Complete: whatever the plan says of an action stands in it, once.
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
    blocks: [
      ...clocksOf(content),
      ...(content.findings.length + content.actions.length === 0 ? [] : [landscape]),
      ...planBlocks(content)
    ]
  }
}

/** Eight columns need the long side of the page. */
const landscape: Block = { kind: 'page-break', pages: 'landscape' }

function planBlocks(content: PlanContent): readonly Block[] {
  return byFinding(content).flatMap((part, place): Block[] => {
    const { finding, actions } = part
    const also = alsoAnsweredBy(content, part)
    return [
      { kind: 'heading', level: 1, text: headingOf(finding, place) },
      ...(finding === undefined ? [] : aboutFinding(finding)),
      ...actionBlocks(finding, actions),
      ...(also.length === 0
        ? []
        : [paragraph(`Actions that stand under another finding answer it too: ${listInWords(also)}.`)]),
      ...(actions.length + also.length === 0 ? [noAction(finding)] : [])
    ]
  })
}

function actionBlocks(
  finding: FindingInContent | undefined,
  actions: readonly ActionInContent[]
): readonly Block[] {
  if (actions.length === 0) return []
  const caption = finding === undefined ? 'Actions that answer no finding' : 'Actions that answer it'
  const proof = proofTable(actions)
  const silent = actions.filter((action) => !isSpokenOf(action)).map(({ reference }) => reference)
  return [
    ...(silent.length === 0
      ? []
      : [paragraph(`Without a measure, evidence or an update: ${listInWords(silent)}.`)]),
    actionsTable(caption, actions),
    ...(proof === undefined ? [] : [proof])
  ]
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
    ...dayOf('Received', plan.receivedOn),
    ...dayOf('Report published by the authority', plan.reportPublishedOn),
    ...dayOf('Draft plan sent', plan.draftSentOn),
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

function dayOf(term: string, day: PlanContent['plan']['receivedOn']): Particular[] {
  return day === undefined ? [] : [{ term, words: longDate(day) }]
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
    ...(quote === undefined || quote === said ? [] : [{ kind: 'quote' as const, runs: [words(quote)] }]),
    { kind: 'paragraph', size: 'small', runs: [words(whereItStands(finding))] },
    ...(illustrative ? [paragraph('Illustrative: made up to show how the room works.')] : [])
  ]
}

function whereItStands(finding: FindingInContent): string {
  const { state, area, foundOn } = finding
  const about = area === undefined ? '' : ` ${areaLabel(area)}.`
  return `${citationOf(finding)}. Found on ${longDate(foundOn)}. ${findingStateWords(state)}.${about}`
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

/** Words as a heading can hold them: the whole of them stands below it. */
function inShort(said: string): string {
  return said.length <= 90 ? said : `${said.slice(0, 90).replace(/\s+\S*$/, '')}…`
}

function paragraph(said: string): Block {
  return { kind: 'paragraph', runs: [words(said)] }
}
