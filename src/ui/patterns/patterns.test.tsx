import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { browserForTests } from '../../../test/pictures/browser.ts'
import { StoredLink } from '../stored-link.tsx'
import { CitationLine } from './citation-line.tsx'
import { FilterForm } from './filter-form.tsx'
import { Highlight, segmentsBetween } from './highlight.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { Quote } from './quote.tsx'
import { SearchForm } from './search-form.tsx'
import { SortableTable } from './sortable-table.tsx'
import { StandingFacts } from './standing-facts.tsx'
import { ThreadLine } from './thread-line.tsx'
import { Timeline } from './timeline.tsx'

const show = browserForTests()

describe('standing facts', () => {
  it('are a term, its grade in words and what changed', async () => {
    const page = await show(
      <StandingFacts
        facts={[
          {
            label: 'Help and protection',
            value: { tone: 'good', text: 'Good' },
            note: 'down from Outstanding'
          },
          { label: 'Care leavers', value: { tone: 'not-judged', text: 'Not judged' } },
          { label: 'Areas for improvement', value: { number: '2' }, href: '#areas' }
        ]}
      />
    )
    expect(await page.getByRole('term').allTextContents()).toEqual([
      'Help and protection',
      'Care leavers',
      'Areas for improvement'
    ])
    expect(await page.getByRole('definition').allTextContents()).toEqual([
      'Good',
      'down from Outstanding',
      'Not judged',
      '2'
    ])
    expect(await page.getByRole('link', { name: 'Areas for improvement' }).getAttribute('href')).toBe(
      '#areas'
    )
  })
})

describe('the timeline', () => {
  it('says when in machine-readable time and says in words what a dot only shows', async () => {
    const page = await show(
      <Timeline
        events={[
          { id: 'a', from: '2027-01', state: 'not-yet', title: 'Short inspection' },
          { id: 'v', from: '2026-12', state: 'not-yet', title: 'Focused visit', detail: 'announced' },
          {
            id: 'b',
            from: '2022-02-21',
            to: '2022-03-04',
            state: 'judgement',
            title: 'Standard inspection',
            href: '#b',
            detail: 'Outstanding'
          },
          {
            id: 'c',
            from: '2020-03',
            state: 'cancelled',
            title: 'Joint inspection',
            about: 'on exploitation'
          }
        ]}
      />
    )
    expect(await page.getByRole('listitem').allInnerTexts()).toEqual([
      'January 2027\n\nShort inspection · not yet',
      'December 2026\n\nFocused visit · announced',
      '21 February to 4 March 2022\n\nStandard inspection · Outstanding',
      'March 2020\n\nJoint inspection on exploitation · cancelled'
    ])
    const times = await page
      .locator('time')
      .evaluateAll((all) => all.map((each) => each.getAttribute('datetime')))
    expect(times).toEqual(['2027-01', '2026-12', '2022-02-21', '2022-03-04', '2020-03'])
  })
})

describe('the thread', () => {
  it('names its steps and says which is here and which is not yet', async () => {
    const page = await show(
      <ThreadLine
        label="From the paragraph to the resolution"
        steps={[
          { kind: 'Paragraph', text: 'Paragraph 11', href: '#p11', state: 'passed' },
          { kind: 'Finding', text: 'Planning', state: 'here' },
          { kind: 'Resolution', text: 'Executive Board', state: 'not-yet' }
        ]}
      />
    )
    const steps = page
      .getByRole('list', { name: 'From the paragraph to the resolution' })
      .getByRole('listitem')
    expect(await steps.allTextContents()).toEqual([
      'ParagraphParagraph 11',
      'FindingPlanning',
      'Resolution · not yetExecutive Board'
    ])
    expect(await steps.nth(1).getAttribute('aria-current')).toBe('step')
    expect(await steps.nth(1).getAttribute('class')).toContain('leads-to-not-yet')
  })
})

describe('a quotation and its citation', () => {
  it('stand together', async () => {
    const source = (
      <CitationLine
        document="Report of 9 May 2022"
        href="#report"
        page={3}
        paragraph={11}
        standing="read by machine"
        pageHref="#page"
      />
    )
    const page = await show(<Quote source={source}>Plans are thin.</Quote>)
    expect(await page.getByRole('blockquote').textContent()).toBe('“Plans are thin.”')
    expect(await page.getByRole('figure').locator('figcaption').textContent()).toBe(
      'Report of 9 May 2022, page 3, paragraph 11 · read by machine · see the page'
    )
  })

  it('say only what is known', () => {
    const html = renderToString(<CitationLine document="Published grade tables" standing="not yet read" />)
    expect(html).toContain('Published grade tables · not yet read')
    expect(html).not.toContain('page')
  })
})

