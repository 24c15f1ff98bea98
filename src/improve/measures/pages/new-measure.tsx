import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { Post } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { DraftState, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import type { ImproveTools } from '../../tools.ts'
import { addMeasure } from '../actions/add-measure.ts'
import { definitionRef } from '../measure-texts.ts'
import { measuresPaths, measuresPatterns } from '../measures-paths.ts'
import type { TypedMeasure } from '../typed-measure.ts'
import { crumbs } from './crumbs.ts'
import { firstPartOfMeasure, MeasureFields, startOfMeasure, typedMeasure } from './measure-fields.tsx'

/** The form that adds a measure. */
export function newMeasureRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, readonly Post[], TypedMeasure>(tools, {
    path: measuresPatterns.newMeasure,
    permission: 'keep-plan',
    viewed: 'form for a new measure viewed',
    sent: 'measure added',
    section: 'improve',
    load: async (tx, { workspace: { authority } }) =>
      (await postsOf(tx, authority)).filter(({ endedOn }) => endedOn === undefined),
    start: () => startOfMeasure(undefined),
    typed: typedMeasure,
    send: async ({ db, clock }, member, _request, typed) => {
      const outcome = await addMeasure(db, clock, member, typed)
      return outcome.kind === 'added'
        ? { kind: 'done', to: measuresPaths.measure(outcome.measure, 'added') }
        : outcome
    },
    title: () => 'Add a measure',
    breadcrumbs: () => crumbs,
    firstPart: firstPartOfMeasure,
    long: {
      keptBy: (kept) => kept,
      texts: () => [
        {
          ...{ field: 'definition', label: 'Definition', text: definitionRef(), saved: '' },
          of: ({ definition }) => definition
        }
      ]
    },
    main: ({ loaded: posts, title, action, typed, problems, drafts }) => (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="tl-prose">
          A figure that shows whether what you do makes a difference. Say it so that nobody has to ask how it
          is counted.
        </p>
        <form class="tl-prose" method="post" action={action} noValidate>
          <MeasureFields typed={typed} posts={posts} problems={problems} drafts={drafts} />
          <div class="govuk-button-group">
            <Button text="Add the measure" preventDoubleClick />
            <SaveDraft drafts={drafts} />
            <a href={measuresPaths.measures()}>Cancel</a>
          </div>
          <DraftState drafts={drafts} />
        </form>
      </>
    )
  })
}
