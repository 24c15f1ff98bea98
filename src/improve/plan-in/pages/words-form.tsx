import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import type { ImproveTools } from '../../tools.ts'
import { chooseWords, type TypedWords } from '../actions/choose-words.ts'
import { bringInPaths, bringInPatterns } from '../bring-in-paths.ts'
import { mostWords, type OpenedImport, openImport } from '../opened-import.ts'
import { importOf } from '../store.ts'
import { importChanged, importCrumbs } from './import-crumbs.ts'
import { ThrowAway } from './throw-away.tsx'
import { FindingWords, OwnerWords, PlanAndDuplicates, StatusWords } from './words-fields.tsx'

/** The form that says what the words of a file mean, and which plan its rows go into. */
export function wordsFormRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, OpenedImport, TypedWords>(tools, {
    path: bringInPatterns.planImportWords,
    permission: 'keep-plan',
    viewed: 'words of a plan file viewed',
    sent: 'words of a plan file chosen',
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const of = await importOf(tx, authority, params['import'] ?? '')
      return of?.state === 'open' ? openImport(tx, authority, of) : undefined
    },
    start: ({ of, owners, statuses, findings }) => ({
      owners: owners.map(({ key, meaning }) => [key, meaning ?? ''] as const),
      statuses: statuses.map(({ key, meaning }) => [key, meaning ?? ''] as const),
      findings: findings.map(
        ({ key, meaning }) => [key, meaning.kind === 'existing' ? meaning.finding : meaning.kind] as const
      ),
      ...{ duplicates: of.choices.duplicates, plan: of.choices.plan },
      title: of.choices.title === '' ? titleOf(of.fileName) : of.choices.title
    }),
    typed: ({ form }) => ({
      ...{ owners: pairs(form, 'owner'), statuses: pairs(form, 'status'), findings: pairs(form, 'finding') },
      ...{ duplicates: typedText(form, 'duplicates'), plan: typedText(form, 'plan') },
      title: typedText(form, 'title').trim()
    }),
    send: async ({ db, clock }, member, { params, form }, typed) => {
      const id = params['import'] ?? ''
      const seen = { id, revision: Number(typedText(form, 'seen')) }
      const outcome = await chooseWords(db, clock, member, seen, typed)
      switch (outcome.kind) {
        case 'chosen':
          return { kind: 'done', to: bringInPaths.planImportRows(id) }
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: importChanged }
        default:
          return outcome
      }
    },
    title: () => 'What do its words mean?',
    breadcrumbs: importCrumbs,
    main: ({ loaded, action, typed, problems, title }) => (
      <>
        <span class="govuk-caption-l">{loaded.of.fileName}, step 2 of 3</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <form method="post" action={action} noValidate>
          <input type="hidden" name="seen" value={loaded.of.revision} />
          <PlanAndDuplicates loaded={loaded} typed={typed} problems={problems} />
          <OwnerWords loaded={loaded} typed={typed} problems={problems} />
          <StatusWords loaded={loaded} typed={typed} problems={problems} />
          <FindingWords loaded={loaded} typed={typed} problems={problems} />
          <div class="govuk-button-group">
            <Button text="Show what comes of each row" preventDoubleClick />
            <a href={bringInPaths.planImport(loaded.of.id)}>Back to the columns</a>
          </div>
        </form>
        <ThrowAway of={loaded.of} />
      </>
    )
  })
}

/** What was chosen for words, each with the key of its words beside it. */
function pairs(form: WebRequest['form'], name: string): (readonly [string, string])[] {
  const chosen: (readonly [string, string])[] = []
  for (let place = 0; place < mostWords; place += 1) {
    const key = typedText(form, `${name}-words-${place}`)
    if (key !== '') chosen.push([key, typedText(form, `${name}-${place}`)])
  }
  return chosen
}

/** What a plan is called by its file: "Improvement plan v3" of "Improvement_plan_v3.xlsx". */
function titleOf(fileName: string): string {
  return fileName
    .replace(/\.[a-z]{1,5}$/i, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
}
