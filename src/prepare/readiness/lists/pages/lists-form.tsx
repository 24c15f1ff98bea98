import { inspectionLists } from '../../../../framework/inspection-lists.ts'
import { type MemberForm, memberFormRoutes } from '../../../../people/forms/member-form.tsx'
import { problemAt } from '../../../../people/forms/problems.tsx'
import type { Route } from '../../../../people/permissions/route.ts'
import { typedText, typedValue } from '../../../../platform/web/typed-value.ts'
import { Button } from '../../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../../ui/page/site.ts'
import { DateField } from '../../../../ui/patterns/date-field.tsx'
import { listInWords } from '../../../../ui/prose/lists.ts'
import { preparePaths, preparePatterns } from '../../../paths.ts'
import type { PrepareTools } from '../../../tools.ts'
import { noteDrawings } from '../actions/note-drawings.ts'
import { fieldOf, type ListDrawing, type TypedDrawing } from '../list-drawing.ts'
import { drawingsOf } from '../store.ts'

/** When each list of annex A was last drawn, noted by hand. */
const listsForm: MemberForm<PrepareTools, readonly ListDrawing[], readonly TypedDrawing[]> = {
  path: preparePatterns.readinessLists,
  permission: 'plan-activities',
  viewed: 'form for the days of lists viewed',
  sent: 'days of lists noted',
  section: 'prepare',
  load: (tx, { workspace: { authority } }) => drawingsOf(tx, authority),
  start: (drawings) =>
    inspectionLists.map(({ number: list }) => {
      const drawn = drawings.find((one) => one.list === list)?.drawnOn ?? ''
      return { list, drawn, seen: drawn }
    }),
  typed: ({ form }) =>
    inspectionLists.map(({ number: list }) => ({
      list,
      drawn: typedValue(form, fieldOf(list)),
      seen: typedText(form, `seen-${list}`)
    })),
  send: async ({ db, clock }, member, _request, typed) => {
    const outcome = await noteDrawings(db, clock, member, typed)
    switch (outcome.kind) {
      case 'noted':
        return { kind: 'done', to: preparePaths.readiness() }
      case 'unfit':
        return outcome
      case 'changed-meanwhile':
        return {
          kind: 'changed-meanwhile',
          notice: `Somebody noted another day for list ${listInWords(outcome.lists.map(String))} since you opened this page. Open it again to see it`
        }
    }
  },
  title: () => 'When the lists were last drawn',
  breadcrumbs: () => [
    { text: sectionWord('prepare'), href: preparePaths.prepare() },
    { text: 'Readiness', href: preparePaths.readiness() }
  ],
  firstPart: (field) => `${field}-day`,
  main: ({ loaded, title, action, typed, problems, member }) => (
    <>
      <span class="govuk-caption-l">{member.workspace.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        When the call comes, these lists are asked for within days. Drawing one as a rehearsal shows what is
        missing while there is time. Note here when that was last done. The lists themselves hold children:
        they are not kept here.
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        {inspectionLists.map(({ number, name }) => {
          const noted = loaded.find(({ list }) => list === number)
          const one = typed.find(({ list }) => list === number)
          return (
            <div key={number}>
              <input type="hidden" name={`seen-${number}`} value={one?.seen ?? ''} />
              <DateField
                example="none"
                id={fieldOf(number)}
                name={fieldOf(number)}
                value={one?.drawn ?? ''}
                question={`List ${number}: ${name}`}
                hint={noted === undefined ? 'Nobody noted it yet' : `Noted by ${noted.notedBy}`}
                problem={problemAt(problems, fieldOf(number))}
              />
            </div>
          )
        })}
        <div class="govuk-button-group">
          <Button text="Note these days" preventDoubleClick />
          <a href={preparePaths.readiness()}>Cancel</a>
        </div>
      </form>
    </>
  )
}

export function listsRoutes(tools: PrepareTools): Route[] {
  return memberFormRoutes(tools, listsForm)
}
