import type { MemberForm } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Checkboxes, Input, Textarea } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { listInWords } from '../../../ui/prose/lists.ts'
import type { Plan } from '../../action-plan/plan.ts'
import { planStateWords } from '../../action-plan/plan.ts'
import { plansOf } from '../../action-plan/store.ts'
import { improvePaths } from '../../paths.ts'
import { noticeMissingEvidenceAt } from '../../planned-action/actions/notice-missing-evidence.ts'
import type { ImproveTools } from '../../tools.ts'
import { freezePack, type TypedPack } from '../actions/freeze-pack.ts'
import { withdrawPack } from '../actions/withdraw-pack.ts'
import { type BoardPack, isSameBoard, packParts, partWords } from '../board-pack.ts'
import { boardPackPatterns } from '../board-pack-paths.ts'
import { packOf, packsOf } from '../pack-store.ts'

const crumbs = [
  { text: sectionWord('improve'), href: improvePaths.improve() },
  { text: 'Packs for boards', href: improvePaths.packs() }
]

interface Choices {
  readonly plans: readonly Plan[]
  /** The boards of earlier packs, as they were called. */
  readonly boards: readonly string[]
}

/** Freezes a pack from the live record. */
export const newPackForm: MemberForm<ImproveTools, Choices, TypedPack> = {
  path: boardPackPatterns.newPack,
  permission: 'keep-plan',
  viewed: 'form for a pack of a board viewed',
  sent: 'pack of a board frozen',
  section: 'improve',
  load: async (tx, { workspace: { authority } }) => ({
    plans: (await plansOf(tx, authority)).filter(({ state }) => state !== 'ended'),
    boards: boardsOf(await packsOf(tx, authority))
  }),
  start: ({ plans, boards }, { query }) => {
    const asked = typedText(query, 'plan')
    const shown = plans.some(({ id }) => id === asked) ? [asked] : plans.length === 1 ? plans : []
    return {
      title: '',
      board: boards[0] ?? '',
      meetsOn: '',
      plans: shown.map((one) => (typeof one === 'string' ? one : one.id)),
      parts: packParts
    }
  },
  typed: ({ form }) => ({
    title: typedText(form, 'title'),
    board: typedText(form, 'board'),
    meetsOn: typedValue(form, 'meets-on'),
    plans: ticked(form, 'plans'),
    parts: ticked(form, 'parts')
  }),
  send: async ({ db, clock, things }, member, _request, typed) => {
    await noticeMissingEvidenceAt(db, clock, member.workspace, things)
    const outcome = await freezePack(db, clock, member, typed)
    return outcome.kind === 'frozen'
      ? { kind: 'done', to: improvePaths.pack(outcome.pack.id, 'frozen') }
      : outcome
  },
  title: () => 'Freeze a pack for a board',
  breadcrumbs: () => crumbs,
  firstPart: (field) => (field === 'meets-on' ? 'meets-on-day' : field),
  main: ({ loaded: { plans, boards }, title, action, typed, problems }) => (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        The pack holds the record as it stands now, and stays so. The next one of the same board says what
        changed since.
      </p>
      {plans.length === 0 ? (
        <p class="tl-prose">
          There is no plan to show yet. <a href={improvePaths.plans()}>Begin with a plan</a>.
        </p>
      ) : (
        <form class="tl-prose" method="post" action={action} noValidate>
          <Input
            id="board"
            name="board"
            value={typed.board}
            label={{ text: 'Which board is it for?', classes: 'govuk-label--s' }}
            hint={{
              text:
                boards.length === 0
                  ? 'For example: Improvement board'
                  : `Call it as before, so that packs follow each other: ${listInWords(boards, 'or')}`
            }}
            autocomplete="off"
            errorMessage={errorAt(problems, 'board')}
          />
          <Input
            id="title"
            name="title"
            value={typed.title}
            label={{ text: 'What is the pack called?', classes: 'govuk-label--s' }}
            hint={{ text: 'For example: Improvement plan, second quarter' }}
            autocomplete="off"
            errorMessage={errorAt(problems, 'title')}
          />
          <DateField
            id="meets-on"
            name="meets-on"
            value={typed.meetsOn}
            question="When does the board meet?"
            problem={problemAt(problems, 'meets-on')}
          />
          <Checkboxes
            idPrefix="plans"
            name="plans"
            values={typed.plans}
            fieldset={{ legend: { text: 'Which plans does it show?', classes: 'govuk-fieldset__legend--s' } }}
            items={plans.map((plan) => ({
              value: plan.id,
              text: plan.title,
              hint: { text: planStateWords(plan.state) }
            }))}
            errorMessage={errorAt(problems, 'plans')}
          />
          <Checkboxes
            idPrefix="parts"
            name="parts"
            values={typed.parts}
            fieldset={{
              legend: { text: 'What does it show of them?', classes: 'govuk-fieldset__legend--s' }
            }}
            items={packParts.map((part) => ({ value: part, text: partWords(part) }))}
            errorMessage={errorAt(problems, 'parts')}
          />
          <div class="govuk-button-group">
            <Button text="Freeze the pack" preventDoubleClick />
            <a href={improvePaths.packs()}>Cancel</a>
          </div>
        </form>
      )}
    </>
  )
}

/** Withdraws a pack that was frozen by mistake. */
export const withdrawPackForm: MemberForm<ImproveTools, BoardPack, { readonly because: string }> = {
  path: boardPackPatterns.withdrawPack,
  permission: 'keep-plan',
  viewed: 'form for withdrawing a pack viewed',
  sent: 'pack of a board withdrawn',
  section: 'improve',
  load: async (tx, { workspace }, { params }) => {
    const pack = await packOf(tx, workspace.authority, params['pack'] ?? '')
    return pack?.withdrawnBecause === undefined ? pack : undefined
  },
  start: () => ({ because: '' }),
  typed: ({ form }) => ({ because: typedText(form, 'because') }),
  send: async ({ db, clock }, member, { params }, { because }) => {
    const id = params['pack'] ?? ''
    const outcome = await withdrawPack(db, clock, member, id, because)
    return outcome.kind === 'withdrawn' ? { kind: 'done', to: improvePaths.pack(id, 'withdrawn') } : outcome
  },
  title: () => 'Withdraw the pack',
  breadcrumbs: ({ id, title }) => [...crumbs, { text: title, href: improvePaths.pack(id) }],
  main: ({ loaded: { id, title: pack }, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{pack}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        It is kept with the reason, and whoever has its address still reads it. No later pack is compared with
        it.
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        <Textarea
          id="because"
          name="because"
          rows="3"
          value={typed.because}
          label={{ text: 'Why is it withdrawn?', classes: 'govuk-label--s' }}
          errorMessage={errorAt(problems, 'because')}
        />
        <div class="govuk-button-group">
          <Button text="Withdraw it" classes="govuk-button--warning" preventDoubleClick />
          <a href={improvePaths.pack(id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}

function ticked(form: WebRequest['form'], name: string): readonly string[] {
  return [form[name] ?? []].flat()
}

function boardsOf(packs: readonly BoardPack[]): string[] {
  const boards: string[] = []
  for (const { board } of packs) if (!boards.some((one) => isSameBoard(one, board))) boards.push(board)
  return boards.slice(0, 5)
}
