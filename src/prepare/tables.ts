// Written by `npm run tables` from the migrations of this room. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export interface CalendarFeedTable {
  authority: string
  id: string
  account: string
  token_hash: string
  made_at: ColumnType<Date, Date | string, Date | string>
  revoked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  last_read_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface CitationTable {
  authority: string
  id: string
  by_kind: string
  by_id: string
  document: string
  version: number
  page: number | null
  quote: string | null
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
  state: Generated<'stands' | 'moved' | 'broken'>
  anchored_version: number | null
  anchored_page: number | null
}

export interface ClaimTable {
  authority: string
  id: string
  year: number
  area: string
  question: 'practice' | 'how-known' | 'plans'
  place: number
  words: string
  post: string | null
  basis: 'casework' | 'figures' | 'both' | 'not-said'
  state: 'proposed' | 'agreed' | 'withdrawn'
  withdrawn_because: string | null
  carried_from: string | null
  changed_by: string
  changed_at: ColumnType<Date, Date | string, Date | string>
}

export interface ClaimCommentTable {
  authority: string
  id: string
  claim: string
  words: string
  said_by: string
  account: string | null
  said_at: ColumnType<Date, Date | string, Date | string>
  settled_by: string | null
  settled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface ClaimEvidenceTable {
  authority: string
  id: string
  claim: string
  citation: string
  stance: 'for' | 'against'
}

export interface ContributionAskedTable {
  authority: string
  id: string
  year: number
  area: string
  question: 'practice' | 'how-known' | 'plans' | null
  post: string
  asks: string
  due_on: string
  asked_by: string
  asked_at: ColumnType<Date, Date | string, Date | string>
  state: 'asked' | 'answered' | 'taken-back'
  answer: Generated<string>
  answered_by: string | null
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  asked_account: string | null
}

export interface CountedSectionTable {
  authority: string
  counted_on: string
  section: string
  documents: number
  source: string
  note: string | null
}

export interface DocumentTable {
  authority: string
  id: string
  title: string
  section: string
  kind: string
  origin: 'service' | 'partner' | 'independent'
  evidence_on: string | null
  expires_on: string | null
  review_on: string | null
  owner: string | null
  expected: string | null
  revision: Generated<number>
  newest_version: Generated<number>
  added_at: ColumnType<Date, Date | string, Date | string>
  newest_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_by: string | null
  withdrawn_because: string | null
  title_words: GeneratedAlways<string>
}

export interface DocumentPageTable {
  authority: string
  document: string
  version: number
  number: number
  label: string
  text: string
  words: GeneratedAlways<string>
}

export interface DocumentVersionTable {
  authority: string
  document: string
  number: number
  sha256: string
  file_name: string
  sent_name: string | null
  bytes: number
  media_type: string
  uploaded_by: string
  account: string | null
  post: string | null
  uploaded_at: ColumnType<Date, Date | string, Date | string>
  note: string | null
  text_state: Generated<'waiting' | 'read' | 'unreadable'>
  text_words: string | null
  verified_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  verified_as: 'whole' | 'damaged' | 'missing' | null
  text_begun: Generated<number>
}

export interface EngagementMeetingTable {
  authority: string
  id: string
  on_day: string
  state: 'planned' | 'held' | 'cancelled'
  cancelled_because: string | null
  place: Generated<string>
  from_ofsted: Generated<string>
  agenda: Generated<string>
  record: Generated<string>
  letter_on: string | null
  letter_says: Generated<string>
  revision: Generated<number>
}

export interface ExpectedDocumentTable {
  authority: string
  id: string
  section: string
  what: string
  owed_by: string | null
  due_on: string | null
  left_out_because: string | null
}

export interface ListDrawingTable {
  authority: string
  list: number
  drawn_on: string
  noted_by: string
  noted_at: ColumnType<Date, Date | string, Date | string>
}

export interface MeetingAttendeeTable {
  authority: string
  meeting: string
  post: string
}

export interface MeetingFollowUpTable {
  authority: string
  id: string
  meeting: string
  what: string
  owner: string
  due_on: string
  state: 'open' | 'done' | 'withdrawn'
  settled_on: string | null
  settled_with: string | null
  agreed_at: ColumnType<Date, Date | string, Date | string>
}

export interface MeetingPackTable {
  authority: string
  id: string
  meeting: string
  as_at: string
  frozen_at: ColumnType<Date, Date | string, Date | string>
  frozen_by: string
  content: ColumnType<unknown, string, string>
}

export interface OutlookOverrulingTable {
  authority: string
  id: string
  kind: string
  earliest_on: string
  latest_on: string
  reason: string
  made_by: string
  made_as: string | null
  made_at: ColumnType<Date, Date | string, Date | string>
  rule: string | null
  rule_kind: string | null
  rule_earliest_on: string | null
  rule_latest_on: string | null
  withdrawn_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_because: string | null
}

export interface OwnDateTable {
  authority: string
  id: string
  kind: 'send' | 'youth-justice' | 'adult-social-care' | 'other-inspection' | 'own'
  title: string
  starts_on: string
  ends_on: string | null
  note: Generated<string>
  entered_by: string
  entered_at: ColumnType<Date, Date | string, Date | string>
  cancelled_because: string | null
  revision: Generated<number>
}

export interface OwnGradeTable {
  authority: string
  year: number
  area: string
  number: number
  grade: 'outstanding' | 'good' | 'requires-improvement' | 'inadequate'
  reasons: string
  given_by: string
  given_at: ColumnType<Date, Date | string, Date | string>
}

export interface ReadinessDayTable {
  authority: string
  on_day: string
  stopping: number
  weakening: number
  by_rule: ColumnType<unknown, string, string>
}

export interface ReminderTable {
  authority: string
  subject_kind: 'document' | 'expected-document'
  subject: string
  what: 'expired' | 'review-due' | 'expiring' | 'late'
  on_day: string
  reminded_at: ColumnType<Date, Date | string, Date | string>
}

export interface SelfEvaluationTable {
  authority: string
  year: number
  begun_at: ColumnType<Date, Date | string, Date | string>
  begun_by: string
}

export interface SentVersionTable {
  authority: string
  year: number
  number: number
  sent_to: string
  sent_on: string
  sent_by: string
  sent_at: ColumnType<Date, Date | string, Date | string>
  content: ColumnType<unknown, string, string>
}

export interface SignOffTable {
  authority: string
  id: string
  year: number
  post: string
  due_on: string
  asked_by: string
  asked_at: ColumnType<Date, Date | string, Date | string>
  state: 'asked' | 'given' | 'taken-back'
  given_by: string | null
  given_as: 'holder' | 'deputy' | null
  given_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  content: ColumnType<unknown | null, string | null | undefined, string | null>
  asked_account: string | null
}

export interface UploadTable {
  authority: string
  id: string
  account: string
  sent_name: string
  declared_bytes: number
  received: Generated<number>
  section: string
  new_version_of: string | null
  note: string | null
  state: Generated<'arriving' | 'kept' | 'same' | 'refused'>
  document: string | null
  version: number | null
  words: string | null
  began_at: ColumnType<Date, Date | string, Date | string>
  changed_at: ColumnType<Date, Date | string, Date | string>
}

export interface VisitTable {
  authority: string
  id: string
  kind: 'focused-visit' | 'monitoring-visit' | 'jtai'
  state: 'planned' | 'notified' | 'under-way' | 'reported' | 'published' | 'cancelled'
  state_reason: string | null
  starts_on: string
  ends_on: string | null
  themes: Generated<readonly string[]>
  inspectors: Generated<string>
  note: Generated<string>
  notified_on: string | null
  letter_received_on: string | null
  letter_published_on: string | null
  draft_plan_sent_on: string | null
  final_plan_sent_on: string | null
  record_address: string | null
  instead_of: string | null
  revision: Generated<number>
}

export interface VisitChangeTable {
  authority: string
  id: string
  visit: string
  revision: number
  what: 'planned' | 'moved' | 'cancelled' | 'notified' | 'under-way' | 'letter' | 'details' | 'plans' | 'findings' | 'record'
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
  from_starts_on: string | null
  from_ends_on: string | null
  to_starts_on: string | null
  to_ends_on: string | null
  reason: string | null
}

export interface VisitFindingTable {
  authority: string
  id: string
  visit: string
  kind: 'strength' | 'improvement' | 'priority-action'
  number: number
  words: string
  entered_by: string
  entered_at: ColumnType<Date, Date | string, Date | string>
  withdrawn_because: string | null
}

export interface WordParagraphTable {
  authority: string
  word_text: string
  place: number
  kind: 'heading' | 'paragraph' | 'item' | 'note' | 'row'
  words: string
  page: number | null
  under: ColumnType<unknown, string, string>
  area: string | null
  area_said_by: string | null
  question: 'practice' | 'how-known' | 'plans' | null
  question_said_by: string | null
  state: 'heading' | 'to-confirm' | 'confirmed' | 'set-aside'
  claim: string | null
  settled_by: string | null
  settled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface WordTextTable {
  authority: string
  id: string
  year: number
  document: string
  version: number
  notes: ColumnType<unknown, string, string>
  brought_by: string
  account: string | null
  brought_at: ColumnType<Date, Date | string, Date | string>
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    'prepare.calendar_feed': CalendarFeedTable
    'prepare.citation': CitationTable
    'prepare.claim': ClaimTable
    'prepare.claim_comment': ClaimCommentTable
    'prepare.claim_evidence': ClaimEvidenceTable
    'prepare.contribution_asked': ContributionAskedTable
    'prepare.counted_section': CountedSectionTable
    'prepare.document': DocumentTable
    'prepare.document_page': DocumentPageTable
    'prepare.document_version': DocumentVersionTable
    'prepare.engagement_meeting': EngagementMeetingTable
    'prepare.expected_document': ExpectedDocumentTable
    'prepare.list_drawing': ListDrawingTable
    'prepare.meeting_attendee': MeetingAttendeeTable
    'prepare.meeting_follow_up': MeetingFollowUpTable
    'prepare.meeting_pack': MeetingPackTable
    'prepare.outlook_overruling': OutlookOverrulingTable
    'prepare.own_date': OwnDateTable
    'prepare.own_grade': OwnGradeTable
    'prepare.readiness_day': ReadinessDayTable
    'prepare.reminder': ReminderTable
    'prepare.self_evaluation': SelfEvaluationTable
    'prepare.sent_version': SentVersionTable
    'prepare.sign_off': SignOffTable
    'prepare.upload': UploadTable
    'prepare.visit': VisitTable
    'prepare.visit_change': VisitChangeTable
    'prepare.visit_finding': VisitFindingTable
    'prepare.word_paragraph': WordParagraphTable
    'prepare.word_text': WordTextTable
  }
}
