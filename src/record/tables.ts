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
}

export interface GroupMemberTable {
  group_id: string
  authority: string
  position: number
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
  kind: 'paragraph' | 'improvement' | 'priority-action' | 'summary'
  number: number
  section: number | null
  text: string
  rests_on_paragraph: number | null
  standing: 'grade-tables' | 'worked-example' | 'read' | 'checked' | 'corrected'
  report: string | null
  page: number | null
  words: GeneratedAlways<string | null>
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
    'record.judgement': JudgementTable
    'record.passage': PassageTable
    'record.report': ReportTable
    'record.section': SectionTable
    'record.stated_value': StatedValueTable
    'record.statistical_neighbour': StatisticalNeighbourTable
    'record.succession': SuccessionTable
  }
}
