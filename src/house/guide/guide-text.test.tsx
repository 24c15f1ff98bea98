import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { GuideText } from './guide-text.tsx'

function shown(markdown: string): string {
  return renderToString(<GuideText markdown={markdown} />)
}

describe('GuideText', () => {
  it.each([
    ['# How', '<h1 class="govuk-heading-xl">How</h1>'],
    ['## How sure we are', '<h2 class="govuk-heading-m" id="how-sure-we-are">How sure we are</h2>'],
    ['Some *plain* **words** and `code`.', '<em>plain</em> <strong>words</strong> and <code>code</code>.'],
    ['- one\n- two', '<ul class="govuk-list govuk-list--bullet"><li>one</li><li>two</li></ul>'],
    ['1. one\n2. two', '<ol class="govuk-list govuk-list--number"><li>one</li><li>two</li></ol>'],
    ['```\nnpm run fuzz\n```', '<code>npm run fuzz</code>'],
    ['[Next](how-a-report-is-read.md)', '<a href="/guide/how-a-report-is-read">Next</a>'],
    [
      '![What is seen](pictures/outlook.png)',
      '<img class="tl-guide-picture" src="/guide/pictures/outlook.png" alt="What is seen" loading="lazy"/>'
    ],
    ['![x](https://example.org/x.png)', '![x](https://example.org/x.png)'],
    ['[Out](https://example.org/)', '<a href="https://example.org/">Out</a>']
  ])('%j', (markdown, html) => {
    expect(shown(markdown)).toContain(html)
  })

  it('names a table’s columns and rows, and lets it scroll by keyboard', () => {
    const html = shown('| kind | files | read |\n|---|---|---:|\n| ILACS | 38 | 37 |')
    expect(html).toContain('aria-label="Table: kind, files, read" tabindex="0"')
    expect(html).toContain('<th scope="col" class="govuk-table__header">kind</th>')
    expect(html).toContain('<th scope="row" class="govuk-table__header">ILACS</th>')
    expect(html).toContain('<td class="govuk-table__cell">38</td>')
    expect(html).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">37</td>')
  })

  it('runs nothing that is written into it', () => {
    const html = shown('<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b>x</b>')
    expect(html).not.toMatch(/<script|<b>|href="javascript/)
  })
})
