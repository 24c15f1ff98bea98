import { ServiceNavigation } from '../govuk/components.tsx'
import { type Section, type Site, sections, sectionWord } from './site.ts'

/** The product's name with its mark, the council's name, and the rooms of the cycle that exist. */
export function PageHeader({
  site,
  section,
  tool
}: {
  readonly site: Site
  readonly section: Section | undefined
  readonly tool: string | undefined
}) {
  return (
    <header class="govuk-template__header">
      <div class="tl-header">
        <div class="govuk-width-container tl-header__container">
          <a class="tl-header__home" href={site.home}>
            <LineMark />
            {site.name}
          </a>
          {site.councilName !== undefined && <span class="tl-header__council">{site.councilName}</span>}
        </div>
      </div>
      <ServiceNavigation
        navigationLabel="Main"
        collapseNavigationOnMobile={false}
        navigation={[...roomLinks(site, section), ...toolLinks(site, tool)]}
      />
    </header>
  )
}

function roomLinks(site: Site, current: Section | undefined) {
  return sections.flatMap((section) => {
    const href = site.rooms[section]
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
