import { dayInEngland } from '../../../framework/day-in-england.ts'
import { gradeLabel, grades } from '../../../framework/grades.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { errorAt } from '../../../people/forms/problems.tsx'
import { writingFormRoutes } from '../../../people/forms/writing-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Details, Radios } from '../../../ui/govuk/components.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import type { PrepareTools } from '../../tools.ts'
import { giveOwnGrade } from '../actions/give-own-grade.ts'
import { ownGradesOf } from '../grade-store.ts'
import type { OwnGrade } from '../own-grade.ts'
import { judgedAreaIn } from '../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { selfEvaluationOf } from '../store.ts'
import { reasonsRef } from '../texts.ts'
import { yearCrumbs, yearOfAddress } from './in-year.tsx'

interface Typed {
  readonly grade: string
  readonly seenGrade: string
}

/** Says which grade the authority gives itself in an area, and why. */
export function ownGradeRoutes(tools: PrepareTools): Route[] {
  return writingFormRoutes(tools, {
    section: 'prepare',
    path: selfEvaluationPatterns.ownGrade,
    permission: 'agree-self-evaluation',
    viewed: 'form for our own grade viewed',
    sent: 'own grade given',
    load: async (tx, { workspace: { authority } }, request) => {
      const year = yearOfAddress(request)
      const area = judgedAreaIn(year, request.params['area'] ?? '')
      if (year === undefined || area === undefined) return undefined
      if ((await selfEvaluationOf(tx, authority, year)) === undefined) return undefined
      const given = (await ownGradesOf(tx, authority, year)).filter((one) => one.area === area.area)
      return { year, ...area, given, now: given.at(-1) }
    },
    written: ({ year, area, now }) => ({
      label: 'Reasons',
      ref: reasonsRef(year, area),
      saved: now?.reasons ?? ''
    }),
    start: ({ now }): Typed => ({ grade: now?.grade ?? '', seenGrade: now?.grade ?? '' }),
    typed: ({ form }): Typed => ({
      grade: typedText(form, 'grade'),
      seenGrade: typedText(form, 'seen-grade')
    }),
    send: async ({ db, clock }, member, request, typed) => {
      const year = yearOfAddress(request) ?? 0
      const outcome = await giveOwnGrade(db, clock, member, year, {
        ...{ area: request.params['area'] ?? '', grade: typed.grade, reasons: typed.text },
        seen: { grade: typed.seenGrade, reasons: typed.seenText }
      })
      switch (outcome.kind) {
        case 'given':
          return { kind: 'done', to: selfEvaluationPaths.year(year, 'graded') }
        case 'unchanged':
          return { kind: 'done', to: selfEvaluationPaths.year(year, 'unchanged') }
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: noticeOf(outcome.now) }
        default:
          return outcome
      }
    },
    title: ({ label }) => `Our grade: ${label}`,
    breadcrumbs: ({ year }) => yearCrumbs(year),
    main: ({ loaded, typed, problems, drafts, action, base }) => (
      <>
        <span class="govuk-caption-l">Self-evaluation of {loaded.year}</span>
        <h1 class="govuk-heading-l">Our grade: {loaded.label}</h1>
        <p class="tl-prose">
          What would an inspector judge, if the call came now? The grade and your reasons are kept as they
          are, and stand beside the judgement on the day that it comes.
        </p>
        {loaded.judgedUntil !== undefined && (
          <p class="tl-prose">Judged until {longDate(loaded.judgedUntil)}.</p>
        )}
        <form class="tl-prose" method="post" action={action} noValidate>
          <input type="hidden" name="seen" value={base} />
          <input type="hidden" name="seen-grade" value={loaded.now?.grade ?? ''} />
          <Radios
            idPrefix="grade"
            name="grade"
            value={typed.grade}
            fieldset={{ legend: { text: 'Grade', classes: 'govuk-fieldset__legend--m' } }}
            items={grades.map((grade) => ({ value: grade, text: gradeLabel(grade) }))}
            errorMessage={errorAt(problems, 'grade')}
          />
          <DraftTextarea
            drafts={drafts}
            id="text"
            name="text"
            rows="8"
            value={base}
            label={{ text: 'Why?', classes: 'govuk-label--m' }}
            errorMessage={errorAt(problems, 'text')}
          />
          <div class="govuk-button-group">
            <Button text="Keep our grade" preventDoubleClick />
            <SaveDraft drafts={drafts} />
            <a href={selfEvaluationPaths.year(loaded.year)}>Cancel</a>
          </div>
          <DraftState drafts={drafts} />
        </form>
        <Earlier given={loaded.given} />
      </>
    )
  })
}

function noticeOf(now: OwnGrade | undefined): string {
  return `${now?.givenBy ?? 'Somebody'} gave another grade or other reasons while you were writing${now === undefined ? '' : `: ${gradeLabel(now.grade)}`}. Nothing was saved. What you wrote stands below`
}

function Earlier({ given }: { readonly given: readonly OwnGrade[] }) {
  if (given.length === 0) return null
  return (
    <Details
      summaryText="What we thought before"
      html={
        <ul class="govuk-list">
          {given.toReversed().map((one, place) => (
            <li key={`${place}`}>
              <strong>{gradeLabel(one.grade)}</strong>, {one.givenBy}, {longDate(dayInEngland(one.givenAt))}
            </li>
          ))}
        </ul>
      }
    />
  )
}
