import { ServiceNavigation } from '../govuk/components.tsx'
import { type HeaderPerson, type Section, type Site, sections, sectionWord } from './site.ts'

/** The product's name with its mark, the council's name, and the rooms of the cycle that exist. */
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
  const council = person?.workspace ?? site.councilName
  return (
    <header class="govuk-template__header" data-section={section} data-tool={tool}>
      <div class="tl-header">
        <div class="govuk-width-container tl-header__container">
          <a class="tl-header__home" href={site.home}>
            <LineMark />
            {site.name}
          </a>
          {council !== undefined && <span class="tl-header__council">{council}</span>}
          {person === undefined ? <SignIn site={site} /> : <PersonLinks person={person} />}
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

function SignIn({ site }: { readonly site: Site }) {
  if (site.signIn === undefined) return null
  return (
    <a class="tl-header__link" href={site.signIn}>
      Sign in
    </a>
  )
}

function PersonLinks({ person }: { readonly person: HeaderPerson }) {
  return (
    <ul class="tl-header__links" aria-label={`Signed in as ${person.name}`}>
      {person.links.map((link) => (
        <li key={link.href}>
          <a class="tl-header__link" href={link.href}>
            {link.text}
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
