import { beforeAll, describe, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { noon, startWithLeeds, storeForTests } from '../../../../test/leeds-record.ts'
import { fileCalled, publishedReport, readerOf } from '../../../../test/published-reports.ts'
import type { PublishedReport, ReadSection } from '../../../reading/published-report.ts'
import { importReport } from '../../reports/actions/import-report.ts'
import { inspectionRoutes } from './inspection.tsx'
import { areasExpected } from './judgement-values.ts'
import { toldBefore } from './told-before.ts'

const show = pagesForTests()
const store = storeForTests()
const at = (page: number, quote: string) => ({ page, quote })
const cited = <Value>(value: Value, page: number) => ({ value, from: at(page, String(value)) })

function section(heading: string, changed: Partial<ReadSection>): ReadSection {
  return {
    heading,
    part: 'authority',
    level: 1,
    area: undefined,
    grade: undefined,
    firstParagraph: undefined,
    lastParagraph: undefined,
    ...at(3, heading),
    ...changed
  }
}

const asked = (text: string, printedNumber: number | undefined, group: string | undefined) => ({
  text,
  printedNumber,
  group,
  nationalFramework: [],
  ...at(4, text)
})

/** An invented report of 2015: two parts, themes, numbered recommendations, bullets, footnotes. */
const sif: PublishedReport = {
  ...publishedReport(),
  kind: { value: 'sif', from: { inferred: 'framework', because: 'By its title.' } },
  framework: { value: 'SIF', from: at(1, 'Single inspection') },
  fieldworkStart: cited('2015-01-20', 1),
  fieldworkEnd: cited('2015-02-11', 1),
  published: cited('2015-03-27', 1),
  publishedOnCover: cited('2015-03-24', 1),
  judgements: [
    { area: 'overall', printedArea: 'Overall', grade: cited('good', 1) },
    {
      area: 'adoption',
      printedArea: 'Adoption',
      grade: { absent: 'could-not-be-read', because: 'The cell is empty.' }
    }
  ],
  improvements: [asked('Recruit carers.', 1, 'Looked after children'), asked('Audit more.', 2, 'Leadership')],
  priorityActions: [asked('Visit every child.', undefined, undefined)],
  boardImprovements: [asked('Collate return interviews.', 4, undefined)],
  sections: [
    section('What needs to improve', {}),
    section('The experiences of children who need help Good', { area: 'help-and-protection', grade: 'good' }),
    section('Early help', { level: 2 }),
    section('The Local Safeguarding Children Board', { part: 'board' }),
    section('How the board works', { part: 'board' })
  ],
  paragraphs: [
    { number: 1, section: 0, text: 'Recruit carers.', ...at(4, 'Recruit carers.') },
    { number: 2, section: 0, text: 'Audit more.', ...at(4, 'Audit more.') },
    { number: 3, section: 2, text: 'Help comes early.', ...at(5, 'Help') },
    { number: 5, section: 4, text: 'The board meets monthly.', ...at(9, 'The board') }
  ],
  unnumbered: [
    { section: 2, afterParagraph: 3, form: 'bullet', text: 'Visits are weekly.', ...at(5, 'Visits') },
    {
      section: 2,
      afterParagraph: undefined,
      form: 'prose',
      text: 'A short introduction.',
      ...at(5, 'A short')
    }
  ],
  footnotes: [{ text: 'A note on the figures.', ...at(5, 'A note') }]
}

/** An invented letter of the focused visit that the worked example tells of. */
const letter: PublishedReport = {
  ...publishedReport(),
  kind: { value: 'focused-visit', from: at(1, 'Focused visit') },
  readAs: 'letter-by-headings',
  framework: { absent: 'not-judged-in-this-framework', because: 'A letter judges nothing.' },
  fieldworkStart: cited('2021-07-20', 1),
  fieldworkEnd: cited('2021-07-21', 1),
  judgements: [],
  improvements: [asked('Decide more promptly.', undefined, undefined)],
  sections: [section('Findings', {})],
  paragraphs: [],
  unnumbered: [
    { section: 0, afterParagraph: undefined, form: 'prose', text: 'The front door is busy.', ...at(2, 'The') }
  ]
}

onBothEngines('the page of a report of another kind', (database) => {
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    const readers = readerOf({ 'sif.pdf': sif, 'letter.pdf': letter })
    const tools = { db, clock: noon, store: store(), readers }
    for (const file of ['sif.pdf', 'letter.pdf']) {
      const outcome = await importReport(tools, fileCalled(file), { actor: 'Jo Smith' })
      if (outcome.kind !== 'taken') throw new Error(JSON.stringify(outcome))
    }
  })
  const open = async (address: string) =>
    show(
      await ask(inspectionRoutes(readingTools(database().db)), `/authorities/leeds/inspections/${address}`)
    )

  it('has the two parts under their own headings, chapters and sections in order', async () => {
    const page = await open('2015-01-20')
    const board = page.getByRole('region', { name: 'The Local Safeguarding Children Board' })
    expect(await board.getByText('The board meets monthly.').count()).toBe(1)
    const early = page.locator('div', { has: page.locator('> h4', { hasText: 'Early help' }) })
    expect(await early.locator('li p.tl-paragraph__text').allInnerTexts()).toEqual([
      'A short introduction.',
      'Help comes early.',
      'Visits are weekly.'
    ])
    const chapter = page.getByRole('heading', {
      name: 'The experiences of children who need help',
      exact: true
    })
    expect(await chapter.count()).toBe(1)
  })

  it('lists what it asks for once, under its themes, with its numbers and both addresses', async () => {
    const page = await open('2015-01-20')
    const list = page.getByRole('region', { name: 'What needs to improve' }).first()
    expect(await list.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Looked after children',
      'Leadership'
    ])
    expect(await page.getByText('Recruit carers.').count()).toBe(1)
    expect(await page.locator('#improvement-1 #paragraph-1').count()).toBe(1)
    expect(
      await page.getByRole('region', { name: 'Priority actions' }).getByText('Visit every child.').count()
    ).toBe(1)
    const board = page.getByRole('region', { name: 'What the safeguarding children board needs to improve' })
    expect(await board.getByRole('link', { name: /its own address/ }).innerText()).toBe('4')
  })

  it('has contents that lead to every part, and a footnote', async () => {
    const page = await open('2015-01-20')
    const contents = page.getByRole('navigation', { name: 'On this page' })
    for (const name of ['Priority actions', 'Early help', 'How the board works', 'Footnotes']) {
      const href = await contents.getByRole('link', { name, exact: true }).getAttribute('href')
      expect(await page.locator(`[id="${href?.slice(1)}"]`).count(), name).toBe(1)
    }
  })

  it('gives the day on the cover where it is another, and why a grade is absent', async () => {
    const page = await open('2015-01-20')
    expect(await page.locator('.tl-lead').innerText()).toContain(
      'published 27 March 2015 (24 March 2015 on its cover)'
    )
    const row = page.getByRole('row', { name: /^Adoption performance/ })
    expect(await row.innerText()).toMatch(/Not known[\s\S]*The cell is empty/)
  })

  it('says of a letter that it gives no grades, and beside its words what papers told before', async () => {
    const page = await open('2021-07-20')
    expect(await page.getByText('Letter, read by its headings: it gives no grades.').count()).toBe(1)
    expect(await page.getByText('The front door is busy.').count()).toBe(1)
    const versions = page.getByRole('region', { name: 'Versions of the report' })
    expect(await versions.getByText('How promptly decisions are made').count()).toBe(1)
    expect(await versions.getByText('does not mean that the papers were wrong').count()).toBe(1)
    expect(await page.getByText('Impact of leaders').count()).toBe(0)
  })

  it('says before a report is read that what is known comes from public papers', async () => {
    const page = await open('2022-02-21')
    expect(await page.getByText('Known so far, from public papers').count()).toBe(1)
  })
})

