import { ServiceNavigation } from '../govuk/components.tsx'
import { type HeaderPerson, type Section, type Site, sections, sectionWord } from './site.ts'

/**
 * The product's name with its mark, the council's name, what is the signed-in person's own, and the rooms of the cycle
 * that exist.
 */
export function PageHeader({
  site,
  section,
  tool,
  person
}: {
  readonly site: Site
  readonly section: Section | undefined
  readonly tool: string | undefined
  readonly person?: HeaderPerson | undefined
}) {
  return (
    <header class="govuk-template__header" data-section={section} data-tool={tool}>
      <div class="tl-header">
        <div class="govuk-width-container tl-header__container">
          <a class="tl-header__home" href={site.home}>
            <LineMark />
            {site.name}
          </a>
          <Council
            name={person === undefined ? site.councilName : person.workspace}
            switchTo={person?.switchTo}
          />
          {person === undefined ? (
            <SignIn site={site} tool={tool} />
          ) : (
            <PersonLinks person={person} tool={tool} />
          )}
        </div>
      </div>
      <ServiceNavigation
        navigationLabel="Main"
        collapseNavigationOnMobile={false}
        navigation={[...roomLinks({ ...site.rooms, ...person?.rooms }, section), ...toolLinks(site, tool)]}
      />
    </header>
  )
}

function Council({
  name,
  switchTo
}: {
  readonly name: string | undefined
  readonly switchTo: string | undefined
}) {
  if (name === undefined && switchTo === undefined) return null
  return (
    <span class="tl-header__council">
      {name}
      {switchTo !== undefined && (
        <>
          {' '}
          <a class="tl-header__link tl-header__link--small" href={switchTo}>
            {name === undefined ? 'Choose an authority' : 'Change'}
            {name !== undefined && <span class="govuk-visually-hidden"> authority</span>}
          </a>
        </>
      )}
    </span>
  )
}

function SignIn({ site, tool }: { readonly site: Site; readonly tool: string | undefined }) {
  if (site.signIn === undefined || site.signIn === tool) return null
  return (
    <nav class="tl-header__person" aria-label="Your account">
      <ul class="tl-header__links">
        <li>
          <a class="tl-header__link" href={site.signIn}>
            Sign in
          </a>
        </li>
      </ul>
    </nav>
  )
}

function PersonLinks({ person, tool }: { readonly person: HeaderPerson; readonly tool: string | undefined }) {
  return (
    <nav class="tl-header__person" aria-label={`Signed in as ${person.name}`}>
      <ul class="tl-header__links">
        {person.links.map(({ href, text, waiting }) => (
          <li key={href}>
            <a class="tl-header__link" href={href} aria-current={href === tool ? 'page' : undefined}>
              {text}
              {waiting !== undefined && waiting.count > 0 && (
                <>
                  <span class="govuk-visually-hidden">: </span>
                  <span class="tl-header__count">{waiting.count}</span>
                  <span class="govuk-visually-hidden"> {waiting.what}</span>
                </>
              )}
            </a>
          </li>
        ))}
        <li>
          <form method="post" action={person.signOut}>
            <button class="tl-header__link" type="submit">
              Sign out
            </button>
          </form>
        </li>
      </ul>
    </nav>
  )
}

function roomLinks(rooms: Site['rooms'], current: Section | undefined) {
  return sections.flatMap((section) => {
    const href = rooms[section]
    return href === undefined ? [] : [{ text: sectionWord(section), href, active: section === current }]
  })
}

function toolLinks({ tools }: Site, current: string | undefined) {
  return tools.map((tool) => ({ ...tool, active: tool.href === current }))
}

/** One line through an open and a filled dot. Decoration beside the name, so hidden from screen readers. */
function LineMark() {
  return (
    <svg
      class="tl-header__mark"
      viewBox="0 0 40 20"
      width="40"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 10h36" />
      <circle class="tl-header__mark-dot" cx="12" cy="10" r="5" />
      <circle class="tl-header__mark-dot tl-header__mark-dot--filled" cx="28" cy="10" r="5" />
    </svg>
  )
}
