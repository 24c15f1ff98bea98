import { describe, expect, it } from 'vitest'
import { type Page, renderPage } from './page.tsx'
import type { Site } from './site.ts'

const site: Site = {
  name: 'Throughline',
  home: '/',
  rooms: { record: '/record', improve: '/improve' },
  tools: [{ text: 'Search', href: '/search' }],
  footer: [{ text: 'Cookies', href: '/cookies' }],
  asset: (name) => `/assets/${name}`
}

const page: Page = { title: 'Leeds', main: <h1>Leeds</h1> }

describe('the page', () => {
  it('is a whole document in British English, with its title, styles and mark', () => {
    const html = renderPage(site, page)
    expect(html).toMatch(
      /^<!doctype html><html lang="en-GB" class="govuk-template"><head><meta charset="utf-8"/
    )
    expect(html).toContain('<title>Leeds – Throughline</title>')
    expect(html).toContain('<link rel="stylesheet" href="/assets/site.css"/>')
    expect(html).toContain('href="/assets/favicon.svg"')
    expect(html).toMatch(/<main class="govuk-main-wrapper" id="main-content"><h1>Leeds<\/h1><\/main>/)
    expect(html).toContain('<a href="#main-content" class="govuk-skip-link"')
  })

  it('says an error in its title', () => {
    expect(renderPage(site, { ...page, error: true })).toContain('<title>Error: Leeds – Throughline</title>')
  })

  it('escapes its title and description', () => {
    const html = renderPage(site, { ...page, title: '</title><script>', description: '"><script>' })
    expect(html).not.toContain('<script>')
  })

  it('shows the rooms that exist in the order of the cycle, and marks the one it is in', () => {
    const html = renderPage(site, { ...page, section: 'improve' })
    const [navigation = ''] = /<nav[\s\S]*?<\/nav>/.exec(html) ?? []
    const words = [...navigation.matchAll(/<a[^>]*>([\s\S]*?)<\/a>/g)].map(([, inner = '']) =>
      inner.replaceAll(/<[^>]+>/g, '').trim()
    )
    expect(words).toEqual(['Record', 'Improve', 'Search'])
    expect(navigation).toMatch(/href="\/improve"\s+aria-current="true"/)
    expect(navigation.match(/aria-current/g)).toHaveLength(1)
  })

  it('marks the tool that it belongs to, and then no room', () => {
    const html = renderPage(site, { ...page, tool: '/search' })
    const [navigation = ''] = /<nav[\s\S]*?<\/nav>/.exec(html) ?? []
    expect(navigation).toMatch(/href="\/search"\s+aria-current="true"/)
    expect(navigation.match(/aria-current/g)).toHaveLength(1)
  })

  it('ends its breadcrumbs with itself', () => {
    const html = renderPage(site, { ...page, breadcrumbs: [{ text: 'Record', href: '/record' }] })
    const [trail = ''] = /<nav class="govuk-breadcrumbs[\s\S]*?<\/nav>/.exec(html) ?? []
    expect(trail).toContain('href="/record"')
    expect(trail).toMatch(/aria-current="page">Leeds</)
  })

  it('names the council where there is one', () => {
    expect(renderPage(site, page)).not.toContain('tl-header__council')
    expect(renderPage({ ...site, councilName: 'Leeds City Council' }, page)).toContain('Leeds City Council')
  })

  it('loads a script only where there is a form, and never writes one into the page', () => {
    expect(renderPage(site, page)).not.toContain('<script')
    const scripts = renderPage(site, { ...page, form: true }).match(/<script[^>]*>/g)
    expect(scripts).toEqual(['<script type="module" src="/assets/behaviour.js">'])
  })
})
