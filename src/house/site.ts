import { peoplePaths } from '../people/paths.ts'
import type { Config } from '../platform/config.ts'
import { paths } from '../record/paths.ts'
import { assetAddresses } from '../ui/assets.ts'
import type { Site } from '../ui/page/site.ts'
import { housePaths } from './paths.ts'

/** What every page of this installation shares: its name, its navigation, its footer, and where styles lie. */
export function describeSite(assets: string, config: Pick<Config, 'councilName'>): Site {
  return {
    name: 'Throughline',
    home: paths.national(),
    rooms: { record: paths.national() },
    tools: [
      { text: 'Search', href: paths.search() },
      { text: 'Compare', href: paths.compare() }
    ],
    footer: [
      { text: 'User guide', href: housePaths.guide },
      { text: 'Accessibility', href: housePaths.accessibility },
      { text: 'Cookies', href: housePaths.cookies },
      { text: 'Reports that need a person', href: paths.reviews() },
      { text: 'Open data', href: paths.openData() },
      { text: 'API', href: paths.api() }
    ],
    councilName: config.councilName,
    signIn: peoplePaths.signIn(),
    asset: assetAddresses(assets, '/assets')
  }
}
