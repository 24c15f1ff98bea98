import { longDate } from '../../framework/iso-date.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import type { WorkbookCell } from '../../outputs/workbook/workbook.ts'
import type {
  ActionInContent,
  EvidenceInContent,
  FindingInContent,
  MeasureInContent,
  PlanContent
} from '../action-plan/content.ts'
import { findingKindWords, findingStateWords } from '../findings/finding.ts'
import { colourWords } from '../planned-action/colour.ts'
import { impactWords, progressWords } from '../planned-action/planned-action.ts'

/** A column of a table that leaves the house: what it is called, how wide it stands, and what it says of a row. */
export interface PlanColumn<Row> {
  readonly heading: string
  /** In characters. */
  readonly width: number
  readonly cell: (row: Row) => WorkbookCell
}

/** An action beside the plan that it is of, in which its findings stand. */
interface ActionRow {
  readonly action: ActionInContent
  readonly plan: Pick<PlanContent, 'findings'>
}

const day = (known: string | undefined): WorkbookCell => (known === undefined ? undefined : { day: known })
const words = (text: string | undefined): WorkbookCell => (text === '' ? undefined : text)
const lines = (texts: readonly string[]): WorkbookCell => words(texts.join('\n'))
const yes = (so: boolean): WorkbookCell => (so ? 'Yes' : undefined)

/** Everything that a plan says of an action, in the order in which a council’s table says it. */
export const actionColumns: readonly PlanColumn<ActionRow>[] = [
  { heading: 'Reference', width: 11, cell: ({ action }) => action.reference },
  {
    heading: 'Finding',
    width: 44,
    cell: ({ action, plan }) => lines(answered(action, plan).map((finding) => finding.words))
  },
  {
    heading: 'Where the finding stands',
    width: 30,
    cell: ({ action, plan }) => lines(answered(action, plan).map(citationOf))
  },
  { heading: 'Action', width: 50, cell: ({ action }) => action.words },
  { heading: 'Who answers for it', width: 28, cell: ({ action }) => words(action.post?.title) },
  { heading: 'Held by', width: 22, cell: ({ action }) => lines(action.post?.heldBy ?? []) },
  { heading: 'Support', width: 28, cell: ({ action }) => words(action.support) },
  { heading: 'Start', width: 18, cell: ({ action }) => day(action.startsOn) },
  { heading: 'Due', width: 18, cell: ({ action }) => day(action.dueOn) },
  { heading: 'First due', width: 18, cell: ({ action }) => day(action.firstDueOn) },
  { heading: 'Comes again every so many months', width: 14, cell: ({ action }) => action.repeatsMonths },
  { heading: 'What will be different for children', width: 44, cell: ({ action }) => words(action.success) },
  { heading: 'Resources', width: 28, cell: ({ action }) => words(action.resources) },
  { heading: 'Risk', width: 28, cell: ({ action }) => words(action.risk) },
  { heading: 'Progress', width: 14, cell: ({ action }) => progressWords(action.progress) },
  { heading: 'Impact', width: 18, cell: ({ action }) => impactWords(action.impact) },
  { heading: 'Colour', width: 20, cell: ({ action }) => colourWords(action.colour) },
  { heading: 'Why this colour', width: 60, cell: ({ action }) => words(whyInWords(action)) },
  { heading: 'How far from target', width: 70, cell: ({ action }) => words(action.howFar) },
  { heading: 'Measures', width: 70, cell: ({ action }) => lines(action.measures.map(measureInWords)) },
  { heading: 'Evidence', width: 60, cell: ({ action }) => lines(action.evidence.map(evidenceInWords)) },
  { heading: 'Updates', width: 10, cell: ({ action }) => action.updates },
  { heading: 'Last remark', width: 60, cell: ({ action }) => words(action.lastRemark?.words) },
  { heading: 'Last remark by', width: 22, cell: ({ action }) => words(action.lastRemark?.by) },
  { heading: 'Last remark on', width: 18, cell: ({ action }) => day(action.lastRemark?.on) },
  { heading: 'Closed', width: 18, cell: ({ action }) => day(action.closedOn) },
  { heading: 'Illustrative', width: 12, cell: ({ action }) => yes(action.illustrative) }
]

/** A finding beside the references of the actions that answer it. */
interface FindingRow {
  readonly finding: FindingInContent
  readonly answers: readonly string[]
}

