import { type MemberForm, memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Textarea } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { withdrawOverruling } from '../actions/withdraw-overruling.ts'
import type { Overruling } from '../overruling.ts'
import { overrulingInWords } from '../overruling-words.ts'
import { overrulingsOf } from '../store.ts'

interface Typed {
  readonly because: string
}

/** Takes back what was expected in place of the rules' answer. */
const withdrawForm: MemberForm<PrepareTools, Overruling, Typed> = {
  path: preparePatterns.withdrawOverruling,
  permission: 'plan-activities',
  viewed: 'form for withdrawing an overruling viewed',
  sent: 'overruling of the outlook withdrawn',
  section: 'prepare',
  load: async (tx, { workspace: { authority } }, { params }) =>
    (await overrulingsOf(tx, authority)).find(({ id }) => id === params['overruling']),
  start: () => ({ because: '' }),
  typed: ({ form }) => ({ because: typedText(form, 'because') }),
  send: async ({ db, clock }, member, { params }, { because }) => {
    const outcome = await withdrawOverruling(db, clock, member, { id: params['overruling'] ?? '', because })
    switch (outcome.kind) {
      case 'withdrawn':
        return { kind: 'done', to: preparePaths.outlook('withdrawn') }
      case 'withdrawn-already':
        return { kind: 'changed-meanwhile', notice: `${outcome.by} has withdrawn it already` }
      case 'unfit':
      case 'not-there':
        return outcome
    }
  },
  title: () => 'Withdraw what is expected here',
  breadcrumbs: () => [
    { text: sectionWord('prepare'), href: preparePaths.prepare() },
    { text: 'What comes next', href: preparePaths.outlook() }
  ],
  main: ({ loaded, title, action, typed, problems, member }) => (
    <>
      <span class="govuk-caption-l">{member.workspace.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        {loaded.madeBy} expects {overrulingInWords(loaded)}: {loaded.reason}
      </p>
      {loaded.withdrawn !== undefined ? (
        <p class="tl-prose">
          {loaded.withdrawn.by} has withdrawn it: {loaded.withdrawn.because}
        </p>
      ) : (
        <form class="tl-prose" method="post" action={action} noValidate>
          <Textarea
            id="because"
            name="because"
            rows="3"
            value={typed.because}
            label={{ text: 'Why do you withdraw it?', classes: 'govuk-label--s' }}
            hint={{ text: 'It stays in the history with your reason. Then something else can be said' }}
            errorMessage={errorAt(problems, 'because')}
          />
          <div class="govuk-button-group">
            <Button text="Withdraw it" preventDoubleClick />
            <a href={preparePaths.outlook()}>Cancel</a>
          </div>
        </form>
      )}
    </>
  )
}

export function withdrawRoutes(tools: PrepareTools): Route[] {
  return memberFormRoutes(tools, withdrawForm)
}
