import { errorAt } from '../../../people/forms/problems.tsx'
import { typedText } from '../../../platform/web/typed-value.ts'
import { InsetText, Radios } from '../../../ui/govuk/components.tsx'
import { DraftTextarea } from '../../../ui/patterns/draft-textarea.tsx'
import { improvePaths, improvePatterns } from '../../paths.ts'
import { actionTextRef } from '../action-texts.ts'
import { sayHowItStands, type TypedStanding } from '../actions/say-how-it-stands.ts'
import { impacts, impactWords, progresses, progressWords } from '../planned-action.ts'
import { counts } from '../whole-action.ts'
import type { ActionForm } from './action-form.tsx'

/** Says how far the work is and what it changed: two questions, never one. */
export const standingForm: ActionForm<TypedStanding> = {
  path: improvePatterns.actionStanding,
  permission: 'update-plan',
  ...{ viewed: 'form for how an action stands viewed', sent: 'how an action stands said' },
  title: 'How does it stand?',
  start: ({ progress, impact, closedAt }) =>
    closedAt === undefined ? { progress, impact, remark: '' } : undefined,
  typed: ({ form }) => ({
    progress: typedText(form, 'progress'),
    impact: typedText(form, 'impact'),
    remark: typedText(form, 'remark')
  }),
  save: async ({ db, clock }, member, { params, form }, typed) => {
    const seen = Number(typedText(form, 'seen'))
    const since = Number.isFinite(seen) && seen > 0 ? new Date(seen) : undefined
    const outcome = await sayHowItStands(db, clock, member, params['action'] ?? '', since, typed)
    if (outcome.kind !== 'said-meanwhile') return outcome
    const { madeBy, progress, impact, remark } = outcome.by
    const said = `${progressWords(progress)}, impact: ${impactWords(impact).toLowerCase()}`
    return {
      kind: 'changed-meanwhile',
      notice: `${madeBy} was quicker: ${said}${remark === '' ? '' : ` (“${remark}”)`}. Nothing of yours was saved. Send it again if yours is to stand`
    }
  },
  done: () => 'said',
  fields: ({ action, typed, problems, drafts }) => (
    <>
      <input type="hidden" name="seen" value={action.lastHeardAt.getTime()} />
      <Radios
        idPrefix="progress"
        name="progress"
        value={typed.progress}
        fieldset={{ legend: { text: 'How far has the work come?', classes: 'govuk-fieldset__legend--m' } }}
        items={progresses.map((value) => ({ value, text: progressWords(value) }))}
        errorMessage={errorAt(problems, 'progress')}
      />
      <Radios
        idPrefix="impact"
        name="impact"
        value={typed.impact}
        fieldset={{
          legend: { text: 'What has it changed for children?', classes: 'govuk-fieldset__legend--m' }
        }}
        hint={{
          text: 'Work that is done can have changed nothing, and work that has just begun can show already.'
        }}
        items={impacts.map((value) => ({ value, text: impactWords(value) }))}
        errorMessage={errorAt(problems, 'impact')}
      />
      {!action.evidence.some((one) => one.shows === 'impact' && counts(one)) && (
        <InsetText
          html={
            <p>
              Nothing shows yet what it changed: early signs and sustained need evidence of impact.{' '}
              <a href={improvePaths.newActionEvidence(action.id)}>Add evidence first</a>
            </p>
          }
        />
      )}
      <DraftTextarea
        drafts={drafts}
        id="remark"
        name="remark"
        rows="4"
        value={typed.remark}
        label={{ text: 'What is there to say of it?', classes: 'govuk-label--m' }}
        hint={{ text: 'Needed where it is at risk, off track or not working. Name no child and no family.' }}
        errorMessage={errorAt(problems, 'remark')}
      />
    </>
  ),
  button: 'Save how it stands',
  long: {
    keptBy: (tools) => tools,
    texts: ({ action }) => [
      {
        ...{ field: 'remark', label: 'What is there to say of it?', saved: '' },
        text: actionTextRef('action-remark', action.id),
        of: ({ remark }) => remark
      }
    ]
  }
}
