import type { Route } from '../../people/permissions/route.ts'
import { renderPage } from '../../ui/page/page.tsx'
import type { Site } from '../../ui/page/site.ts'
import { guidePages } from '../guide/guide-pages.tsx'
import type { House } from '../house.ts'
import { housePaths } from '../paths.ts'
import { Accessibility } from './accessibility.tsx'
import { Cookies } from './cookies.tsx'
import { health } from './health.ts'

export interface HouseTools extends Pick<House, 'db' | 'engine' | 'schema'> {
  readonly site: Site
  readonly version: string
}

/** The pages that belong to no room. */
export function housePages(tools: HouseTools): Route[] {
  return [
    {
      method: 'GET',
      path: housePaths.health,
      permission: 'everyone',
      audit: 'health asked',
      changesByItself: true,
      handler: () => health(tools, tools.version)
    },
    {
      method: 'GET',
      path: housePaths.accessibility,
      permission: 'everyone',
      audit: 'accessibility statement viewed',
      handler: () => ({
        kind: 'page',
        html: renderPage(tools.site, {
          title: 'Accessibility statement',
          main: (
            <Accessibility
              siteName={tools.site.name}
              operator={tools.site.councilName ?? 'the person who started it on this machine'}
            />
          )
        })
      })
    },
    {
      method: 'GET',
      path: housePaths.cookies,
      permission: 'everyone',
      audit: 'cookies page viewed',
      handler: () => ({
        kind: 'page',
        html: renderPage(tools.site, { title: 'Cookies', main: <Cookies siteName={tools.site.name} /> })
      })
    },
    ...guidePages(tools)
  ]
}
