import { Button } from '../../../ui/govuk/components.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { improvePaths } from '../../paths.ts'
import { whyNotDecide } from '../closing-rules.ts'
import type { ActionClosing } from '../history.ts'
import { type PartProps, Section } from './section.tsx'
import { WhoDecides } from './who-decides.tsx'

/** Whether it is closed, who asked, who decided, and why it was opened again. */
export function Closing({ action, live, member }: PartProps) {
  const { waiting } = action
  const closed = action.closedAt !== undefined
  const mayAsk = live && member.may.has('update-plan') && !closed && waiting === undefined
  const mayDecide =
    live &&
    member.may.has('agree-plan') &&
    waiting !== undefined &&
    whyNotDecide(member.account, waiting.closing, waiting.owners) === undefined
  return (
    <Section id="closing" title="Closing">
      {action.closings.length === 0 && (
        <p class="tl-prose">
          An action is closed when evidence shows what it changed for children and somebody other than whoever
          asks and whoever answers for it agrees.
        </p>
      )}
      {action.closings.length > 0 && (
        <ol class="tl-history">
          {action.closings.map((closing) => (
            <li key={closing.id}>
              <One closing={closing} />
            </li>
          ))}
        </ol>
      )}
      {live && waiting !== undefined && !mayDecide && (
        <p class="tl-prose">
          <WhoDecides waiting={waiting} />
        </p>
      )}
      <div class="govuk-button-group">
        {mayDecide && (
          <Button text="Decide whether it is closed" href={improvePaths.actionDecide(action.id)} />
        )}
        {mayAsk && (
          <Button
            text="Ask for it to be closed"
            href={improvePaths.actionClose(action.id)}
            classes="govuk-button--secondary"
          />
        )}
        {live && waiting?.closing.askedAccount === member.account && (
          <a href={improvePaths.actionCloseTakeBack(action.id)}>Take back that you asked</a>
        )}
        {live && closed && member.may.has('agree-plan') && (
          <a href={improvePaths.actionOpenAgain(action.id)}>Open it again</a>
        )}
      </div>
    </Section>
  )
}

const decisionWords = {
  approved: 'Closed',
  refused: 'Not closed',
  'taken-back': 'Taken back'
} as const

function One({
  closing: { askedBy, askedAs, askedAt, impactWords, decided, reopened }
}: {
  readonly closing: ActionClosing
}) {
  return (
    <>
      <p>
        <strong>{decided === undefined ? 'Waits for a decision' : decisionWords[decided.decision]}</strong>
        {reopened !== undefined &&
          (reopened.for === 'evidence-missing' ? ', and open again: evidence missing' : ', and open again')}
      </p>
      <WrittenText text={impactWords} />
      <p class="tl-citation">
        Asked by {askedBy}
        {askedAs !== undefined && `, ${askedAs}`}, {momentInWords(askedAt)}
      </p>
      {decided !== undefined && (
        <p class="tl-citation">
          Decided by {decided.by}
          {decided.as !== undefined && `, ${decided.as}`}, {momentInWords(decided.at)}
          {decided.remark !== undefined && `: ${decided.remark}`}
        </p>
      )}
      {reopened !== undefined && (
        <p class="tl-citation">
          Opened again by {reopened.by}, {momentInWords(reopened.at)}: {reopened.because}
        </p>
      )}
    </>
  )
}