describe('marked passages', () => {
  it('mark each hit and leave the rest as text', () => {
    const segments = segmentsBetween('a [b] c [d]', '[', ']')
    expect(renderToString(<Highlight segments={segments} />)).toBe('a <mark>b</mark> c <mark>d</mark>')
  })

  it('are text even where the document holds markup', () => {
    const segments = segmentsBetween('[<script>] & <b>', '[', ']')
    expect(renderToString(<Highlight segments={segments} />)).toBe('<mark>&lt;script></mark> &amp; &lt;b>')
  })

  it('lose no word, whatever the text and wherever the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '<', '[', ']') }), (marked) => {
        const said = segmentsBetween(marked, '[', ']').map((segment) => segment.text)
        expect(said.join('')).toBe(marked.replaceAll(/[[\]]/g, ''))
      })
    )
  })
})

describe('the sortable table', () => {
  const columns = (now: 'ascending' | 'descending' | undefined) => [
    {
      key: 'name',
      header: 'Authority',
      rowHeader: true,
      cell: (row: { name: string }) => row.name,
      sort: { href: '?sort=name', now }
    },
    { key: 'count', header: 'Reports', numeric: true, cell: () => 3 }
  ]
  const rows = [{ name: 'Leeds' }, { name: 'York' }]
  const rowKey = (row: { name: string }) => row.name

  it('says by what it is sorted and links to the other ways', async () => {
    const page = await show(
      <SortableTable caption="Authorities" columns={columns('descending')} rows={rows} rowKey={rowKey} />
    )
    const header = page.getByRole('columnheader', { name: 'Authority' })
    expect(await header.getAttribute('aria-sort')).toBe('descending')
    expect(await header.getByRole('link').getAttribute('href')).toBe('?sort=name')
    expect(await page.getByRole('columnheader', { name: 'Reports' }).getAttribute('aria-sort')).toBeNull()
    expect(await page.getByRole('rowheader').allTextContents()).toEqual(['Leeds', 'York'])
    expect(await page.getByRole('table', { name: 'Authorities' }).count()).toBe(1)
  })

  it('says that it could be sorted by a column and is not', async () => {
    const page = await show(
      <SortableTable caption="Authorities" columns={columns(undefined)} rows={rows} rowKey={rowKey} />
    )
    expect(await page.getByRole('columnheader', { name: 'Authority' }).getAttribute('aria-sort')).toBe('none')
  })

  it('scrolls, where asked to, in a region that the keyboard reaches', async () => {
    const page = await show(
      <SortableTable
        narrow="scroll"
        caption="Wide"
        columns={columns(undefined)}
        rows={rows}
        rowKey={rowKey}
      />
    )
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Wide')
  })
})

describe('forms that ask the address again', () => {
  it('hold the filters in force, each with a way to lift it', async () => {
    const page = await show(
      <FilterForm
        action="/authorities"
        label="Filter authorities"
        clearHref="/authorities"
        result="23 of 153 authorities"
        keep={[{ name: 'sort', value: 'name' }]}
        active={[{ text: 'Region: London', removeHref: '/authorities?sort=name' }]}
        fields={[
          {
            kind: 'choice',
            name: 'region',
            label: 'Region',
            value: 'london',
            choices: [
              { value: '', text: 'All' },
              { value: 'london', text: 'London' }
            ]
          },
          { kind: 'words', name: 'year', label: 'Year', value: '2022' }
        ]}
      />
    )
    const form = page.getByRole('form', { name: 'Filter authorities' })
    expect(await form.getAttribute('method')).toBe('get')
    expect(await page.getByLabel('Region', { exact: true }).inputValue()).toBe('london')
    expect(await page.getByLabel('Year').inputValue()).toBe('2022')
    expect(await form.locator('input[type=hidden]').getAttribute('value')).toBe('name')
    expect(await page.getByRole('status').textContent()).toBe('23 of 153 authorities')
    const remove = page.getByRole('link', { name: 'Remove filter Region: London' })
    expect(await remove.getAttribute('href')).toBe('/authorities?sort=name')
    expect(await page.getByRole('link', { name: 'Clear all filters' }).count()).toBe(1)
  })

  it('search by one word box', async () => {
    const page = await show(<SearchForm action="/search" label="Search every report" value="plans" />)
    expect(
      await page.getByRole('search').getByRole('searchbox', { name: 'Search every report' }).inputValue()
    ).toBe('plans')
  })
})

describe('numbered paragraphs', () => {
  it('each have their own address', async () => {
    const page = await show(
      <Paragraphs paragraphs={[{ number: 11, anchor: 'p11', text: 'Plans are thin.' }]} />
    )
    const item = page.getByRole('listitem')
    expect(await item.getAttribute('id')).toBe('p11')
    expect(await item.getByRole('link').getAttribute('href')).toBe('#p11')
  })
})

describe('a link to a stored address', () => {
  it('is words alone where the address is not safe', () => {
    expect(renderToString(<StoredLink address="https://a.example">Report</StoredLink>)).toBe(
      '<a href="https://a.example">Report</a>'
    )
    expect(renderToString(<StoredLink address="javascript:alert(1)">Report</StoredLink>)).toBe(
      '<span>Report</span>'
    )
  })
})
