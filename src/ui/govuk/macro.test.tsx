import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Button, Details, ErrorSummary, InsetText, Select } from './components.tsx'
import { macroOptionsAreCurrent } from './generate-macro-options.ts'
import { componentNames, govukFolder } from './govuk-package.ts'
import { macroHtml } from './macro.tsx'

const fixturesFile = z.object({
  fixtures: z.array(z.object({ name: z.string(), options: z.unknown(), html: z.string() }))
})

const fixtures = readdirSync(join(govukFolder, 'components'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: component }) => {
    const file = join(govukFolder, 'components', component, 'fixtures.json')
    return fixturesFile
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .fixtures.map((fixture) => ({ component, ...fixture }))
  })

describe('the bridge to the GOV.UK macros', () => {
  it('makes of each of the package’s own examples exactly the HTML that the package says', () => {
    const wrong = fixtures.filter(
      ({ component, options, html }) => macroHtml(component, options).trim() !== html.trim()
    )
    expect(wrong.map(({ component, name }) => `${component}: ${name}`)).toEqual([])
    expect(fixtures.length).toBeGreaterThan(700)
  })

  it('has examples for every component that the pages use', () => {
    const tested = new Set(fixtures.map((fixture) => fixture.component))
    expect(componentNames.filter((name) => !tested.has(name))).toEqual([])
  })

  it('has types that are those of the installed package', () => {
    expect(macroOptionsAreCurrent(), 'run: node src/ui/govuk/generate-macro-options.ts').toBe(true)
  })
})

describe('a macro as a component', () => {
  const evil = '<script>alert(1)</script>'

  it('escapes text', () => {
    const html = renderToString(<Button text={evil} />)
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;')
  })

  it('escapes a value, an id and an attribute', () => {
    const html = renderToString(
      <Select
        name={evil}
        id={evil}
        label={{ text: evil }}
        items={[{ value: evil, text: evil }]}
        attributes={{ 'data-evil': `"${evil}` }}
      />
    )
    expect(html).not.toContain('<script>')
  })

  it('takes elements as markup, and what is in them stays escaped', () => {
    const html = renderToString(<Details summaryText="More" html={<p class="x">{evil}</p>} />)
    expect(html).toContain('<p class="x">&lt;script>alert(1)&lt;/script></p>')
  })

  it('takes elements deep inside its options', () => {
    const html = renderToString(
      <ErrorSummary
        titleText="There is a problem"
        errorList={[{ html: <em>Enter a date</em>, href: '#d' }]}
      />
    )
    expect(html).toContain('<a href="#d"><em>Enter a date</em></a>')
  })

  it('leaves out what is undefined', () => {
    expect(renderToString(<InsetText text="Words" id={undefined} />)).not.toContain('id=')
  })
})
