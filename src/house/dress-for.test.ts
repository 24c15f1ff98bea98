import { describe, expect, it } from 'vitest'
import { memberWithout, workspaces as testWorkspaces } from '../../test/people.ts'
import { gallerySite } from '../../test/pictures/gallery-site.ts'
import { nobody, type SignedIn } from '../people/permissions/caller.ts'
import type { Role } from '../people/permissions/roles.ts'
import { renderPage } from '../ui/page/page.tsx'
import type { Site } from '../ui/page/site.ts'
import { dressFor } from './dress-for.ts'

const site: Site = { ...gallerySite, signIn: '/sign-in', asset: (name) => `/assets/${name}` }
const page = renderPage(site, { title: 'Leeds', section: 'record', main: 'The record' })

/** The words of the header's links and buttons, one after the other. */
function headerOf(html: string): string {
  const [header = ''] = /<header class="govuk-template__header[\s\S]*?<\/header>/.exec(html) ?? []
  return header
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

it('offers whoever is not signed in to sign in, and no private room', () => {
  expect(dressFor(site, page, nobody)).toBe(page)
  expect(headerOf(page)).toBe('Throughline Exampleshire County Council Sign in Record Search Compare')
})

describe('the header', () => {
  const dressed = (role: Role, changed: Partial<SignedIn> = {}) =>
    dressFor(site, page, { ...memberWithout(role), ...changed })

  it('shows whose work it is, what is one’s own, and the rooms in the order of the cycle', () => {
    expect(headerOf(dressed('reader'))).toBe(
      'Throughline Leeds My work Notifications Account Sign out Record Prepare Inspect Improve Govern Publish Search Compare'
    )
  })

  it('shows an inspector no room that is not theirs', () => {
    expect(headerOf(dressed('inspector'))).not.toContain('Prepare')
  })

  it('says in words how many notifications wait', () => {
    expect(headerOf(dressed('reader', { unread: 3 }))).toContain('Notifications : 3 unread Account')
  })

  it('lets whoever works for several authorities go from one to the other', () => {
    const { workspaces } = memberWithout('reader', testWorkspaces[1])
    const html = dressed('reader', { workspaces })
    expect(headerOf(html)).toContain('Leeds Change authority')
    expect(headerOf(dressed('reader', { workspaces, workspace: undefined }))).toContain('Choose an authority')
  })

  it('escapes what people are called', () => {
    const html = dressed('reader', { name: '"><script>', workspaces: [] })
    expect(html).not.toContain('<script>')
  })

  describe('in a page', () => {
    it('keeps the room that the page stands in, and the rest of the page as it is', () => {
      const html = dressed('reader')
      expect(html).toMatch(/href="\/"\s+aria-current="true"/)
      expect(html.slice(html.indexOf('</header>'))).toBe(page.slice(page.indexOf('</header>')))
    })

    it('marks the page that is one’s own', () => {
      const own = renderPage(site, { title: 'My work', tool: '/my-work', main: 'Work' })
      const member = memberWithout('reader')
      expect(dressFor(site, own, member)).toContain('href="/my-work" aria-current="page"')
    })
  })
})
