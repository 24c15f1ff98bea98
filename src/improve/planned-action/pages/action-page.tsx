import type { IsoDate } from '../../../framework/iso-date.ts'
import { longDate } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Onward } from '../../../people/tools.ts'
import { Button, Details, InsetText, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { toneOfColour } from '../../every-action/colour-tone.ts'
import { improvePaths } from '../../paths.ts'
import { closedInWords } from '../closed-in-words.ts'
import { colourWords } from '../colour.ts'
import { colourRules } from '../colour-rules.ts'
import { impacts, impactWords, progresses, progressWords } from '../planned-action.ts'
import { slippageOf } from '../slippage.ts'
import type { WholeAction } from '../whole-action.ts'
import { Closing } from './closing-section.tsx'
import { Dates, Who } from './dates-section.tsx'
import { Evidence } from './evidence-section.tsx'
import { Scale } from './scale.tsx'
import { type PartProps, Section } from './section.tsx'
import { SlippagePicture } from './slippage-picture.tsx'
import { Updates } from './updates-section.tsx'

interface ActionPageProps {
  readonly action: WholeAction
  readonly member: Member
  readonly today: IsoDate
  readonly done: string | undefined
  readonly onwards: readonly Onward[]
}

/** One action: what, why, who, by when, how it stands and why, what it changed, and all that happened to it. */
export function ActionPage({ action, member, today, done, onwards }: ActionPageProps) {
  const live = action.withdrawnBecause === undefined && action.planState !== 'ended'
  const part = { action, member, today, live }
  const slippage = slippageOf(action.slips, action.dueOn)
  const mayKeep = live && member.may.has('keep-plan')
  return (
    <>
      {done !== undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={<p class="govuk-notification-banner__heading">{done}</p>}
        />
      )}
      <span class="govuk-caption-xl">
        Action {action.reference} of <a href={improvePaths.plan(action.plan)}>{action.planTitle}</a>
      </span>
      <h1 class="govuk-heading-l">{action.words}</h1>
      <p>
        <GradeTag tone={toneOfColour(action.shown.colour)} text={colourWords(action.shown.colour)} />{' '}
        {action.illustrative && <IllustrativeTag />}
      </p>
      {action.withdrawnBecause !== undefined && (
        <InsetText
          html={<p>It was taken out of the plan, and is counted nowhere: {action.withdrawnBecause}</p>}
        />
      )}
      <EvidenceMissing {...part} />
      <What {...part} />
      <Section id="findings" title="Findings that it answers">
        {action.answers.length === 0 ? (
          <p class="tl-muted">None yet: nobody can tell what it puts right.</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet tl-prose">
            {action.answers.map(({ id, words }) => (
              <li key={id}>
                <a href={improvePaths.finding(id)}>{words}</a>
                <span class="tl-action-note">
                  <a href={improvePaths.didItWork(id)}>
                    Did it work? <span class="govuk-visually-hidden">{words}</span>
                  </a>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Who {...part} />
      <Dates {...part} />
      <ColourSection {...part} />
      <Standing {...part} />
      <Section id="measures" title="Measures">
        {action.measures.length === 0 ? (
          <p class="tl-muted">No measure shows yet whether it worked.</p>
        ) : (
          <ul class="govuk-list tl-prose">
            {action.measures.map(({ id, title, standing }) => (
              <li key={id}>
                <a href={improvePaths.measure(id)}>{title}</a>
                <span class="tl-action-note">{standing.sentence}</span>
              </li>
            ))}
          </ul>
        )}
        {mayKeep && (
          <p>
            <a href={improvePaths.actionMeasures(action.id)}>Choose the measures of this action</a>
          </p>
        )}
      </Section>
      <Evidence {...part} />
      <Updates {...part} />
      {slippage !== undefined && (
        <Section id="slippage" title="How its due day moved">
          <SlippagePicture slippage={slippage} slips={action.slips} />
        </Section>
      )}
      <Closing {...part} />
      <ul class="govuk-list">
        {onwards.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
        {mayKeep && (
          <li>
            <a href={improvePaths.actionTakeOut(action.id)}>Take this action out of the plan</a>
          </li>
        )}
      </ul>
    </>
  )
}

/** Said first where what an action was closed on is gone: nobody should read on as if it were closed. */
function EvidenceMissing({ action, live, member }: PartProps) {
  const closed = closedInWords(action)
  if (closed?.since === undefined) return null
  const { when, since } = closed
  return (
    <InsetText
      html={
        <>
          <p>
            <strong>Closed on {when}.</strong> {since}
          </p>
          {live && member.may.has('update-plan') && (
            <p>
              <a href={improvePaths.newActionEvidence(action.id)}>
                Add evidence of impact that takes its place
              </a>
              {action.closedAt === undefined && ', then ask again for it to be closed'}.
            </p>
          )}
        </>
      }
    />
  )
}

function What({ action, live, member }: PartProps) {
  const texts = [
    ['What will be different for children', action.success],
    ['Who supports it', action.support],
    ['What it needs', action.resources],
    ['What could stand in the way', action.risk]
  ] as const
  return (
    <div class="tl-prose">
      {texts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <h2 class="govuk-heading-s">{name}</h2>
            <WrittenText text={text} />
          </div>
        ))}
      {action.success === '' && (
        <p class="tl-muted">Nobody has said yet what will be different for children when it worked.</p>
      )}
      {live && member.may.has('keep-plan') && (
        <p>
          <a href={improvePaths.actionChange(action.id)}>Change the action</a>
        </p>
      )}
    </div>
  )
}

function ColourSection({ action, live, member }: PartProps) {
  const { computed, overruling } = action.shown
  const mayOverrule = live && member.may.has('agree-plan') && action.closedAt === undefined
  return (
    <Section id="colour" title="Its colour, and why">
      <div class="tl-prose">
        {overruling !== undefined && (
          <p>
            {colourWords(overruling.colour)}, as {overruling.madeBy} says until {longDate(overruling.endsOn)}:{' '}
            {overruling.reason}
          </p>
        )}
        <Details
          open
          summaryText={
            overruling === undefined ? 'Why this colour' : `Computed: ${colourWords(computed.colour)}`
          }
          html={
            <>
              <p>{computed.why}</p>
              {computed.howFar !== undefined && <p>{computed.howFar}</p>}
            </>
          }
        />
        <Details
          summaryText="How colours are computed"
          html={
            <>
              <p>The first of these that is so decides. Nobody chooses a colour by hand.</p>
              <ol class="govuk-list govuk-list--number">
                {colourRules.map(({ id, colour, when }) => (
                  <li key={id}>
                    {when}: {colourWords(colour).toLowerCase()}
                  </li>
                ))}
                <li>Nothing of this: green</li>
              </ol>
            </>
          }
        />
        {mayOverrule && (
          <p>
            <a href={improvePaths.actionColour(action.id)}>Show another colour until a day</a>
            {overruling !== undefined && (
              <>
                {' · '}
                <a href={improvePaths.actionColourEnd(action.id)}>Show the computed colour again</a>
              </>
            )}
          </p>
        )}
      </div>
    </Section>
  )
}

function Standing({ action, live, member }: PartProps) {
  const maySay = live && member.may.has('update-plan') && action.closedAt === undefined
  const goesOn = action.progress === 'on-track' || action.progress === 'not-started'
  return (
    <>
      <Section id="progress" title="Progress: how far the work has come">
        <Scale steps={progresses} now={action.progress} words={progressWords} label="Progress of the work" />
      </Section>
      <Section id="impact" title="Impact: what it changed for children">
        <Scale steps={impacts} now={action.impact} words={impactWords} label="Impact on children" />
        {maySay && (
          <div class="govuk-button-group">
            <Button text="Say how it stands" href={improvePaths.actionStanding(action.id)} />
            {goesOn && (
              <form class="tl-beside" method="post" action={improvePaths.actionStanding(action.id)}>
                <input type="hidden" name="seen" value={action.lastHeardAt.getTime()} />
                <input type="hidden" name="progress" value="on-track" />
                <input type="hidden" name="impact" value={action.impact} />
                <Button
                  text={
                    action.progress === 'on-track'
                      ? 'Still on track, nothing new'
                      : 'It has begun, and is on track'
                  }
                  classes="govuk-button--secondary"
                  preventDoubleClick
                />
              </form>
            )}
          </div>
        )}
      </Section>
    </>
  )
}