export const findingColumns: readonly PlanColumn<FindingRow>[] = [
  { heading: 'Finding', width: 60, cell: ({ finding }) => finding.words },
  { heading: 'Kind', width: 22, cell: ({ finding }) => findingKindWords(finding.kind) },
  {
    heading: 'Judgement area',
    width: 36,
    cell: ({ finding: { area } }) => (area === undefined ? undefined : areaLabel(area))
  },
  { heading: 'State', width: 18, cell: ({ finding }) => findingStateWords(finding.state) },
  { heading: 'Came from', width: 40, cell: ({ finding }) => finding.source },
  { heading: 'Found on', width: 18, cell: ({ finding }) => day(finding.foundOn) },
  { heading: 'Page', width: 8, cell: ({ finding }) => finding.page },
  { heading: 'Paragraph', width: 11, cell: ({ finding }) => finding.paragraph },
  { heading: 'Quote', width: 50, cell: ({ finding }) => words(finding.quote) },
  { heading: 'Actions that answer it', width: 24, cell: ({ answers }) => words(answers.join(', ')) },
  {
    heading: 'To do',
    width: 24,
    cell: ({ finding, answers }) =>
      finding.asksForAction && answers.length === 0 ? 'No action answers it' : undefined
  },
  { heading: 'Illustrative', width: 12, cell: ({ finding }) => yes(finding.illustrative) }
]

/** Something of an action that has a table of its own. */
interface OfAction<Of> {
  readonly reference: string
  readonly of: Of
}

export const measureColumns: readonly PlanColumn<OfAction<MeasureInContent>>[] = [
  { heading: 'Reference', width: 11, cell: ({ reference }) => reference },
  { heading: 'Measure', width: 50, cell: ({ of }) => of.title },
  { heading: 'Baseline', width: 16, cell: ({ of }) => words(of.baseline) },
  { heading: 'Target', width: 16, cell: ({ of }) => words(of.target) },
  { heading: 'Target by', width: 18, cell: ({ of }) => day(of.targetOn) },
  { heading: 'Latest', width: 16, cell: ({ of }) => words(of.latest) },
  { heading: 'Latest as at', width: 18, cell: ({ of }) => day(of.latestOn) },
  { heading: 'How it stands', width: 60, cell: ({ of }) => of.says }
]

export const evidenceColumns: readonly PlanColumn<OfAction<EvidenceInContent>>[] = [
  { heading: 'Reference', width: 11, cell: ({ reference }) => reference },
  { heading: 'Shows', width: 12, cell: ({ of }) => (of.shows === 'impact' ? 'Impact' : 'Progress') },
  { heading: 'What it shows', width: 60, cell: ({ of }) => of.words },
  { heading: 'Read from', width: 44, cell: ({ of }) => words(of.source) },
  { heading: 'Page', width: 8, cell: ({ of }) => of.page },
  { heading: 'Quote', width: 50, cell: ({ of }) => words(of.quote) },
  { heading: 'Added by', width: 24, cell: ({ of }) => of.addedBy },
  { heading: 'Added on', width: 18, cell: ({ of }) => day(of.addedOn) }
]

/** The findings of a plan that an action answers, in the plan’s order. */
function answered(
  { findings: ids }: Pick<ActionInContent, 'findings'>,
  { findings }: Pick<PlanContent, 'findings'>
): readonly FindingInContent[] {
  return findings.filter(({ id }) => ids.includes(id))
}

/** Where a finding stands: "Standard inspection, 21 February to 4 March 2022, page 2, paragraph 4". */
export function citationOf({ source, page, paragraph }: FindingInContent): string {
  return [
    source,
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`])
  ].join(', ')
}

/** Why an action has its colour: by the rules, and where somebody set another, in whose words and until when. */
export function whyInWords({ why, overruling }: Pick<ActionInContent, 'why' | 'overruling'>): string {
  if (overruling === undefined) return why
  const { computed, reason, by, until } = overruling
  return `${by} set it until ${longDate(until)}: ${reason} The rules say ${colourWords(computed)}. ${why}`
}

export function measureInWords({ title, baseline, target, targetOn, says }: MeasureInContent): string {
  const by = targetOn === undefined ? '' : ` by ${longDate(targetOn)}`
  const aims = [
    ...(baseline === undefined ? [] : [`baseline ${baseline}`]),
    // How it stands says the target too, as soon as there is a value.
    ...(target === undefined || says.includes(`target of ${target}${by}`) ? [] : [`target ${target}${by}`])
  ]
  return `${title}${aims.length === 0 ? '' : ` (${aims.join(', ')})`}: ${says}`
}

export function evidenceInWords({
  shows,
  words: said,
  source,
  page,
  quote,
  addedBy,
  addedOn
}: EvidenceInContent): string {
  const where = [
    ...(source === undefined ? [] : [source]),
    ...(page === undefined ? [] : [`page ${page}`]),
    `added by ${addedBy} on ${longDate(addedOn)}`
  ]
  const quoted = quote === undefined ? '' : ` “${quote}”`
  return `${shows === 'impact' ? 'Impact' : 'Progress'}: ${said}${quoted} (${where.join(', ')})`
}
