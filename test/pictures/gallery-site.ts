/** What the galleries share: a site, and grades. The council is invented. */
import type { Site } from '../../src/ui/page/site.ts'
import type { ShownGrade } from '../../src/ui/tone.ts'

export const gallerySite: Omit<Site, 'asset'> = {
  name: 'Throughline',
  home: '/',
  rooms: { record: '/' },
  tools: [
    { text: 'Search', href: '/search' },
    { text: 'Compare', href: '/compare' }
  ],
  footer: [
    { text: 'Accessibility', href: '/accessibility' },
    { text: 'Cookies', href: '/cookies' },
    { text: 'API', href: '/api' },
    { text: 'Open data', href: '/open-data' }
  ],
  councilName: 'Exampleshire County Council'
}

export const outstanding: ShownGrade = { tone: 'outstanding', text: 'Outstanding' }
export const good: ShownGrade = { tone: 'good', text: 'Good' }
export const requiresImprovement: ShownGrade = {
  tone: 'requires-improvement',
  text: 'Requires improvement to be good'
}
export const inadequate: ShownGrade = { tone: 'inadequate', text: 'Inadequate' }
export const notJudged: ShownGrade = { tone: 'not-judged', text: 'Not judged' }
