// Written by `npm run tables` from the migrations of this room. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export interface ActivityTable {
  id: GeneratedAlways<number>
  authority: string
  address: string
  kind: string
  framework: string | null
  state: string
  state_reason: string | null
  starts_on: string
  ends_on: string | null
  notified_on: string | null
  published_on: string | null
  lead_inspectors: Generated<readonly string[]>
  themes: Generated<readonly string[]>
  remarks: Generated<readonly string[]>
  evidence: ColumnType<unknown, string | undefined, string>
  standing: 'grade-tables' | 'worked-example' | 'read'
}

export interface AuthorityTable {
  slug: string
  name: string
  other_names: Generated<readonly string[]>
  urn: string | null
  la_code: string | null
  ons_code: string | null
  type: string | null
  region: string
  region_name: string
  established_on: string | null
  abolished_on: string | null
}

export interface AuthorityGroupTable {
  id: string
  name: string
}

export interface ContradictionTable {
  id: GeneratedAlways<number>
  authority: string
  about: string
  accounts: ColumnType<unknown, string, string>
  remark: string
}

export interface CorrectionTable {
  id: GeneratedAlways<number>
  activity: number
  field: string
  before: string | null
  after: string
  reason: string
  made_by: string
  made_at: ColumnType<Date, Date | string, Date | string>
  report: string | null
  continues: number | null
  set_aside_by: string | null
}

export interface GroupMemberTable {
  group_id: string
  authority: string
  position: number
}

export interface ImportFileTable {
  run: number
  position: number
  file_name: string
  sha256: string | null
  state: 'waiting' | 'reading' | 'taken' | 'already-held' | 'not-taken'
  words: string | null
  settled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface ImportRunTable {
  id: GeneratedAlways<number>
  way: 'upload' | 'command-line'
  started_by: string
  started_at: ColumnType<Date, Date | string, Date | string>
  arrival: 'arriving' | 'whole' | 'broken-off' | 'too-many'
  files: number | null
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  ended_as: 'finished' | 'stopped' | null
  authority: string | null
  account: string | null
  post: string | null
}

export interface JudgementTable {
  activity: number
  area: string
  grade: string
  printed_order: number
  standing: 'grade-tables' | 'worked-example' | 'read' | 'checked' | 'corrected'
  report: string | null
  page: number | null
  quote: string | null
}

export interface PassageTable {
  id: GeneratedAlways<number>
  activity: number
  kind: 'summary' | 'improvement' | 'priority-action' | 'paragraph' | 'board-improvement' | 'board-priority-action' | 'board-paragraph' | 'text' | 'footnote'
  number: number
  section: number | null
  text: string
  rests_on_paragraph: number | null
  standing: 'grade-tables' | 'worked-example' | 'read' | 'checked' | 'corrected'
  report: string | null
  page: number | null
  words: GeneratedAlways<string | null>
  part: Generated<'authority' | 'board'>
  quote: string | null
  group_heading: string | null
  printed_number: number | null
  national_framework: Generated<readonly string[]>
  after_paragraph: number | null
  form: 'prose' | 'bullet' | null
}

export interface QuestionTable {
  id: GeneratedAlways<number>
  report: string
  check_name: string
  what: string
  pages: Generated<readonly number[]>
  field: string | null
  position: number
  settled_by: string | null
  settled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  remark: string | null
}

export interface ReportTable {
  sha256: string
  activity: number
  version: number
  file_name: string
  bytes: number
  pages: number
  reader: string
  received_at: ColumnType<Date, Date | string, Date | string>
  reading: ColumnType<unknown, string, string>
  differences: ColumnType<unknown, string, string>
  read_as: Generated<'report' | 'letter-by-headings'>
  read_at: ColumnType<Date, Date | string, Date | string>
  held_before: ColumnType<unknown, string | undefined, string>
}

export interface SectionTable {
  activity: number
  position: number
  heading: string
  area: string | null
  grade: string | null
  first_paragraph: number | null
  last_paragraph: number | null
  report: string
  page: number
  part: Generated<'authority' | 'board'>
  level: Generated<number>
}

export interface StatedValueTable {
  activity: number
  field: string
  value: string
  standing: 'grade-tables' | 'worked-example' | 'read' | 'checked' | 'corrected'
  report: string | null
  page: number | null
  quote: string | null
  because: string | null
}

export interface StatisticalNeighbourTable {
  authority: string
  rank: number
  neighbour: string
}

export interface SuccessionTable {
  predecessor: string
  successor: string
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    'record.activity': ActivityTable
    'record.authority': AuthorityTable
    'record.authority_group': AuthorityGroupTable
    'record.contradiction': ContradictionTable
    'record.correction': CorrectionTable
    'record.group_member': GroupMemberTable
    'record.import_file': ImportFileTable
    'record.import_run': ImportRunTable
    'record.judgement': JudgementTable
    'record.passage': PassageTable
    'record.question': QuestionTable
    'record.report': ReportTable
    'record.section': SectionTable
    'record.stated_value': StatedValueTable
    'record.statistical_neighbour': StatisticalNeighbourTable
    'record.succession': SuccessionTable
  }
}
