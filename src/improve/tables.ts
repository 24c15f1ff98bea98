// Written by `npm run tables` from the migrations of this room. Do not edit.
import type { ColumnType, Generated } from 'kysely'

export interface ActionTable {
  authority: string
  id: string
  plan: string
  reference: string
  words: string
  success: Generated<string>
  support: Generated<string>
  resources: Generated<string>
  risk: Generated<string>
  post: string | null
  starts_on: string | null
  due_on: string | null
  progress: 'not-started' | 'on-track' | 'at-risk' | 'off-track' | 'done'
  impact: 'no-evidence-yet' | 'early-signs' | 'sustained' | 'not-working'
  last_heard_at: ColumnType<Date, Date | string, Date | string>
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  repeats_months: number | null
  came_again_from: string | null
  illustrative: Generated<boolean>
  added_by: string
  added_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_because: string | null
  revision: Generated<number>
}

export interface ActionChangeTable {
  authority: string
  id: string
  action: string
  field: string
  before: string | null
  after: string | null
  reason: Generated<string>
  made_by: string
  made_as: string | null
  made_at: ColumnType<Date, Date | string, Date | string>
  revision: Generated<number>
}

export interface ActionClosingTable {
  authority: string
  id: string
  action: string
  asked_by: string
  asked_as: string | null
  asked_account: string
  asked_at: ColumnType<Date, Date | string, Date | string>
  impact_words: string
  decision: 'approved' | 'refused' | 'taken-back' | null
  decided_by: string | null
  decided_as: string | null
  decided_account: string | null
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  remark: string | null
  reopened_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  reopened_by: string | null
  reopened_because: string | null
  reopened_for: 'more-to-do' | 'evidence-missing' | null
}