describe('what papers told before', () => {
  const report = (text: string, number: number) =>
    ({ anchor: `improvement-${number}`, label: `Area for improvement ${number}`, text }) as Parameters<
      typeof toldBefore
    >[1][number]

  it('stands beside the report one by one where both name as many', () => {
    const told = toldBefore(['Our words', 'Other words'], [report('A', 1), report('B', 2)])
    expect(told.map((one) => one.report?.text)).toEqual(['A', 'B'])
  })

  it('stands beside what is worded alike first, whatever its place', () => {
    const told = toldBefore(
      ['Contingency planning', 'Strategy discussions', 'Supervision'],
      [report('Decisions for strategy discussions', 1), report('Contingency plans', 2), report('Records', 3)]
    )
    expect(told.map((one) => one.report?.text)).toEqual([
      'Contingency plans',
      'Decisions for strategy discussions',
      'Records'
    ])
  })

  it('stands beside what is worded alike where they do not, and else beside nothing', () => {
    const told = toldBefore(
      ['Housing for care leavers', 'Supervision'],
      [report('Fostering', 1), report('Thresholds', 2), report('Housing of leavers', 3)]
    )
    expect(told.map((one) => one.report?.text)).toEqual(['Housing of leavers', undefined])
  })
})

it.each([
  ['focused-visit', 'ILACS_2023', 0],
  ['lscb-review', 'SIF', 1],
  ['sif', 'SIF', 7],
  ['sif-reinspection', 'SIF', 6],
  ['lac-2013', 'LEGACY', 5],
  ['safeguarding-and-looked-after', 'LEGACY', 0],
  ['ilacs-standard', 'ILACS_2026', 4]
] as const)('a report of a %s under %s judges %i areas', (kind, framework, areas) => {
  expect(areasExpected(kind, framework)).toHaveLength(areas)
})
