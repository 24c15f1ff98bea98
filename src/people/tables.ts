// Written by `npm run tables` from the migrations of this room. Do not edit.
import type { ColumnType, Generated } from 'kysely'

export interface AccountTable {
  id: string
  email: string
  name: string
  password_hash: string | null
  totp_secret: string | null
  totp_last_step: number | null
  created_at: ColumnType<Date, Date | string, Date | string>
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface CodeSetUpTable {
  account: string
  secret: string
  made_at: ColumnType<Date, Date | string, Date | string>
}

export interface DraftTable {
  authority: string
  account: string
  text_key: string
  words: string
  href: string
  title: string
  began_at: ColumnType<Date, Date | string, Date | string>
  changed_at: ColumnType<Date, Date | string, Date | string>
  writing: string
  turn: number
  base: string
  ended: 'saved' | 'thrown-away' | null
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  told_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface FormerTitleTable {
  authority: string
  post: string
  title: string
  until: string
  replaced_at: ColumnType<Date, Date | string, Date | string>
}

export interface HalfSignInTable {
  token_hash: string
  account: string
  began_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface HoldingTable {
  authority: string
  id: string
  post: string
  kind: 'holder' | 'deputy'
  name: string
  account: string | null
  starts_on: string
  ends_on: string | null
  because: string | null
}

export interface InvitationTable {
  authority: string
  id: string
  token_hash: string
  email: string
  name: string
  roles: readonly string[]
  access_from: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  access_until: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  scope: Generated<readonly string[]>
  invited_by: string
  invited_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
  accepted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  accepted_by: string | null
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface KnownDeviceTable {
  token_hash: string
  account: string
  known_since: ColumnType<Date, Date | string, Date | string>
  last_at: ColumnType<Date, Date | string, Date | string>
}

export interface MailTable {
  id: string
  authority: string | null
  account: string | null
  recipient: string
  subject: string
  body: string
  asked_at: ColumnType<Date, Date | string, Date | string>
  state: 'waiting' | 'sent' | 'refused' | 'given-up'
  attempts: Generated<number>
  next_attempt_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  settled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  said: string | null
  link: string | null
  recipient_name: Generated<string>
}

export interface MailChoiceTable {
  account: string
  topic: string
  how: 'at-once' | 'daily' | 'none'
}

export interface MembershipTable {
  id: string
  authority: string
  account: string
  role: 'administrator' | 'link-officer' | 'leader' | 'contributor' | 'auditor' | 'governance-officer' | 'councillor' | 'inspector' | 'reader'
  starts_at: ColumnType<Date, Date | string, Date | string>
  ends_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  scope: Generated<readonly string[]>
}

export interface NotificationTable {
  authority: string
  id: string
  account: string
  topic: string
  words: string
  href: string
  at: ColumnType<Date, Date | string, Date | string>
  read_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  for_digest_of: string | null
}

export interface OpenidIdentityTable {
  issuer: string
  subject: string
  account: string
  linked_at: ColumnType<Date, Date | string, Date | string>
}

export interface OpenidPendingTable {
  token_hash: string
  issuer: string
  subject: string
  email: string | null
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface PasswordLinkTable {
  token_hash: string
  account: string
  authority: string | null
  made_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface PostTable {
  authority: string
  id: string
  title: string
  also_known_as: Generated<readonly string[]>
  answers_for: Generated<string>
  ended_on: string | null
}

export interface RecoveryCodeTable {
  account: string
  code_hash: string
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface SessionTable {
  id: string
  token_hash: string
  account: string
  authority: string | null
  started_at: ColumnType<Date, Date | string, Date | string>
  last_seen_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  device: string
}

export interface SignInCounterTable {
  key: string
  level: number
  last_at: ColumnType<Date, Date | string, Date | string>
  tries: number
}

export interface SignInSecretTable {
  only_row: Generated<boolean>
  secret: string
}

export interface WorkspaceTable {
  authority: string
  name: string
  opened_at: ColumnType<Date, Date | string, Date | string>
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    'people.account': AccountTable
    'people.code_set_up': CodeSetUpTable
    'people.draft': DraftTable
    'people.former_title': FormerTitleTable
    'people.half_sign_in': HalfSignInTable
    'people.holding': HoldingTable
    'people.invitation': InvitationTable
    'people.known_device': KnownDeviceTable
    'people.mail': MailTable
    'people.mail_choice': MailChoiceTable
    'people.membership': MembershipTable
    'people.notification': NotificationTable
    'people.openid_identity': OpenidIdentityTable
    'people.openid_pending': OpenidPendingTable
    'people.password_link': PasswordLinkTable
    'people.post': PostTable
    'people.recovery_code': RecoveryCodeTable
    'people.session': SessionTable
    'people.sign_in_counter': SignInCounterTable
    'people.sign_in_secret': SignInSecretTable
    'people.workspace': WorkspaceTable
  }
}