export interface ActionEvidenceTable {
  authority: string
  id: string
  action: string
  shows: 'progress' | 'impact'
  words: string
  thing_kind: string | null
  thing_id: string | null
  page: number | null
  quote: string | null
  added_by: string
  added_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_because: string | null
  missing_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface ActionFindingTable {
  authority: string
  action: string
  finding: string
}

export interface ActionMeasureTable {
  authority: string
  action: string
  measure: string
}

export interface ActionUpdateTable {
  authority: string
  id: string
  action: string
  progress: 'not-started' | 'on-track' | 'at-risk' | 'off-track' | 'done'
  impact: 'no-evidence-yet' | 'early-signs' | 'sustained' | 'not-working'
  remark: Generated<string>
  made_by: string
  made_as: string | null
  account: string | null
  made_at: ColumnType<Date, Date | string, Date | string>
}

export interface ActionWarningTable {
  authority: string
  action: string
  warning: 'silent' | 'overdue'
  since: string
  told_at: ColumnType<Date, Date | string, Date | string>
}

export interface BoardPackTable {
  authority: string
  id: string
  title: string
  board: string
  meets_on: string
  as_at: string
  content: ColumnType<unknown, string, string>
  illustrative: Generated<boolean>
  frozen_by: string
  frozen_as: string | null
  frozen_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_because: string | null
}

export interface ColourOverrulingTable {
  authority: string
  id: string
  action: string
  colour: 'red' | 'amber' | 'green'
  computed: string
  reason: string
  ends_on: string
  made_by: string
  made_as: string | null
  made_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface DismissedProposalTable {
  authority: string
  thing_kind: string
  thing_id: string
  words: string
  because: string
  dismissed_by: string
  dismissed_at: ColumnType<Date, Date | string, Date | string>
}

export interface DraftCommentTable {
  authority: string
  id: string
  draft: string
  number: number
  kind: 'fact' | 'wording' | 'omission'
  paragraph: number | null
  page: number | null
  says: Generated<string>
  wrong: string
  should: string
  evidence: Generated<string>
  thing_kind: string | null
  thing_id: string | null
  written_by: string
  account: string
  written_at: ColumnType<Date, Date | string, Date | string>
  decision: 'send' | 'leave-out' | null
  decided_by: string | null
  reply: 'accepted' | 'partly' | 'refused' | null
  reply_words: Generated<string>
  replied_on: string | null
  revision: Generated<number>
  thing_version: string | null
  thing_page: number | null
  thing_quote: string | null
}

export interface DraftKnowerTable {
  authority: string
  id: string
  draft: string
  account: string | null
  name: string
  since: string
  how: Generated<string>
  added_by: string
  added_at: ColumnType<Date, Date | string, Date | string>
  removed_by: string | null
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface DraftPassageTable {
  authority: string
  draft: string
  place: number
  number: number | null
  page: number | null
  words: string
}

export interface DraftReportTable {
  authority: string
  id: string
  title: string
  received_on: string
  comments_due_on: string
  embargo_ends_on: string | null
  sent_on: string | null
  sent_by: string | null
  sent_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  sent_comments: ColumnType<unknown | null, string | null | undefined, string | null>
  final_inspection: string | null
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
  revision: Generated<number>
}

export interface FindingTable {
  authority: string
  id: string
  kind: 'strength' | 'improvement' | 'priority-action' | 'concern'
  words: string
  area: string | null
  state: 'open' | 'improving' | 'resolved-at-inspection' | 'resolved' | 'carried-over'
  came_from: 'inspection' | 'focused-visit' | 'monitoring-visit' | 'jtai' | 'practice-audit' | 'complaint' | 'motion' | 'peer-review' | 'self-evaluation' | 'other'
  source: string
  found_on: string
  inspection: string | null
  thing_kind: string | null
  thing_id: string | null
  version: string | null
  page: number | null
  paragraph: number | null
  quote: string | null
  illustrative: Generated<boolean>
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_because: string | null
  revision: Generated<number>
}

export interface FindingMeasureTable {
  authority: string
  finding: string
  measure: string
}

export interface FindingStateTable {
  authority: string
  id: string
  finding: string
  state: 'open' | 'improving' | 'resolved-at-inspection' | 'resolved' | 'carried-over'
  since: string
  because: string
  said_by: string
  said_at: ColumnType<Date, Date | string, Date | string>
}

export interface FindingThemeTable {
  authority: string
  finding: string
  theme: string
}

export interface MeasureTable {
  authority: string
  id: string
  title: string
  definition: string
  unit: 'percent' | 'count' | 'days' | 'weeks' | 'rate' | 'score'
  unit_words: Generated<string>
  direction: 'higher' | 'lower'
  baseline: number | null
  baseline_on: string | null
  target: number | null
  target_on: string | null
  lowest: number | null
  highest: number | null
  every_months: number
  post: string | null
  source: Generated<string>
  illustrative: Generated<boolean>
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_because: string | null
  revision: Generated<number>
}

export interface MeasureBreakTable {
  authority: string
  id: string
  measure: string
  from_on: string
  definition: string
  because: string
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_because: string | null
}

export interface MeasureValueTable {
  authority: string
  id: string
  measure: string
  as_at: string
  value: number
  numerator: number | null
  denominator: number | null
  source: Generated<string>
  note: Generated<string>
  entered_by: string
  entered_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_because: string | null
  instead_of: string | null
}

export interface PlanTable {
  authority: string
  id: string
  title: string
  inspection: string | null
  received_on: string | null
  state: 'draft' | 'submitted' | 'ended'
  illustrative: Generated<boolean>
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
  revision: Generated<number>
  report_published_on: string | null
  draft_sent_on: string | null
  ended_because: string | null
}

export interface PlanFindingTable {
  authority: string
  plan: string
  finding: string
}

export interface PlanFindingChangeTable {
  authority: string
  id: string
  plan: string
  finding: string
  what: 'added' | 'removed'
  reason: string
  made_by: string
  made_as: string | null
  made_at: ColumnType<Date, Date | string, Date | string>
}

export interface PlanHeadingTable {
  authority: string
  heading: string
  field: string | null
  said_at: ColumnType<Date, Date | string, Date | string>
}

export interface PlanImportTable {
  authority: string
  id: string
  file_name: string
  notes: ColumnType<unknown, string, string>
  state: 'open' | 'brought-in' | 'taken-back'
  sheet: number
  heading_row: number
  choices: ColumnType<unknown, string, string>
  plan: string | null
  made_plan: Generated<boolean>
  made_findings: Generated<readonly string[]>
  received_by: string
  account: string
  received_at: ColumnType<Date, Date | string, Date | string>
  brought_by: string | null
  brought_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  taken_back_by: string | null
  taken_back_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  revision: Generated<number>
}

export interface PlanImportRowTable {
  authority: string
  import: string
  sheet: number
  number: number
  cells: ColumnType<unknown, string, string>
  outcome: 'taken' | 'left-out' | null
  said: ColumnType<unknown | null, string | null | undefined, string | null>
  reference: string | null
  action: string | null
}

export interface PlanImportSheetTable {
  authority: string
  import: string
  place: number
  name: string
  is_hidden: boolean
}

export interface PlanSignOffTable {
  authority: string
  id: string
  plan: string
  post: string
  due_on: string
  asked_by: string
  asked_account: string
  asked_at: ColumnType<Date, Date | string, Date | string>
  state: 'asked' | 'given' | 'taken-back'
  given_by: string | null
  given_as: 'holder' | 'deputy' | null
  given_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  fingerprint: string | null
  content: ColumnType<unknown | null, string | null | undefined, string | null>
}

export interface PlanSubmissionTable {
  authority: string
  plan: string
  number: number
  sent_to: string
  sent_on: string
  submitted_by: string
  submitted_as: string | null
  submitted_at: ColumnType<Date, Date | string, Date | string>
  content: ColumnType<unknown, string, string>
}

export interface SameFindingTable {
  authority: string
  earlier: string
  later: string
  is_same: boolean
  because: Generated<string>
  said_by: string
  said_at: ColumnType<Date, Date | string, Date | string>
}

export interface SavedViewTable {
  authority: string
  id: string
  name: string
  query: string
  account: string | null
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
}

export interface ThemeTable {
  authority: string
  id: string
  name: string
  retired_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface UnlikeProposalTable {
  authority: string
  finding: string
  thing_kind: string
  thing_id: string
  because: Generated<string>
  said_by: string
  said_at: ColumnType<Date, Date | string, Date | string>
}

export interface WeekToldTable {
  authority: string
  monday: string
  told_at: ColumnType<Date, Date | string, Date | string>
  people: number
}

export interface WorkedExampleTable {
  authority: string
  brought_in_by: string
  brought_in_at: ColumnType<Date, Date | string, Date | string>
  fingerprint: string
}

export interface WorkshopTable {
  authority: string
  id: string
  on_day: string
  state: 'planned' | 'held' | 'cancelled'
  cancelled_because: string | null
  place: Generated<string>
  led_by: Generated<string>
  led_by_post: string | null
  agenda: Generated<string>
  illustrative: Generated<boolean>
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
  revision: Generated<number>
}

export interface WorkshopAttendeeTable {
  authority: string
  workshop: string
  place: number
  words: string
  post: string | null
  attendance: 'asked' | 'present' | 'apologies'
}

export interface WorkshopConclusionTable {
  authority: string
  workshop: string
  theme: string
  direction: 'better' | 'same' | 'worse' | 'cannot-tell'
  words: string
  concluded_by: string
  concluded_as: string | null
  concluded_at: ColumnType<Date, Date | string, Date | string>
}

export interface WorkshopEvidenceTable {
  authority: string
  id: string
  workshop: string
  theme: string | null
  words: string
  thing_kind: string | null
  thing_id: string | null
  measure: string | null
  measure_value: number | null
  measure_as_at: string | null
  added_by: string
  added_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_because: string | null
}

export interface WorkshopOnThemeTable {
  authority: string
  workshop: string
  theme: string
}

export interface WorkshopQuestionTable {
  authority: string
  id: string
  workshop: string
  theme: string | null
  words: string
  post: string | null
  state: 'open' | 'answered' | 'withdrawn'
  answer: string | null
  answered_in: string | null
  answered_on: string | null
  settled_by: string | null
  asked_by: string
  asked_at: ColumnType<Date, Date | string, Date | string>
}

export interface WorkshopThemeTable {
  authority: string
  id: string
  name: string
  tracks: Generated<string>
  place: number
  illustrative: Generated<boolean>
  retired_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  retired_because: string | null
  revision: Generated<number>
}

export interface WorkshopThemeFindingTable {
  authority: string
  theme: string
  finding: string
}

export interface WorkshopThemeMeasureTable {
  authority: string
  theme: string
  measure: string
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    'improve.action': ActionTable
    'improve.action_change': ActionChangeTable
    'improve.action_closing': ActionClosingTable
    'improve.action_evidence': ActionEvidenceTable
    'improve.action_finding': ActionFindingTable
    'improve.action_measure': ActionMeasureTable
    'improve.action_update': ActionUpdateTable
    'improve.action_warning': ActionWarningTable
    'improve.board_pack': BoardPackTable
    'improve.colour_overruling': ColourOverrulingTable
    'improve.dismissed_proposal': DismissedProposalTable
    'improve.draft_comment': DraftCommentTable
    'improve.draft_knower': DraftKnowerTable
    'improve.draft_passage': DraftPassageTable
    'improve.draft_report': DraftReportTable
    'improve.finding': FindingTable
    'improve.finding_measure': FindingMeasureTable
    'improve.finding_state': FindingStateTable
    'improve.finding_theme': FindingThemeTable
    'improve.measure': MeasureTable
    'improve.measure_break': MeasureBreakTable
    'improve.measure_value': MeasureValueTable
    'improve.plan': PlanTable
    'improve.plan_finding': PlanFindingTable
    'improve.plan_finding_change': PlanFindingChangeTable
    'improve.plan_heading': PlanHeadingTable
    'improve.plan_import': PlanImportTable
    'improve.plan_import_row': PlanImportRowTable
    'improve.plan_import_sheet': PlanImportSheetTable
    'improve.plan_sign_off': PlanSignOffTable
    'improve.plan_submission': PlanSubmissionTable
    'improve.same_finding': SameFindingTable
    'improve.saved_view': SavedViewTable
    'improve.theme': ThemeTable
    'improve.unlike_proposal': UnlikeProposalTable
    'improve.week_told': WeekToldTable
    'improve.worked_example': WorkedExampleTable
    'improve.workshop': WorkshopTable
    'improve.workshop_attendee': WorkshopAttendeeTable
    'improve.workshop_conclusion': WorkshopConclusionTable
    'improve.workshop_evidence': WorkshopEvidenceTable
    'improve.workshop_on_theme': WorkshopOnThemeTable
    'improve.workshop_question': WorkshopQuestionTable
    'improve.workshop_theme': WorkshopThemeTable
    'improve.workshop_theme_finding': WorkshopThemeFindingTable
    'improve.workshop_theme_measure': WorkshopThemeMeasureTable
  }
}
