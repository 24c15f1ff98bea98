import { daysBetween, longDate } from '../../../framework/iso-date.ts'
import { peoplePaths } from '../../../people/paths.ts'
import { InsetText, SummaryList, WarningText } from '../../../ui/govuk/components.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { improvePaths } from '../../paths.ts'
import { closedInWords } from '../closed-in-words.ts'
import { dueDayToKnow } from '../dates-to-know.ts'
import { type PartProps, Section } from './section.tsx'

/** The post that answers for an action, who holds it, and who stands in. */
export function Who({ action }: PartProps) {
  const { officer, post, heldBy, standingIn, answering } = action
  return (
    <Section id="who" title="Who answers for it">
      {officer === undefined || post === undefined ? (
        <p>No post yet. Somebody who keeps the plan can choose one.</p>
      ) : (
        <p>
          <a href={peoplePaths.post(post)}>{officer}</a>
          {answering === 'ended' && ': the post has ended. Choose another that takes it over.'}
          {answering === 'vacant' &&
            ': vacant. The action stays with the post, and whoever holds it next has it.'}
          {standingIn !== undefined &&
            `: ${listInWords(standingIn.deputies)} ${standingIn.deputies.length === 1 ? 'stands' : 'stand'} in${standingIn.absent === undefined ? ' while nobody holds it' : ` for ${standingIn.absent}`}.`}
          {standingIn === undefined && heldBy.length > 0 && `, held by ${listInWords([...heldBy])}.`}
        </p>
      )}
    </Section>
  )
}

/** When it starts and is due, how many days are left, and what to know of its due day. */
export function Dates({ action, today, live, member }: PartProps) {
  const { startsOn, dueOn, repeatsMonths, before, next } = action
  const mayKeep = live && member.may.has('keep-plan')
  const open = action.closedAt === undefined
  const closed = closedInWords(action)
  const rows = [
    { key: 'Starts', value: startsOn === undefined ? 'No day is set' : longDate(startsOn) },
    {
      key: 'Due',
      value:
        dueOn === undefined
          ? 'No day is set'
          : `${longDate(dueOn)}${open ? `, ${leftWords(today, dueOn)}` : ''}`
    },
    ...(closed === undefined ? [] : [{ key: 'Closed', value: closed.when }]),
    ...(repeatsMonths === undefined
      ? []
      : [
          { key: 'Comes again', value: repeatsMonths === 1 ? 'Every month' : `Every ${repeatsMonths} months` }
        ])
  ]
  return (
    <Section id="dates" title="Dates">
      <SummaryList
        rows={rows.map(({ key, value }) => ({
          ...{ key: { text: key }, value: { text: value } },
          actions:
            key === 'Due' && mayKeep && open
              ? { items: [{ href: improvePaths.actionMove(action.id), text: 'Move the due day' }] }
              : undefined
        }))}
      />
      {dueDayToKnow(action).map(({ kind, sentence, instead }) =>
        kind === 'after-plan' ? (
          <WarningText key={kind} text={sentence} iconFallbackText="Warning" />
        ) : (
          <InsetText
            key={kind}
            html={
              <p>
                {sentence}{' '}
                {mayKeep && instead !== undefined && (
                  <a href={improvePaths.actionMove(action.id, instead)}>
                    Move it to {longDate(instead)}, the next working day
                  </a>
                )}
              </p>
            }
          />
        )
      )}
      {(before !== undefined || next !== undefined) && (
        <p>
          {before !== undefined && (
            <>
              It is the next turn of <a href={improvePaths.action(before.id)}>action {before.reference}</a>.{' '}
            </>
          )}
          {next !== undefined && (
            <>
              Its next turn is <a href={improvePaths.action(next.id)}>action {next.reference}</a>.
            </>
          )}
        </p>
      )}
    </Section>
  )
}

function leftWords(
  today: Parameters<typeof daysBetween>[0],
  dueOn: Parameters<typeof daysBetween>[1]
): string {
  const left = daysBetween(today, dueOn)
  if (left === 0) return 'today'
  return left > 0 ? `in ${count(left, 'day')}` : `${count(-left, 'day')} ago`
}
