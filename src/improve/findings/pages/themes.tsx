import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Input, Radios, Select } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { addTheme, changeTheme, type TypedThemeChange } from '../actions/change-themes.ts'
import { type Theme, themeCounts, themesOf } from '../theme-store.ts'

/** The list of themes with the form that adds one, and the form that changes one. */
export function themesRoutes(tools: ImproveTools): Route[] {
  return [...listRoutes(tools), ...changeRoutes(tools)]
}

const trail = [
  { text: sectionWord('improve'), href: improvePaths.improve() },
  { text: 'Findings', href: improvePaths.findings() }
] as const

interface Listed {
  readonly themes: readonly Theme[]
  readonly counts: ReadonlyMap<string, number>
}

function listRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Listed, { readonly name: string }>(tools, {
    path: improvePatterns.findingThemes,
    permission: 'keep-plan',
    viewed: 'themes of findings listed',
    sent: 'theme of findings added',
    section: 'improve',
    load: async (tx, { workspace: { authority } }) => ({
      themes: await themesOf(tx, authority),
      counts: await themeCounts(tx, authority)
    }),
    start: () => ({ name: '' }),
    typed: ({ form }) => ({ name: typedText(form, 'name') }),
    send: async ({ db, clock }, member, _request, { name }) => {
      const outcome = await addTheme(db, clock, member, name)
      return outcome.kind === 'changed' ? { kind: 'done', to: improvePaths.findingThemes() } : outcome
    },
    title: () => 'Themes of findings',
    breadcrumbs: () => trail,
    main: ({ loaded, typed, problems, action }) => (
      <>
        <h1 class="govuk-heading-l">Themes of findings</h1>
        <p class="tl-lead">Words of your own that findings are grouped by. Few are better than many.</p>
        {loaded.themes.length === 0 ? (
          <EmptyState title="No theme yet.">
            <p>
              A theme holds together what different inspections, audits and complaints found: management
              oversight, voice of the child, supervision.
            </p>
          </EmptyState>
        ) : (
          <ThemesTable {...loaded} />
        )}
        <form class="tl-prose" method="post" action={action} noValidate>
          <Input
            id="name"
            name="name"
            value={typed.name}
            label={{ text: 'Add a theme', classes: 'govuk-label--s' }}
            hint={{ text: 'For example: Management oversight' }}
            errorMessage={errorAt(problems, 'name')}
          />
          <Button text="Add it" preventDoubleClick />
        </form>
      </>
    )
  })
}

function ThemesTable({ themes, counts }: Listed) {
  return (
    <SortableTable
      caption="Themes"
      captionHidden
      columns={[
        {
          key: 'name',
          header: 'Theme',
          rowHeader: true,
          cell: ({ id, name }) => <a href={improvePaths.findings({ theme: id })}>{name}</a>
        },
        { key: 'findings', header: 'Findings', numeric: true, cell: ({ id }) => counts.get(id) ?? 0 },
        { key: 'state', header: 'State', cell: ({ retired }) => (retired ? 'Retired' : 'In use') },
        {
          key: 'change',
          header: 'Change',
          cell: ({ id, name }) => (
            <a href={improvePaths.findingTheme(id)}>
              Change<span class="govuk-visually-hidden"> {name}</span>
            </a>
          )
        }
      ]}
      rows={themes}
      rowKey={({ id }) => id}
    />
  )
}

interface OneTheme {
  readonly theme: Theme
  /** The other themes that are in use. */
  readonly others: readonly Theme[]
}

function changeRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, OneTheme, TypedThemeChange>(tools, {
    path: improvePatterns.findingTheme,
    permission: 'keep-plan',
    viewed: 'form for changing a theme of findings viewed',
    sent: 'theme of findings changed',
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const themes = await themesOf(tx, authority)
      const theme = themes.find(({ id }) => id === params['theme'])
      return theme && { theme, others: themes.filter(({ id, retired }) => id !== theme.id && !retired) }
    },
    start: ({ theme }) => ({ deed: '', name: theme.name, into: '' }),
    typed: ({ form }) => ({
      ...{ deed: typedText(form, 'deed'), name: typedText(form, 'name') },
      into: typedText(form, 'into')
    }),
    send: async ({ db, clock }, member, { params }, typed) => {
      const outcome = await changeTheme(db, clock, member, params['theme'] ?? '', typed)
      return outcome.kind === 'changed' ? { kind: 'done', to: improvePaths.findingThemes() } : outcome
    },
    title: ({ theme }) => `Change the theme ${theme.name}`,
    breadcrumbs: () => [...trail, { text: 'Themes', href: improvePaths.findingThemes() }],
    main: ({ loaded: { theme, others }, typed, problems, action, title }) => (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <form class="tl-prose" method="post" action={action} noValidate>
          <Radios
            idPrefix="deed"
            name="deed"
            value={typed.deed}
            fieldset={{ legend: { text: 'What do you want to do?', classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={errorAt(problems, 'deed')}
            items={[
              { value: 'rename', text: 'Call it otherwise' },
              ...(others.length === 0
                ? []
                : [
                    {
                      ...{ value: 'merge', text: 'Make it a part of another theme' },
                      hint: { text: 'Its findings go there, and it is offered no more' }
                    }
                  ]),
              theme.retired
                ? { value: 'bring-back', text: 'Offer it again' }
                : { value: 'retire', text: 'Offer it no more', hint: { text: 'What it groups keeps it' } }
            ]}
          />
          <Input
            id="name"
            name="name"
            value={typed.name}
            label={{ text: 'What it is called', classes: 'govuk-label--s' }}
            hint={{ text: 'Where it is to be called otherwise' }}
            errorMessage={errorAt(problems, 'name')}
          />
          {others.length > 0 && (
            <Select
              id="into"
              name="into"
              value={typed.into}
              label={{ text: 'The other theme', classes: 'govuk-label--s' }}
              hint={{ text: 'Where it is to become a part of one' }}
              errorMessage={errorAt(problems, 'into')}
              items={[
                { value: '', text: 'Choose' },
                ...others.map(({ id, name }) => ({ value: id, text: name }))
              ]}
            />
          )}
          <div class="govuk-button-group">
            <Button text="Save" preventDoubleClick />
            <a href={improvePaths.findingThemes()}>Cancel</a>
          </div>
        </form>
      </>
    )
  })
}
