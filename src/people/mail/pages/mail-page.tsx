import { WarningText } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { type Column, SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { keptForDays } from '../background-sending.ts'
import type { Delivery } from '../outbox.ts'
import { givenUpAfterDays } from '../trying-again.ts'

export interface MailView {
  readonly authority: string
  readonly mails: readonly Delivery[]
  readonly mailGoesOut: boolean
}

/** The authority's mails and what became of each, for its administrators. */
export function MailPage({ view: { authority, mails, mailGoesOut } }: { readonly view: MailView }) {
  const waiting = mails.filter(({ state }) => state === 'waiting')
  const putOff = waiting.find(({ said }) => said !== undefined)
  return (
    <>
      <h1 class="govuk-heading-xl">Mail</h1>
      <p class="tl-lead">
        What was asked for in the name of {authority} in the last {keptForDays} days, and whether it went.
        What a mail said is not kept once it went.
      </p>
      {!mailGoesOut && (
        <WarningText
          text={`No mail server is set up, so no mail goes out. What waits is dropped after ${givenUpAfterDays} days. Whoever runs this site can set SMTP_URL; until then, hand over invitations and links yourself.`}
          iconFallbackText="Warning"
        />
      )}
      {mailGoesOut && putOff !== undefined && (
        <WarningText
          text={`${count(waiting.length, 'mail waits', 'mails wait')}. The mail server said last: ${putOff.said} It is tried again by itself, for ${givenUpAfterDays} days.`}
          iconFallbackText="Warning"
        />
      )}
      {mails.length === 0 ? (
        <EmptyState title="No mail was asked for.">
          <p>Invitations, links for a new password, and news that people want by mail are listed here.</p>
        </EmptyState>
      ) : (
        <SortableTable caption="Mails" captionHidden columns={columns} rows={mails} rowKey={({ id }) => id} />
      )}
    </>
  )
}

const columns: readonly Column<Delivery>[] = [
  { key: 'subject', header: 'What it is about', cell: ({ subject }) => subject, rowHeader: true },
  { key: 'to', header: 'To', cell: ({ to }) => to },
  { key: 'asked', header: 'Asked for', cell: ({ askedAt }) => momentInWords(askedAt) },
  {
    key: 'state',
    header: 'What became of it',
    cell: (mail) => (
      <>
        {stateInWords(mail)}
        {mail.said !== undefined && <span class="tl-muted">. The mail server said: {mail.said}</span>}
      </>
    )
  }
]

function stateInWords({ state, attempts, settledAt, nextAttemptAt }: Delivery): string {
  const settled = settledAt === undefined ? '' : ` ${momentInWords(settledAt)}`
  switch (state) {
    case 'sent':
      return `Sent${settled}`
    case 'refused':
      return `Refused${settled}: it will not arrive`
    case 'given-up':
      return `Given up${settled}, after ${count(attempts, 'try', 'tries')}`
    case 'waiting':
      return attempts === 0 || nextAttemptAt === undefined
        ? 'Waiting to be sent'
        : `Waiting: next try ${momentInWords(nextAttemptAt)}, after ${count(attempts, 'try', 'tries')}`
  }
}
